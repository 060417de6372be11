"""Dates without a time, as YYYY-MM-DD."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final, cast

from raisi_visit_dataset.validation.lexical.lexis import Bound, Lexis, Value, contains

if TYPE_CHECKING:
    import polars as pl

__all__ = ["SURE_DAY", "day_lexis", "natural_order"]

_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SURE_YEAR: Final = "(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
SURE_DAY: Final = (
    rf"{_SURE_YEAR}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    "|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
)
"""Every date that exists but the last of February in leap years."""


def day_lexis() -> Lexis:
    """Return how dates of the default format are read."""
    return Lexis(
        expected="a date that exists, as YYYY-MM-DD",
        read=_read,
        sure=contains(SURE_DAY),
        plain=contains(SURE_DAY),
        within=_within,
        order=natural_order,
        total=True,
    )


def natural_order(left: Value, right: Value) -> int | None:
    """Compare two values of one type that Python can order."""
    one, other = cast("Any", left), cast("Any", right)
    return int(one > other) - int(one < other)


def _read(text: str) -> Value | None:
    if _DAY.fullmatch(text) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _within(cell: pl.Expr, bound: Bound) -> pl.Expr:
    # Texts of one length and form have the order of the dates.
    return bound.holds(cell, str(bound.value))
