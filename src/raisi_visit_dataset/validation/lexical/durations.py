"""Durations, as XML Schema writes and orders them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final, NamedTuple, cast

from raisi_visit_dataset.validation.lexical.clock import day_number
from raisi_visit_dataset.validation.lexical.lexis import Lexis, Value, contains

__all__ = ["Duration", "duration_lexis"]

_NUMBER: Final = "[0-9]{1,18}"
_PATTERN: Final = (
    rf"-?P(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}D)?"
    rf"(?:T(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}(?:\.[0-9]+)?S)?)?"
)
_PARTS: Final = re.compile(
    rf"(?P<minus>-?)P(?:(?P<Y>{_NUMBER})Y)?(?:(?P<M>{_NUMBER})M)?(?:(?P<D>{_NUMBER})D)?"
    rf"(?P<T>T(?:(?P<H>{_NUMBER})H)?(?:(?P<I>{_NUMBER})M)?"
    rf"(?:(?P<S>{_NUMBER})(?:\.(?P<F>[0-9]+))?S)?)?"
)
_MONTHS: Final = 12
_SECONDS: Final = {"D": 86_400, "H": 3_600, "I": 60, "S": 1}
_FROM: Final = ((1696, 9), (1697, 2), (1903, 3), (1903, 7))
"""The months that XML Schema lets a duration begin in, to tell which of two is the longer."""


class Duration(NamedTuple):
    """Hold months, seconds and the digits of a fraction; all are below 0 where ``minus``."""

    minus: bool
    months: int
    seconds: int
    part: str


def duration_lexis() -> Lexis:
    """Return how durations are read, as PnYnMnDTnHnMnS."""
    # The engine cannot tell that a part is there, nor one behind the T.
    some, after = contains(_PATTERN), contains("-?P.*[0-9][YMDHS]")

    return Lexis(
        expected="a duration as PnYnMnDTnHnMnS, such as P3D or PT1H30M",
        read=_read,
        text=_text,
        sure=lambda cell: some(cell) & after(cell) & ~cell.str.ends_with("T"),
        order=_order,
    )


def _read(text: str) -> Value | None:
    match = _PARTS.fullmatch(text)
    if match is None or match["T"] == "T" or text.endswith("P"):
        return None
    months = int(match["Y"] or 0) * _MONTHS + int(match["M"] or 0)
    seconds = sum(int(match[name] or 0) * size for name, size in _SECONDS.items())
    part = (match["F"] or "").rstrip("0")
    minus = bool(match["minus"]) and bool(months or seconds or part)
    return Duration(minus, months, seconds, part)


def _text(value: Value) -> str:
    duration = cast("Duration", value)
    part = f".{duration.part}" if duration.part else ""
    return f"{'-' if duration.minus else ''}P{duration.months}MT{duration.seconds}{part}S"


def _order(left: Value, right: Value) -> int | None:
    """Compare durations by adding both to each of four months; None where these disagree."""
    one, other = cast("Duration", left), cast("Duration", right)
    orders = set()
    for year, month in _FROM:
        ends = _end(one, year, month), _end(other, year, month)
        orders.add((ends[0] > ends[1]) - (ends[0] < ends[1]))
    return orders.pop() if len(orders) == 1 else None


def _end(duration: Duration, year: int, month: int) -> Fraction:
    """Count the seconds to the end of a duration that begins with a month."""
    sign = -1 if duration.minus else 1
    months = year * _MONTHS + month - 1 + sign * duration.months
    year, month = months // _MONTHS, months % _MONTHS + 1
    # Days are counted from the year 1; there is no year 0, so that those before count from -1.
    day = day_number(year if year > 0 else year - 1, month, 1) or 0
    fraction = Fraction(int(duration.part), 10 ** len(duration.part)) if duration.part else 0
    return day * _SECONDS["D"] + sign * (duration.seconds + Fraction(fraction))
