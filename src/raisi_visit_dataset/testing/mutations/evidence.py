"""Mutations of passages, of evidence and of outside references."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.testing.mutations.draft import Draft, Row, row_key
from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.own import own
from raisi_visit_dataset.testing.mutations.placing import in_cell
from raisi_visit_dataset.testing.mutations.stretches import (
    holds,
    meets,
    moved,
    name_spans,
    stretch,
)

__all__ = ["MUTATIONS", "sole", "target"]

_NAMED: Final = {"participants": "participant_id", "places": "place_id"}
_DATED: Final = {
    (table, name)
    for table, model in BY_TABLE.items()
    for name, column in model.columns().items()
    if column.edtf
}


def target(draft: Draft, evidence: Row) -> Row | None:
    """Return the row that a piece of evidence speaks of, or None."""
    table = evidence["target_table"]
    wanted = evidence["target_id"]
    return next((row for row in draft.tables[table] if row_key(table, row) == wanted), None)


def sole(draft: Draft, **cells: str) -> Iterator[Row]:
    """Yield evidence that alone speaks for or against its cell, and on which no conflict rests."""
    sides = {row["evidence_id"] for row in draft.tables["conflict_claims"]}
    counts: dict[tuple[str, ...], int] = {}
    for row in draft.tables["evidence"]:
        counts[_cell(row)] = counts.get(_cell(row), 0) + 1
    for row in draft.rows("evidence", **cells):
        if counts[_cell(row)] == 1 and row["evidence_id"] not in sides:
            yield row


def _cell(row: Row) -> tuple[str, ...]:
    return row["target_table"], row["target_id"], row["target_field"]


def _other_words(draft: Draft) -> Broken | None:
    for row in draft.rows("narrations"):
        draft.change("narrations", row, exact=row["exact"] + "!")
        return in_cell(draft, "narrations", row, "exact")
    return None


def _beyond(draft: Draft) -> Broken | None:
    for row in draft.rows("narrations"):
        if row["source_id"] in draft.texts:
            end = len(draft.texts[row["source_id"]]) + 1
            draft.change("narrations", row, end_char=str(end))
            return in_cell(draft, "narrations", row, "end_char")
    return None


def _endless(draft: Draft) -> Broken | None:
    for row in draft.rows("statement_participants"):
        if row["antecedent_end_char"] and row["role"] != "speaker":
            draft.change("statement_participants", row, antecedent_end_char="")
            return in_cell(draft, "statement_participants", row, "antecedent_start_char")
    return None


def _split(draft: Draft) -> Broken | None:
    for row in draft.rows("claims"):
        if re.search("[^ ][^ ][a-z]{2}$", row["exact"]):
            start, end = stretch(row)
            draft.span(row, start, end - 1)
            return in_cell(draft, "claims", row, "start_char")
    return None


def _context(draft: Draft) -> Broken | None:
    for row in draft.rows("evidence"):
        if row["prefix"]:
            draft.change("evidence", row, prefix="\u00a4")
            return in_cell(draft, "evidence", row, "prefix")
    return None


def _ambiguous(draft: Draft) -> Broken | None:
    for row in draft.rows("evidence"):
        before, behind = row["prefix"][-1:], row["suffix"][:1]
        text = draft.texts.get(row["source_id"], "")
        if before and behind and text.count(before + row["exact"] + behind) > 1:
            draft.change("evidence", row, prefix=before, suffix=behind)
            return in_cell(draft, "evidence", row, "exact")
    return None


def _without_reference(draft: Draft) -> Broken | None:
    for row in draft.rows("evidence", basis="external"):
        draft.change("evidence", row, outside_reference_id="")
        return in_cell(draft, "evidence", row, "outside_reference_id")
    return None


def _unexplained(draft: Draft) -> Broken | None:
    for row in draft.rows("evidence", basis="inferred"):
        if (row["target_table"], row["target_field"]) != ("events", "status"):
            draft.change("evidence", row, note="")
            return in_cell(draft, "evidence", row, "note")
    return None


def _unfindable(draft: Draft) -> Broken | None:
    for row in draft.rows("outside_references"):
        draft.change("outside_references", row, url="", date="", note="")
        return in_cell(draft, "outside_references", row, "url")
    return None


def _missing(draft: Draft) -> Broken | None:
    for evidence in sole(draft, target_field="name", stance="supports"):
        row = target(draft, evidence)
        if row is not None:
            draft.drop("evidence", evidence)
            return in_cell(draft, evidence["target_table"], row, "name")
    return None


def _of_nothing(draft: Draft) -> Broken | None:
    cells = {"target_table": "participants", "target_field": "country", "stance": "supports"}
    for evidence in sole(draft, **cells):
        row = target(draft, evidence)
        if row is not None and row["kind"] != "state":
            draft.change("participants", row, country="")
            return in_cell(draft, "evidence", evidence, "target_field")
    return None


def _another_name(draft: Draft) -> Broken | None:
    for evidence in sole(draft, target_field="name", stance="supports"):
        draft.change("evidence", evidence, value="Another Name")
        return in_cell(draft, "evidence", evidence, "value")
    return None


def _dates(draft: Draft, *bases: str) -> Iterator[Row]:
    for evidence in sole(draft, stance="supports"):
        dated = (evidence["target_table"], evidence["target_field"]) in _DATED
        if dated and evidence["basis"] in bases:
            yield evidence


def _excluded(draft: Draft) -> Broken | None:
    for evidence in _dates(draft, "external", "inferred"):
        draft.change("evidence", evidence, value="1799-12-31")
        return in_cell(draft, "evidence", evidence, "value")
    return None


def _coarser(draft: Draft) -> Broken | None:
    for evidence in _dates(draft, "external", "inferred"):
        row = target(draft, evidence)
        if (
            row is not None
            and _is_day(evidence["value"])
            and _is_day(row[evidence["target_field"]])
        ):
            draft.change("evidence", evidence, value=evidence["value"][:7])
            return in_cell(draft, evidence["target_table"], row, evidence["target_field"])
    return None


def _finer(draft: Draft) -> Broken | None:
    for evidence in _dates(draft, "external", "inferred"):
        row = target(draft, evidence)
        month = evidence["value"]
        if row is not None and _is_month(month) and row[evidence["target_field"]] == month:
            draft.change("evidence", evidence, value=f"{month}-15")
            return in_cell(draft, evidence["target_table"], row, evidence["target_field"])
    return None


def _is_day(value: str) -> bool:
    return len(value) == len("2022-01-19") and value.replace("-", "").isdigit()


def _is_month(value: str) -> bool:
    return len(value) == len("2022-01") and value.replace("-", "").isdigit()


def _no_date(draft: Draft) -> Broken | None:
    for evidence in _dates(draft, "text"):
        times = [stretch(row) for row in draft.rows("time_expressions")]
        if moved(draft, evidence, times, meets):
            return in_cell(draft, "evidence", evidence, "value")
    return None


def _no_name(draft: Draft) -> Broken | None:
    for table, column in _NAMED.items():
        for evidence in draft.rows("evidence", target_table=table, basis="text"):
            named = {column: evidence["target_id"]}
            spans = name_spans(draft, evidence["source_id"], **named)
            if moved(draft, evidence, spans):
                return in_cell(draft, "evidence", evidence, "value")
    return None


def _no_event(draft: Draft) -> Broken | None:
    cells = {"target_table": "events", "target_field": "type", "basis": "text"}
    for evidence in draft.rows("evidence", **cells):
        about = {"source_id": evidence["source_id"], "event_id": evidence["target_id"]}
        spans = [stretch(row) for row in draft.rows("event_mentions", **about)]
        if moved(draft, evidence, spans, meets):
            return in_cell(draft, "evidence", evidence, "value")
    return None


def _no_speaker(draft: Draft) -> Broken | None:
    cells = {"target_table": "statements", "target_field": "speaker_id", "basis": "text"}
    for evidence in draft.rows("evidence", **cells):
        named = {"participant_id": evidence["value"]}
        spans = name_spans(draft, evidence["source_id"], **named)
        parts = {"statement_id": evidence["target_id"], "role": "speaker", **named}
        for row in draft.rows("statement_participants", **parts):
            spans += [stretch(row), stretch(row, "antecedent_")]
        if moved(draft, evidence, spans):
            return in_cell(draft, "evidence", evidence, "value")
    return None


def _harvested(draft: Draft) -> Broken | None:
    for kind in ("boilerplate", "harvest_prefix"):
        for segment in draft.rows("segments", kind=kind):
            start, end = stretch(segment)
            text = draft.texts.get(segment["source_id"], "")
            words = text[start:end].strip()
            cells = {"basis": "inferred", "source_id": segment["source_id"]}
            evidence = draft.row("evidence", **cells)
            if words and evidence is not None and text.count(words) == 1:
                start = text.index(words)
                draft.span(evidence, start, start + len(words))
                return in_cell(draft, "evidence", evidence, "start_char")
    return None


def _holder(draft: Draft) -> Broken | None:
    persons = {row["participant_id"] for row in draft.rows("participants", kind="person")}
    for evidence in draft.rows("evidence", target_table="event_participants", basis="inferred"):
        who = evidence["target_id"].split("/")[1]
        source_id, place = evidence["source_id"], stretch(evidence)
        offices = name_spans(draft, source_id, participant_id=who, use="office")
        names = name_spans(draft, source_id, participant_id=who, use="name")
        if who in persons and not names and any(holds(place, each) for each in offices):
            draft.change("evidence", evidence, basis="text")
            return in_cell(draft, "evidence", evidence, "basis")
    return None


MUTATIONS: Final[tuple[Mutation, ...]] = (
    own("RVD231", "other-words", "add a mark to the words of a narration", _other_words),
    own("RVD232", "beyond-the-end", "let a narration end behind its text", _beyond),
    own("RVD233", "no-end", "empty the end of an antecedent", _endless),
    own("RVD234", "half-a-word", "cut the last letter off a claim", _split),
    own("RVD235", "another-context", "put a foreign sign before a passage", _context),
    own("RVD236", "too-little-context", "cut context until words stand twice", _ambiguous),
    own("RVD237", "no-reference", "empty what external evidence rests on", _without_reference),
    own("RVD238", "unexplained", "empty the reasoning of an inference", _unexplained),
    own("RVD239", "unfindable", "empty all by which to find a reference", _unfindable),
    own("RVD241", "no-evidence", "remove the only evidence of a name", _missing),
    own("RVD242", "evidence-of-nothing", "empty a country, not its evidence", _of_nothing),
    own("RVD243", "another-name", "let evidence give another name", _another_name),
    own("RVD244", "another-day", "let evidence give a day that excludes the cell's", _excluded),
    own("RVD245", "coarser-evidence", "let evidence of a day give its month", _coarser),
    own("RVD246", "finer-evidence", "let evidence of a month give a day", _finer),
    own("RVD247", "no-date", "move evidence of a date to words without one", _no_date),
    own("RVD248", "no-name", "move evidence of a name to other words", _no_name),
    own("RVD249", "no-event", "move evidence of an event to other words", _no_event),
    own("RVD250", "no-speaker", "move evidence of a speaker to other words", _no_speaker),
    own("RVD251", "harvested-words", "move evidence to words of the website", _harvested),
    own("RVD254", "an-unnamed-holder", "take the holder of an office from the text", _holder),
)
"""One a rule; RVD252 has an example of its own."""
