"""What an invented corpus has told so far, and the texts it is told in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from raisi_visit_dataset.testing.strategies.cast import PERSONS, PLACES, Named
from raisi_visit_dataset.testing.strategies.scripts import fresh, phrases
from raisi_visit_dataset.testing.strategies.tongues import Tongue

__all__ = ["REFERENCE", "Coding", "Page", "Story", "Told"]

Coding = dict[str, Any]
"""A mapping as coders write it."""

REFERENCE: Final = "almanac"
"""The outside reference on which everything rests that no text gives."""

_Value = TypeVar("_Value")


@cache
def _sampled(choices: tuple[Any, ...]) -> SearchStrategy[Any]:
    # A strategy takes longer to make than to draw from, and the same few are drawn from often.
    return st.sampled_from(choices)


@dataclass(frozen=True, slots=True)
class Told:
    """Hold a direct statement: its coding, the page it stands on, its bare words."""

    coding: Coding
    page: str
    speaker: Named
    words: str


@dataclass(slots=True)
class Page:
    """Hold one text in the making: its sentences, each with its coding, by paragraph."""

    id: str
    tongue: Tongue
    coding: Coding
    paragraphs: list[list[str]] = field(default_factory=list)
    sentences: list[Coding] = field(default_factory=list)
    anomalies: list[Coding] = field(default_factory=list)
    segments: list[Coding] = field(default_factory=list)
    occasions: dict[str, Coding] = field(default_factory=dict)
    named: list[Named] = field(default_factory=list)

    def add(self, coding: Coding, *, apart: bool) -> None:
        """Add a sentence, in a paragraph of its own if ``apart``."""
        if not self.paragraphs or (apart and self.paragraphs[-1]):
            self.paragraphs.append([])
        self.paragraphs[-1].append(coding["text"])
        self.sentences.append(coding)

    def name(self, person: Named) -> str:
        """Name a person, and remember that the text did."""
        self.named.append(person)
        return person.name(self.tongue.code)


@dataclass(slots=True)
class Story:
    """Hold what a corpus tells, across its texts; ``today`` is the day before the first of them."""

    draw: Callable[[SearchStrategy[Any]], Any]
    today: dt.date
    persons: dict[str, Named] = field(default_factory=dict)
    places: dict[str, Named] = field(default_factory=dict)
    events: list[Coding] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    topics: set[str] = field(default_factory=set)
    utterances: list[Coding] = field(default_factory=list)
    claims: list[Coding] = field(default_factory=list)
    conflicts: list[Coding] = field(default_factory=list)
    statements: int = 0
    words: int = 0

    def one_of(self, choices: Sequence[_Value]) -> _Value:
        """Draw one of a few choices, the first of which is the simplest."""
        chosen: _Value = self.draw(_sampled(tuple(choices)))
        return chosen

    def flag(self) -> bool:
        """Draw whether something optional is there; the simplest is that it is not."""
        return self.one_of((False, True))

    def fresh(self, page: Page) -> str:
        """Return a word that stands nowhere else in the corpus."""
        self.words += 1
        return fresh(page.tongue.code, self.words)

    def phrase(self, page: Page) -> str:
        """Draw a few words that stand nowhere else in the corpus."""
        drawn: str = self.draw(phrases(page.tongue.code))
        return f"{drawn} {self.fresh(page)}"

    def person(self, *others: Named) -> Named:
        """Draw a person who is none of the others."""
        chosen = self.one_of([each for each in PERSONS if each not in others])
        self.persons[chosen.id] = chosen
        return chosen

    def place(self) -> Named:
        """Draw a place."""
        chosen = self.one_of(PLACES)
        self.places[chosen.id] = chosen
        return chosen

    def day(self, *, past: bool) -> dt.date:
        """Draw a day before the texts, or one after them all."""
        if past:
            return self.today - dt.timedelta(days=self.draw(st.integers(0, 500)))
        return self.today + dt.timedelta(days=self.draw(st.integers(60, 500)))
