"""Text cells of fields whose values have parts: lists, JSON, places on the earth."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.testing.strategies.literals import Field, constraints_of, limits

__all__ = ["arrays", "geojson", "geopoints", "lists", "objects"]

_NAMES: Final = st.text("abcxyz", min_size=1, max_size=4)
_SCALARS: Final = (
    st.none() | st.booleans() | st.integers(-999, 999) | st.text("abc é漢", max_size=4)
)
_VALUES: Final = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_NAMES, inner, max_size=2),
    max_leaves=4,
)
_KNOWN: Final = {"type", "properties", "required", "items", "enum", "const", "title", "description"}
_BY_TYPE: Final[Mapping[str, SearchStrategy[Any]]] = {
    "null": st.none(),
    "boolean": st.booleans(),
    "integer": st.integers(-999, 999),
    "number": st.integers(-999, 999),
    "string": st.text("abc é漢", max_size=4),
}


def objects(field: Field) -> SearchStrategy[str]:
    """Give cells of an object field; UsageError for a JSON Schema that nothing is drawn from."""
    schema = constraints_of(field).get("jsonSchema")
    if schema is not None:
        return _valid({"type": "object", **schema}).map(_json)
    least, most = limits(field, 2)
    return st.dictionaries(_NAMES, _VALUES, min_size=least, max_size=most).map(_json)


def arrays(field: Field) -> SearchStrategy[str]:
    """Give cells of an array field; UsageError for a JSON Schema that nothing is drawn from."""
    schema = constraints_of(field).get("jsonSchema")
    if schema is not None:
        return _valid({"type": "array", **schema}).map(_json)
    least, most = limits(field, 2)
    return st.lists(_VALUES, min_size=least, max_size=most).map(_json)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _valid(schema: Mapping[str, Any]) -> SearchStrategy[Any]:
    """Give values that a simple JSON Schema takes."""
    unknown = set(schema) - _KNOWN
    if unknown:
        found = f"the keyword {min(unknown)!r} in a jsonSchema"
        raise UsageError(found, f"only {', '.join(sorted(_KNOWN))}")
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    match schema.get("type"):
        case "array":
            return st.lists(_valid(schema.get("items", {})), max_size=3)
        case "object":
            return _valid_object(schema)
        case None:
            return _SCALARS
        case kind:
            return _BY_TYPE[kind]


def _valid_object(schema: Mapping[str, Any]) -> SearchStrategy[dict[str, Any]]:
    declared = schema.get("properties", {})
    needed = schema.get("required", ())
    every = {name: _valid(declared.get(name, {})) for name in (*declared, *needed)}
    return st.fixed_dictionaries(
        {name: every[name] for name in needed},
        optional={name: each for name, each in every.items() if name not in needed},
    )


def lists(field: Field, items: SearchStrategy[str]) -> SearchStrategy[str]:
    """Give cells of a list field, from the cells that its items may be."""
    delimiter = field.get("delimiter", ",")
    fewest, most = limits(field, 3)
    # An empty cell is a list of no items, or a missing value: it is not for us to decide.
    least = max(1, fewest)
    fit = items.filter(lambda item: item != "" and delimiter not in item)
    drawn = st.lists(fit, min_size=least, max_size=max(least, min(most, least + 3)))
    return drawn.map(delimiter.join)


def geopoints(field: Field) -> SearchStrategy[str]:
    """Give cells of a geopoint field, in its format."""
    pairs = st.tuples(st.integers(-360, 360), st.integers(-180, 180))
    points = pairs.map(lambda pair: tuple(_half(number) for number in pair))
    match field.get("format", "default"):
        case "array":
            return points.map(lambda pair: f"[{pair[0]}, {pair[1]}]")
        case "object":
            return points.map(lambda pair: f'{{"lon": {pair[0]}, "lat": {pair[1]}}}')
        case _:
            return points.map(lambda pair: f"{pair[0]},{pair[1]}")


def _half(number: int) -> str:
    return f"{number / 2:g}"


def geojson(field: Field) -> SearchStrategy[str]:
    """Give cells of a geojson field: points, lines and features, or a topology."""
    at = st.tuples(st.integers(-180, 180), st.integers(-90, 90)).map(list)
    points = at.map(lambda place: {"type": "Point", "coordinates": place})
    if field.get("format") == "topojson":
        named = points.map(lambda point: {"type": "Topology", "objects": {"a": point}, "arcs": []})
        return named.map(_json)
    lines = st.lists(at, min_size=2, max_size=3)
    shapes = points | lines.map(lambda line: {"type": "LineString", "coordinates": line})
    features = shapes.map(lambda shape: {"type": "Feature", "geometry": shape, "properties": {}})
    return (shapes | features).map(_json)
