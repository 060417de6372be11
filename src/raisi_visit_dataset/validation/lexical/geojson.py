"""GeoJSON, as RFC 7946 has it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from raisi_visit_dataset.validation.lexical.json_values import document_lexis, is_number
from raisi_visit_dataset.validation.lexical.lexis import Lexis

__all__ = ["geojson_lexis", "is_box", "is_geometry_name", "is_position"]

_LEAST_NUMBERS: Final = 2
_LEAST_LINE: Final = 2
_LEAST_RING: Final = 4
_BOXES: Final = (4, 6)


def geojson_lexis() -> Lexis:
    """Return how GeoJSON is read: its types, and the shape of their coordinates."""
    return document_lexis("GeoJSON: a geometry, a Feature or a FeatureCollection", _is_geojson)


def is_position(value: Any) -> bool:  # noqa: ANN401 - any JSON
    """Say whether a value is a position: two numbers or more."""
    return _is_list(value) and len(value) >= _LEAST_NUMBERS and all(map(is_number, value))


def is_box(value: Any) -> bool:  # noqa: ANN401 - any JSON
    """Say whether a value is a bounding box of two or three dimensions."""
    return _is_list(value) and len(value) in _BOXES and all(map(is_number, value))


def is_geometry_name(value: Any) -> bool:  # noqa: ANN401 - any JSON
    """Say whether a value names a type of geometry."""
    return isinstance(value, str) and (value in _COORDINATES or value == "GeometryCollection")


def _is_geojson(value: Any) -> bool:  # noqa: ANN401 - any JSON
    if not isinstance(value, dict):
        return False
    if value.get("type") == "FeatureCollection":
        features = value.get("features")
        return _has_box(value) and isinstance(features, list) and all(map(_is_feature, features))
    return _is_feature(value) if value.get("type") == "Feature" else _is_geometry(value)


def _is_feature(value: Any) -> bool:  # noqa: ANN401 - any JSON
    if not isinstance(value, dict) or value.get("type") != "Feature" or not _has_box(value):
        return False
    if "geometry" not in value or "properties" not in value:
        return False
    name = value.get("id", "")
    geometry, properties = value["geometry"], value["properties"]
    return (
        (isinstance(name, str) or is_number(name))
        and (geometry is None or _is_geometry(geometry))
        and (properties is None or isinstance(properties, dict))
    )


def _is_geometry(value: Any) -> bool:  # noqa: ANN401 - any JSON
    if not isinstance(value, dict) or not _has_box(value):
        return False
    if value.get("type") == "GeometryCollection":
        members = value.get("geometries")
        return isinstance(members, list) and all(map(_is_geometry, members))
    kind = value.get("type")
    if not isinstance(kind, str) or kind not in _COORDINATES:
        return False
    coordinates = value.get("coordinates")
    # A geometry without coordinates is one that is not known.
    if not isinstance(coordinates, list):
        return False
    return not coordinates or _COORDINATES[kind](coordinates)


def _has_box(value: dict[str, Any]) -> bool:
    return "bbox" not in value or is_box(value["bbox"])


def _is_list(value: Any) -> bool:  # noqa: ANN401 - any JSON
    return isinstance(value, list)


def _is_line(value: Any) -> bool:  # noqa: ANN401 - any JSON
    return _is_list(value) and len(value) >= _LEAST_LINE and all(map(is_position, value))


def _is_ring(value: Any) -> bool:  # noqa: ANN401 - any JSON
    return _is_line(value) and len(value) >= _LEAST_RING and value[0] == value[-1]


def _is_polygon(value: Any) -> bool:  # noqa: ANN401 - any JSON
    return _is_list(value) and all(map(_is_ring, value))


_COORDINATES: Final[dict[str, Callable[[Any], bool]]] = {
    "Point": is_position,
    "MultiPoint": lambda value: all(map(is_position, value)),
    "LineString": _is_line,
    "MultiLineString": lambda value: all(map(_is_line, value)),
    "Polygon": _is_polygon,
    "MultiPolygon": lambda value: all(map(_is_polygon, value)),
}
