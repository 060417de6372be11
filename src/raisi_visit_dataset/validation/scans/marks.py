"""Quotation marks of one text: which opens, which closes, and what belongs together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from raisi_visit_dataset.validation.scans.source import lines

__all__ = ["Damage", "Pairing", "pair_marks"]

_CLOSERS: Final[dict[str, str]] = {
    "“": "”",
    "„": "“”",
    '"': '"',
    "«": "»",
    "»": "«",
    "”": "”",
    "「": "」",
    "『": "』",
    "‘": "’",
    "‚": "‘’",
}
"""The marks that close each opening mark in its own style."""

_MARKS: Final = '“”„"«»「」『』'
_SINGLE_OPENERS: Final = "‘‚"
_SINGLE_CLOSERS: Final = "’‘"
_SINGLE: Final = re.compile("[‘‚’]")
_ANY_MARK: Final = re.compile(f"[{_MARKS}‘‚’]")
_NO_BREAK: Final = "\u00a0\u202f"
_BEFORE_OPENER: Final = '([{–—“„«「『‘‚"'


class Damage(NamedTuple):
    """Hold one damaged place of a text."""

    kind: str
    start: int
    end: int


class _Mark(NamedTuple):
    at: int
    character: str
    stands_open: bool


@dataclass(slots=True)
class Pairing:
    """Collect the stretches between marks, and the damage of the marks, of one text."""

    text: str
    quotations: list[tuple[int, int]] = field(default_factory=list)
    damages: list[Damage] = field(default_factory=list)

    def damage(self, kind: str, mark: _Mark) -> None:
        """Note a damaged mark."""
        self.damages.append(Damage(kind, mark.at, mark.at + 1))

    def quote(self, opener: _Mark, end: int) -> None:
        """Note the stretch from behind an opening mark to ``end``, unless it is empty.

        No-break spaces just inside the marks belong to the marks.
        """
        start = opener.at + 1
        while start < end and self.text[start] in _NO_BREAK:
            start += 1
        while start < end and self.text[end - 1] in _NO_BREAK:
            end -= 1
        if start < end:
            self.quotations.append((start, end))

    def close(self, opener: _Mark, closer: _Mark) -> None:
        """Note a pair, and that its marks differ in style where they do."""
        if not _fits(opener, closer):
            self.damage("mixed_delimiters", closer)
        self.quote(opener, closer.at)


@dataclass(slots=True)
class _Line:
    """Hold the marks of one line that found no partner in it."""

    start: int
    end: int
    opened: list[_Mark] = field(default_factory=list)
    strays: list[_Mark] = field(default_factory=list)


@lru_cache(maxsize=1)
def pair_marks(text: str) -> Pairing:
    r"""Pair the quotation marks of a text, paragraph by paragraph.

    A paragraph is a line. A quotation that is still open at its end goes on to the first
    closing mark without an opening one in the next line, if that has one; else it ends there.
    The result is shared between the scans of one text: it must not be changed.

    >>> pair_marks('He said "yes” and left.').damages
    [Damage(kind='mixed_delimiters', start=12, end=13)]
    """
    pairing = Pairing(text)
    paragraphs = [_pair_line(text, start, end, pairing) for start, end in lines(text)]
    for line, following in pairwise(paragraphs):
        if line.opened and following.strays:
            pairing.damages.append(Damage("quote_crosses_paragraph", line.end, following.start))
            pairing.close(line.opened.pop(), following.strays.pop(0))
    for line in paragraphs:
        for mark in line.strays:
            pairing.damage("stray_quote", mark)
        for mark in line.opened:
            _end_unclosed(text, mark, line.end, pairing)
    pairing.quotations.sort()
    pairing.damages.sort(key=lambda damage: (damage.start, damage.end))
    return pairing


def _end_unclosed(text: str, mark: _Mark, end: int, pairing: Pairing) -> None:
    pairing.damage("unclosed_quote", mark)
    pairing.quote(mark, mark.at + 1 + len(text[mark.at + 1 : end].rstrip()))


def _pair_line(text: str, start: int, end: int, pairing: Pairing) -> _Line:
    line = _Line(start, end)
    for mark in _marks(text, start, end):
        if _opens(mark, line.opened):
            line.opened.append(mark)
        elif line.opened:
            _close_one(text, line.opened, mark, pairing)
        else:
            line.strays.append(mark)
    return line


def _opens(mark: _Mark, opened: list[_Mark]) -> bool:
    """Tell whether a mark opens; some marks open in one language and close in another."""
    match mark.character:
        case "“" | "«" | "‘":
            return not (opened and opened[-1].character in "„»‚" and _fits(opened[-1], mark))
        case "»":
            return mark.stands_open and all(opener.character != "«" for opener in opened)
        case "”":
            return mark.stands_open and not opened
        case '"':
            return mark.stands_open
        case _:
            return mark.character in _CLOSERS


def _close_one(text: str, opened: list[_Mark], mark: _Mark, pairing: Pairing) -> None:
    """Close the innermost opener of the mark's style, or the innermost of all if none is."""
    depth = next((n for n, opener in enumerate(reversed(opened)) if _fits(opener, mark)), 0)
    for _ in range(depth):
        _end_unclosed(text, opened.pop(), mark.at, pairing)
    pairing.close(opened.pop(), mark)


def _fits(opener: _Mark, closer: _Mark) -> bool:
    return closer.character in _CLOSERS[opener.character]


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    singles = dict(_singles(text, start, end))
    for match in _ANY_MARK.finditer(text, start, end):
        at = match.start()
        if match[0] in _MARKS or at in singles:
            yield _Mark(at, match[0], _stands_open(text, at, start, end))


def _stands_open(text: str, at: int, start: int, end: int) -> bool:
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    return (before.isspace() or before in _BEFORE_OPENER) and not after.isspace()


def _singles(text: str, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Yield the single marks that pair around words; every other one is an apostrophe."""
    opener: int | None = None
    for match in _SINGLE.finditer(text, start, end):
        at, mark = match.start(), match[0]
        if opener is None and mark in _SINGLE_OPENERS and _begins_words(text, at, start, end):
            opener = at
        elif opener is not None and mark in _SINGLE_CLOSERS and _ends_words(text, at, end):
            yield opener, True
            yield at, False
            opener = None


def _begins_words(text: str, at: int, start: int, end: int) -> bool:
    return _stands_open(text, at, start, end) and text[at + 1].isalnum()


def _ends_words(text: str, at: int, end: int) -> bool:
    after = text[at + 1] if at + 1 < end else " "
    return not text[at - 1].isspace() and not after.isalnum()
