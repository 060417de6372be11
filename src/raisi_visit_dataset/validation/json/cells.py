"""The values of JSON as text, and whether their kind fits the field."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from raisi_visit_dataset.files.strict_json import JsonNumber
from raisi_visit_dataset.validation.native import native_type

if TYPE_CHECKING:  # third-party types, loaded where they are made
    import polars as pl

__all__ = ["cell_of", "column_of", "compact", "plain_number"]

_FURTHEST: Final = 400
"""The most digits before or after the point that a number is written out with."""

_WHOLE: Final = frozenset({"integer", "year"})
_FITS: Final[Mapping[type, frozenset[str]]] = {
    JsonNumber: frozenset({"integer", "year", "number", "any"}),
    bool: frozenset({"boolean", "any"}),
    list: frozenset({"array", "list", "geopoint", "any"}),
    dict: frozenset({"object", "geojson", "topojson", "geopoint", "any"}),
}
"""The types of fields that take a kind of JSON besides text."""


def column_of(values: Sequence[object], kind: str) -> tuple[pl.Series, pl.Series | None]:
    """Return values of JSON as text, for a field of type ``kind``, and how they came to it.

    The second series is None where all are text or null.
    """
    import polars as pl

    if {type(value) for value in values} <= {str, type(None)}:
        return pl.Series(values, dtype=pl.String), None
    pairs = [cell_of(value, kind) for value in values]
    texts = pl.Series([text for text, _ in pairs], dtype=pl.String)
    return texts, pl.Series([native for _, native in pairs], dtype=native_type())


def cell_of(value: object, kind: str) -> tuple[str | None, str]:
    """Return one value as text, and its kind of ``NATIVE_KINDS`` for a field of type ``kind``.

    >>> cell_of(JsonNumber("1.50e1"), "integer"), cell_of(JsonNumber("7"), "string")
    (('15', 'native'), ('7', 'wrong'))
    """
    if value is None:
        return None, "text"
    if type(value) is str:
        return value, "text"
    fits = kind in _FITS.get(type(value), frozenset())
    if isinstance(value, JsonNumber):
        text = plain_number(value)
        if not fits or (kind in _WHOLE and not text.lstrip("-").isdecimal()):
            return str(value), "wrong"
        return text, "native"
    return compact(value), "native" if fits else "wrong"


def plain_number(written: str) -> str:
    """Write a number of JSON as a plain decimal: no exponent, no needless zero.

    A number of more than some hundred digits stays as it is written.

    >>> plain_number("-1.50E2"), plain_number("1e-3"), plain_number("-0.0")
    ('-150', '0.001', '0')
    """
    number = Decimal(written)
    if not number:
        return "0"
    if abs(number.adjusted()) > _FURTHEST:
        return str(written)
    digits = format(number, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def compact(value: Any) -> str:  # noqa: ANN401 - any value of JSON
    """Write a value of JSON without spaces, each number as it was written.

    >>> compact({"a": [JsonNumber("1.0"), None]})
    '{"a":[1.0,null]}'
    """
    if isinstance(value, JsonNumber):
        return str(value)
    if isinstance(value, list):
        return f"[{','.join(map(compact, value))}]"
    if isinstance(value, dict):
        members = (f"{compact(str(name))}:{compact(each)}" for name, each in value.items())
        return f"{{{','.join(members)}}}"
    return json.dumps(value, ensure_ascii=False)
