"""Mutations of what must be coded in a text."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.testing.mutations.draft import Draft, Row
from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.own import own
from raisi_visit_dataset.testing.mutations.placing import in_text
from raisi_visit_dataset.testing.mutations.sources import appendable
from raisi_visit_dataset.testing.mutations.stretches import holds, meets, stretch

__all__ = ["MUTATIONS"]

_MARKS: Final = set("“”‘’«»„\"'")


def _unquoted(draft: Draft) -> Broken | None:
    for row in draft.rows("statement_quotes"):
        same = list(draft.rows("statement_quotes", exact=row["exact"]))
        statement = draft.row("statements", statement_id=row["statement_id"]) or {}
        if len(same) == 1 and not _MARKS & set(row["exact"]) and _lone(draft, row, statement):
            draft.drop("statement_quotes", row)
            return in_text(draft, statement["source_id"], stretch(row)[0])
    return None


def _lone(draft: Draft, quote: Row, statement: Row) -> bool:
    """Tell whether nothing else that is coded as quoted covers a quotation."""
    about = {"source_id": statement["source_id"]}
    beside = {row["statement_id"]: row["kind"] for row in draft.rows("statements", **about)}
    terms = [stretch(row) for row in draft.rows("statements", kind="term", **about)]
    others = [
        stretch(row)
        for row in draft.rows("statement_quotes")
        if row["statement_id"] in beside and row is not quote
    ]
    return not any(holds(each, stretch(quote)) for each in terms + others)


def _sentence(draft: Draft) -> Broken | None:
    return _appended(draft, "It rained.", "It rained.")


def _verb(draft: Draft) -> Broken | None:
    return _appended(draft, "Somebody announced it.", "announced")


def _time(draft: Draft) -> Broken | None:
    return _appended(draft, "It rained in May 2021.", "in May 2021")


def _first(draft: Draft) -> Broken | None:
    return _appended(draft, "It was the first visit since then.", "first visit since")


def _appended(draft: Draft, words: str, passed_over: str) -> Broken | None:
    source = appendable(draft, language="en")
    if source is None:
        return None
    start = draft.append(source["source_id"], f"{words}\n")
    at = start + words.index(passed_over)
    if passed_over == "announced":
        # A narration of the verb would account for it.
        draft.narrate(source["source_id"], start, at - 1)
    elif passed_over != words:
        draft.narrate(source["source_id"], start, start + len(words))
    return in_text(draft, source["source_id"], at)


def _name(draft: Draft) -> Broken | None:
    for row in draft.rows("name_mentions", use="name"):
        about = {"source_id": row["source_id"]}
        surfaces = {
            each["surface"]
            for each in draft.rows("participant_names")
            if each["scope_source_id"] in {"", row["source_id"]}
        }
        longer = {each for each in surfaces if row["exact"] in each and each != row["exact"]}
        pointed = [stretch(each) for each in draft.rows("evidence", **about)]
        said = {each["statement_id"] for each in draft.rows("statements", **about)}
        parts = [
            each for each in draft.rows("statement_participants") if each["statement_id"] in said
        ]
        pointed += [stretch(each, prefix) for each in parts for prefix in ("", "antecedent_")]
        free = not any(meets(each, stretch(row)) for each in pointed)
        if free and row["exact"] in surfaces and not longer and _named_again(draft, row):
            draft.drop("name_mentions", row)
            return in_text(draft, row["source_id"], stretch(row)[0])
    return None


def _named_again(draft: Draft, mention: Row) -> bool:
    """Tell whether the participant of a mention is named elsewhere, so that it stays in use."""
    who = mention["participant_id"]
    return bool(who) and len(list(draft.rows("name_mentions", participant_id=who))) > 1


MUTATIONS: Final[tuple[Mutation, ...]] = (
    own("RVD801", "a-quotation-uncoded", "remove a quoted stretch", _unquoted),
    own("RVD802", "a-sentence-uncoded", "append a sentence that nothing codes", _sentence),
    own("RVD803", "a-verb-uncoded", "append a reporting verb that nothing codes", _verb),
    own("RVD804", "a-date-uncoded", "append words of time that nothing codes", _time),
    own("RVD805", "a-name-uncoded", "remove a name mention that nothing rests on", _name),
    own("RVD806", "a-first-uncoded", "append words on a first visit that nothing codes", _first),
)
"""One a rule."""
