"""Every form of date that the edtf library reads too: it means the same, but for what is listed."""

import calendar
from datetime import date

import edtf as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.values.edtf import EdtfError, parse_edtf

DIFFERENCES = {
    "2021-12?": "the dataset does not use the qualification '?': a doubtful date rests on evidence",
    "2021-12%": "the dataset does not use '%', both approximate and uncertain",
    "201X": "unspecified digits: [2010..2019] says it in one form",
    "2021-XX": "unspecified digits: 2021 says it",
    "../2021-12": "an open beginning: nothing in the dataset lasts since ever",
    "2021-12/": "an unknown end (empty): the beginning alone, or an open end, is written",
    "/2021-12": "an unknown beginning (empty)",
    "[2021,2022]": "a list of choices: the dataset has ranges of choices alone",
    "[2021..]": "a choice without an end",
    "[..2021]": "a choice without a beginning",
    "{2021..2022}": "all members of a set: several dates are several rows",
    "Y170000002": "years of more than four digits",
    "-0044": "years before the year 1",
    "0000": "the year 0, which Python's calendar and ISO 9075 dates lack",
    "2001-21": "seasons",
    "2022-01-19T10:00:00": "times of day stand in columns of their own",
    "?2021-12-~28": "qualification of single components",
}
"""Texts that the standard (ISO 8601-2) knows and the dataset leaves out, each with the reason."""

days = st.dates(date(1, 1, 1), date(9999, 12, 31))
precisions = st.sampled_from((10, 7, 4))
points = st.builds(
    lambda day, length, mark: day.isoformat()[:length] + mark,
    days,
    precisions,
    st.sampled_from(("", "~")),
)


def day_of(moment):
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)


def bounds_by_hand(text):
    """Return the first and last day of a point, from the calendar alone."""
    parts = [int(part) for part in text.rstrip("~").split("-")]
    year, month, day = (*parts, None, None)[:3]
    last = calendar.monthrange(year, month or 12)[1]
    return date(year, month or 1, day or 1), date(year, month or 12, day or last)


@given(begin=points, end=st.one_of(st.just(".."), points))
def test_an_extent_lasts_from_its_first_day_to_its_last(begin, end):
    first = bounds_by_hand(begin)[0]
    last = None if end == ".." else bounds_by_hand(end)[1]
    if last is not None and last < first:
        with pytest.raises(EdtfError, match="not after the end"):
            parse_edtf(f"{begin}/{end}")
        return
    ours, theirs = parse_edtf(f"{begin}/{end}"), oracle.parse_edtf(f"{begin}/{end}")
    assert (ours.earliest, ours.latest) == (first, last)
    assert day_of(theirs.lower_strict()) == first
    if last is not None:
        assert day_of(theirs.upper_strict()) == last
    else:
        assert theirs.upper.__class__.__name__ == "UnspecifiedIntervalSection"


@given(pair=st.tuples(days, days), length=precisions)
def test_a_choice_has_the_bounds_of_its_ends(pair, length):
    first, last = (day.isoformat()[:length] for day in sorted(pair))
    text = f"[{first}..{last}]"
    theirs, ours = oracle.parse_edtf(text), parse_edtf(text)
    assert (ours.earliest, ours.latest) == (bounds_by_hand(first)[0], bounds_by_hand(last)[1])
    assert (day_of(theirs.lower_strict()), day_of(theirs.upper_strict())) == (
        ours.earliest,
        ours.latest,
    )


@given(text=points)
def test_a_point_marked_about_is_so_for_both_and_has_the_same_bounds(text):
    ours, theirs = parse_edtf(text), oracle.parse_edtf(text)
    assert ours.approximate == text.endswith("~")
    assert bool(getattr(theirs, "is_approximate", False)) == ours.approximate
    assert (ours.earliest, ours.latest) == bounds_by_hand(text)
    assert (day_of(theirs.lower_strict()), day_of(theirs.upper_strict())) == bounds_by_hand(text)


def damaged(text):
    return st.builds(
        lambda at, cut, put: text[:at] + put + text[at + cut :],
        st.integers(0, len(text)),
        st.integers(0, 2),
        st.text("0129-~/.[]", max_size=2),
    )


texts = st.one_of(
    points,
    st.tuples(points, points).map("/".join),
    points.map("{}/..".format),
    st.tuples(points, points).map(lambda pair: f"[{pair[0]}..{pair[1]}]"),
)


@given(text=texts.flatmap(damaged))
def test_what_we_read_the_library_reads_with_the_same_bounds(text):
    try:
        ours = parse_edtf(text)
    except EdtfError:
        return
    theirs = oracle.parse_edtf(text)
    assert day_of(theirs.lower_strict()) == ours.earliest
    if ours.latest is not None:
        assert day_of(theirs.upper_strict()) == ours.latest


@pytest.mark.parametrize("text", DIFFERENCES)
def test_what_the_dataset_leaves_out_of_the_standard_is_refused(text):
    with pytest.raises(EdtfError):
        parse_edtf(text)
    assert DIFFERENCES[text]


@pytest.mark.parametrize("text", [each for each in DIFFERENCES if each[0] != "?"])
def test_what_is_listed_as_left_out_is_of_the_standard(text):
    assert oracle.parse_edtf(text) is not None
