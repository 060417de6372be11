"""A line of a file with a mark below one of its characters, fit to be shown."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from raisi_visit_dataset.validation.shown import escaped

__all__ = ["Lines", "display_width", "excerpt"]

Lines = Callable[[str, frozenset[int]], Mapping[int, str]]
"""Gives lines of a file, by its name in findings and their numbers from 1, without their ends.

What it does not know it leaves out.
"""

_CUT: Final = "…"
_WIDE: Final = frozenset("WF")
_UNFORMED: Final = "e\u0301"
_JOINED: Final = frozenset({"Mn", "Me", "Cf"})


def excerpt(line: str, column: int, width: int) -> tuple[str, str] | None:
    """Return a line, at most ``width`` cells wide, and the line below it with a caret.

    ``column`` is counted in code points from 1; the one behind the last is the end of the line.
    What does not fit is cut off around the column. None for a column that is not in the line.

    >>> excerpt("id,date", 4, 40)
    ('id,date', '   ^')
    """
    at = column - 1
    if not 0 <= at <= len(line):
        return None
    start = max(0, at - width)
    pieces = _pieces(line[start : at + width])
    here = at - start
    first = here - _fitting(pieces[:here][::-1], width // 3)
    head = ("" if start + first == 0 else _CUT) + "".join(pieces[first:here])
    room = width - display_width(head)
    rest, left = pieces[here:], len(line) - at
    cut = _fitting(rest, room) < left
    shown = rest[: _fitting(rest, room - 1)] if cut else rest
    tail = "".join(shown) + (_CUT if cut else "")
    return f"{head}{tail}", f"{' ' * display_width(head)}^"


def display_width(words: str) -> int:
    """Return how many cells of a terminal words take.

    >>> display_width("日a")
    3
    """
    if words.isascii():
        return len(words)
    return sum(_cells(each) for each in words)


def _cells(character: str) -> int:
    if unicodedata.category(character) in _JOINED:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _pieces(words: str) -> list[str]:
    """Escape each character by itself, yet as they are escaped together."""
    if unicodedata.is_normalized("NFC", words):
        return [escaped(each) for each in words]
    # One mark that is not in form NFC makes all of them escapes.
    skipped = len(escaped(_UNFORMED))
    return [escaped(_UNFORMED + each)[skipped:] for each in words]


def _fitting(pieces: Sequence[str], room: int) -> int:
    """Return how many pieces fit, from the first."""
    taken = 0
    for number, piece in enumerate(pieces):
        taken += display_width(piece)
        if taken > room:
            return number
    return len(pieces)
