"""One field of a schema, read and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.strptime import FormatError, python_format
from raisi_visit_dataset.validation.schema_reading.constraints import read_constraints
from raisi_visit_dataset.validation.schema_reading.faults import Faults, kind_of
from raisi_visit_dataset.validation.schema_reading.known import (
    FIELD_KEYS,
    FORMATS,
    OWN_KEYS,
    TYPES,
)
from raisi_visit_dataset.validation.schema_reading.labelled import read_labelled, read_texts
from raisi_visit_dataset.validation.schema_reading.marks import read_marks

__all__ = ["read_field", "warn_of_keys"]

_URI: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_VERSION_0: Final = "fmt:"
_ALIKE: Final = 80


def read_field(position: int, declared: object, faults: Faults) -> Column | None:
    """Read a field; None where it cannot be read at all, which is a fault as well."""
    at: JsonPath = ("fields", position)
    if not isinstance(declared, Mapping):
        told = f"{kind_of(declared)} as a field"
        faults.add("schema-unreadable", at, told, "an object with a name")
        return None
    name = declared.get("name")
    if not isinstance(name, str):
        told = "a field without a name" if name is None else f"{kind_of(name)} as a name"
        faults.add("schema-unreadable", at, told, "an object with a name")
        return None
    warn_of_keys(declared, (*FIELD_KEYS, *OWN_KEYS), at, faults)
    _check_words(declared, at, faults)
    column = Column(name=name, type=_type(declared, at, faults))
    column = replace(column, **_format(declared, column.type, at, faults))
    column = replace(column, **read_marks(declared, column.type, at, faults))
    column = replace(column, **_lists(declared, column.type, at, faults))
    return read_constraints(column, declared.get("constraints", {}), (*at, "constraints"), faults)


def warn_of_keys(
    declared: Mapping[str, Any], known: tuple[str, ...], at: JsonPath, faults: Faults
) -> None:
    """Note each key that resembles a known one; others the standard lets anyone add."""
    strange = [key for key in declared if key not in known]
    if not strange:
        return
    from rapidfuzz import fuzz, process

    for key in strange:
        like = process.extractOne(
            key.lower(), known, scorer=fuzz.ratio, processor=str.lower, score_cutoff=_ALIKE
        )
        if like is not None and like[0] not in declared:
            told = f"the property {key!r}"
            faults.add("schema-key-unknown", (*at, key), told, f"{like[0]!r}, perhaps")


def _check_words(declared: Mapping[str, Any], at: JsonPath, faults: Faults) -> None:
    for key in ("title", "description"):
        if key in declared and not isinstance(declared[key], str):
            faults.unlike((*at, key), declared[key], "a string")
    uri = declared.get("rdfType", "urn:x")
    if not isinstance(uri, str) or _URI.fullmatch(uri) is None:
        faults.unlike((*at, "rdfType"), uri, "a URI")


def _type(declared: Mapping[str, Any], at: JsonPath, faults: Faults) -> str:
    kind = declared.get("type", "any")
    if not isinstance(kind, str):
        faults.unlike((*at, "type"), kind, "the name of a type")
        return "any"
    if kind not in TYPES:
        faults.unknown("type-unknown", (*at, "type"), kind, TYPES)
    return kind


def _format(declared: Mapping[str, Any], kind: str, at: JsonPath, faults: Faults) -> dict[str, Any]:
    """Read a format; an unknown one is a fault, and the cells are then not checked."""
    value = declared.get("format", "default")
    here = (*at, "format")
    if not isinstance(value, str):
        faults.unlike(here, value, "the name of a format")
        return {"unchecked": ("its format cannot be read",)}
    value = value.removeprefix(_VERSION_0)
    if kind not in FORMATS or value in ("default", *FORMATS[kind]):
        return {"format": value}
    if kind in ("date", "time", "datetime"):
        return _pattern(value, kind, here, faults)
    faults.unknown("type-unknown", here, value, ("default", *FORMATS[kind]))
    return {"unchecked": (f"the format {value} of a {kind} is not known here",)}


def _pattern(value: str, kind: str, at: JsonPath, faults: Faults) -> dict[str, Any]:
    try:
        python_format(value)
    except FormatError as error:
        expected = f"default, any or a pattern of strptime for a {kind}, such as %d/%m/%Y"
        faults.add("type-unknown", at, f"{value!r} as format: {error}", expected)
        return {"format": "any", "unchecked": (f"the format {value} is not known here",)}
    return {"format": value}


def _lists(declared: Mapping[str, Any], kind: str, at: JsonPath, faults: Faults) -> dict[str, Any]:
    """Read the missing values and the categories of a field."""
    read: dict[str, Any] = {}
    if "missingValues" in declared:
        here = (*at, "missingValues")
        read["missing_values"] = read_texts(declared["missingValues"], here, faults)
    if "categories" in declared and kind in OWN_KEYS["categories"]:
        read["categories"] = read_labelled(declared["categories"], (*at, "categories"), faults)
    ordered = declared.get("categoriesOrdered")
    if "categoriesOrdered" in declared and not isinstance(ordered, bool):
        faults.unlike((*at, "categoriesOrdered"), ordered, "true or false")
    elif ordered is not None:
        read["categories_ordered"] = ordered
        if "categories" not in declared:
            told = "categoriesOrdered without categories"
            faults.add("property-malformed", (*at, "categoriesOrdered"), told, "categories")
    return read
