"""A text that grows in front moves what is coded in it, and changes nothing of it."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from tests.properties.grown import FRONT, grown
from tests.testing.strategies.amounts import one_in

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.testing import build, corpora
from raisi_visit_dataset.testing.mutations.draft import Draft

SPOT = re.compile("(.*_)?(start_char|end_char)")
LEFT_OUT = {"prefix", "suffix", "evidence_id", "ordinal", "segment_ordinal"}
"""What is reckoned from the place: looked at apart, or a name made from it."""
SIZE = {"sha256", "byte_count", "char_count", "body_start_char"}
"""What the new front changes in the row of its source; the body begins with it."""

endings = st.sampled_from(["\n", "\n\n", "\r\n", "\n\n\n"])


def moved(draft, by):
    """Return the rows of each table without what is reckoned, offsets in the text-0 moved."""
    for table, rows in draft.tables.items():
        for row in rows:
            shift = by if row.get("source_id", _home(draft, row)) == "text-0" else 0
            yield table, tuple(_cells(row, shift))


def _home(draft, row):
    statement = draft.row("statements", statement_id=row.get("statement_id", ""))
    return statement and statement["source_id"]


def _cells(row, shift):
    for name, cell in row.items():
        if name in LEFT_OUT | SIZE:
            continue
        yield name, int(cell) + shift if SPOT.fullmatch(name) and cell else cell


def rows_of(draft, by=0):
    return Counter(
        each for each in moved(draft, by) if each[0] not in ("segments", "conflict_claims")
    )


@one_in(10)
@given(corpus=corpora(whole=True), ending=endings)
def test_words_stay_and_offsets_move_by_code_points(corpus, ending):
    before = Draft.read(build(corpus))
    after = Draft.read(build(grown(corpus, "text-0", ending)))
    added = rows_of(after) - rows_of(before, len(FRONT + ending))
    assert rows_of(before, len(FRONT + ending)) - rows_of(after) == Counter()
    assert [(table, dict(row)["exact"]) for table, row in added] == [("narrations", FRONT)]
    for row in after.tables["evidence"]:
        text = after.texts.get(row["source_id"])
        if text is not None:
            start, end = int(row["start_char"]), int(row["end_char"])
            assert text[start:end] == row["exact"]
            assert text[:start].endswith(row["prefix"])
            assert text[end:].startswith(row["suffix"])


@one_in(10)
@given(corpus=corpora(), ending=endings)
def test_sizes_grow_by_what_is_in_front(corpus, ending):
    front = FRONT + ending
    before = Draft.read(build(corpus)).row("sources", source_id="text-0")
    after = Draft.read(build(grown(corpus, "text-0", ending))).row("sources", source_id="text-0")
    assert int(after["char_count"]) - int(before["char_count"]) == len(front)
    assert int(after["byte_count"]) - int(before["byte_count"]) == len(front.encode())
    assert after["sha256"] != before["sha256"]


@one_in(40)
@given(corpus=corpora(whole=True), ending=endings)
def test_a_package_of_a_grown_text_is_valid(corpus, ending):
    report = check(open_package(build(grown(corpus, "text-0", ending))))
    assert (report.findings, report.not_run) == ((), ())
