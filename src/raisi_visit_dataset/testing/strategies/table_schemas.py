"""Legal Table Schemas, of version 1 and 2."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["schemas"]

Declared = dict[str, Any]

_NAMES: Final = ("id", "name", "value", "day", "Ж", "字 段", "עמודה", "ستون", "a b", "π²")
_TITLES: Final = ("A title", "Название", "标题 📦")
_V1_TYPES: Final = (
    *("string", "integer", "number", "boolean", "date", "time", "datetime", "year", "yearmonth"),
    "string",  # once more, because it has the most formats
    *("duration", "geopoint", "geojson", "object", "array", "any"),
)
_FORMATS: Final[Mapping[str, tuple[str, ...]]] = {
    "string": ("default", "email", "uri", "binary", "uuid"),
    "date": ("default", "%d/%m/%Y", "%d.%m.%Y"),
    "time": ("default", "%H:%M"),
    "datetime": ("default", "%d.%m.%Y %H:%M"),
    "geopoint": ("default", "array", "object"),
    "geojson": ("default", "topojson"),
}
_BOUNDS: Final[Mapping[str, tuple[Any, ...]]] = {
    "integer": (-20, 0, 12, 10**20),
    "number": (-1.5, 0, 12, 1000.25),
    "date": ("1921-06-05", "2022-01-18", "2024-02-29", "2050-01-01"),
    "time": ("00:00:01", "07:05:09", "10:30:00", "23:59:58"),
    "datetime": (
        *("1999-12-31T23:59:59Z", "2022-01-19T10:30:00Z"),
        *("2022-01-19T10:30:05Z", "2030-01-01T00:00:00Z"),
    ),
    "year": (1979, 2021, 2022, 2030),
    "yearmonth": ("1999-12", "2022-01", "2022-02", "2030-01"),
    "duration": ("PT1S", "P1D", "P10D", "P30D"),
}
"""Four values of each ordered type, least first."""
_PATTERNS: Final = ("[a-z]+", "[A-Z][a-z]*", "a|b", r"\d{2,4}", r"[^0-9]+", "x.?")
_ENUMS: Final[Mapping[str, tuple[Any, ...]]] = {
    "string": ("a", "Ж", "two words"),
    "integer": (1, 2, -3),
    "number": (1.5, 2, -0.25),
    "year": (2021, 2022),
    "date": ("2022-01-19", "2024-02-29"),
    "boolean": (True, False),
}
_ITEMS: Final = ("string", "integer", "number", "boolean", "date", "time", "datetime")
_MISSING: Final = ([""], ["", "NA"], ["", "-", "n/a"])
_LABELLED: Final = [{"value": "", "label": "empty"}, {"value": "-", "label": "not said"}]


def schemas(*, version: int | None = None, max_fields: int = 4) -> SearchStrategy[Declared]:
    """Give legal Table Schemas of version 1 or 2 of the standard (both by default).

    Fields are of every type and format, with constraints that some value keeps; there are keys,
    references of a table to itself, and missing values.
    """
    versions = st.sampled_from((2, 1) if version is None else (version,))
    return versions.flatmap(lambda drawn: _schemas(drawn, max_fields))


@st.composite
def _schemas(draw: DrawFn, version: int, most: int) -> Declared:
    names = draw(st.lists(st.sampled_from(_NAMES), min_size=1, max_size=most, unique=True))
    schema: Declared = {"fields": [draw(_fields(name, version)) for name in names]}
    if draw(st.booleans()):
        missing = [*_MISSING, _LABELLED] if version > 1 else _MISSING
        schema["missingValues"] = draw(st.sampled_from(missing))
    if draw(st.booleans()):
        _key(draw, schema, version)
    return schema


def _key(draw: DrawFn, schema: Declared, version: int) -> None:
    """Make the first field a key, and let the last refer to it where both are alike."""
    first = schema["fields"][0]
    first.clear()
    first |= {"name": "key", "type": draw(st.sampled_from(("string", "integer")))}
    first |= {"constraints": {"minLength": 1}} if first["type"] == "string" else {}
    schema["primaryKey"] = "key" if version == 1 and draw(st.booleans()) else ["key"]
    if draw(st.booleans()):
        parent = {"name": "parent", "type": first["type"]}
        schema["fields"].append(parent)
        reference = {"fields": ["key"], "resource": ""}
        schema["foreignKeys"] = [{"fields": ["parent"], "reference": reference}]
    if version > 1 and draw(st.booleans()):
        schema["uniqueKeys"] = [["key"]]


@st.composite
def _fields(draw: DrawFn, name: str, version: int) -> Declared:
    kinds = _V1_TYPES if version == 1 else (*_V1_TYPES, "list")
    field: Declared = {"name": name, "type": draw(st.sampled_from(kinds))}
    if field["type"] in _FORMATS and draw(st.booleans()):
        field["format"] = draw(st.sampled_from(_FORMATS[field["type"]]))
    if "format" not in field:
        field |= _own(draw, field["type"], version)
    constraints = _constraints(draw, field)
    if constraints:
        field["constraints"] = constraints
    if draw(st.booleans()):
        field["title"] = draw(st.sampled_from(_TITLES))
    return field


def _own(draw: DrawFn, kind: str, version: int) -> Declared:
    """Draw the properties that fields of one type alone have."""
    match kind:
        case "number":
            choices: tuple[Declared, ...] = ({}, {"decimalChar": ","}, {"groupChar": " "})
        case "integer" if version == 1:
            choices = ({}, {"bareNumber": False})
        case "integer":
            choices = ({}, {"bareNumber": False}, {"groupChar": ","})
        case "boolean":
            choices = ({}, {"trueValues": ["yes", "ja"], "falseValues": ["no"]})
        case "list":
            choices = tuple({"itemType": item} for item in _ITEMS)
            choices += ({}, {"delimiter": ";"})
        case "string" if version > 1:
            choices = ({}, {}, {"categories": ["a", "b"]})
            choices += ({"categories": [{"value": "a", "label": "An a"}]},)
        case _:
            return {}
    return dict(draw(st.sampled_from(choices)))


def _constraints(draw: DrawFn, field: Declared) -> Declared:
    told: Declared = {"required": True} if draw(st.booleans()) else {}
    plain = field.get("format", "default") == "default" and "categories" not in field
    kind = field["type"]
    ways = ["none"]
    if plain and kind in _BOUNDS:
        ways.append("bounds")
    if plain and kind in _ENUMS and "trueValues" not in field and "decimalChar" not in field:
        ways.append("enum")
    if plain and kind in ("string", "list", "array", "object"):
        ways.append("lengths")
    if plain and kind == "string":
        ways.append("pattern")
    if kind in ("array", "object"):
        ways.append("schema")
    return told | _of_way(draw, kind, draw(st.sampled_from(ways)))


def _of_way(draw: DrawFn, kind: str, way: str) -> Declared:
    match way:
        case "bounds":
            return _bounds(draw, kind)
        case "enum":
            return {"enum": list(_ENUMS[kind])}
        case "lengths":
            least = draw(st.integers(0, 3))
            return {"minLength": least, "maxLength": least + draw(st.integers(1, 3))}
        case "pattern":
            return {"pattern": draw(st.sampled_from(_PATTERNS))}
        case "schema":
            return {"jsonSchema": {"type": kind}}
        case _:
            return {}


def _bounds(draw: DrawFn, kind: str) -> Declared:
    lowest, low, high, highest = _BOUNDS[kind]
    every = {
        "minimum": low,
        "maximum": high,
        "exclusiveMinimum": lowest,
        "exclusiveMaximum": highest,
    }
    kept = draw(st.lists(st.sampled_from(sorted(every)), min_size=1, max_size=2, unique=True))
    return {name: every[name] for name in kept}
