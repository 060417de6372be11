"""Which rows rest on which words of a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from raisi_visit_dataset.explorer.anchors import row_id
from raisi_visit_dataset.explorer.passages import Spot
from raisi_visit_dataset.explorer.shown import Shown
from raisi_visit_dataset.explorer.words import spelt
from raisi_visit_dataset.records import (
    Anomaly,
    Claim,
    EventMention,
    Evidence,
    NameMention,
    Narration,
    Record,
    Statement,
    StatementParticipant,
    StatementQuote,
    TimeExpression,
)

__all__ = ["Held", "holdings"]


@dataclass(frozen=True, slots=True)
class Held:
    """Hold a row that rests on words of a text, and what the words are to it."""

    row: Record
    what: str

    @property
    def key(self) -> str:
        """Return the key of the row."""
        return row_id(self.row)

    @property
    def is_evidence(self) -> bool:
        """Tell whether the row says which cell the words prove."""
        return isinstance(self.row, Evidence)


def holdings(shown: Shown) -> Mapping[str, Mapping[Spot, list[Held]]]:
    """Return the rows by source and stretch, evidence first, in order of the tables."""
    found: dict[str, dict[Spot, list[Held]]] = {}
    for source_id, start, end, held in (
        *_evidence(shown),
        *_statements(shown),
        *_of_statements(shown),
        *_others(shown),
    ):
        if source_id is not None and start is not None and end is not None:
            found.setdefault(source_id, {}).setdefault(Spot(start, end), []).append(held)
    return found


_Holding = tuple[str | None, int | None, int | None, Held]


def _evidence(shown: Shown) -> Iterator[_Holding]:
    for row in shown.rows(Evidence):
        yield row.source_id, row.start_char, row.end_char, Held(row, "evidence")


def _statements(shown: Shown) -> Iterator[_Holding]:
    for row in shown.rows(Statement):
        what = f"statement, {spelt(row.kind)}"
        yield row.source_id, row.start_char, row.end_char, Held(row, what)
        yield row.source_id, row.cue_start_char, row.cue_end_char, Held(row, "cue")


def _of_statements(shown: Shown) -> Iterator[_Holding]:
    sources = {row.statement_id: row.source_id for row in shown.rows(Statement)}
    for who in shown.rows(StatementParticipant):
        what = f"names the {spelt(who.role)}"
        yield sources.get(who.statement_id), who.start_char, who.end_char, Held(who, what)
    for row in shown.rows(StatementQuote):
        yield (
            sources.get(row.statement_id),
            row.start_char,
            row.end_char,
            Held(row, "between marks"),
        )


def _others(shown: Shown) -> Iterator[_Holding]:
    for claim in shown.rows(Claim):
        yield claim.source_id, claim.start_char, claim.end_char, Held(claim, "claim")
    for event in shown.rows(EventMention):
        what = f"mention of an event, {spelt(event.modality)}"
        yield event.source_id, event.start_char, event.end_char, Held(event, what)
    for time in shown.rows(TimeExpression):
        yield time.source_id, time.start_char, time.end_char, Held(time, f"names a {time.type}")
    for name in shown.rows(NameMention):
        yield name.source_id, name.start_char, name.end_char, Held(name, spelt(name.use))
    for damage in shown.rows(Anomaly):
        what = f"damage: {spelt(damage.kind)}"
        yield damage.source_id, damage.start_char, damage.end_char, Held(damage, what)
    for told in shown.rows(Narration):
        yield told.source_id, told.start_char, told.end_char, Held(told, "narration")
