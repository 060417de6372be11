"""Mutations of events, their parts and their participants."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.testing.mutations.copying import copied, drop_proof, prove, quiet
from raisi_visit_dataset.testing.mutations.draft import Draft, Row
from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.own import own
from raisi_visit_dataset.testing.mutations.placing import in_cell

__all__ = ["MUTATIONS"]

_PAIRED: Final = {"visit", "phone_call", "meeting"}
_NO_PART: Final = {"phone_call", "visit", "inauguration", "departure", "arrival", "invitation"}


def _unsupported(draft: Draft) -> Broken | None:
    for event in draft.rows("events", status="occurred"):
        past = {"event_id": event["event_id"], "modality": "asserted_past", "statement_id": ""}
        proof = {evidence["basis"] for evidence in draft.evidence("events", event, "status")}
        mentions = list(draft.rows("event_mentions", **past))
        if mentions and "inferred" not in proof:
            for mention in mentions:
                draft.change("event_mentions", mention, modality="background")
            return in_cell(draft, "events", event, "status")
    return None


def _contradicted(draft: Draft) -> Broken | None:
    for event in draft.rows("events", status="occurred"):
        if event["type"] in _PAIRED:
            draft.change("events", event, plover_event="REQUEST")
            return in_cell(draft, "events", event, "plover_event")
    return None


def _own_part(draft: Draft) -> Broken | None:
    for event in draft.rows("events", parent_event_id=""):
        if event["type"] not in {*_NO_PART, "announcement"}:
            draft.change("events", event, parent_event_id=event["event_id"])
            return in_cell(draft, "events", event, "parent_event_id")
    return None


def _misplaced(draft: Draft) -> Broken | None:
    for part in draft.rows("events", parent_event_id=""):
        for whole in draft.rows("events", parent_event_id=""):
            apart = part is not whole and whole["type"] not in {*_NO_PART, "other"}
            if apart and part["type"] in {"phone_call", "visit"} and _within(part, whole):
                draft.change("events", part, parent_event_id=whole["event_id"])
                return in_cell(draft, "events", part, "parent_event_id")
    return None


def _within(part: Row, whole: Row) -> bool:
    if not whole["date"] or not part["date"]:
        return True
    ends = part["date_latest"] and part["date_latest"] <= (whole["date_latest"] or "9999")
    return part["date_earliest"] >= whole["date_earliest"] and bool(ends)


def _deserted(draft: Draft) -> Broken | None:
    named = {row["participant_id"] for row in draft.rows("name_mentions")}
    for event in draft.rows("events"):
        rows = list(draft.rows("event_participants", event_id=event["event_id"]))
        free = all(row["participant_id"] in named for row in rows)
        quietly = all(quiet(draft, "event_participants", row) for row in rows)
        if event["type"] not in _PAIRED and free and quietly:
            proofs = [drop_proof(draft, "event_participants", row) for row in rows]
            draft.drop("event_participants", *rows)
            return in_cell(draft, "events", event, "event_id") if all(proofs) else None
    return None


def _repeated(draft: Draft) -> Broken | None:
    for event in draft.rows("events"):
        dated = event["date_earliest"] and event["date_latest"]
        anybody = draft.row("event_participants", event_id=event["event_id"])
        if dated and anybody and quiet(draft, "events", event):
            copy = copied(draft, "events", event, "event_participants", "event_mentions")
            return in_cell(draft, "events", copy, "event_id")
    return None


def _unmentioned(draft: Draft) -> Broken | None:
    for person in draft.rows("name_mentions"):
        if person["participant_id"]:
            row = draft.add(
                "events",
                event_id="zz-mutation",
                label="An event that no text mentions",
                type="other",
                status="planned",
            )
            part = draft.add(
                "event_participants",
                event_id=row["event_id"],
                participant_id=person["participant_id"],
                role="delegate",
            )
            proven = prove(draft, "events", row, "type", "status")
            proven = proven and prove(draft, "event_participants", part, "role")
            return in_cell(draft, "events", row, "event_id") if proven else None
    return None


MUTATIONS: Final[tuple[Mutation, ...]] = (
    own("RVD401", "nobody-saw-it", "turn the narrator's accounts into background", _unsupported),
    own("RVD402", "another-class", "call a meeting that was held a request", _contradicted),
    own("RVD403", "a-part-of-itself", "make an event a part of itself", _own_part),
    own("RVD404", "a-misplaced-part", "make a visit or call a part of an event", _misplaced),
    own("RVD405", "deserted", "remove all participants of an event", _deserted),
    own("RVD407", "an-event-again", "add an event once more, with all it has", _repeated),
    own("RVD408", "unmentioned", "add an event that no text mentions", _unmentioned),
)
"""One a rule; RVD406 has an example of its own."""
