"""Rows of text cells that any Table Schema takes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.testing.strategies import literals, structured
from raisi_visit_dataset.testing.strategies.literals import Field, constraints_of
from raisi_visit_dataset.testing.strategies.moments import moments

__all__ = ["field_cells", "tables_of"]

Row = list[str]

_MOMENTS: Final = ("date", "datetime", "duration", "time", "year", "yearmonth")
_SCALARS: Final[Mapping[str, Callable[..., SearchStrategy[str]]]] = {
    "boolean": literals.booleans,
    "integer": literals.integers,
    "number": literals.numbers,
    **dict.fromkeys(_MOMENTS, moments),
}

_PARTS: Final[Mapping[str, Callable[[Field], SearchStrategy[str]]]] = {
    "array": structured.arrays,
    "geojson": structured.geojson,
    "geopoint": structured.geopoints,
    "object": structured.objects,
    "string": literals.strings,
}
_TEXT: Final = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


def tables_of(
    schema: Mapping[str, Any], *, min_size: int = 0, max_size: int = 5
) -> SearchStrategy[list[Row]]:
    """Give rows of text cells that a Table Schema (version 1 or 2) takes, without the header.

    Cells keep the lexical rules and the constraints of their fields; keys do not repeat, and
    references of the table to itself hold. References to other tables are left empty where they
    may be. Rows that would repeat a key, or hold nothing but such a reference, are left out, so
    that there may be fewer than ``min_size``. No row is blank. Raises UsageError for a type that
    the standard does not know, and for a jsonSchema with other keywords than types, properties,
    items, enum and const.
    """
    plans = _plans(schema)
    rows = st.lists(_row(plans), min_size=min_size, max_size=max_size)
    return rows.map(lambda drawn: _linked(schema, plans, _distinct(schema, plans, drawn)))


@dataclass(frozen=True, slots=True)
class _Plan:
    """Hold what a column is drawn from: its filled cells, and its empty ones."""

    name: str
    filled: SearchStrategy[str]
    empty: tuple[str, ...]


def field_cells(field: Field, *, plain: bool = False) -> SearchStrategy[str]:
    """Give the cells that are a value of a field, whatever is missing; see ``tables_of``."""
    kind = field.get("type", "any")
    if "enum" in constraints_of(field) or "categories" in field:
        return st.sampled_from(_listed(field))
    if kind in _SCALARS:
        return _SCALARS[kind](field, plain=plain)
    return _with_parts(field, kind)


def _with_parts(field: Field, kind: str) -> SearchStrategy[str]:
    if kind == "list":
        items = field_cells({"type": field.get("itemType", "string")}, plain=True)
        return structured.lists(field, items)
    if kind == "any":
        return _TEXT
    if kind not in _PARTS:
        raise UsageError(f"the type {kind!r}", "one of Table Schema")
    return _PARTS[kind](field)


def _listed(field: Field) -> list[str]:
    """Return the literals of the values that a field lists."""
    listed = constraints_of(field).get("enum")
    if listed is None:
        listed = [
            each["value"] if isinstance(each, Mapping) else each for each in field["categories"]
        ]
    true, false = field.get("trueValues", ("true",)), field.get("falseValues", ("false",))
    return [_literal(each, str(true[0]), str(false[0])) for each in listed]


def _literal(value: object, true: str, false: str) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return true if value else false
    return json.dumps(value, ensure_ascii=False)


def _plans(schema: Mapping[str, Any]) -> list[_Plan]:
    keyed = {name for key in _keys(schema) for name in key}
    missing = _values(schema.get("missingValues", [""]))
    plans = []
    for field in schema["fields"]:
        own = _values(field["missingValues"]) if "missingValues" in field else missing
        key = field["name"] in keyed
        closed = key or constraints_of(field).get("required") is True
        filled = _filled(field_cells(field, plain=key), own)
        plans.append(_Plan(field["name"], filled, () if closed else own))
    return plans


def _filled(cells: SearchStrategy[str], missing: tuple[str, ...]) -> SearchStrategy[str]:
    return cells.filter(lambda cell: cell not in missing)


def _values(missing: Iterable[Any]) -> tuple[str, ...]:
    return tuple(each["value"] if isinstance(each, Mapping) else each for each in missing)


def _keys(schema: Mapping[str, Any]) -> list[tuple[str, ...]]:
    """Return the fields of each key: what must not repeat."""
    keys = [_names(schema["primaryKey"])] if schema.get("primaryKey") else []
    keys += [_names(each) for each in schema.get("uniqueKeys", ())]
    fields = schema["fields"]
    return [*keys, *((f["name"],) for f in fields if constraints_of(f).get("unique") is True)]


def _names(declared: str | Sequence[str]) -> tuple[str, ...]:
    return (declared,) if isinstance(declared, str) else tuple(declared)


@st.composite
def _row(draw: DrawFn, plans: Sequence[_Plan]) -> Row:
    row = [
        draw(st.sampled_from(plan.empty) | plan.filled if plan.empty else plan.filled)
        for plan in plans
    ]
    if plans and not any(row):
        # A row of empty cells alone is no row.
        row[0] = draw(plans[0].filled.filter(lambda cell: cell != ""))
    return row


def _distinct(schema: Mapping[str, Any], plans: Sequence[_Plan], rows: Iterable[Row]) -> list[Row]:
    at = {plan.name: number for number, plan in enumerate(plans)}
    keys = [tuple(at[name] for name in key) for key in _keys(schema)]
    seen: set[tuple[object, ...]] = set()
    kept = []
    for row in rows:
        told = {(key, *(row[number] for number in key)) for key in keys}
        if seen.isdisjoint(told):
            seen |= told
            kept.append(row)
    return kept


def _linked(schema: Mapping[str, Any], plans: Sequence[_Plan], rows: list[Row]) -> list[Row]:
    """Let each reference be empty, or name its own row; leave out rows that become blank."""
    at = {plan.name: number for number, plan in enumerate(plans)}
    for key in schema.get("foreignKeys", ()):
        own = [at[name] for name in _names(key["fields"])]
        inside = key["reference"].get("resource", "") in ("", schema.get("name", ""))
        targets = [at[name] for name in _names(key["reference"]["fields"])] if inside else own
        may_be_empty = all(plans[number].empty for number in own)
        for row in rows:
            cells = [plans[n].empty[0] for n in own] if may_be_empty else [row[n] for n in targets]
            for number, cell in zip(own, cells, strict=True):
                row[number] = cell
    return [row for row in rows if any(row)]
