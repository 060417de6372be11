import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.report_strategies import finding, findings

from raisi_visit_dataset.validation import findings as module
from raisi_visit_dataset.validation.finding import ORDER, SEVERITIES, Finding
from raisi_visit_dataset.validation.findings import COLUMNS, NUMBERS, Findings
from raisi_visit_dataset.validation.json_pieces import finding_lines

near = st.builds(
    Finding,
    **dict.fromkeys(("message", "hint", "resource", "file", "code"), st.sampled_from("ab\uffff😀")),
    **dict.fromkeys(("key", "field", "value", "source_id"), st.sampled_from([None, "", "a", "é"])),
    **dict.fromkeys(sorted(NUMBERS), st.sampled_from([None, 0, 1, 10])),
    severity=st.sampled_from(SEVERITIES),
)
few = st.lists(near, max_size=6)


def storable(each):
    parts = [getattr(each, name) for name in COLUMNS]
    words = "".join(part for part in parts if isinstance(part, str))
    return words.encode("utf-8", "ignore").decode("utf-8") == words


def framed(listed):
    return Findings.from_frame(Findings.of(listed).to_frame()[::-1])


@given(few)
def test_sorted_as_findings_sort_whatever_they_are_made_of(listed):
    expected = sorted(listed)
    assert list(Findings.of(listed)) == expected
    assert list(framed(listed)) == expected


@given(near, near)
def test_the_order_is_total(one, other):
    assert (one < other) + (other < one) + (one == other) == 1


def test_every_part_takes_part_in_the_order():
    assert sorted(ORDER) == sorted(COLUMNS)


@given(few, few)
def test_equal_to_any_sequence_of_the_same(listed, others):
    expected = tuple(sorted(listed))
    for made in (Findings.of(listed), framed(listed)):
        assert made == expected
        assert expected == made
        assert made == list(expected)
        assert hash(made) == hash(expected)
        assert made == framed(listed)
        for other in (Findings.of(others), framed(others)):
            assert (made == other) is (sorted(listed) == sorted(others))


@given(few)
def test_a_sequence_like_a_tuple(listed):
    expected = tuple(sorted(listed))
    for made in (Findings.of(listed), framed(listed)):
        assert len(made) == len(expected)
        assert bool(made) is bool(expected)
        assert [made[i] for i in range(-len(made), len(made))] == [*expected, *expected]
        assert made[1:3] == expected[1:3]
        assert made[::-1] == expected, "a slice stays sorted"
        assert list(reversed(made)) == list(reversed(expected))
        with pytest.raises(IndexError):
            made[len(expected)]


@given(few)
def test_counts(listed):
    for made in (Findings.of(listed), framed(listed)):
        for severity in SEVERITIES:
            chosen = [each for each in sorted(listed) if each.severity == severity]
            assert made.count(severity) == len(chosen)
            assert made.chosen(severity) == chosen
        codes = sorted({each.code for each in listed})
        assert list(made.by_code().items()) == [
            (code, sum(each.code == code for each in listed)) for code in codes
        ]
        for each in listed:
            assert made.count(each) == listed.count(each)


@given(st.lists(findings.filter(storable), max_size=4))
def test_lines_of_json_are_the_same_from_rows_and_from_columns(listed):
    by_rows = finding_lines(Findings.of(listed))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("raisi_visit_dataset.validation.json_pieces.MANY", -1)
        assert finding_lines(framed(listed)) == by_rows


@given(st.lists(findings, max_size=4))
def test_columns_are_read_back(listed):
    made = Findings.of(listed)
    assert Findings.from_columns(made.columns()) == made
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MANY", -1)
        many = Findings.from_columns(made.columns())
    assert len(many) == len(made)
    if all(map(storable, listed)):
        assert many == made


def test_columns_that_may_be_empty_may_lack_and_others_are_left_out():
    import polars as pl

    needed = ("code", "severity", "message", "hint", "resource", "file")
    frame = pl.DataFrame({**{name: ["error"] for name in needed}, "other": [1]})
    (made,) = Findings.from_frame(frame)
    assert made == Finding(**dict.fromkeys(needed, "error"))


def test_no_finding_is_an_empty_frame_with_types():
    import polars as pl

    frame = Findings().to_frame()
    assert frame.height == 0
    assert dict(frame.schema) == {
        name: pl.Int64 if name in NUMBERS else pl.String for name in COLUMNS
    }
    assert Findings.from_frame(frame) == Findings() == ()


def test_survives_copies_and_cannot_be_changed():
    for made in (Findings.of([finding()]), framed([finding()])):
        assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - made in this line
        assert copy.deepcopy(made) == made
        with pytest.raises((AttributeError, TypeError)):
            made.code = "RVD999"
        assert repr(made) == "<Findings: 1 error, 0 warning, 0 info>"


def test_words_are_changed_in_every_column_and_numbers_stay():
    made = framed([finding(), finding(field=None, key="b")])
    changed = made.in_words(str.upper, clean=str.isupper)
    assert [each.key for each in changed] == ["B", "VISIT"]
    assert {each.severity for each in changed} == {"ERROR"}
    assert {each.line for each in changed} == {3}
    assert made.in_words(str.upper, clean=lambda _: True) is made
