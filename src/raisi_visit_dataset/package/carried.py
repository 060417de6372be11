"""Files a package carries beside its tables: the texts, and what their coders wrote."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.records import Source

__all__ = ["carried_resource"]

_FORMATS: Final = {
    "json": "application/json",
    "md": "text/markdown",
    "txt": "text/plain",
    "yaml": "application/yaml",
}
_RESERVED_RIGHTS: Final = "Rights in the text stay with its publisher; carried for verification"


def carried_resource(path: str, sources: Mapping[str, Source]) -> dict[str, object]:
    """Return the resource of a carried file, without its bytes and hash.

    ``sources`` maps the path of each text to its record: such a file bears the
    title and the rights of the record. Raises UsageError for a file whose
    format this library does not know.
    """
    suffix = path.rpartition(".")[2]
    if suffix not in _FORMATS:
        known = ", ".join(f".{name}" for name in _FORMATS)
        raise UsageError(f"the carried file {path!r}", f"a name that ends in one of {known}")
    source = sources.get(path)
    told = _other(path) if source is None else _text(source)
    return {
        "name": path.lower(),
        "path": path,
        **told,
        "format": suffix,
        "mediatype": _FORMATS[suffix],
        "encoding": "utf-8",
    }


def _text(source: Source) -> dict[str, object]:
    return {
        "title": source.title or f"Text {source.source_id}",
        "description": f"The text of the source {source.source_id}, as it was collected, "
        "byte for byte. Offsets count its Unicode code points.",
        "licenses": [_rights(source.text_rights)],
    }


def _rights(name: str) -> dict[str, object]:
    # An SPDX identifier speaks for itself; a reference of our own must say what it means.
    reserved = name.startswith("LicenseRef-")
    return {"name": name, "title": _RESERVED_RIGHTS} if reserved else {"name": name}


def _other(path: str) -> dict[str, object]:
    return {
        "title": f"Coding: {path.rpartition('/')[2].rpartition('.')[0]}",
        "description": "What the coders wrote; the tables are made from it.",
    }
