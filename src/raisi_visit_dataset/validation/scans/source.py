"""What a scan is given, and what it gives back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

__all__ = ["HORIZONTAL", "Found", "ScannedSource", "Stretch", "lines"]

HORIZONTAL: Final = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Horizontal white space, no-break spaces included, as the inside of a character class."""

_LINE: Final = re.compile("[^\r\n]+")


class Stretch(NamedTuple):
    """Mark one segment of a source; offsets are code points, half-open."""

    kind: str
    start: int
    end: int


class Found(NamedTuple):
    """Hold what a scan found in one source; ``label`` is the scan's own column, or None."""

    start: int
    end: int
    label: str | int | None = None


@dataclass(frozen=True, slots=True)
class ScannedSource:
    """Hold one source as a scan sees it.

    ``surfaces`` are the registered names in scope, in sets of which none is empty,
    ``separators`` the offsets at which a separator was lost (declared word boundaries),
    ``spans`` the recorded stretches. ``lexicon_optional`` says that the caller does without
    what needs a lexicon where its language has none.
    """

    source_id: str
    text: str
    language: str
    segments: tuple[Stretch, ...] = ()
    surfaces: tuple[frozenset[str], ...] = ()
    separators: frozenset[int] = frozenset()
    spans: tuple[tuple[int, int], ...] = ()
    lexicon_optional: bool = False

    def stretches(self, *kinds: str) -> Iterator[Stretch]:
        """Yield the segments of these kinds, in order; offsets beyond the text are cut."""
        size = len(self.text)
        for kind, start, end in self.segments:
            if kind in kinds and start < min(end, size):
                yield Stretch(kind, start, min(end, size))


def lines(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield start and end of each line that is not blank, without its line end.

    >>> list(lines("one\n\n \ntwo"))
    [(0, 3), (7, 10)]
    """
    for match in _LINE.finditer(text):
        if not match[0].isspace():
            yield match.span()
