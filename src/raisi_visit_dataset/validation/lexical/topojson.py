"""TopoJSON: a topology of arcs, and the objects made of them."""

from __future__ import annotations

from typing import Any, Final

from raisi_visit_dataset.validation.lexical.geojson import is_box, is_geometry_name, is_position
from raisi_visit_dataset.validation.lexical.json_values import document_lexis, is_number
from raisi_visit_dataset.validation.lexical.lexis import Lexis

__all__ = ["topojson_lexis"]

_PAIR: Final = 2


def topojson_lexis() -> Lexis:
    """Return how TopoJSON is read: a Topology whose objects are made of its arcs."""
    return document_lexis("TopoJSON: a Topology with objects and arcs", _is_topology)


def _is_topology(value: Any) -> bool:  # noqa: ANN401 - any JSON
    if not isinstance(value, dict) or value.get("type") != "Topology":
        return False
    arcs, objects = value.get("arcs"), value.get("objects")
    if not isinstance(arcs, list) or not isinstance(objects, dict):
        return False
    return (
        all(map(_is_arc, arcs))
        and ("transform" not in value or _is_transform(value["transform"]))
        and ("bbox" not in value or is_box(value["bbox"]))
        and all(_is_object(each, len(arcs)) for each in objects.values())
    )


def _is_arc(value: Any) -> bool:  # noqa: ANN401 - any JSON
    return isinstance(value, list) and len(value) >= _PAIR and all(map(is_position, value))


def _is_transform(value: Any) -> bool:  # noqa: ANN401 - any JSON
    return isinstance(value, dict) and all(
        isinstance(value.get(name), list)
        and len(value[name]) == _PAIR
        and all(map(is_number, value[name]))
        for name in ("scale", "translate")
    )


def _is_object(value: Any, arcs: int) -> bool:  # noqa: ANN401 - any JSON
    if not isinstance(value, dict):
        return False
    kind = value.get("type", ...)
    if kind is None:
        return True
    if kind == "GeometryCollection":
        members = value.get("geometries")
        return isinstance(members, list) and all(_is_object(each, arcs) for each in members)
    if not is_geometry_name(kind):
        return False
    if kind in ("Point", "MultiPoint"):
        return _has_coordinates(value, many=kind == "MultiPoint")
    return _refers(value.get("arcs"), _DEPTHS[kind], arcs)


def _has_coordinates(value: dict[str, Any], *, many: bool) -> bool:
    coordinates = value.get("coordinates")
    if not many:
        return is_position(coordinates)
    return isinstance(coordinates, list) and all(map(is_position, coordinates))


def _refers(value: Any, depth: int, arcs: int) -> bool:  # noqa: ANN401 - any JSON
    """Say whether a value holds numbers of arcs, so deep; one below 0 is an arc turned round."""
    if depth:
        return isinstance(value, list) and all(_refers(each, depth - 1, arcs) for each in value)
    return isinstance(value, int) and not isinstance(value, bool) and -arcs <= value < arcs


_DEPTHS: Final = {"LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
