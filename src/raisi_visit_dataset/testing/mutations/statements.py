"""Mutations of statements, their cues, quotations, participants and order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from raisi_visit_dataset.testing.mutations.copying import copied, quiet
from raisi_visit_dataset.testing.mutations.draft import Draft, Row
from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.own import own
from raisi_visit_dataset.testing.mutations.placing import in_cell
from raisi_visit_dataset.testing.mutations.stretches import holds, meets, name_spans, stretch

__all__ = ["MUTATIONS"]

_PARTS: Final = "statement_participants"
_NEAR: Final = 100
_POINTING: Final = {"pronoun", "collective", "implicit"}


def _two_speakers(draft: Draft) -> Broken | None:
    for row in draft.rows("statements", speaker_unknown=""):
        draft.change("statements", row, speaker_unknown="Nobody knows.")
        return in_cell(draft, "statements", row, "speaker_id")
    return None


def _no_participant(draft: Draft) -> Broken | None:
    linked = {row["statement_id"] for row in draft.rows("statement_utterances")}
    for row in draft.rows(_PARTS, role="speaker", resolution="name"):
        statement = draft.row("statements", statement_id=row["statement_id"]) or {}
        own_names = name_spans(draft, statement["source_id"], participant_id=row["participant_id"])
        proof = draft.evidence("statements", statement, "speaker_id")
        named = all(any(holds(stretch(each), name) for name in own_names) for each in proof)
        if row["statement_id"] not in linked and named and quiet(draft, _PARTS, row):
            draft.drop(_PARTS, row)
            return in_cell(draft, "statements", statement, "speaker_id")
    return None


def _no_cue(draft: Draft) -> Broken | None:
    for row in draft.rows("statements", cue=""):
        if row["parent_statement_id"] and row["kind"] not in {"term", "unmarked_direct"}:
            draft.change("statements", row, parent_statement_id="")
            return in_cell(draft, "statements", row, "cue")
    return None


def _cue_among_words(draft: Draft) -> Broken | None:
    for row in draft.rows("statements", parent_statement_id=""):
        start, end = stretch(row)
        cue = stretch(row, "cue_")
        text = draft.texts[row["source_id"]]
        first = re.match(r"\S+", text[start:end])
        if 0 <= cue[0] < start and first and start - cue[0] < _NEAR:
            behind = start + first.end()
            cells = {"cue_end_char": str(behind), "cue": text[cue[0] : behind]}
            draft.change("statements", row, **cells)
            return in_cell(draft, "statements", row, "cue_start_char")
    return None


def _explained(draft: Draft) -> Iterator[tuple[Row, Row]]:
    """Yield participants with an antecedent that no evidence needs, and their statements."""
    for row in draft.rows(_PARTS):
        statement = draft.row("statements", statement_id=row["statement_id"]) or {}
        proof = draft.evidence("statements", statement, "speaker_id")
        given = all(each["basis"] != "text" or holds(stretch(each), stretch(row)) for each in proof)
        if row["antecedent_end_char"] and (row["role"] != "speaker" or given):
            yield row, statement


def _no_antecedent(draft: Draft) -> Broken | None:
    for row, _ in _explained(draft):
        if row["resolution"] in _POINTING:
            draft.change(_PARTS, row, antecedent_start_char="", antecedent_end_char="")
            return in_cell(draft, _PARTS, row, "antecedent_start_char")
    return None


def _later(draft: Draft) -> Broken | None:
    for row, statement in _explained(draft):
        named = {"participant_id": row["participant_id"]}
        for start, end in name_spans(draft, statement["source_id"], **named):
            if row["start_char"] and start > int(row["start_char"]):
                return _explain(draft, row, start, end)
    return None


def _another_name(draft: Draft) -> Broken | None:
    for row, statement in _explained(draft):
        named = {"participant_id": row["participant_id"]}
        names = name_spans(draft, statement["source_id"], **named)
        for start, end in name_spans(draft, statement["source_id"]):
            earlier = row["start_char"] and start < int(row["start_char"])
            if earlier and not any(meets((start, end), each) for each in names):
                return _explain(draft, row, start, end)
    return None


def _explain(draft: Draft, row: Row, start: int, end: int) -> Broken:
    cells = {"antecedent_start_char": str(start), "antecedent_end_char": str(end)}
    draft.change(_PARTS, row, **cells)
    return in_cell(draft, _PARTS, row, "antecedent_start_char")


def _foreign_quote(draft: Draft) -> Broken | None:
    for quote in draft.rows("statement_quotes"):
        mine = draft.row("statements", statement_id=quote["statement_id"]) or {}
        for other in draft.rows("statements", source_id=mine["source_id"]):
            quotes = draft.row("statement_quotes", statement_id=other["statement_id"])
            apart = not meets(stretch(other), stretch(quote)) and quotes is None
            if apart and not _speaks_of_himself(draft, other, stretch(quote)):
                draft.change("statement_quotes", quote, statement_id=other["statement_id"])
                return in_cell(draft, "statement_quotes", quote, "start_char")
    return None


def _speaks_of_himself(draft: Draft, statement: Row, place: tuple[int, int]) -> bool:
    named = {"participant_id": statement["speaker_id"] or "nobody"}
    names = name_spans(draft, statement["source_id"], **named)
    return any(holds(place, each) for each in names)


def _unmarked_quote(draft: Draft) -> Broken | None:
    for row in draft.rows("statements", kind="indirect"):
        quotes = draft.row("statement_quotes", statement_id=row["statement_id"])
        if quotes is None and not _speaks_of_himself(draft, row, stretch(row)):
            cells = {name: row[name] for name in ("statement_id", "exact")}
            offsets = {name: row[name] for name in ("start_char", "end_char")}
            quote = draft.add("statement_quotes", ordinal="1", **cells, **offsets)
            return in_cell(draft, "statement_quotes", quote, "start_char")
    return None


def _half_quoted(draft: Draft) -> Broken | None:
    for row in draft.rows("statements", kind="direct"):
        draft.change("statements", row, kind="mixed")
        return in_cell(draft, "statements", row, "kind")
    return None


def _foreign_parent(draft: Draft) -> Broken | None:
    for row in draft.rows("statements", parent_statement_id=""):
        for other in draft.rows("statements", source_id=row["source_id"]):
            held = holds(stretch(other), stretch(row, "cue_"))
            if other is not row and row["cue"] and not held:
                draft.change("statements", row, parent_statement_id=other["statement_id"])
                return in_cell(draft, "statements", row, "parent_statement_id")
    return None


def _foreign_segment(draft: Draft) -> Broken | None:
    for row in draft.rows("statements"):
        for segment in draft.rows("segments", source_id=row["source_id"]):
            if segment["ordinal"] != row["segment_ordinal"]:
                draft.change("statements", row, segment_ordinal=segment["ordinal"])
                return in_cell(draft, "statements", row, "segment_ordinal")
    return None


def _narrators(draft: Draft) -> Broken | None:
    for row in draft.rows("claims"):
        if row["statement_id"]:
            draft.change("claims", row, statement_id="")
            return in_cell(draft, "claims", row, "statement_id")
    return None


def _own_topic(draft: Draft) -> Broken | None:
    for row in draft.rows("topics", parent_topic_id=""):
        draft.change("topics", row, parent_topic_id=row["topic_id"])
        return in_cell(draft, "topics", row, "parent_topic_id")
    return None


def _second_relay(draft: Draft) -> Broken | None:
    for row in draft.rows(_PARTS, role="relay"):
        chain = list(draft.rows(_PARTS, statement_id=row["statement_id"], role="relay"))
        if len(chain) == 1:
            draft.change(_PARTS, row, ordinal="2")
            return in_cell(draft, _PARTS, row, "ordinal")
    return None


def _speaker_relays(draft: Draft) -> Broken | None:
    for row in draft.rows(_PARTS, role="speaker"):
        statement = draft.row("statements", statement_id=row["statement_id"]) or {}
        chain = draft.row(_PARTS, statement_id=row["statement_id"], role="relay")
        if chain is None and statement["speaker_id"] and row["resolution"] == "name":
            twin = draft.add(_PARTS, **{**row, "role": "relay", "ordinal": "1"})
            return in_cell(draft, _PARTS, twin, "participant_id")
    return None


def _repeated(draft: Draft) -> Broken | None:
    linked = {row["statement_id"] for row in draft.rows("statement_utterances")}
    for row in draft.rows("statements", kind="indirect"):
        others = [each for each in draft.rows("statements") if each["exact"] == row["exact"]]
        if row["statement_id"] not in linked and quiet(draft, "statements", row) and not others[1:]:
            twin = copied(draft, "statements", row, _PARTS)
            ordinals = draft.rows("statements", source_id=row["source_id"])
            twin["ordinal"] = str(max(int(each["ordinal"]) for each in ordinals) + 1)
            return in_cell(draft, "statements", twin, "statement_id")
    return None


MUTATIONS: Final[tuple[Mutation, ...]] = (
    own("RVD601", "known-and-unknown", "say why a known speaker is unknown", _two_speakers),
    own("RVD602", "no-such-participant", "remove the speaker as participant", _no_participant),
    own("RVD603", "no-cue", "take its parent from words that continue others", _no_cue),
    own("RVD604", "a-cue-too-long", "let a cue reach into its words", _cue_among_words),
    own("RVD605", "no-antecedent", "empty what a pronoun stands for", _no_antecedent),
    own("RVD606", "explained-later", "take later words for an antecedent", _later),
    own("RVD607", "another-antecedent", "take another's name for it", _another_name),
    own("RVD611", "a-foreign-quotation", "give a quoted stretch to other words", _foreign_quote),
    own("RVD612", "unmarked", "call reported words quoted", _unmarked_quote),
    own("RVD613", "half-quoted", "call a quotation half one", _half_quoted),
    own("RVD615", "a-foreign-parent", "put words into others", _foreign_parent),
    own("RVD616", "another-segment", "put words into another segment", _foreign_segment),
    own("RVD617", "a-claim-of-the-narrator", "ascribe a claim to the narrator", _narrators),
    own("RVD618", "a-topic-in-itself", "make a topic a part of itself", _own_topic),
    own("RVD621", "only-a-second-relay", "call the only relay the second", _second_relay),
    own("RVD622", "a-relay-of-oneself", "make a speaker pass on the own words", _speaker_relays),
    own("RVD623", "words-recorded-twice", "add a statement once more", _repeated),
)
"""One a rule; the others have examples of their own."""
