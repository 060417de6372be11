"""Views over the tables of this data model, in the SQL that SQLite and DuckDB share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

__all__ = ["VIEWS", "View"]


@dataclass(frozen=True, slots=True)
class View:
    """Hold one view: its name, what a row is, its columns with their meaning, and its query."""

    name: str
    about: str
    columns: tuple[tuple[str, str], ...]
    query: str


_SAID: Final = View(
    name="who_said_what",
    about="One statement, with the names of speaker, occasion, source and publisher.",
    columns=(
        ("statement_id", "The statement."),
        ("speaker", "Name of the speaker; empty where the text names nobody."),
        ("words", "The words, as they stand in the source."),
        ("kind", "How the text gives the words."),
        ("cue", "Verb or phrase that reports, verbatim."),
        ("occasion", "Event at which it was said."),
        ("day", "When it was said, EDTF."),
        ("day_earliest", "First possible day."),
        ("day_latest", "Last possible day."),
        ("source_id", "The source."),
        ("source", "Headline of the source."),
        ("publisher", "Name of the outlet."),
    ),
    query="""\
SELECT st.statement_id, sp.name AS speaker, st.exact AS words, st.kind, st.cue,
  ev.label AS occasion, st.said AS day, st.said_earliest AS day_earliest,
  st.said_latest AS day_latest, st.source_id, so.title AS source, pu.name AS publisher
FROM statements st
LEFT JOIN participants sp ON sp.participant_id = st.speaker_id
LEFT JOIN events ev ON ev.event_id = st.event_id
LEFT JOIN sources so ON so.source_id = st.source_id
LEFT JOIN participants pu ON pu.participant_id = so.publisher_id
ORDER BY st.source_id, st.ordinal""",
)

_TIMELINE: Final = View(
    name="timeline",
    about="One event that has a date, in order of time, with the event it is part of.",
    columns=(
        ("event_id", "The event."),
        ("label", "What it is called."),
        ("type", "Kind of event."),
        ("date", "When, EDTF."),
        ("date_earliest", "First possible day."),
        ("date_latest", "Last possible day."),
        ("status", "Whether it took place, by the texts."),
        ("place", "Name of the place."),
        ("part_of", "Label of the event it is part of."),
    ),
    query="""\
SELECT ev.event_id, ev.label, ev.type, ev.date, ev.date_earliest, ev.date_latest, ev.status,
  pl.name AS place, pa.label AS part_of
FROM events ev
LEFT JOIN places pl ON pl.place_id = ev.place_id
LEFT JOIN events pa ON pa.event_id = ev.parent_event_id
WHERE ev.date IS NOT NULL
ORDER BY ev.date_earliest, ev.date_latest, ev.event_id""",
)

_PROOF: Final = View(
    name="cell_evidence",
    about="One piece of evidence for or against a cell, with its source.",
    columns=(
        ("evidence_id", "The piece of evidence."),
        ("target_table", "Table of the cell."),
        ("target_id", "Row of the cell, parts of its key joined by /."),
        ("target_field", "Column of the cell."),
        ("value", "What the evidence gives, in the notation of the cell."),
        ("basis", "Whether words give it, it is inferred from them, or known from outside."),
        ("stance", "Whether it supports or contradicts the cell."),
        ("words", "The words, as they stand in the source."),
        ("source_id", "The source; empty for what is known from outside."),
        ("source", "Headline of the source, or title of the outside reference."),
        ("address", "Where the source, or the outside reference, was published."),
    ),
    query="""\
SELECT e.evidence_id, e.target_table, e.target_id, e.target_field, e.value, e.basis, e.stance,
  e.exact AS words, e.source_id, coalesce(so.title, re.title) AS source,
  coalesce(so.origin_url, re.url) AS address
FROM evidence e
LEFT JOIN sources so ON so.source_id = e.source_id
LEFT JOIN outside_references re ON re.outside_reference_id = e.outside_reference_id
ORDER BY e.target_table, e.target_id, e.target_field, e.evidence_id""",
)

_CONFLICTS: Final = View(
    name="conflicting_values",
    about="One value in a conflict, with its rank and the reason for it.",
    columns=(
        ("conflict_id", "The conflict."),
        ("target_table", "Table of the cell."),
        ("target_id", "Row of the cell."),
        ("target_field", "Column of the cell."),
        ("kind", "Who disagrees."),
        ("ordinal", "Position of the value, counted from 1."),
        ("value", "The value."),
        ("rank", "Whether it is preferred, normal or deprecated."),
        ("reason", "Why it has that rank."),
    ),
    query="""\
SELECT c.conflict_id, c.target_table, c.target_id, c.target_field, c.kind,
  v.ordinal, v.value, v.rank, v.reason
FROM conflicts c
JOIN conflict_claims v ON v.conflict_id = c.conflict_id
ORDER BY c.conflict_id, v.ordinal""",
)

VIEWS: Final = (_SAID, _TIMELINE, _PROOF, _CONFLICTS)
"""The views, in the order in which they are made."""
