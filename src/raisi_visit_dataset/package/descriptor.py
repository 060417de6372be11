"""The descriptor of a package: Data Package v2."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Final

from raisi_visit_dataset.package.carried import carried_resource
from raisi_visit_dataset.package.metadata import Metadata
from raisi_visit_dataset.records import Record, Source
from raisi_visit_dataset.schemas.table_schema import table_schema

__all__ = ["DESCRIPTOR", "PROFILE", "descriptor_bytes", "make_descriptor", "table_path"]

DESCRIPTOR: Final = "datapackage.json"
PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
# Each is said although most are defaults: `\n` is not, and versions of the standard differ.
_DIALECT: Final[Mapping[str, object]] = {
    "delimiter": ",",
    "lineTerminator": "\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
}


def table_path(table: str) -> str:
    """Return where a table of ours stands in its package.

    >>> table_path("events")
    'data/events.csv'
    """
    return f"data/{table}.csv"


def make_descriptor(
    metadata: Metadata,
    models: Iterable[type[Record]],
    sources: Iterable[Source],
    files: Mapping[str, bytes],
) -> dict[str, object]:
    """Return the descriptor of the tables and carried files in ``files``.

    Tables stand in the order of ``models``, carried files after them, sorted by
    path. ``sources`` are the texts the package was made from. JSON values only,
    in a fixed order. Raises UsageError for a file that cannot be carried.
    """
    texts = {source.seed_path: source for source in sources}
    tables = {table_path(model.table.name): model for model in models}
    described = [_table_resource(model) for model in tables.values()]
    described += [carried_resource(path, texts) for path in sorted(files.keys() - tables.keys())]
    return {
        **_head(metadata),
        "sources": [_origin(source) for source in texts.values()],
        "resources": [_sealed(resource, files) for resource in described],
    }


def descriptor_bytes(descriptor: Mapping[str, object]) -> bytes:
    """Return a descriptor as JSON: UTF-8, two spaces a level, LF at the end."""
    return (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _head(metadata: Metadata) -> dict[str, object]:
    created = metadata.created
    head: dict[str, object] = {
        "$schema": PROFILE,
        "name": metadata.name,
        "id": metadata.id,
        "version": metadata.version,
        "created": created if "T" in created else f"{created}T00:00:00Z",
        "title": metadata.title,
        "description": metadata.description,
        "homepage": metadata.homepage,
        "keywords": list(metadata.keywords),
        "licenses": [dict(licence) for licence in metadata.licenses],
        "contributors": [_contributor(person) for person in metadata.contributors],
    }
    # The standard takes no empty list and no empty address where it takes none at all.
    return {name: value for name, value in head.items() if value}


def _contributor(person: Mapping[str, str | tuple[str, ...]]) -> dict[str, object]:
    known = {name: value for name, value in person.items() if value}
    return {name: each if isinstance(each, str) else list(each) for name, each in known.items()}


def _origin(source: Source) -> dict[str, object]:
    return {
        "title": source.title or f"Text {source.source_id}",
        "path": source.origin_url or source.seed_path,
    }


def _table_resource(model: type[Record]) -> dict[str, object]:
    table = model.table
    return {
        "name": table.name,
        "type": "table",
        "path": table_path(table.name),
        "title": table.title,
        "description": table.row,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": dict(_DIALECT),
        "schema": table_schema(model),
    }


def _sealed(resource: dict[str, object], files: Mapping[str, bytes]) -> dict[str, object]:
    """Add size and digest, before the long schema, where a reader sees them."""
    data = files[str(resource["path"])]
    schema = {"schema": resource.pop("schema")} if "schema" in resource else {}
    digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
    return {**resource, "bytes": len(data), "hash": digest, **schema}
