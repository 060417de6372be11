"""Closed lists of values: enum, and categories."""

from __future__ import annotations

from dataclasses import replace

from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.constants import allowed, read_constant
from raisi_visit_dataset.validation.lexical.families import lexis_of
from raisi_visit_dataset.validation.schema_reading.faults import Faults, kind_of

__all__ = ["check_missing", "read_categories", "read_enum"]


def read_enum(column: Column, declared: object, at: JsonPath, faults: Faults) -> Column:
    """Return a column with its enum, whose values must be of the field and of its categories."""
    if not isinstance(declared, list) or not declared:
        faults.add("constraint-unfit", at, kind_of(declared), "a list of a value or more")
        return column
    column = replace(column, enum=tuple(declared))
    _check_values(column, tuple(declared), "constraint-unfit", at, faults)
    if column.categories is not None:
        known = allowed(column, column.categories)
        for position, each in enumerate(declared):
            value = read_constant(column, each)
            if value is not None and value not in known:
                told = f"{kind_of(each)} in enum"
                expected = "a value of the categories"
                faults.add("constraint-unfit", (*at, position), told, expected)
    return column


def read_categories(column: Column, at: JsonPath, faults: Faults) -> Column:
    """Check that the categories of a column are values of its type."""
    if column.categories is None:
        return column
    here = (*at, "categories")
    if not column.categories:
        faults.add("property-malformed", here, "categories without a value", "a value or more")
        return replace(column, categories=None)
    _check_values(column, column.categories, "property-malformed", here, faults)
    return column


def check_missing(
    column: Column, missing: tuple[str, ...], at: JsonPath
) -> list[tuple[JsonPath, str]]:
    """Return the places and values of an enum that no cell can have: they mean none."""
    enum = column.enum or ()
    return [
        ((*at, "constraints", "enum", position), each)
        for position, each in enumerate(enum)
        if isinstance(each, str) and each in missing
    ]


def _check_values(
    column: Column, values: tuple[object, ...], kind: str, at: JsonPath, faults: Faults
) -> None:
    if lexis_of(column) is None:
        return
    seen: dict[object, object] = {}
    for position, each in enumerate(values):
        value = read_constant(column, each)
        told = f"{kind_of(each)} in {at[-1]}"
        if value is None:
            expected = f"values of the type {column.type}"
            faults.add(kind, (*at, position), told, expected)
        elif value not in seen:
            seen[value] = each
        # What is written alike among categories was told when they were read.
        elif kind == "constraint-unfit" or kind_of(each) != kind_of(seen[value]):
            told = f"{kind_of(each)} again, as {kind_of(seen[value])}"
            faults.add(kind, (*at, position), told, "each value once")
