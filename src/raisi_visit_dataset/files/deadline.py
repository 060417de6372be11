"""The time that something may take."""

from __future__ import annotations

import time

from raisi_visit_dataset.files.limits import Limit

__all__ = ["Deadline"]


class Deadline:
    """Know how much is left of a limit in seconds, from now on.

    >>> Deadline(Limit("seconds", 0, "seconds")).left()
    0.0
    """

    def __init__(self, limit: Limit) -> None:
        self.limit = limit
        self._end = time.monotonic() + limit.value

    def left(self) -> float:
        """Return the seconds that are left; 0 when the time is over."""
        return max(self._end - time.monotonic(), 0.0)
