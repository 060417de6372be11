"""The constraints of a field, read and checked against its type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.constants import BOUNDS, bounds_of, read_constant
from raisi_visit_dataset.validation.lexical.families import lexis_of
from raisi_visit_dataset.validation.lexical.json_schema import JsonSchemaError, breaker
from raisi_visit_dataset.validation.lexical.pattern import PatternError, rust_pattern
from raisi_visit_dataset.validation.schema_reading.faults import Faults, kind_of
from raisi_visit_dataset.validation.schema_reading.known import CONSTRAINTS, TYPES
from raisi_visit_dataset.validation.schema_reading.listed import read_categories, read_enum

__all__ = ["read_constraints"]

_NAMES: Final = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
}


def read_constraints(column: Column, declared: object, at: JsonPath, faults: Faults) -> Column:
    """Return a column with its constraints; those at fault are left out."""
    if not isinstance(declared, Mapping):
        faults.unlike(at, declared, "an object")
        return read_categories(column, at[:-1], faults)
    fit = {key: value for key, value in declared.items() if _fits(key, column, at, faults)}
    column = replace(column, **_flags(fit, at, faults), **_lengths(fit, at, faults))
    column = read_categories(column, at[:-1], faults)
    if "enum" in fit:
        column = read_enum(column, fit["enum"], (*at, "enum"), faults)
    column = _with_range(column, fit, at, faults)
    column = _with_pattern(column, fit, at, faults)
    return _with_json_schema(column, fit, at, faults)


def _fits(key: str, column: Column, at: JsonPath, faults: Faults) -> bool:
    if key not in CONSTRAINTS:
        faults.unknown("constraint-unfit", (*at, key), key, CONSTRAINTS)
        return False
    if column.type in TYPES and column.type not in CONSTRAINTS[key]:
        expected = f"it only in fields of the type {', '.join(CONSTRAINTS[key])}"
        faults.add(
            "constraint-unfit", (*at, key), f"{key} in a field of the type {column.type}", expected
        )
        return False
    return True


def _flags(fit: Mapping[str, Any], at: JsonPath, faults: Faults) -> dict[str, Any]:
    flags = {}
    for key in ("required", "unique"):
        if key in fit and not isinstance(fit[key], bool):
            faults.add("constraint-unfit", (*at, key), kind_of(fit[key]), "true or false")
        flags[key] = fit.get(key) is True
    return flags


def _lengths(fit: Mapping[str, Any], at: JsonPath, faults: Faults) -> dict[str, Any]:
    lengths: dict[str, int] = {}
    for key, name in (("minLength", "min_length"), ("maxLength", "max_length")):
        value = fit.get(key)
        if key in fit and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
            told = kind_of(value)
            faults.add("constraint-unfit", (*at, key), told, "a whole number, 0 or more")
        elif isinstance(value, int):
            lengths[name] = value
    least, most = lengths.get("min_length", 0), lengths.get("max_length")
    if most is not None and least > most:
        told = f"minLength {least} and maxLength {most}"
        faults.add("constraint-unfit", (*at, "minLength"), told, "the smaller of the two first")
    return lengths


def _with_range(column: Column, fit: Mapping[str, Any], at: JsonPath, faults: Faults) -> Column:
    for key in BOUNDS:
        if key not in fit:
            continue
        if _is_bound(column, fit[key]):
            column = replace(column, **{_NAMES[key]: fit[key]})
            continue
        told = f"{kind_of(fit[key])} as {key}"
        faults.add("constraint-unfit", (*at, key), told, f"a value of the type {column.type}")
    _check_order(column, at, faults)
    return column


def _is_bound(column: Column, value: object) -> bool:
    """Say whether a value is one of the field, and one that others can be compared with."""
    lexis = lexis_of(column)
    if lexis is None or lexis.order is None:
        # What this library cannot read has its fault, or its note, already.
        return True
    read = read_constant(column, value)
    return read is not None and lexis.order(read, read) == 0


def _check_order(column: Column, at: JsonPath, faults: Faults) -> None:
    """Note a least value that no value up to the greatest can reach."""
    lexis = lexis_of(column)
    if lexis is None or lexis.order is None:
        return
    bounds = bounds_of(column)
    for name, declared, least in bounds:
        for other, limit, most in bounds:
            if not least.least or most.least:
                continue
            order = lexis.order(least.value, most.value)
            if order == 1 or (order == 0 and not (least.inclusive and most.inclusive)):
                told = f"{name} {declared} and {other} {limit}"
                expected = "a range that some value lies in"
                faults.add("constraint-unfit", (*at, name), told, expected)


def _with_pattern(column: Column, fit: Mapping[str, Any], at: JsonPath, faults: Faults) -> Column:
    if "pattern" not in fit:
        return column
    pattern = fit["pattern"]
    if not isinstance(pattern, str):
        faults.add("constraint-unfit", (*at, "pattern"), kind_of(pattern), "a string")
        return column
    try:
        rust_pattern(pattern)
    except PatternError as error:
        faults.add("pattern-refused", (*at, "pattern"), error.found, error.expected)
        reason = "its pattern is refused: see the finding about it"
        return replace(column, unchecked=(*column.unchecked, reason))
    return replace(column, pattern=pattern)


def _with_json_schema(
    column: Column, fit: Mapping[str, Any], at: JsonPath, faults: Faults
) -> Column:
    if "jsonSchema" not in fit:
        return column
    schema = fit["jsonSchema"]
    here = (*at, "jsonSchema")
    if not isinstance(schema, Mapping):
        faults.add("constraint-unfit", here, kind_of(schema), "an object: a JSON Schema")
        return column
    try:
        breaker(schema)
    except JsonSchemaError as error:
        faults.add("constraint-unfit", here, error.found, error.expected)
        reason = "its JSON Schema is refused: see the finding about it"
        return replace(column, unchecked=(*column.unchecked, reason))
    return replace(column, json_schema=schema)
