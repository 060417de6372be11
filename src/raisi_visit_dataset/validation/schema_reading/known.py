"""The words of Table Schema, version 1 and 2."""

from __future__ import annotations

from typing import Final

__all__ = [
    "CONSTRAINTS",
    "FIELDS_MATCH",
    "FIELD_KEYS",
    "FORMATS",
    "ITEM_TYPES",
    "OWN_KEYS",
    "SCHEMA_KEYS",
    "TYPES",
]

SCHEMA_KEYS: Final = (
    "$schema",
    "contributors",
    "created",
    "description",
    "examples",
    "fields",
    "fieldsMatch",
    "foreignKeys",
    "homepage",
    "keywords",
    "missingValues",
    "name",
    "primaryKey",
    "title",
    "uniqueKeys",
    "version",
)
FIELD_KEYS: Final = (
    "constraints",
    "description",
    "example",
    "format",
    "missingValues",
    "name",
    "rdfType",
    "title",
    "type",
)
"""What a field of any type may have."""

OWN_KEYS: Final = {
    "bareNumber": ("integer", "number"),
    "categories": ("string", "integer"),
    "categoriesOrdered": ("string", "integer"),
    "decimalChar": ("number",),
    "delimiter": ("list",),
    "falseValues": ("boolean",),
    "groupChar": ("integer", "number"),
    "itemType": ("list",),
    "trueValues": ("boolean",),
}
"""What only fields of some types may have."""

FORMATS: Final[dict[str, tuple[str, ...]]] = {
    "any": (),
    "array": (),
    "boolean": (),
    "date": ("any",),
    "datetime": ("any",),
    "duration": (),
    "geojson": ("topojson",),
    "geopoint": ("array", "object"),
    "integer": (),
    "list": (),
    "number": (),
    "object": (),
    "string": ("binary", "email", "uri", "uuid"),
    "time": ("any",),
    "year": (),
    "yearmonth": (),
}
"""The formats of each type besides ``default``; those of time may be patterns too."""

TYPES: Final = tuple(FORMATS)
ITEM_TYPES: Final = ("boolean", "date", "datetime", "integer", "number", "string", "time")
FIELDS_MATCH: Final = ("exact", "equal", "subset", "superset", "partial")

_ORDERED: Final = (
    "date",
    "datetime",
    "duration",
    "integer",
    "number",
    "time",
    "year",
    "yearmonth",
)
_SIZED: Final = ("array", "geojson", "list", "object", "string")

CONSTRAINTS: Final[dict[str, tuple[str, ...]]] = {
    "enum": TYPES,
    "exclusiveMaximum": _ORDERED,
    "exclusiveMinimum": _ORDERED,
    "jsonSchema": ("array", "object"),
    "maxLength": _SIZED,
    "maximum": _ORDERED,
    "minLength": _SIZED,
    "minimum": _ORDERED,
    "pattern": ("string",),
    "required": TYPES,
    "unique": TYPES,
}
"""The types that each constraint is for."""
