"""A dictionary of names by their words, to find in a text the names that stand in it.

A text is read word by word; at each word only the lengths are tried that some name beginning
with that word has. So the work grows with the text and not with the number of names.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from raisi_visit_dataset.build.words import bounded, words_of
from raisi_visit_dataset.values.span import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """Say what a name may stand for: a participant or a place, and in which use.

    A name may stand for several participants ``together``.
    """

    participant: str | None
    place: str | None
    use: str
    together: bool = False

    @property
    def order(self) -> tuple[str, str, str, bool]:
        """Return a key to sort readings by."""
        return (self.participant or "", self.place or "", self.use, self.together)

    def __str__(self) -> str:
        kind = "place" if self.participant is None else "participant"
        return f"{kind} {self.participant or self.place} ({self.use})"


@dataclass(frozen=True, slots=True)
class _Entry:
    lead: str
    surface: str
    readings: set[Reading]


class Surfaces:
    """Hold names, and what each may stand for."""

    def __init__(self) -> None:
        self._lengths: dict[str, set[int]] = {}
        self._entries: dict[str, list[_Entry]] = {}

    def add(self, surface: str, reading: Reading) -> None:
        """Take one name; names without a letter or digit are never found."""
        words = words_of(surface)
        if not words:
            return
        core = surface[words[0].start : words[-1].end]
        self._lengths.setdefault(words[0].slice(surface), set()).add(len(words))
        entries = self._entries.setdefault(core, [])
        for entry in entries:
            if entry.surface == surface:
                entry.readings.add(reading)
                return
        entries.append(_Entry(surface[: words[0].start], surface, {reading}))

    def find(
        self, text: str, words: Sequence[Span], lost: Collection[int]
    ) -> Iterator[tuple[Span, set[Reading]]]:
        """Yield each place of ``text`` where a name stands that splits no word."""
        for number, first in enumerate(words):
            for length in self._lengths.get(text[first.start : first.end], ()):
                if number + length > len(words):
                    continue
                core = text[first.start : words[number + length - 1].end]
                for entry in self._entries.get(core, ()):
                    start = first.start - len(entry.lead)
                    span = Span(max(start, 0), max(start, 0) + len(entry.surface))
                    if text.startswith(entry.surface, start) and bounded(text, span, lost):
                        yield span, entry.readings
