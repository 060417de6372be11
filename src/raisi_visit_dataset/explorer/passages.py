"""A text cut where spans begin and end, so that overlapping ones can be shown.

Offsets count code points and the text is cut here, so the page holds no offset that a browser
would count in another unit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

__all__ = ["Piece", "Spot", "cut"]


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Hold a stretch of a text, half-open, in code points."""

    start: int
    end: int

    def lies_in(self, whole: int) -> bool:
        """Tell whether it is a stretch of a text of that length."""
        return 0 <= self.start < self.end <= whole


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold words that no span parts; ``spots`` are the spans around them, the innermost first."""

    start: int
    words: str
    spots: tuple[Spot, ...]


def cut(text: str, begin: int, end: int, spots: Iterable[Spot]) -> tuple[Piece, ...]:
    """Cut ``text[begin:end]`` at each beginning and end of a span that reaches into it.

    Joined, the words of the pieces are that stretch. ``spots`` are stretches of the whole text.

    >>> [p.words for p in cut("a 🕊 b", 0, 5, [Spot(0, 3), Spot(2, 5)])]
    ['a ', '🕊', ' b']
    """
    inside = sorted({spot for spot in spots if spot.start < end and spot.end > begin})
    marks = {begin, end} if begin < end else {begin}
    marks |= {at for spot in inside for at in (spot.start, spot.end) if begin < at < end}
    return tuple(
        Piece(start, text[start:stop], _around(start, stop, inside))
        for start, stop in pairwise(sorted(marks))
    )


def _around(start: int, stop: int, spots: Sequence[Spot]) -> tuple[Spot, ...]:
    held = [spot for spot in spots if spot.start <= start and stop <= spot.end]
    return tuple(sorted(held, key=lambda spot: (spot.end - spot.start, spot.start)))
