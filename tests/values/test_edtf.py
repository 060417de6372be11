import pickle
from datetime import date, timedelta

import edtf as oracle
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from raisi_visit_dataset.values.edtf import EdtfError, compatible, finer, parse_edtf, within

days = st.dates(date(1, 1, 1), date(9999, 12, 31))
near_days = st.dates(date(2021, 11, 1), date(2022, 2, 28))


def _written(day, precision):
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[precision]]


def _points(source, tilde=("", "~")):
    return st.builds(
        lambda day, precision, mark: _written(day, precision) + mark,
        source,
        st.sampled_from(["day", "month", "year"]),
        st.sampled_from(tilde),
    )


def _pairs(source):
    return st.tuples(source, source).filter(
        lambda pair: parse_edtf(pair[0]).earliest <= parse_edtf(pair[1]).latest
    )


def _one_ofs(source):
    def build(pair, precision):
        first, last = (_written(day, precision) for day in sorted(pair))
        return f"[{first}..{last}]"

    return st.builds(build, st.tuples(source, source), st.sampled_from(["day", "month", "year"]))


def _texts(source):
    return st.one_of(
        _points(source),
        _one_ofs(source),
        _pairs(_points(source)).map("/".join),
        _points(source).map("{}/..".format),
    )


near = _texts(near_days).map(parse_edtf)
near_points = st.one_of(_points(near_days), _one_ofs(near_days)).map(parse_edtf)


def _day(moment):
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)


@given(st.one_of(_points(days), _one_ofs(days)))
@example("2020-02")
@example("1900-02")
@example("2000-02~")
@example("0001")
@example("9999-12-31")
def test_bounds_of_points_and_one_ofs_are_those_of_the_oracle(text):
    theirs = oracle.parse_edtf(text)
    ours = parse_edtf(text)
    assert ours.earliest == _day(theirs.lower_strict())
    assert ours.latest == _day(theirs.upper_strict())
    assert ours.text == text


@given(_pairs(_points(days)))
def test_bounds_of_extents_are_those_of_the_oracle(pair):
    text = "/".join(pair)
    theirs = oracle.parse_edtf(text)
    ours = parse_edtf(text)
    assert ours.form == "extent"
    assert ours.earliest == _day(theirs.lower_strict())
    assert ours.latest == _day(theirs.upper_strict())


@given(_points(days))
def test_an_open_extent_begins_like_its_point_and_never_ends(text):
    point, opened = parse_edtf(text), parse_edtf(f"{text}/..")
    assert (opened.form, opened.latest) == ("open", None)
    assert (opened.earliest, opened.precision, opened.approximate) == (
        point.earliest,
        point.precision,
        point.approximate,
    )


@pytest.mark.parametrize(
    ("text", "form", "precision", "approximate"),
    [
        ("2021", "point", "year", False),
        ("2021-09", "point", "month", False),
        ("2021-09-14~", "point", "day", True),
        ("2022-01-19/2022-01-20", "extent", "day", False),
        ("2022-01-19/2022-02~", "extent", "month", True),
        ("2021~/2022-02", "extent", "year", True),
        ("2021-08-25/..", "open", "day", False),
        ("2021~/..", "open", "year", True),
        ("[2021-12-28..2021-12-31]", "one_of", "day", False),
        ("[2021-12..2022-01]", "one_of", "month", False),
        ("[2021..2022]", "one_of", "year", False),
    ],
)
def test_reads_form_precision_and_approximation(text, form, precision, approximate):
    value = parse_edtf(text)
    assert (value.form, value.precision, value.approximate) == (form, precision, approximate)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "found ''; expected YYYY"),
        ("2022-1-19", "found '2022-1-19'; expected YYYY"),
        (" 2022", "found ' 2022'; expected YYYY"),
        ("2022\n", r"found '2022\\n'; expected YYYY"),
        ("٢٠٢٢", "expected YYYY"),
        ("20220119", "expected YYYY"),
        ("22", "expected YYYY"),
        ("-2022", "expected YYYY"),
        ("+2022", "expected YYYY"),
        ("2022-01-19T10:00", "expected YYYY"),
        ("2022~-01", "expected YYYY"),
        ("2022-01~~", "expected YYYY"),
        ("2022?", "expected YYYY"),
        ("2022-XX", "expected YYYY"),
        ("2022/", "expected YYYY"),
        ("/2022", "expected YYYY"),
        ("../2022", "expected YYYY"),
        ("../..", "expected YYYY"),
        ("2021/2022/2023", "expected YYYY"),
        ("2021/[2022..2023]", "expected YYYY"),
        ("[2021..2022]~", "expected YYYY"),
        ("[2021..]", "expected YYYY"),
        ("[..2021]", "expected YYYY"),
        ("[2021..2022..2023]", "expected YYYY"),
        ("[2021,2022]", r"expected \[a..b\]"),
        ("[]", r"expected \[a..b\]"),
        ("[2021..2022", "expected YYYY"),
        ("[2021/..]", "expected YYYY"),
        ("[2021..2022)", "expected YYYY"),
        ("(2021..2022]", "expected YYYY"),
        ("0000", "found year 0000 in '0000'; expected 0001 to 9999"),
        ("2022-00", "found month 00 in '2022-00'; expected 01 to 12"),
        ("2022-13", "found month 13 in '2022-13'; expected 01 to 12"),
        ("2022-01-00", "found day 00 in '2022-01-00'; expected 01 to 31"),
        ("2022-02-29", "found day 29 in '2022-02-29'; expected 01 to 28"),
        ("2020-02-30", "found day 30 in '2020-02-30'; expected 01 to 29"),
        ("2022-04-31/..", "found day 31 in '2022-04-31/..'; expected 01 to 30"),
        ("2022-01-19/2022-01-01", "a beginning that is not after the end"),
        ("2022/2021", "a beginning that is not after the end"),
        ("[2022-01-02..2022-01-01]", "with a not after b"),
        ("[2022-01..2022-01-01]", "two days, two months or two years"),
        ("[2022~..2023]", "no ~ between"),
        ("[2022..2023~]", "no ~ between"),
    ],
)
def test_refuses_and_says_why(text, message):
    with pytest.raises(EdtfError, match=message):
        parse_edtf(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2022-1",
            "YYYY, YYYY-MM, YYYY-MM-DD (each perhaps with ~), a/b, a/.. or [a..b]",
        ),
        ("[]", "[a..b]"),
        ("[2022~..2023]", "no ~ between [ and ]"),
        ("[2022-01..2022-01-01]", "[a..b] with two days, two months or two years"),
        ("[2022-01-02..2022-01-01]", "[a..b] with a not after b"),
        ("2022/2021", "a beginning that is not after the end"),
    ],
)
def test_a_refusal_shows_the_whole_text_and_what_would_do(text, expected):
    with pytest.raises(EdtfError) as caught:
        parse_edtf(text)
    assert (caught.value.found, caught.value.expected) == (repr(text), expected)
    assert caught.value.args == (repr(text), expected)


@pytest.mark.parametrize("text", ["2022-13/2021/2022", "[2022-13..2021..2022]", "2022-13/2021"])
def test_the_first_of_several_faults_is_told(text):
    with pytest.raises(EdtfError, match="found month 13"):
        parse_edtf(text)


@pytest.mark.parametrize(("size", "shown"), [(40, 40), (41, 41), (400, 41)])
def test_a_refusal_shows_forty_characters_at_most_and_says_that_it_cut(size, shown):
    with pytest.raises(EdtfError) as caught:
        parse_edtf("9" * size)
    word = caught.value.found.strip("'")
    assert (len(word), word.endswith("…")) == (shown, size > 40)


def test_an_endless_text_is_cut_in_the_message():
    with pytest.raises(EdtfError) as caught:
        parse_edtf("9" * 100_000)
    assert len(str(caught.value)) < 200


def test_the_error_is_a_value_error_and_survives_pickling():
    with pytest.raises(ValueError, match="found") as caught:
        parse_edtf("x")
    copy = pickle.loads(pickle.dumps(caught.value))  # noqa: S301 - made here
    assert (copy.found, copy.expected) == (caught.value.found, caught.value.expected)


def _damaged(text):
    return st.builds(
        lambda at, cut, put: text[:at] + put + text[at + cut :],
        st.integers(0, len(text)),
        st.integers(0, 2),
        st.text("0129-~/.[]X \n", max_size=2),
    )


@given(_texts(days).flatmap(_damaged))
@example("2021/2021")
@example("2022-05/2022")
@example("[2022..2022]")
def test_a_damaged_date_is_refused_or_is_another_whole_one(text):
    try:
        value = parse_edtf(text)
    except EdtfError:
        return
    assert value.text == text
    assert value.latest is None or value.earliest <= value.latest


def _days_of(value):
    last = value.latest or date(2024, 1, 1)
    return {value.earliest + timedelta(n) for n in range((last - value.earliest).days + 1)}


@given(near, near)
def test_within_is_inclusion_of_days(a, b):
    closed = a.latest is not None or b.latest is None
    assert within(a, b) == (closed and _days_of(a) <= _days_of(b))


@given(near_points, near_points)
def test_what_does_not_last_is_compatible_when_one_contains_the_other(a, b):
    assert compatible(a, b) == (within(a, b) or within(b, a))
    assert finer(a, b) == (_days_of(a) < _days_of(b))


@given(near, near)
def test_compatible_has_no_direction_and_finer_has_one(a, b):
    assert compatible(a, b) == compatible(b, a)
    assert not (finer(a, b) and finer(b, a))
    assert compatible(a, b) or not finer(a, b)


@given(near)
def test_a_value_is_compatible_with_itself_and_no_finer(a):
    assert compatible(a, a)
    assert within(a, a)
    assert not finer(a, a)


@given(_pairs(_points(near_days)))
def test_an_extent_is_compatible_with_its_beginning_and_says_more(pair):
    extent, begin = parse_edtf("/".join(pair)), parse_edtf(pair[0])
    assert compatible(extent, begin)
    assert finer(extent, begin)


VISIT = "2022-01-19/2022-01-20"


@pytest.mark.parametrize(
    ("a", "b", "agree", "a_says_more"),
    [
        ("2021-11-16", "2021-11", True, True),
        ("2021-11", "2021-11~", True, False),
        ("2021-12-28", "[2021-12-28..2021-12-31]", True, True),
        ("2021-12-31", "[2021-12-28..2021-12-31]", True, True),
        ("2022-01-01", "[2021-12-28..2021-12-31]", False, False),
        ("[2021-12-28..2021-12-31]", "2021-12", True, True),
        ("[2021-12-28..2022-01-02]", "2021-12", False, False),
        (VISIT, "2022-01-19", True, True),
        (VISIT, "2022-01-20", False, False),
        (VISIT, "2022-01", True, True),
        (VISIT, "[2022-01-19..2022-01-20]", True, True),
        (VISIT, "[2022-01-20..2022-01-21]", False, False),
        (VISIT, "2022-01/2022-01", True, True),
        ("2022-01-19/2022-01", "2022-01/2022-01-20", True, False),
        ("2022-01/2022-01-20", "2022-01-19/2022-01", True, False),
        ("2022-01-19/2022-01", "2022-01/..", True, True),
        (VISIT, "2022-01/2022-02", False, False),
        (VISIT, "2022-01-18/2022-01-21", False, False),
        (VISIT, "2022-01-19/2022-01-21", False, False),
        (VISIT, "2022-01-19/..", True, True),
        (VISIT, "2022-01-18/..", False, False),
        ("2022-01-19", "2022-01/2022-03", True, False),
        ("2022-02", "2022-01/2022-03", False, False),
        ("2021-08-25/..", "2021-08-25", True, True),
        ("2021-08-25/..", "2021-08", True, True),
        ("2021-08/..", "2021-08-25", True, False),
        ("2021-08/..", "2021-08-25/..", True, False),
        ("2021-08-26", "2021-08-25/..", False, False),
        ("2022/2022-05", "[2021-12..2022-06]", True, True),
    ],
)
def test_examples_of_agreement(a, b, agree, a_says_more):
    a, b = parse_edtf(a), parse_edtf(b)
    assert compatible(a, b) is agree
    assert compatible(b, a) is agree
    assert finer(a, b) is a_says_more
