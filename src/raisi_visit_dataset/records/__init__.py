"""One frozen, strict model for each table: the one truth of its shape, keys, units and meaning."""

from raisi_visit_dataset.records.column import Column, ForeignKey, Table
from raisi_visit_dataset.records.core import Event, Participant, Source, Statement
from raisi_visit_dataset.records.happenings import (
    EventMention,
    EventParticipant,
    ParticipantName,
    Place,
    Role,
)
from raisi_visit_dataset.records.proof import (
    Claim,
    Code,
    Conflict,
    ConflictClaim,
    Evidence,
    OutsideReference,
    RetiredId,
    Waiver,
)
from raisi_visit_dataset.records.record import Record
from raisi_visit_dataset.records.speech import (
    StatementParticipant,
    StatementQuote,
    StatementTopic,
    StatementUtterance,
    Topic,
    Utterance,
)
from raisi_visit_dataset.records.texts import (
    Anomaly,
    NameMention,
    Narration,
    Segment,
    TimeExpression,
)

RECORDS: tuple[type[Record], ...] = (
    Source,
    Participant,
    Event,
    Statement,
    StatementQuote,
    StatementParticipant,
    Utterance,
    StatementUtterance,
    Topic,
    StatementTopic,
    Claim,
    EventParticipant,
    EventMention,
    TimeExpression,
    NameMention,
    ParticipantName,
    Role,
    Place,
    Segment,
    Narration,
    Anomaly,
    Evidence,
    Conflict,
    ConflictClaim,
    OutsideReference,
    RetiredId,
    Waiver,
    Code,
)

BY_TABLE: dict[str, type[Record]] = {model.table.name: model for model in RECORDS}

NEEDS_EVIDENCE: dict[str, tuple[str, ...]] = {
    "sources": ("title", "published"),
    "participants": ("name", "kind", "country", "wikidata_id"),
    "events": ("type", "date", "place_id", "status"),
    "event_participants": ("role",),
    "statements": ("speaker_id", "event_id", "said"),
    "roles": ("title", "term"),
    "places": ("name",),
}
"""Columns whose non-null cells need evidence, by table."""

__all__ = [
    "BY_TABLE",
    "NEEDS_EVIDENCE",
    "RECORDS",
    "Anomaly",
    "Claim",
    "Code",
    "Column",
    "Conflict",
    "ConflictClaim",
    "Event",
    "EventMention",
    "EventParticipant",
    "Evidence",
    "ForeignKey",
    "NameMention",
    "Narration",
    "OutsideReference",
    "Participant",
    "ParticipantName",
    "Place",
    "Record",
    "RetiredId",
    "Role",
    "Segment",
    "Source",
    "Statement",
    "StatementParticipant",
    "StatementQuote",
    "StatementTopic",
    "StatementUtterance",
    "Table",
    "TimeExpression",
    "Topic",
    "Utterance",
    "Waiver",
]
