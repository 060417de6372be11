"""Geographic points: as text, as an array, as an object."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, NamedTuple, cast

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.json_values import is_number, load
from raisi_visit_dataset.validation.lexical.lexis import Lexis, Value, contains
from raisi_visit_dataset.validation.lexical.numbers import decimal_text, read_number

__all__ = ["native_point_lexis", "point_lexis"]

_PAIR: Final = re.compile("([^, ]+), ?([^, ]+)")
_SURE: Final = r"-?(?:1[0-7][0-9]|[0-9]{1,2})(?:\.[0-9]+)?, ?-?(?:[0-8]?[0-9])(?:\.[0-9]+)?"
_EXPECTED: Final = {
    "default": '"lon, lat" as numbers of degrees, such as 90.50, 45.50',
    "array": "a JSON array of two numbers, longitude and latitude",
    "object": "a JSON object of two numbers, lon and lat",
}
_MOST_LON: Final = 180
_MOST_LAT: Final = 90


class Point(NamedTuple):
    """Hold degrees of longitude and latitude."""

    lon: Decimal
    lat: Decimal


def point_lexis(column: Column) -> Lexis:
    """Return how points of a format are read: -180 to 180, and -90 to 90."""
    if column.format in ("array", "object"):
        return _lexis(column.format, _READERS[column.format])
    return _lexis("default", _read_text)


def native_point_lexis() -> Lexis:
    """Return how points are read that a file holds as arrays or objects."""

    def read(text: str) -> Value | None:
        return _read_object(text) if text.startswith("{") else _read_array(text)

    return _lexis("array", read)


def _lexis(kind: str, read: Callable[[str], Value | None]) -> Lexis:
    return Lexis(
        expected=f"{_EXPECTED[kind]}: -180 to 180 and -90 to 90",
        read=read,
        text=_text,
        sure=contains(_SURE) if kind == "default" else None,
    )


def _read_text(text: str) -> Value | None:
    match = _PAIR.fullmatch(text)
    return None if match is None else _point(read_number(match[1]), read_number(match[2]))


def _read_array(text: str) -> Value | None:
    loaded, value = load(text)
    if not loaded or not isinstance(value, list) or len(value) != len(Point._fields):
        return None
    return _point(_degrees(value[0]), _degrees(value[1]))


def _read_object(text: str) -> Value | None:
    loaded, value = load(text)
    if not loaded or not isinstance(value, dict) or set(value) != set(Point._fields):
        return None
    return _point(_degrees(value["lon"]), _degrees(value["lat"]))


def _degrees(value: Any) -> Value | None:  # noqa: ANN401 - any JSON
    return Decimal(str(value)) if is_number(value) else None


def _point(lon: Value | None, lat: Value | None) -> Value | None:
    if not isinstance(lon, Decimal) or not isinstance(lat, Decimal):
        return None
    return Point(lon, lat) if abs(lon) <= _MOST_LON and abs(lat) <= _MOST_LAT else None


def _text(value: Value) -> str:
    point = cast("Point", value)
    return f"{decimal_text(point.lon)}, {decimal_text(point.lat)}"


_READERS: Final = {"array": _read_array, "object": _read_object}
