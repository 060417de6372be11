import hashlib
import json

import pytest
from tests.build import corpus

A = "coding/sources/first.yaml"
EVENTS = "coding/events.yaml"
TEXT = "{gives: [said], words: two years, value: 2022-02-28}"


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    return corpus.coded(tmp_path_factory.mktemp("pact"))


def of_cell(rows, table, name, field):
    cell = (table, name, field)
    return [
        row
        for row in rows["evidence"]
        if (row.target_table, row.target_id, row.target_field) == cell
    ]


def test_an_id_is_the_digest_of_the_other_cells(rows):
    for row in rows["evidence"]:
        cells = row.model_dump(exclude={"evidence_id"})
        canonical = json.dumps(cells, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        assert row.evidence_id == "ev-" + hashlib.sha256(canonical.encode()).hexdigest()[:16]


def test_each_row_stands_once(rows):
    names = [row.evidence_id for row in rows["evidence"]]
    assert len(set(names)) == len(names)


def test_the_same_evidence_twice_collapses(tmp_path, rows):
    line = "      - {gives: [date], source: first, words: in Aldora on Monday}\n"
    assert coded_count(tmp_path, EVENTS, line, line * 2) == len(rows["evidence"])


def coded_count(root, file, old, new):
    return len(corpus.coded(root, corpus.changed(file, old, new))["evidence"])


def test_context_is_at_most_32_characters_and_null_at_the_edge(rows):
    texts = {"first": corpus.FIRST, "second": corpus.SECOND}
    for row in rows["evidence"]:
        if row.source_id is None:
            assert (row.prefix, row.suffix, row.exact) == (None, None, None)
            continue
        text = texts[row.source_id]
        assert (row.prefix or "") == text[max(0, row.start_char - 32) : row.start_char]
        assert (row.suffix or "") == text[row.end_char : row.end_char + 32]
    [masthead] = of_cell(rows, "sources", "second", "published")
    assert masthead.prefix is None


@pytest.mark.parametrize(
    ("cell", "value", "basis", "note"),
    [
        (
            ("sources", "first", "published"),
            "2022-03-01",
            "inferred",
            "It was printed the day after.",
        ),
        (("sources", "second", "title"), "Lund on the pact", "text", None),
        (("participants", "torv", "kind"), "person", "text", None),
        (("roles", "torv-minister", "title"), "Minister", "text", None),
        (("places", "aldora-city", "name"), "Aldora", "text", None),
        (("event_participants", "meeting/lund/visitor", "role"), "visitor", "text", None),
        (("event_participants", "meeting/lund/interlocutor", "role"), "interlocutor", "text", None),
        (("statements", "first-sign-the-pact", "speaker_id"), "torv", "text", None),
        (
            ("statements", "first-praise", "speaker_id"),
            "torv",
            "text",
            "collective; stands for 'Ana Torv'",
        ),
        (
            ("statements", "second-long-enough", "speaker_id"),
            "lund",
            "text",
            "pronoun; stands for 'Bo Lund'",
        ),
        (
            ("statements", "first-two-years", "speaker_id"),
            "lund",
            "inferred",
            "implicit; carried on from 'Lund'",
        ),
        (
            ("statements", "first-sign-the-pact", "event_id"),
            "meeting",
            "inferred",
            "The text reports one meeting.",
        ),
        (
            ("statements", "second-long-enough", "event_id"),
            "speech",
            "inferred",
            "The next line goes on.",
        ),
    ],
)
def test_a_cell_is_proven(rows, cell, value, basis, note):
    [row] = of_cell(rows, *cell)
    assert (row.value, row.basis, row.note, row.stance) == (value, basis, note, "supports")


def test_a_date_is_that_of_the_time_expression_inside_the_words(tmp_path):
    files = corpus.changed(EVENTS, "date: 2022-02-28\n", "date: 2022-02\n")
    [text, outside] = of_cell(corpus.coded(tmp_path, files), "events", "meeting", "date")
    assert (text.value, text.basis) == ("2022-02-28", "text")
    assert (outside.value, outside.basis, outside.stance) == (
        "2022-02-27",
        "external",
        "contradicts",
    )


def test_words_of_the_statements_own_sentence_are_text_and_others_inferred(tmp_path):
    said = "- {gives: [said], words: two years, value: 2022-02-28, note: Seen.}"
    files = corpus.changed(A, "- {gives: [said], words: on Monday}", said)
    rows = corpus.coded(tmp_path, files)
    [own] = of_cell(rows, "statements", "first-fully-ready", "said")
    [other] = of_cell(rows, "statements", "first-sign-the-pact", "said")
    assert (own.basis, own.note) == ("text", "Seen.")
    assert (other.basis, other.note) == ("inferred", "The text reports one meeting. Seen.")


@pytest.mark.parametrize(
    ("evidence", "basis"),
    [
        ("[{gives: [said], outside: gazette}]", "external"),
        ("[{gives: [said], outside: gazette}, {gives: [said], words: on Monday}]", "inferred"),
        (
            f"[{TEXT}, {{gives: [said], words: on Monday}}]",
            "text",
        ),
        (
            "[{gives: [said], words: Monday, value: 2022-02}, {gives: [said], outside: gazette}]",
            "external",
        ),
        ("[{gives: [said], words: on Monday, stance: contradicts}]", None),
        ("[]", None),
    ],
    ids=[
        "outside-alone",
        "inferred-before-outside",
        "text-before-inferred",
        "coarser-words-do-not-give-the-day",
        "contradicted",
        "nothing",
    ],
)
def test_the_basis_of_a_day_is_the_best_that_gives_just_that_day(tmp_path, evidence, basis):
    old = corpus.SOURCE_A[corpus.SOURCE_A.index("    evidence:\n      - {gives: [event_id]") :]
    old = old[: old.index("sentences:")]
    files = corpus.changed(A, old, f"    evidence: {evidence}\n")
    statements = {row.statement_id: row for row in corpus.coded(tmp_path, files)["statements"]}
    assert statements["first-fully-ready"].said_basis == basis


def test_words_of_another_source_can_date_an_occasion(tmp_path):
    files = corpus.changed(
        A,
        "- {gives: [said], words: on Monday}",
        "- {gives: [said], source: second, words: Monday}",
    )
    rows = corpus.coded(tmp_path, files)
    [row] = of_cell(rows, "statements", "first-fully-ready", "said")
    assert (row.source_id, row.exact, row.value, row.basis) == (
        "second",
        "Monday",
        "2022-02-28",
        "inferred",
    )


def test_words_of_another_source_are_never_of_the_statements_own_sentence(tmp_path):
    said = "- {gives: [said], source: second, words: said, value: 2022-02-28}"
    files = corpus.changed(A, "- {gives: [said], words: on Monday}", said)
    rows = corpus.coded(tmp_path, files)
    [row] = of_cell(rows, "statements", "first-sign-the-pact", "said")
    # At these offsets of its own text stands the sentence of the statement.
    assert (row.start_char, row.basis) == (95, "inferred")


@pytest.mark.parametrize(
    ("side", "start"),
    [
        ("source: second, words: Monday", ("second", 74)),
        ("source: first, words: Monday", ("first", 83)),
        ("source: first, words: the pact, before: 'sign '", ("first", 106)),
        ("source: first, words: the pact, before: 'praised '", ("first", 246)),
        ("source: first, words: the pact, after: '. He'", ("first", 246)),
    ],
)
def test_sides_of_a_conflict_are_told_apart_by_source_and_context(tmp_path, side, start):
    line = "      - {gives: [date], source: first, words: in Aldora on Monday}\n"
    more = "".join(
        f"      - {{gives: [date], {where}, value: 2022-02-28}}\n"
        for where in (
            "source: second, words: Monday",
            "source: first, words: Monday",
            "source: first, words: the pact, before: 'sign '",
            "source: first, words: the pact, before: 'praised '",
        )
    )
    files = corpus.changed(EVENTS, line, line + more)
    old = "source: first, words: in Aldora on Monday"
    rows = corpus.coded(tmp_path, corpus.changed("coding/conflicts.yaml", old, side, files))
    evidence = {row.evidence_id: (row.source_id, row.start_char) for row in rows["evidence"]}
    [chosen] = [row.evidence_id for row in rows["conflict_claims"] if row.ordinal == 1]
    assert evidence[chosen] == start


def test_a_side_of_a_conflict_is_the_evidence_with_its_words(rows):
    [row] = [row for row in rows["conflict_claims"] if row.ordinal == 1]
    texts = [each for each in of_cell(rows, "events", "meeting", "date") if each.basis == "text"]
    assert [row.evidence_id] == [each.evidence_id for each in texts]
