import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.build.quotes import join_crossing, marked_stretches
from raisi_visit_dataset.validation.scans.quotations import find_quotations
from raisi_visit_dataset.validation.scans.source import ScannedSource
from raisi_visit_dataset.values.span import Span

MARKS = ["“”", '""', "«»", "»«", "””", "„“", "„”", "「」", "『』", "‘’"]


def stretches(text, paragraphs=None, stray=()):
    spans = marked_stretches(text, paragraphs or [Span(0, len(text))], stray)
    return [span.slice(text) for span in spans]


@given(
    st.lists(st.tuples(st.text("a é,.", min_size=1), st.sampled_from(MARKS)), max_size=5),
    st.text("b ", min_size=1),
)
def test_what_stands_between_paired_marks_is_found(parts, between):
    marked = [("x" + words + "x", marks) for words, marks in parts]
    text = f" {between} ".join(f"{marks[0]}{words}{marks[1]}" for words, marks in marked) or "x"
    assert stretches(text) == [words for words, _ in marked]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said, "We are ready.”', ["We are ready."]),
        ("“We will go.", ["We will go."]),
        ("“We will go.  ", ["We will go."]),
        ("the officials’ talks in the 90s’", []),
        ("rock ’n’ roll", []),
        ("O‘ahu’ x", []),
        ("a ‘don’t go’ sign", ["don’t go"]),
        ("‘a ’ b’", ["a ’ b"]),
        ("«a «b» c»", ["a «b» c"]),
        ("a ‘free’ and Lund’s ‘fair’ vote", ["free", "fair"]),
        ("5”", []),
        ('end."', []),
        ("“He said ‘go’ to us.”", ["He said ‘go’ to us."]),
        ("“One.” “Two.”", ["One.", "Two."]),
        ("»so« und »dann«", ["so", "dann"]),
        ("»a »b« c«", ["a »b« c"]),
        ("”så” och ”sen”", ["så", "sen"]),
        ("«\u00a0Qui paiera\u202f?\u00a0»", ["Qui paiera\u202f?"]),
        ("«\u00a0»", []),
        ('""', []),
    ],
)
def test_marks_in_a_paragraph(text, expected):
    assert stretches(text) == expected


def test_an_unclosed_quotation_ends_with_its_paragraph():
    text = "“One\nTwo” “Three”"
    assert stretches(text, [Span(0, 4), Span(5, len(text))]) == ["One", "Three"]


def test_a_stray_mark_opens_and_closes_nothing():
    text = 'a " b "c"'
    assert stretches(text) == [" b "]
    assert stretches(text, stray=[Span(2, 3)]) == ["c"]


def test_a_quotation_may_cross_a_line_end_that_is_declared():
    text = "“One\n\ntwo.” Three"
    lines = [Span(0, 4), Span(6, len(text))]
    assert stretches(text, lines) == ["One"]
    assert stretches(text, join_crossing(lines, [Span(4, 6)])) == ["One\n\ntwo."]


@pytest.mark.parametrize(
    "text",
    [
        "“One.” “Two.”",
        "»so« und »dann«",
        "”så” och ”sen”",
        "«\u00a0Qui paiera\u202f?\u00a0»",
        "a ‘free’ and Lund’s ‘fair’ vote",
        "„so“ und „dann”",
        "「今日」『明日』",
        "“One.",
    ],
)
def test_the_scan_of_the_validator_finds_the_same_stretches(text):
    found = find_quotations(ScannedSource("s900", text, "en"))
    assert [text[one.start : one.end] for one in found] == stretches(text)
