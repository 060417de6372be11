"""What one source gives, row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.build import corpus

A = "coding/sources/first.yaml"
TABLES_WITH_SPANS = (
    "anomalies",
    "claims",
    "event_mentions",
    "evidence",
    "name_mentions",
    "narrations",
    "segments",
    "statement_participants",
    "statement_quotes",
    "statements",
    "time_expressions",
)


@pytest.fixture(scope="module")
def rows(tmp_path_factory):
    return corpus.coded(tmp_path_factory.mktemp("pact"))


def by_id(rows, table):
    return {"/".join(map(str, row.key())): row for row in rows[table]}


def words(row, start="start_char", end="end_char"):
    """Return the words at two offsets of a row, in the source it belongs to."""
    text = corpus.FIRST if "first" in str(row.key()[0]) else corpus.SECOND
    return text[getattr(row, start) : getattr(row, end)]


def test_every_span_holds_the_words_of_its_row(rows):
    texts = {"first": corpus.FIRST, "second": corpus.SECOND}
    checked = 0
    for row in (row for table in rows.values() for row in table):
        source, exact = getattr(row, "source_id", None), getattr(row, "exact", None)
        if source is not None and exact is not None:
            assert texts[source][row.start_char : row.end_char] == exact
            checked += 1
    assert checked > 40


def test_statements_are_numbered_by_their_place_in_the_text(rows):
    first = [row for row in rows["statements"] if row.source_id == "first"]
    assert [row.ordinal for row in first] == [1, 2, 3, 4]
    assert [row.start_char for row in first] == sorted(row.start_char for row in first)


def test_a_statement_has_its_parts(rows):
    row = by_id(rows, "statements")["first-fully-ready"]
    assert words(row) == "his country was “fully ready” to sign"
    assert (words(row, "cue_start_char", "cue_end_char"), row.cue) == ("answered", "answered")
    assert (row.speaker_id, row.event_id, row.said, row.segment_ordinal) == (
        "lund",
        "meeting",
        "2022-02-28",
        5,
    )


def test_marked_stretches_leave_the_marks_out(rows):
    quotes = {row.statement_id: row.exact for row in rows["statement_quotes"]}
    assert quotes == {
        "first-sign-the-pact": "We will sign the pact,",
        "first-fully-ready": "fully ready",
        "second-long-enough": "We have waited long enough.",
    }


@pytest.mark.parametrize(
    ("key", "exact", "antecedent"),
    [
        ("first-sign-the-pact/torv/speaker", "Torv", None),
        ("first-fully-ready/torv/addressee", None, (117, "Torv")),
        ("first-two-years/lund/speaker", None, (128, "Lund")),
        ("first-praise/torv/speaker", "The two sides", (39, "Ana Torv")),
        ("first-praise/lund/co_speaker", "The two sides", (128, "Lund")),
        ("second-long-enough/lund/speaker", "He", (41, "Bo Lund")),
    ],
)
def test_participants_are_named_outside_the_statement_and_antecedents_nearest(
    rows, key, exact, antecedent
):
    row = by_id(rows, "statement_participants")[key]
    assert row.exact == exact
    start = row.antecedent_start_char
    found = (
        None
        if start is None
        else (start, words(row, "antecedent_start_char", "antecedent_end_char"))
    )
    assert found == antecedent


def test_a_name_may_stand_inside_the_statement_when_it_stands_nowhere_else(tmp_path):
    files = corpus.changed(
        "coding/sources/first.yaml",
        "speaker: {who: torv, words: Torv, by: name}",
        "speaker: {who: torv, words: We, by: pronoun, antecedent: Ana Torv}",
    )
    row = by_id(corpus.coded(tmp_path, files), "statement_participants")[
        "first-sign-the-pact/torv/speaker"
    ]
    assert (row.start_char, row.exact) == (93, "We")


def test_a_name_outside_the_statement_wins_over_one_inside(tmp_path):
    files = {**corpus.FILES, "first.txt": corpus.FIRST.replace('"We will', '"Torv will')}
    files = corpus.changed(A, '"We will sign', '"Torv will sign', files)
    files = corpus.changed(A, "exact: We will sign", "exact: Torv will sign", files)
    row = by_id(corpus.coded(tmp_path, files), "statement_participants")[
        "first-sign-the-pact/torv/speaker"
    ]
    assert row.start_char == corpus.FIRST.index("Torv said") + 2


def test_the_antecedent_of_the_implicit_stands_before_statement_and_cue(tmp_path):
    files = corpus.changed(A, "by: implicit, antecedent: Lund}", "by: implicit, antecedent: that}")
    row = by_id(corpus.coded(tmp_path, files), "statement_participants")[
        "first-two-years/lund/speaker"
    ]
    assert row.antecedent_start_char == corpus.FIRST.index("that his")


def test_marks_just_around_the_words_are_enough_where_marks_are_nested(tmp_path):
    nested = "“even “fully ready” now” to sign"
    files = {**corpus.FILES, "first.txt": corpus.FIRST.replace("“fully ready” to sign", nested)}
    files = corpus.changed(
        A,
        "text: Lund answered that his country was “fully ready” to sign,",
        f"text: Lund answered that his country was {nested},",
        files,
    )
    files = corpus.changed(
        A,
        "kind: mixed\n        exact: his country was “fully ready” to sign",
        "kind: term\n        exact: fully ready",
        files,
    )
    rows = corpus.coded(tmp_path, files)["statement_quotes"]
    quotes = {row.statement_id: row.exact for row in rows}
    assert quotes["first-fully-ready"] == "fully ready"


@pytest.mark.parametrize(
    ("evidence", "bases"),
    [
        (None, {"first": "inferred", "second": "text"}),
        ("[]", {"first": None, "second": "text"}),
        ("[{gives: [published], outside: gazette}]", {"first": "external", "second": "text"}),
    ],
    ids=["as-it-is", "without-evidence", "from-outside"],
)
def test_the_basis_of_the_day_of_publication_is_that_of_its_evidence(tmp_path, evidence, bases):
    files = corpus.FILES
    if evidence is not None:
        start = corpus.SOURCE_A.index("  evidence:")
        old = corpus.SOURCE_A[start : corpus.SOURCE_A.index("segments:")]
        files = corpus.changed(A, old, f"  evidence: {evidence}\n")
    rows = corpus.coded(tmp_path, files)
    assert {row.source_id: row.published_basis for row in rows["sources"]} == bases


def test_anomalies_are_numbered_in_the_order_of_the_text(tmp_path):
    listed = (
        "anomalies:\n"
        "  - {kind: typo, words: the pact, before: 'praised '}\n"
        "  - {kind: spelling_variant, words: the pact, before: 'sign '}\n"
    )
    files = corpus.changed(A, "segments:\n", f"{listed}segments:\n")
    anomalies = by_id(corpus.coded(tmp_path, files), "anomalies")
    assert {name: row.kind for name, row in anomalies.items()} == {
        "first-the-pact": "spelling_variant",
        "first-the-pact-2": "typo",
    }


def test_a_plural_mention_has_a_row_for_each_event(rows):
    mentions = by_id(rows, "event_mentions")
    assert (mentions["first-praised"].event_id, mentions["first-praised-2"].event_id) == (
        "meeting",
        "signing",
    )
    assert mentions["first-praised"].start_char == mentions["first-praised-2"].start_char


def test_the_innermost_statement_asserts_a_mention(tmp_path):
    outer = "his country was “fully ready” to sign, adding that it had waited two years"
    files = corpus.changed(
        "coding/sources/first.yaml",
        "exact: his country was “fully ready” to sign\n",
        f"exact: {outer}\n",
    )
    files = corpus.changed(
        "coding/sources/first.yaml",
        "    times:\n      - {words: two years",
        "    mentions:\n      - {words: waited, events: [signing], modality: background}\n"
        "      - {words: sign, events: [signing], modality: expected}\n"
        "    times:\n      - {words: two years",
        files,
    )
    mentions = by_id(corpus.coded(tmp_path, files), "event_mentions")
    assert mentions["first-waited"].statement_id == "first-two-years"
    assert mentions["first-sign"].statement_id == "first-fully-ready"
    assert mentions["first-met"].statement_id is None


def test_time_expressions_know_their_anchor(rows):
    times = by_id(rows, "time_expressions")
    anchors = {name: (row.anchor, row.anchor_id) for name, row in times.items()}
    assert anchors == {
        "first-on-monday": ("publication", None),
        "first-two-years": ("none", None),
        "second-monday": ("event", "meeting"),
        "second-on-wednesday": ("expression", "second-wednesday-2-march-2022"),
        "second-wednesday-2-march-2022": ("none", None),
    }


def test_a_part_of_a_statement_may_be_what_an_utterance_is(rows):
    links = by_id(rows, "statement_utterances")
    assert words(links["first-sign-the-pact/signing"]) == "sign"
    assert words(links["first-sign-the-pact/pact"]) == "We will sign the pact,"


@given(front=st.text("🙂نهر e\u0301é", min_size=1, max_size=12).filter(str.strip))
def test_a_line_in_front_moves_every_offset_and_nothing_else(rows, tmp_path_factory, front):
    files = {**corpus.FILES, "first.txt": f"{front}\n{corpus.FIRST}"}
    listed = f'segments:\n  - {{kind: boilerplate, words: "{front}", after: "\\nharvested"}}\n'
    files = corpus.changed("coding/sources/first.yaml", "segments:\n", listed, files)

    moved = corpus.coded(tmp_path_factory.mktemp("moved"), files)

    for table in TABLES_WITH_SPANS:
        if table in rows and table != "segments":
            assert spans(moved, table, len(front) + 1) == spans(rows, table, 0)


def spans(rows, table, shift):
    """Return the offsets of the first text in a table, less what was put in front."""
    return [
        [getattr(row, name) - shift for name in type(row).columns() if name.endswith("_char")]
        for row in rows[table]
        if "first" in (getattr(row, "source_id", None), str(row.key()[0]).split("-")[0])
        and getattr(row, "start_char", None) is not None
        and getattr(row, "antecedent_start_char", 0) is not None
        and getattr(row, "cue_start_char", 0) is not None
    ]
