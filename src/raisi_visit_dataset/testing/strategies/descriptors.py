"""Legal descriptors of Data Packages, of version 1 and 2."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from raisi_visit_dataset.testing.strategies.table_schemas import schemas

__all__ = ["descriptors"]

Declared = dict[str, Any]

_V2: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
_DIALECTS: Final[tuple[Declared, ...]] = (
    *({"delimiter": ";"}, {"delimiter": "\t"}, {"quoteChar": "'"}, {"lineTerminator": "\n"}),
    *({"header": True}, {"doubleQuote": True}),
)
_LICENCES: Final[tuple[Declared, ...]] = (
    {"name": "CC0-1.0"},
    {"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0"},
    {"path": "https://example.org/licence", "title": "Наша лицензия"},
)
_TEXTS: Final = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)


def descriptors(*, version: int | None = None, max_tables: int = 2) -> SearchStrategy[Declared]:
    """Give legal descriptors of packages of tables, of version 1 or 2 (both by default).

    Each resource has a Table Schema and the path ``NAME.csv``, at which no file stands yet:
    ``tables_of(resource["schema"])`` gives rows for it. References may lead to tables before.
    """
    versions = st.sampled_from((2, 1) if version is None else (version,))
    return versions.flatmap(lambda drawn: _descriptors(drawn, max_tables))


@st.composite
def _descriptors(draw: DrawFn, version: int, most: int) -> Declared:
    count = draw(st.integers(1, most))
    head = _head(draw, version)
    resources = [draw(_resources(f"table-{number}", version)) for number in range(count)]
    for before, resource in pairwise(resources):
        if "primaryKey" in before["schema"] and draw(st.booleans()):
            _refer(before, resource)
    return {**head, "resources": resources}


def _refer(before: Mapping[str, Any], resource: Declared) -> None:
    schema, key = resource["schema"], before["schema"]["fields"][0]
    schema["fields"].append({"name": "other", "type": key["type"]})
    reference = {"resource": before["name"], "fields": ["key"]}
    schema.setdefault("foreignKeys", []).append({"fields": ["other"], "reference": reference})


def _head(draw: DrawFn, version: int) -> Declared:
    head: Declared = {"$schema": _V2} if version > 1 else {"profile": "tabular-data-package"}
    if version == 1 or draw(st.booleans()):
        head["name"] = "drawn-package"
    optional: Declared = {
        "title": draw(_TEXTS),
        "description": draw(_TEXTS),
        "version": "1.2.0",
        "created": "2022-01-19T10:30:00Z",
        "homepage": "https://example.org/",
        "keywords": ["drawn", "نمونه"],
        "licenses": [draw(st.sampled_from(_LICENCES))],
        "contributors": [_contributor(version)],
        "sources": [{"title": "Nowhere"}],
    }
    kept = draw(st.lists(st.sampled_from(sorted(optional)), max_size=3, unique=True))
    return head | {name: optional[name] for name in kept}


def _contributor(version: int) -> Declared:
    role = {"role": "author"} if version == 1 else {"roles": ["creator"]}
    return {"title": "Nobody", **role}


@st.composite
def _resources(draw: DrawFn, name: str, version: int) -> Declared:
    kind = {"profile": "tabular-data-resource"} if version == 1 else {"type": "table"}
    resource: Declared = {"name": name, **kind, "path": f"{name}.csv"}
    optional: Declared = {
        "title": "A table",
        "description": "Rows that were drawn.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": dict(draw(st.sampled_from(_DIALECTS))),
    }
    kept = draw(st.lists(st.sampled_from(sorted(optional)), max_size=3, unique=True))
    schema = draw(schemas(version=version))
    return resource | {key: optional[key] for key in kept} | {"schema": schema}
