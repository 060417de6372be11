"""The values that constraints name, read as the cells of their field are."""

from __future__ import annotations

import json
from typing import Final

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.families import lexis_of
from raisi_visit_dataset.validation.lexical.lexis import Bound, Value
from raisi_visit_dataset.validation.lexical.native import native_lexis

__all__ = ["BOUNDS", "allowed", "bounds_of", "read_constant"]

BOUNDS: Final = {
    "minimum": (True, True),
    "exclusiveMinimum": (True, False),
    "maximum": (False, True),
    "exclusiveMaximum": (False, False),
}
"""The constraints of a range, by name: whether it is the least value, and whether it is allowed."""


def read_constant(column: Column, value: object) -> Value | None:
    """Return the logical value of a constant of a constraint; None if the field cannot hold it.

    A string is read by type and format of the field, another JSON value as such.

    >>> read_constant(Column("n", "number"), "1.00") == read_constant(Column("n", "number"), 1)
    True
    """
    if isinstance(value, str):
        lexis = lexis_of(column)
        return None if lexis is None else lexis.read(value)
    if column.type == "string" or (isinstance(value, bool) != (column.type == "boolean")):
        return json_text(value) if column.type == "any" else None
    lexis = native_lexis(column)
    return None if lexis is None else lexis.read(json_text(value))


def json_text(value: object) -> str:
    """Write a JSON value as the readers of JSON files write a cell."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def bounds_of(column: Column) -> list[tuple[str, object, Bound]]:
    """Return the bounds of a range: name, as declared, as read; none that cannot be read."""
    declared = {
        "minimum": column.minimum,
        "exclusiveMinimum": column.exclusive_minimum,
        "maximum": column.maximum,
        "exclusiveMaximum": column.exclusive_maximum,
    }
    bounds = []
    for name, (least, inclusive) in BOUNDS.items():
        value = None if declared[name] is None else read_constant(column, declared[name])
        if value is not None:
            bounds.append((name, declared[name], Bound(value, least, inclusive)))
    return bounds


def allowed(column: Column, declared: tuple[object, ...]) -> dict[Value, object]:
    """Return the listed values that the field can hold, each with what was declared."""
    read = ((read_constant(column, each), each) for each in declared)
    return {value: each for value, each in read if value is not None}
