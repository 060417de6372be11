"""Dates and times by a pattern of strptime, read as Python reads it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from raisi_visit_dataset.validation.lexical.clock import (
    Moment,
    moment_order,
    moment_text,
    time_text,
)
from raisi_visit_dataset.validation.lexical.days import natural_order
from raisi_visit_dataset.validation.lexical.lexis import Lexis, Value, contains

__all__ = ["FormatError", "pattern_lexis", "python_format"]

_SHORT: Final = {
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "R": "%H:%M",
    "T": "%H:%M:%S",
    "e": "%d",
    "h": "%b",
    "n": "\n",
    "r": "%I:%M:%S %p",
    "t": "\t",
}
"""What C has besides, as Python writes it."""

_KNOWN: Final = frozenset("aAbBcdfGHIjmMpSuUVwWxXyYzZ%")
_DIRECTIVE: Final = re.compile("%(.?)", re.DOTALL)
_SURE: Final = {
    "Y": "[1-9][0-9]{3}",
    "m": "(?:0[1-9]|1[0-2])",
    "d": "(?:0[1-9]|1[0-9]|2[0-8])",
    "H": "(?:[01][0-9]|2[0-3])",
    "M": "[0-5][0-9]",
    "S": "[0-5][0-9]",
    "y": "[0-9]{2}",
}
_LONGEST: Final = 200
_SAMPLE: Final = datetime(2022, 1, 19, 15, 30, tzinfo=UTC)


class FormatError(ValueError):
    """Refuse a pattern; the argument says why."""


def python_format(pattern: str) -> str:
    """Return a pattern in the directives of Python; FormatError for one that has others.

    >>> python_format("%F")
    '%Y-%m-%d'
    """
    written = _DIRECTIVE.sub(lambda match: _SHORT.get(match[1], match[0]), pattern)
    for directive in _DIRECTIVE.findall(written):
        if directive not in _KNOWN or not directive:
            raise FormatError(f"the directive %{directive}")
    if not _DIRECTIVE.search(written.replace("%%", "")):
        raise FormatError("no directive")
    whole = _with_year(written)
    try:
        # What it writes it must read: some directives are of no use without others.
        datetime.strptime(_SAMPLE.strftime(whole), whole)  # noqa: DTZ007 - nothing is kept
    except re.error as error:
        raise FormatError("a directive twice") from error
    except ValueError as error:
        raise FormatError(str(error)) from error
    return written


def pattern_lexis(kind: str, pattern: str) -> Lexis:
    """Return how dates, times or moments are read by a pattern; FormatError for a bad one."""
    written = python_format(pattern)
    convert, text, order = _KINDS[kind]
    whole = _with_year(written)
    before = "" if whole == written else "1900 "

    def read(cell: str) -> Value | None:
        if len(cell) > _LONGEST or any(c.isdigit() and not c.isascii() for c in cell):
            return None
        try:
            return convert(datetime.strptime(before + cell, whole))  # noqa: DTZ007 - zones are optional
        except (ValueError, OverflowError):
            return None

    sure = _sure(written)
    return Lexis(
        expected=f"what strptime reads by {pattern}, and a real one",
        read=read,
        text=text,
        sure=(lambda cell: cell.str.len_bytes() < 0) if sure is None else contains(sure),
        order=order,
        total=kind == "date",
    )


def _with_year(written: str) -> str:
    # Python warns of days without a year; 1900 is the year it takes for them.
    return written if re.search("%[YyGcx]", written) else f"%Y {written}"


def _sure(written: str) -> str | None:
    """Return a pattern of texts that are surely read, or None where there is no simple one."""
    names = _DIRECTIVE.findall(written)
    if not set(names) <= set(_SURE):
        return None
    parts = _DIRECTIVE.split(written)
    return "".join(
        _SURE[part] if position % 2 else re.escape(part) for position, part in enumerate(parts)
    )


def _moment(read: datetime) -> Value:
    zone = read.utcoffset()
    plain = read.replace(tzinfo=None) - (zone or timedelta())
    return _counted(plain.toordinal() - 1, plain, zoned=zone is not None)


def _time(read: datetime) -> Value:
    zone = read.utcoffset()
    # In the midst of a month, so that a zone may move it to the day before or after.
    plain = read.replace(year=2000, month=1, day=2, tzinfo=None) - (zone or timedelta())
    return _counted(0, plain, zoned=zone is not None)


def _counted(days: int, clock: datetime, *, zoned: bool) -> Moment:
    seconds = (clock.hour * 60 + clock.minute) * 60 + clock.second
    part = f"{clock.microsecond:06d}".rstrip("0")
    return Moment(days * 86_400 + seconds, part, zoned)


_KINDS: Final[
    dict[
        str,
        tuple[
            Callable[[datetime], Value],
            Callable[[Value], str],
            Callable[[Value, Value], int | None],
        ],
    ]
] = {
    "date": (datetime.date, str, natural_order),
    "time": (_time, time_text, moment_order),
    "datetime": (_moment, moment_text, moment_order),
}
