"""One coding as the comparison sees it: units, and what was said of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.errors import PackageRefused, Problem
from raisi_visit_dataset.records import Event, EventMention, Source, Statement
from raisi_visit_dataset.values.span import Span

__all__ = ["DATED", "MENTION_FIELDS", "NONE", "STATEMENT_FIELDS", "Coding", "Unit"]

NONE: Final = "(none)"
"""What a coder said who named nothing: a decision, compared like any other."""

STATEMENT_FIELDS: Final = ("kind", "speaker_id", "occasion_type", "occasion_day", "said")
MENTION_FIELDS: Final = ("event_type", "event_day", "modality")
DATED: Final = frozenset({"occasion_day", "said", "event_day"})
"""Fields that hold dates in EDTF; these are compared for compatibility, too."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Hold one statement or event mention: where it stands, its words, and its values."""

    id: str
    source_id: str
    span: Span
    words: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Coding:
    """Hold the rows of one coding that are compared; ``label`` names it."""

    label: str
    sources: tuple[Source, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    mentions: tuple[EventMention, ...]

    def digests(self) -> dict[str, str]:
        """Return the SHA-256 of each text by the id of its source."""
        return {source.source_id: source.sha256 for source in self.sources}

    def statement_units(self, source_id: str) -> list[Unit]:
        """Return the statements of a source, in order of the text.

        Raises PackageRefused for one that ends before it starts.
        """
        events = {event.event_id: event for event in self.events}
        return _ordered(
            Unit(
                row.statement_id,
                row.source_id,
                _span(row.statement_id, row.start_char, row.end_char),
                row.exact,
                {
                    "kind": row.kind,
                    "speaker_id": row.speaker_id or NONE,
                    **_of_event("occasion", events.get(row.event_id or "")),
                    "said": row.said or NONE,
                },
            )
            for row in self.statements
            if row.source_id == source_id
        )

    def mention_units(self, source_id: str) -> list[Unit]:
        """Return the event mentions of a source, in order of the text.

        Raises PackageRefused for one that ends before it starts.
        """
        events = {event.event_id: event for event in self.events}
        return _ordered(
            Unit(
                row.mention_id,
                row.source_id,
                _span(row.mention_id, row.start_char, row.end_char),
                row.exact,
                {**_of_event("event", events.get(row.event_id)), "modality": row.modality},
            )
            for row in self.mentions
            if row.source_id == source_id
        )


def _span(name: str, start: int, end: int) -> Span:
    try:
        return Span(start, end)
    except ValueError as error:
        found = f"start {start}, end {end} in {name}"
        problem = Problem(None, found, "0 <= start < end", "validate the package")
        raise PackageRefused((problem,)) from error


def _of_event(name: str, event: Event | None) -> dict[str, str]:
    # Ids are names that each coder chose for himself: only what they stand for is compared.
    kind, day = (event.type, event.date) if event else (None, None)
    return {f"{name}_type": kind or NONE, f"{name}_day": day or NONE}


def _ordered(units: Iterable[Unit]) -> list[Unit]:
    return sorted(units, key=lambda unit: (unit.span, unit.id))
