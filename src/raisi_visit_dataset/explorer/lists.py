"""The rows that a view shows below another row, and the happening that matters most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from raisi_visit_dataset.explorer.index import grouped
from raisi_visit_dataset.explorer.shown import Shown
from raisi_visit_dataset.records import (
    Claim,
    Conflict,
    ConflictClaim,
    Event,
    EventMention,
    EventParticipant,
    ParticipantName,
    Role,
    StatementParticipant,
    StatementTopic,
    StatementUtterance,
)

__all__ = ["lists", "main_event"]


def lists(shown: Shown) -> Mapping[str, object]:
    """Return rows in lists, by the id of the row they belong to."""
    events = sorted(shown.rows(Event), key=_when)
    return {
        "events": events,
        "main": main_event(shown),
        "present": grouped(shown.rows(EventParticipant), lambda row: row.event_id),
        "mentions_of": grouped(shown.rows(EventMention), lambda row: row.event_id),
        "of_statement": grouped(
            sorted(shown.rows(StatementParticipant), key=lambda row: (row.role, row.ordinal)),
            lambda row: row.statement_id,
        ),
        "topics_of": grouped(shown.rows(StatementTopic), lambda row: row.statement_id),
        "utterances_of": grouped(shown.rows(StatementUtterance), lambda row: row.statement_id),
        "roles_of": grouped(shown.rows(Role), lambda row: row.participant_id),
        "names_of": grouped(shown.rows(ParticipantName), lambda row: row.participant_id),
        "claims_of": grouped(shown.rows(ConflictClaim), lambda row: row.conflict_id),
        "claim_rows": {row.claim_id: row for row in shown.rows(Claim)},
        "conflicts_of": grouped(
            shown.rows(Conflict), lambda row: f"{row.target_table}/{row.target_id}"
        ),
        "conflict_kinds": {
            "source_source": "two texts disagree",
            "source_external": "a text and what is known from outside disagree",
            "within_source": "a text disagrees with itself",
        },
    }


def main_event(shown: Shown) -> Event | None:
    """Return the event with most parts; among those with as many, the one spoken of most."""
    parts = Counter(row.parent_event_id for row in shown.rows(Event))
    spoken = Counter(row.event_id for row in shown.rows(EventMention))
    return max(
        shown.rows(Event),
        key=lambda row: (parts[row.event_id], spoken[row.event_id]),
        default=None,
    )


def _when(row: Event) -> tuple[object, ...]:
    return (row.date_earliest is None, row.date_earliest or row.event_id, row.event_id)
