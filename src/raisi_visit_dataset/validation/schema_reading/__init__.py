"""A Table Schema of version 1 or 2 as a shape, with all that is wrong in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from raisi_visit_dataset.validation.column import Column, Shape
from raisi_visit_dataset.validation.schema_reading.fault import SchemaFault
from raisi_visit_dataset.validation.schema_reading.faults import Faults, kind_of
from raisi_visit_dataset.validation.schema_reading.fields import read_field, warn_of_keys
from raisi_visit_dataset.validation.schema_reading.keys import (
    read_primary_key,
    read_references,
    read_unique_keys,
    reference_faults,
)
from raisi_visit_dataset.validation.schema_reading.known import FIELDS_MATCH, SCHEMA_KEYS
from raisi_visit_dataset.validation.schema_reading.labelled import read_texts
from raisi_visit_dataset.validation.schema_reading.listed import check_missing

__all__ = ["SchemaFault", "read_shape", "reference_faults"]


def read_shape(table: str, schema: Mapping[str, Any]) -> tuple[Shape | None, list[SchemaFault]]:
    """Read the shape of a table from its schema.

    Returns the shape, or None where the fields cannot be read, and every fault of the schema.
    What is at fault is left out of the shape: a constraint, a key, a property.
    """
    faults = Faults()
    columns = _columns(schema, faults)
    if columns is None:
        return None, faults.found
    names = tuple(column.name for column in columns)
    warn_of_keys(schema, SCHEMA_KEYS, (), faults)
    missing = read_texts(schema.get("missingValues", [""]), ("missingValues",), faults)
    missing = ("",) if missing is None else missing
    key = read_primary_key(schema, names, faults)
    shape = Shape(
        table=table,
        # A primary key makes its fields required.
        columns=tuple(
            replace(column, required=True) if column.name in key else column for column in columns
        ),
        key=key,
        unique=_unique(columns, key, read_unique_keys(schema, names, faults)),
        references=read_references(table, schema, names, faults),
        missing_values=missing,
        fields_match=_fields_match(schema, faults),
    )
    _check_profile(schema, faults)
    _check_names(shape, faults)
    _check_idle(shape, faults)
    return shape, faults.found


def _columns(schema: Mapping[str, Any], faults: Faults) -> list[Column] | None:
    declared = schema.get("fields")
    if not isinstance(declared, list) or not declared:
        told = "no fields" if declared is None else f"{kind_of(declared)} as fields"
        faults.add("schema-unreadable", ("fields",), told, "a list of one field or more")
        return None
    read = [read_field(position, each, faults) for position, each in enumerate(declared)]
    columns = [column for column in read if column is not None]
    return columns if len(columns) == len(read) else None


def _unique(
    columns: list[Column], key: tuple[str, ...], declared: tuple[tuple[str, ...], ...]
) -> tuple[tuple[str, ...], ...]:
    alone = [(column.name,) for column in columns if column.unique]
    return tuple(each for each in dict.fromkeys((*alone, *declared)) if each != key)


def _fields_match(schema: Mapping[str, Any], faults: Faults) -> str:
    value = schema.get("fieldsMatch", "exact")
    # The profile of the standard wants a list, its text a string.
    word = value[0] if isinstance(value, list) and len(value) == 1 else value
    if word in FIELDS_MATCH and isinstance(word, str):
        return word
    faults.unlike(("fieldsMatch",), value, f"one of {', '.join(FIELDS_MATCH)}")
    return "exact"


def _check_profile(schema: Mapping[str, Any], faults: Faults) -> None:
    profile = schema.get("$schema", "")
    if not isinstance(profile, str):
        faults.unlike(("$schema",), profile, "the address of a profile")


def _check_names(shape: Shape, faults: Faults) -> None:
    """Note names that stand twice: version 1 of the standard allows them, 2 does not."""
    seen: set[str] = set()
    for position, name in enumerate(shape.names):
        if name in seen:
            told = f"the name {name!r} a second time"
            faults.add("field-name-repeated", ("fields", position, "name"), told, "each name once")
        seen.add(name)


def _check_idle(shape: Shape, faults: Faults) -> None:
    for position, column in enumerate(shape.columns):
        for at, word in check_missing(column, shape.missing(column), ("fields", position)):
            told = f"{word!r} in enum"
            expected = "values that are not among the missing ones: no cell can have it"
            faults.add("constraint-idle", at, told, expected)
