"""Mutations of texts, segments and declared damage."""

from __future__ import annotations

import re
from typing import Final

from raisi_visit_dataset.testing.mutations.draft import Draft, Row
from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.own import own
from raisi_visit_dataset.testing.mutations.placing import in_cell, in_text
from raisi_visit_dataset.testing.mutations.stretches import stretch

__all__ = ["MUTATIONS", "appendable"]

_PLAIN_DAMAGE: Final = {"no_break_space", "repeated_space", "duplicate_line"}


def _digest(draft: Draft) -> Broken | None:
    for row in draft.rows("sources"):
        if row["source_id"] in draft.texts:
            other = "0" if row["sha256"][0] != "0" else "1"
            draft.change("sources", row, sha256=other + row["sha256"][1:])
            return in_cell(draft, "sources", row, "sha256")
    return None


def _length(draft: Draft) -> Broken | None:
    for row in draft.rows("sources"):
        if row["source_id"] in draft.texts:
            draft.change("sources", row, byte_count=str(int(row["byte_count"]) + 1))
            return in_cell(draft, "sources", row, "byte_count")
    return None


def appendable(draft: Draft, language: str = "") -> Row | None:
    """Return the first source of a language to whose text something can be appended, or None.

    No evidence says that nothing stands behind it.
    """
    for row in draft.rows("sources"):
        if row["source_id"] not in draft.texts or not row["language"].startswith(language):
            continue
        last = row["char_count"]
        if draft.row("evidence", source_id=row["source_id"], end_char=last) is None:
            return row
    return None


def _decomposed(draft: Draft) -> Broken | None:
    return _appended(draft, "Cafe\u0301.\n", 3)


def _lost(draft: Draft) -> Broken | None:
    return _appended(draft, "Caf\ufffd.\n", 3)


def _appended(draft: Draft, words: str, wrong: int) -> Broken | None:
    source = appendable(draft)
    if source is None:
        return None
    start = draft.append(source["source_id"], words)
    draft.narrate(source["source_id"], start, start + len(words) - 1)
    return in_text(draft, source["source_id"], start + wrong)


def _same_origin(draft: Draft) -> Broken | None:
    undated = [
        row
        for row in draft.rows("sources")
        if not re.search("[0-9]{4}", row["origin_url"] or "9999")
    ]
    for first in undated:
        for row in draft.rows("sources"):
            if row["source_id"] > first["source_id"]:
                draft.change("sources", row, origin_url=first["origin_url"])
                return in_cell(draft, "sources", row, "origin_url")
    return None


def _dated_address(draft: Draft) -> Broken | None:
    for row in draft.rows("sources"):
        if row["published_earliest"] > "1950":
            draft.change("sources", row, origin_url="https://example.org/1949/01/31/mutation")
            return in_cell(draft, "sources", row, "origin_url")
    return None


def _nameless_rights(draft: Draft) -> Broken | None:
    for row in draft.rows("sources"):
        draft.change("sources", row, text_rights="LicenseRef-")
        return in_cell(draft, "sources", row, "text_rights")
    return None


def _late_blank(draft: Draft) -> Broken | None:
    for row in draft.rows("segments", kind="blank"):
        start, end = stretch(row)
        if end - start > 1:
            draft.change("segments", row, start_char=str(start + 1))
            return in_cell(draft, "segments", row, "start_char")
    return None


def _empty_segment(draft: Draft) -> Broken | None:
    for source in draft.rows("sources"):
        cells = {"source_id": source["source_id"], "kind": "blank"}
        rows = list(draft.rows("segments", source_id=source["source_id"]))
        if rows and rows[-1]["end_char"] != "0":
            end = rows[-1]["end_char"]
            ordinal = str(int(rows[-1]["ordinal"]) + 1)
            row = draft.add("segments", ordinal=ordinal, start_char=end, end_char=end, **cells)
            return in_cell(draft, "segments", row, "end_char")
    return None


def _undeclared(draft: Draft) -> Broken | None:
    for row in draft.rows("anomalies"):
        if row["kind"] in _PLAIN_DAMAGE and row["source_id"] in draft.texts:
            draft.drop("anomalies", row)
            return in_text(draft, row["source_id"], stretch(row)[0])
    return None


def _needless(draft: Draft) -> Broken | None:
    for source_id, text in sorted(draft.texts.items()):
        lone = re.search("[a-z] [a-z]", text)
        if lone:
            start = lone.start() + 1
            cells = {"anomaly_id": f"{source_id}-mutation", "kind": "repeated_space"}
            row = draft.add("anomalies", source_id=source_id, **cells)
            draft.span(row, start, start + 1)
            return in_cell(draft, "anomalies", row, "kind")
    return None


MUTATIONS: Final[tuple[Mutation, ...]] = (
    own("RVD201", "another-digest", "change a hexadecimal digit of a text's digest", _digest),
    own("RVD202", "a-byte-too-many", "count one byte more than the text has", _length),
    own("RVD203", "a-letter-in-two", "append a letter and its accent as two", _decomposed),
    own("RVD204", "a-lost-character", "append a replacement character", _lost),
    own("RVD205", "a-second-address", "give a source the address of another", _same_origin),
    own("RVD206", "an-old-address", "give a source an address of 1949", _dated_address),
    own("RVD207", "nameless-rights", "cut the name off a licence of one's own", _nameless_rights),
    own("RVD211", "a-gap", "let a blank segment begin one character late", _late_blank),
    own("RVD213", "an-empty-segment", "add a segment without characters", _empty_segment),
    own("RVD221", "undeclared-damage", "remove an anomaly that the text shows", _undeclared),
    own("RVD222", "needless-anomaly", "declare a lone space as repeated", _needless),
)
"""One a rule; RVD212 has an example of its own."""
