"""The moment of a build: that of the seeds, or of SOURCE_DATE_EPOCH, never the clock's."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import Final

from raisi_visit_dataset.errors import UsageError

__all__ = ["VARIABLE", "epoch_moment", "seconds_of"]

VARIABLE: Final = "SOURCE_DATE_EPOCH"
_DIGITS: Final = 12


def epoch_moment() -> str | None:
    """Return the moment that SOURCE_DATE_EPOCH names, as UTC; None where it is not set.

    Raises UsageError for anything but a number of seconds.
    """
    seconds = os.environ.get(VARIABLE)
    if not seconds:
        return None
    if not (seconds.isascii() and seconds.isdigit() and len(seconds) <= _DIGITS):
        raise UsageError(f"{VARIABLE}={seconds!r}", "Unix seconds, such as 1642550400")
    try:
        moment = datetime.fromtimestamp(int(seconds), UTC)
    except (OverflowError, ValueError) as error:
        raise UsageError(f"{VARIABLE}={seconds!r}", "a moment before the year 10000") from error
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def seconds_of(created: str) -> int:
    """Return a day or a moment in UTC as Unix seconds.

    >>> seconds_of("2022-01-19"), seconds_of("2022-01-19T00:00:01Z")
    (1642550400, 1642550401)
    """
    moment = datetime.fromisoformat(created)
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
