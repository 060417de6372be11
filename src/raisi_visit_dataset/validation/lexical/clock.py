"""Times and moments, with a zone or without."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from raisi_visit_dataset.validation.lexical.days import SURE_DAY
from raisi_visit_dataset.validation.lexical.lexis import Bound, Lexis, Value, contains

if TYPE_CHECKING:
    import polars as pl

__all__ = [
    "ZONE",
    "Moment",
    "day_number",
    "moment_lexis",
    "moment_order",
    "moment_text",
    "time_lexis",
    "time_text",
    "zone_seconds",
]

ZONE: Final = r"Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00"
_CLOCK: Final = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
_MOMENT: Final = re.compile(
    r"(?P<year>-?(?:[1-9][0-9]{3,}|0[0-9]{3}))-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
    r"T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})(?P<part>\.[0-9]+)?"
    rf"(?P<zone>{ZONE})?"
)
_TIME: Final = re.compile(
    r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})(?P<part>\.[0-9]+)?"
    rf"(?P<zone>{ZONE})?"
)
_HEAD: Final = len("2022-01-19T15:00:00")
_DAY: Final = 86_400
_HOUR: Final = 3_600
_MINUTE: Final = 60
_LAST_HOUR: Final = 24
_FAR: Final = 14 * _HOUR
"""The widest zone, in seconds: so far a moment without a zone may be off."""

_CYCLE: Final = 400
_CYCLE_DAYS: Final = 146_097


class Moment(NamedTuple):
    """Hold whole seconds and the digits of their fraction, without zeros at its end.

    Seconds are counted from the year 1, or from midnight for a time of day; by universal time
    where ``zoned``, else by some clock.
    """

    seconds: int
    part: str
    zoned: bool


def moment_lexis() -> Lexis:
    """Return how moments of the default format are read: as XML Schema has them."""
    return Lexis(
        expected="a moment as YYYY-MM-DDThh:mm:ss, perhaps with a fraction and a zone",
        read=_read_moment,
        text=moment_text,
        sure=contains(rf"{SURE_DAY}T{_CLOCK}(?:\.[0-9]+)?(?:{ZONE})?"),
        plain=contains(rf"{SURE_DAY}T{_CLOCK}Z?"),
        within=_within_moment,
        order=moment_order,
    )


def time_lexis(*, native: bool = False) -> Lexis:
    """Return how times of the default format are read: hh:mm:ss and nothing else.

    What a file holds as a time of its own may have a fraction and a zone.
    """
    plain = contains(_CLOCK)

    def read(text: str) -> Value | None:
        return _read_time(text) if native or len(text) == len("15:00:00") else None

    return Lexis(
        expected="a time as hh:mm:ss, from 00:00:00 to 23:59:59",
        read=read,
        text=time_text,
        sure=plain,
        plain=plain,
        within=None if native else _within_time,
        order=moment_order,
    )


def moment_order(left: Value, right: Value) -> int | None:
    """Compare moments; None where one has no zone and they lie within 14 hours."""
    one, other = cast("Moment", left), cast("Moment", right)
    if one.zoned != other.zoned and abs(one.seconds - other.seconds) <= _FAR:
        return None
    return (one[:2] > other[:2]) - (one[:2] < other[:2])


def moment_text(value: Value) -> str:
    """Write a moment in its canonical form: by universal time where its zone is known."""
    moment = cast("Moment", value)
    days, seconds = divmod(moment.seconds, _DAY)
    cycles, day = divmod(days, _CYCLE_DAYS)
    there = date(1, 1, 1) + timedelta(days=day)
    year = there.year + cycles * _CYCLE
    # There is no year 0: before 1 comes -1.
    words = f"{year:04d}" if year > 0 else f"-{1 - year:04d}"
    clock = _clock(seconds, moment.part)
    return f"{words}-{there:%m-%d}T{clock}{'Z' if moment.zoned else ''}"


def time_text(value: Value) -> str:
    """Write a time of day in its canonical form."""
    moment = cast("Moment", value)
    return f"{_clock(moment.seconds, moment.part)}{'Z' if moment.zoned else ''}"


def day_number(year: int, month: int, day: int) -> int | None:
    """Count the days from the first of the year 1, in any year but 0; None for no date."""
    if year == 0:
        return None
    cycles, there = divmod(year - 1 if year > 0 else year, _CYCLE)
    try:
        return date(there + 1, month, day).toordinal() - 1 + cycles * _CYCLE_DAYS
    except ValueError:
        return None


def _read_moment(text: str) -> Value | None:
    match = _MOMENT.fullmatch(text)
    if match is None:
        return None
    day = day_number(int(match["year"]), int(match["month"]), int(match["day"]))
    seconds = _seconds(match, last_hour=_LAST_HOUR)
    if day is None or seconds is None:
        return None
    seconds += day * _DAY - zone_seconds(match["zone"])
    return Moment(seconds, _part(match), match["zone"] is not None)


def _read_time(text: str) -> Value | None:
    match = _TIME.fullmatch(text)
    seconds = None if match is None else _seconds(match, last_hour=_LAST_HOUR - 1)
    if match is None or seconds is None:
        return None
    seconds = (seconds - zone_seconds(match["zone"])) % _DAY
    return Moment(seconds, _part(match), match["zone"] is not None)


def _seconds(match: re.Match[str], *, last_hour: int) -> int | None:
    hour, minute, second = (int(match[name]) for name in ("hour", "minute", "second"))
    if hour > last_hour or minute >= _MINUTE or second >= _MINUTE:
        return None
    # The end of a day may be written as its hour 24.
    if hour == _LAST_HOUR and (minute or second or _part(match)):
        return None
    return hour * _HOUR + minute * _MINUTE + second


def _part(match: re.Match[str]) -> str:
    return (match["part"] or "")[1:].rstrip("0")


def zone_seconds(zone: str | None) -> int:
    """Return how far a zone is ahead of universal time."""
    if zone is None or zone == "Z":
        return 0
    size = int(zone[1:3]) * _HOUR + int(zone[4:6]) * _MINUTE
    return size if zone[0] == "+" else -size


def _clock(seconds: int, part: str) -> str:
    minutes, second = divmod(seconds, _MINUTE)
    fraction = f".{part}" if part else ""
    return f"{minutes // _MINUTE:02d}:{minutes % _MINUTE:02d}:{second:02d}{fraction}"


def _within_moment(cell: pl.Expr, bound: Bound) -> pl.Expr:
    """Compare texts that both have no zone, or both that of universal time, in a usual year."""
    zone = "Z" if cast("Moment", bound.value).zoned else ""
    alike = contains(rf"[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T{_CLOCK}{zone}")
    words = moment_text(bound.value)
    if not re.match("[0-9]{4}-", words):
        return alike(cell) & False
    # What is equal to the second is looked at closely.
    strict = Bound(bound.value, bound.least, inclusive=False)
    return alike(cell) & strict.holds(cell.str.slice(0, _HEAD), words[:_HEAD])


def _within_time(cell: pl.Expr, bound: Bound) -> pl.Expr:
    moment = cast("Moment", bound.value)
    return bound.holds(cell, time_text(bound.value)) & (not moment.zoned and not moment.part)
