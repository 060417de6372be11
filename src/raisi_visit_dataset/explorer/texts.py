"""The texts of a package, cut into pieces that lead to the rows resting on them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.explorer.holding import Held, holdings
from raisi_visit_dataset.explorer.index import grouped
from raisi_visit_dataset.explorer.passages import Piece, Spot, cut
from raisi_visit_dataset.explorer.shown import Shown
from raisi_visit_dataset.records import Segment, Source

__all__ = ["MOST_CHARACTERS", "Note", "Paragraph", "Text", "texts"]

MOST_CHARACTERS: Final = 500_000
"""The most characters of all texts of a page: those beyond are named and left out."""

_LONG: Final = 120
_LANGUAGE: Final = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_ADDRESS: Final = re.compile(r"https?://[^\s]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Hold the pieces of one segment; ``segment`` is None where the text is not divided."""

    segment: Segment | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Hold a stretch of the text with the rows that rest on it, and the stretches around it."""

    spot: Spot
    number: int
    words: str
    rows: tuple[Held, ...]
    around: tuple[Spot, ...]

    @property
    def shown(self) -> str:
        """Return the words, cut where they are many, with signs where they are blanks alone."""
        if not self.words.strip():
            return "".join("␣" if each == " " else ascii(each)[1:-1] for each in self.words)
        return self.words if len(self.words) <= _LONG else f"{self.words[: _LONG - 1]}…"


@dataclass(frozen=True, slots=True)
class Text:
    """Hold one text as it is shown; ``missing`` says why its words are not, else None."""

    source: Source
    number: int
    missing: str | None
    paragraphs: tuple[Paragraph, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def language(self) -> str | None:
        """Return the language where it is fit to be an attribute of the page."""
        return self.source.language if _LANGUAGE.fullmatch(self.source.language) else None

    @property
    def address(self) -> str | None:
        """Return where the text was published, where that is an address of the web."""
        url = self.source.origin_url
        return url if url is not None and _ADDRESS.fullmatch(url) else None

    @property
    def numbers(self) -> Mapping[Spot, int]:
        """Return the stretches by their numbers inside the page."""
        return {note.spot: note.number for note in self.notes}

    def depth(self, piece: Piece) -> int:
        """Return on how many stretches that prove a cell a piece rests, 3 standing for more."""
        proofs = self._proofs()
        return min(3, sum(spot in proofs for spot in piece.spots))

    def _proofs(self) -> frozenset[Spot]:
        return frozenset(n.spot for n in self.notes if any(held.is_evidence for held in n.rows))


def texts(shown: Shown, *, without: bool) -> tuple[Text, ...]:
    """Return the texts in order of their sources, without their words if so asked."""
    held = holdings(shown)
    segments = grouped(shown.rows(Segment), lambda row: row.source_id)
    left, made = MOST_CHARACTERS, []
    for number, source in enumerate(shown.rows(Source)):
        words = _words(shown, source, without=without, left=left)
        if isinstance(words, _Missing):
            made.append(Text(source, number, words.reason))
            continue
        left -= len(words)
        known = held.get(source.source_id, {})
        spots = {spot: rows for spot, rows in known.items() if spot.lies_in(len(words))}
        paragraphs = tuple(_paragraphs(words, segments.get(source.source_id, []), spots))
        made.append(Text(source, number, None, paragraphs, _notes(words, spots)))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class _Missing:
    reason: str


def _words(shown: Shown, source: Source, *, without: bool, left: int) -> str | _Missing:
    package = shown.package
    if without:
        return _Missing("left out of this page on request")
    if not any(each.path == source.seed_path for each in package.resources):
        return _Missing("not carried by this package")
    try:
        words = package.text(source.seed_path)
    except UnreadableError as error:
        return _Missing(f"not readable: {error}")
    if len(words) > left:
        return _Missing(f"left out: the page shows at most {MOST_CHARACTERS:,} characters")
    return words


def _paragraphs(
    words: str, segments: Sequence[Segment], spots: Iterable[Spot]
) -> Iterable[Paragraph]:
    ordered = sorted(segments, key=lambda row: row.start_char)
    if not _parted(ordered, len(words)):
        yield Paragraph(None, _lined(words, cut(words, 0, len(words), spots)))
        return
    for row in ordered:
        yield Paragraph(row, _lined(words, cut(words, row.start_char, row.end_char, spots)))


def _lined(words: str, pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Leave out the first of the two characters that end a line in some texts."""
    return tuple(replace(piece, words=_without_returns(words, piece)) for piece in pieces)


def _without_returns(words: str, piece: Piece) -> str:
    shown = piece.words.replace("\r\n", "\n")
    after = piece.start + len(piece.words)
    return shown[:-1] if shown.endswith("\r") and words[after : after + 1] == "\n" else shown


def _parted(ordered: Sequence[Segment], whole: int) -> bool:
    """Tell whether segments, joined, are the text."""
    if not ordered or (ordered[0].start_char, ordered[-1].end_char) != (0, whole):
        return False
    joined = all(one.end_char == after.start_char for one, after in pairwise(ordered))
    return joined and all(row.start_char < row.end_char for row in ordered)


def _notes(words: str, spots: Mapping[Spot, list[Held]]) -> tuple[Note, ...]:
    ordered = sorted(spots, key=lambda spot: (spot.start, -spot.end))
    made: list[Note] = []
    open_spots: list[Spot] = []
    for number, spot in enumerate(ordered):
        open_spots = [each for each in open_spots if each.end > spot.start]
        around = tuple(each for each in reversed(open_spots) if each.end >= spot.end)
        rows = tuple(spots[spot])
        made.append(Note(spot, number, words[spot.start : spot.end], rows, around))
        open_spots.append(spot)
    return tuple(made)
