"""Years and months of years, as XML Schema writes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from raisi_visit_dataset.validation.lexical.clock import (
    ZONE,
    day_number,
    moment_order,
    zone_seconds,
)
from raisi_visit_dataset.validation.lexical.lexis import Bound, Lexis, Value, contains

if TYPE_CHECKING:
    import polars as pl

__all__ = ["month_lexis", "year_lexis"]

_YEAR: Final = "-?(?:[1-9][0-9]{3,17}|0[0-9]{3})"
_USUAL_YEAR: Final = "(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
_USUAL_MONTH: Final = f"{_USUAL_YEAR}-(?:0[1-9]|1[0-2])"
_NATIVE_YEAR: Final = re.compile("-?[0-9]{1,18}")
_DAY: Final = 86_400


class Period(NamedTuple):
    """Hold when a year or month begins, as a moment does, and its canonical text."""

    seconds: int
    part: str
    zoned: bool
    text: str


def year_lexis(*, native: bool = False) -> Lexis:
    """Return how years are read; those that a file holds as integers have no zeros before them."""
    pattern = re.compile(f"(?P<year>{_YEAR})(?P<zone>{ZONE})?")

    def read(text: str) -> Value | None:
        if native:
            return _period(int(text), 1, None, "year") if _NATIVE_YEAR.fullmatch(text) else None
        match = pattern.fullmatch(text)
        return None if match is None else _period(int(match["year"]), 1, match["zone"], "year")

    return _lexis("a year as YYYY", read, "" if native else _USUAL_YEAR)


def month_lexis() -> Lexis:
    """Return how months of a year are read."""
    pattern = re.compile(f"(?P<year>{_YEAR})-(?P<month>[0-9]{{2}})(?P<zone>{ZONE})?")

    def read(text: str) -> Value | None:
        match = pattern.fullmatch(text)
        if match is None:
            return None
        return _period(int(match["year"]), int(match["month"]), match["zone"], "month")

    return _lexis("a month that exists, as YYYY-MM", read, _USUAL_MONTH)


def _lexis(expected: str, read: Callable[[str], Value | None], usual: str) -> Lexis:
    quick = contains(usual) if usual else None

    def within(cell: pl.Expr, bound: Bound) -> pl.Expr:
        words = _text(bound.value)
        if not re.fullmatch(usual, words):
            return contains(usual)(cell) & False
        return contains(usual)(cell) & bound.holds(cell, words)

    return Lexis(
        expected=expected,
        read=read,
        text=_text,
        sure=quick,
        plain=quick,
        within=within if usual else None,
        order=moment_order,
    )


def _period(year: int, month: int, zone: str | None, what: str) -> Value | None:
    day = day_number(year, month, 1)
    if day is None:
        return None
    words = f"{'-' if year < 0 else ''}{abs(year):04d}"
    words += f"-{month:02d}" if what == "month" else ""
    seconds = zone_seconds(zone)
    shown = "Z" if zone is not None and seconds == 0 else (zone or "")
    return Period(day * _DAY - seconds, "", zone is not None, words + shown)


def _text(value: Value) -> str:
    return cast("Period", value).text
