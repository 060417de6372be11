"""The faults met in reading, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

__all__ = ["counted"]


def counted(kinds: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Return how often each kind was met, by name."""
    return tuple(sorted(Counter(kinds).items()))
