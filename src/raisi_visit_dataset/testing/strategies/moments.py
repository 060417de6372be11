"""Text cells of fields whose values are days, times or lengths of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from raisi_visit_dataset.testing.strategies.literals import Field, constraints_of

__all__ = ["moments"]

_EPOCH: Final = dt.datetime(1, 1, 1)  # noqa: DTZ001 - reckoned, never compared with a clock
_DAY: Final = 86_400
_MONTHS: Final = 12
_Read = Callable[[Any, str], int]
_Write = Callable[[int, str], str]


def moments(field: Field, *, plain: bool) -> SearchStrategy[str]:
    """Give cells of a field of days, times or durations, between its bounds."""
    if field["type"] == "duration":
        return _durations(field, plain=plain)
    read, write, first, last, usual = _KINDS[field["type"]]
    pattern = field.get("format", "default").removeprefix("fmt:")
    pattern = usual if pattern in ("default", "any") else pattern
    told = constraints_of(field)
    low, high = _range(told, lambda value: read(value, pattern), (first, last))
    return st.integers(low, high).map(lambda number: write(number, pattern))


def _range(
    told: Mapping[str, Any], read: Callable[[Any], int], widest: tuple[int, int]
) -> tuple[int, int]:
    low, high = widest
    if "minimum" in told:
        low = max(low, read(told["minimum"]))
    if "exclusiveMinimum" in told:
        low = max(low, read(told["exclusiveMinimum"]) + 1)
    if "maximum" in told:
        high = min(high, read(told["maximum"]))
    if "exclusiveMaximum" in told:
        high = min(high, read(told["exclusiveMaximum"]) - 1)
    return low, high


def _second_of(text: str, pattern: str) -> int:
    moment = dt.datetime.strptime(text, pattern)  # noqa: DTZ007 - the zone is part of the words
    return int((moment.replace(tzinfo=None) - _EPOCH).total_seconds())


def _second(number: int, pattern: str) -> str:
    moment = _EPOCH + dt.timedelta(seconds=number)
    # Python writes early years without their zeros.
    return moment.strftime(pattern.replace("%Y", f"{moment.year:04}"))


def _clock_of(text: str, pattern: str) -> int:
    read = dt.datetime.strptime(text, pattern)  # noqa: DTZ007 - a time of any day
    return read.hour * 3600 + read.minute * 60 + read.second


def _day_of(text: str, pattern: str) -> int:
    return _second_of(text, pattern) // _DAY


def _day(number: int, pattern: str) -> str:
    return _second(number * _DAY, pattern)


def _month_of(text: str, pattern: str) -> int:
    read = dt.datetime.strptime(text, pattern)  # noqa: DTZ007 - a month of any zone
    return read.year * _MONTHS + read.month - 1


def _month(number: int, pattern: str) -> str:
    year, month = divmod(number, _MONTHS)
    return _second((dt.datetime(year, month + 1, 1) - _EPOCH).days * _DAY, pattern)  # noqa: DTZ001


def _year_of(value: object, pattern: str) -> int:
    return int(str(value)) if pattern else 0


def _year(number: int, pattern: str) -> str:
    return f"{number:04}" if pattern else ""


def _number_of(year: int, month: int = 1, day: int = 1) -> int:
    return (dt.datetime(year, month, day) - _EPOCH).days  # noqa: DTZ001


_FIRST: Final = _number_of(1900)
_LAST: Final = _number_of(2100)
_KINDS: Final[Mapping[str, tuple[_Read, _Write, int, int, str]]] = {
    "date": (_day_of, _day, _FIRST, _LAST, "%Y-%m-%d"),
    "datetime": (_second_of, _second, _FIRST * _DAY, _LAST * _DAY, "%Y-%m-%dT%H:%M:%SZ"),
    "time": (_clock_of, _second, 0, _DAY - 1, "%H:%M:%S"),
    "year": (_year_of, _year, 1, 9999, "%Y"),
    "yearmonth": (_month_of, _month, 1900 * _MONTHS, 2100 * _MONTHS, "%Y-%m"),
}
"""How each type is read and written as a number, its widest range, and its usual pattern."""


def _durations(field: Field, *, plain: bool) -> SearchStrategy[str]:
    told = constraints_of(field)
    inclusive = [told[name] for name in ("minimum", "maximum") if name in told]
    if inclusive:
        # A bound is within its range whatever the lengths of months are.
        return st.sampled_from(inclusive[:1])
    if "exclusiveMinimum" in told:
        return st.just(_longer(told["exclusiveMinimum"]))
    if "exclusiveMaximum" in told:
        return st.just("PT0S")
    days = st.integers(0, 999).map("P{}D".format)
    if plain:
        return days
    parts = st.tuples(*(st.integers(0, 99) for _ in range(5)))
    return days | parts.map(lambda each: "P{}Y{}M{}DT{}H{}M".format(*each)) | st.just("PT1.5S")


def _longer(duration: str) -> str:
    """Return a duration that is longer by a second."""
    head, _, clock = duration.partition("T")
    whole, mark, seconds = clock.removesuffix("S").rpartition("M") if "S" in clock else ("", "", "")
    if "S" not in clock:
        return f"{head}T{clock}1S"
    for letter in "HM":
        whole, mark, seconds = (*clock.removesuffix("S").rpartition(letter),)
        if mark:
            break
    return f"{head}T{whole}{mark}{int(float(seconds)) + 1}S"
