"""Times of day: what words say of the clock, and what UTC makes of it."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from raisi_visit_dataset.validation.dates import parsed
from raisi_visit_dataset.validation.scans.lexicons import Lexicon, lexicon_for
from raisi_visit_dataset.validation.scans.lexicons.lexicon import words_pattern

__all__ = ["local_time", "utc_time"]

_CLOCK: Final = re.compile(r"(?<!\d)(\d{1,2})\s?[:.h]\s?(\d{2})(?!\d)")
_HOUR: Final = re.compile(r"(?<![\d:.])(\d{1,2})(?= ?[ap]\.?m\.?(?!\w))", re.IGNORECASE)
_HALF: Final = re.compile(r"\d ?([ap])\.?m\.?(?!\w)", re.IGNORECASE)
_NOON: Final = 12
_HOURS: Final = 24
_MINUTES: Final = 60


def local_time(words: str, language: str) -> dt.time | None:
    """Return the time of day that words name by the clock, or None.

    >>> local_time("at 8.30 p.m.", "en"), local_time("at noon", "en"), local_time("later", "en")
    (datetime.time(20, 30), datetime.time(12, 0), None)
    """
    if (match := _CLOCK.search(words)) or (match := _HOUR.search(words)):
        hour, minute = int(match[1]), int(match[2]) if match.re is _CLOCK else 0
        if half := _HALF.search(words):
            hour = hour % _NOON + (_NOON if half[1] in "pP" else 0)
        return dt.time(hour, minute) if hour < _HOURS and minute < _MINUTES else None
    lexicon = lexicon_for(language)
    return None if lexicon is None else _by_name(words, lexicon)


def utc_time(local: dt.time, zone: str, date: str) -> str | None:
    """Return the time in UTC as hh:mm; None where the day leaves it open, or no zone is called so.

    >>> utc_time(dt.time(12), "Asia/Tehran", "2022-01-19")
    '08:30'
    """
    days, found = parsed(date), _zone(zone)
    if days is None or days.latest is None or found is None:
        return None
    moments = (
        dt.datetime.combine(day, local, tzinfo=found) for day in (days.earliest, days.latest)
    )
    times = {f"{moment.astimezone(dt.UTC):%H:%M}" for moment in moments}
    return times.pop() if len(times) == 1 else None


@cache
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _by_name(words: str, lexicon: Lexicon) -> dt.time | None:
    for name, clock in lexicon.clock_words:
        if words_pattern((name,)).search(words):
            return dt.time.fromisoformat(clock)
    return None
