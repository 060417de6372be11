"""Mutations of utterances, conflicts and claims."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.testing.mutations.draft import Draft, Row, row_key
from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.own import own
from raisi_visit_dataset.testing.mutations.placing import in_cell
from raisi_visit_dataset.testing.mutations.stretches import stretch

__all__ = ["MUTATIONS"]

_SIDE: Final = ("evidence_id", "claim_id", "outside_reference_id")
_DISPUTABLE: Final = (
    ("participants", "name"),
    ("participants", "country"),
    ("places", "name"),
    ("roles", "title"),
    ("events", "type"),
)
_SAME: Final = {"reference", "same_wording"}


def _lonely(draft: Draft) -> Broken | None:
    for statement in draft.rows("statements"):
        row = draft.add(
            "utterances",
            utterance_id="zz-mutation",
            gist="Something that one text reports alone.",
            reference_statement_id=statement["statement_id"],
        )
        _link(draft, statement, row, "reference")
        return in_cell(draft, "utterances", row, "utterance_id")
    return None


def _link(draft: Draft, statement: Row, utterance: Row, relation: str) -> Row:
    return draft.add(
        "statement_utterances",
        statement_id=statement["statement_id"],
        utterance_id=utterance["utterance_id"],
        relation=relation,
        start_char=statement["start_char"],
        end_char=statement["end_char"],
    )


def _second_reference(draft: Draft) -> Broken | None:
    for row in draft.rows("utterances"):
        for link in draft.rows("statement_utterances", utterance_id=row["utterance_id"]):
            if link["relation"] != "reference":
                draft.change("statement_utterances", link, relation="reference")
                return in_cell(draft, "utterances", row, "reference_statement_id")
    return None


def _voices(draft: Draft, statement_id: str) -> set[str]:
    return {
        row["participant_id"]
        for row in draft.rows("statement_participants", statement_id=statement_id)
        if row["role"] in {"speaker", "co_speaker"}
    }


def _another_voice(draft: Draft) -> Broken | None:
    for utterance in draft.rows("utterances"):
        voices = _voices(draft, utterance["reference_statement_id"])
        for statement in draft.rows("statements"):
            others = _voices(draft, statement["statement_id"])
            if voices and others and not voices & others:
                row = _link(draft, statement, utterance, "summary")
                return in_cell(draft, "statement_utterances", row, "statement_id")
    return None


def _beyond(draft: Draft) -> Broken | None:
    for link in draft.rows("statement_utterances"):
        if link["relation"] not in {"paraphrase", "summary", "excerpt", "continuation"}:
            continue
        statement = draft.row("statements", statement_id=link["statement_id"]) or {}
        text = draft.texts[statement["source_id"]]
        end = stretch(statement)[1]
        if not text[end : end + 1].isalnum() and end < len(text):
            draft.change("statement_utterances", link, end_char=str(end + 1))
            return in_cell(draft, "statement_utterances", link, "start_char")
    return None


def _called_same(draft: Draft) -> Broken | None:
    for link in draft.rows("statement_utterances"):
        if link["relation"] not in _SAME:
            draft.change("statement_utterances", link, relation="same_wording")
            return in_cell(draft, "statement_utterances", link, "relation")
    return None


def _another_occasion(draft: Draft) -> Broken | None:
    for row in draft.rows("utterances"):
        links = draft.rows("statement_utterances", utterance_id=row["utterance_id"])
        linked = {link["statement_id"] for link in links}
        occasions = {
            each["event_id"] for each in draft.rows("statements") if each["statement_id"] in linked
        }
        for event in draft.rows("events"):
            if event["event_id"] not in occasions:
                draft.change("utterances", row, event_id=event["event_id"])
                return in_cell(draft, "utterances", row, "event_id")
    return None


def _unregistered(draft: Draft) -> Broken | None:
    sides = {row["evidence_id"] for row in draft.rows("conflict_claims")}
    for table, column in _DISPUTABLE:
        for row in draft.rows(table):
            evidence = draft.evidence(table, row, column)
            free = [each for each in evidence if each["evidence_id"] not in sides]
            target = {"target_table": table, "target_id": row_key(table, row)}
            if len(evidence) > 1 and free and not draft.row("conflicts", **target):
                draft.change("evidence", free[0], value="another value", stance="contradicts")
                return in_cell(draft, "evidence", free[0], "stance")
    return None


def _sides(draft: Draft, conflict: Row) -> list[Row]:
    return list(draft.rows("conflict_claims", conflict_id=conflict["conflict_id"]))


def _agreed(draft: Draft) -> Broken | None:
    for conflict in draft.rows("conflicts"):
        sides = _sides(draft, conflict)
        free = [row for row in sides if row["outside_reference_id"]]
        bound = [row for row in sides if not row["outside_reference_id"]]
        if free and len({row["value"] for row in bound}) <= 1:
            value = (bound or free)[0]["value"]
            for row in free:
                draft.change("conflict_claims", row, value=value)
            return in_cell(draft, "conflicts", conflict, "conflict_id")
    return None


def _one_sided(draft: Draft) -> Broken | None:
    for conflict in draft.rows("conflicts"):
        draft.drop("conflict_claims", *_sides(draft, conflict)[1:])
        return in_cell(draft, "conflicts", conflict, "conflict_id")
    return None


def _unranked(draft: Draft) -> Broken | None:
    for conflict in draft.rows("conflicts"):
        for row in draft.rows("conflict_claims", conflict_id=conflict["conflict_id"]):
            if row["rank"] == "preferred":
                draft.change("conflict_claims", row, rank="normal")
                return in_cell(draft, "conflicts", conflict, "conflict_id")
    return None


def _unreasoned(draft: Draft) -> Broken | None:
    for row in draft.rows("conflict_claims"):
        if row["rank"] != "normal":
            draft.change("conflict_claims", row, reason="")
            return in_cell(draft, "conflict_claims", row, "reason")
    return None


def _on_nothing(draft: Draft) -> Broken | None:
    for row in draft.rows("conflict_claims"):
        draft.change("conflict_claims", row, **dict.fromkeys(_SIDE, ""))
        return in_cell(draft, "conflict_claims", row, "evidence_id")
    return None


def _another_value(draft: Draft) -> Broken | None:
    for row in draft.rows("conflict_claims"):
        if row["evidence_id"] or row["claim_id"]:
            draft.change("conflict_claims", row, value="another value")
            return in_cell(draft, "conflict_claims", row, "value")
    return None


def _unfounded(draft: Draft) -> Broken | None:
    for row in draft.rows("claims"):
        if row["verdict"] != "unverified":
            draft.change("claims", row, outside_reference_id="")
            return in_cell(draft, "claims", row, "outside_reference_id")
    return None


MUTATIONS: Final[tuple[Mutation, ...]] = (
    own("RVD701", "a-lonely-statement", "add an utterance that one text reports alone", _lonely),
    own("RVD702", "two-references", "call another wording the reference too", _second_reference),
    own("RVD703", "another-voice", "link a statement of another speaker", _another_voice),
    own("RVD704", "a-part-beyond", "link a character behind the statement", _beyond),
    own("RVD705", "called-the-same", "call another wording the same words", _called_same),
    own("RVD707", "another-occasion", "move an utterance to a foreign event", _another_occasion),
    own("RVD711", "a-new-dispute", "turn a support into a contradiction", _unregistered),
    own("RVD712", "agreed", "give the sides of a conflict one value", _agreed),
    own("RVD713", "one-side", "remove all sides of a conflict but the first", _one_sided),
    own("RVD714", "nobody-preferred", "take its rank from the preferred side", _unranked),
    own("RVD715", "no-reason", "empty the reason of a rank", _unreasoned),
    own("RVD716", "resting-on-nothing", "empty what a side rests on", _on_nothing),
    own("RVD717", "another-value", "give a side another value than its proof", _another_value),
    own("RVD718", "an-unfounded-verdict", "empty the reference of a verdict", _unfounded),
)
"""One a rule; the others have examples of their own."""
