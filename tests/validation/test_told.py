"""What words and addresses tell."""

import datetime as dt

import polars as pl
import pytest

from raisi_visit_dataset.validation.clocks import local_time, utc_time
from raisi_visit_dataset.validation.date_tables import edtf_frame
from raisi_visit_dataset.validation.told import told_frames
from raisi_visit_dataset.validation.wording import comparable


def told(table, words="", *, rule="explicit", value="2021-11-16", language="en", address=None):
    frames = {
        "sources": pl.DataFrame(
            {
                "row_number": [1],
                "source_id": ["s900"],
                "language": [language],
                "origin_url": pl.Series([address], dtype=pl.String),
            }
        ),
        "time_expressions": pl.DataFrame(
            {
                "row_number": [1],
                "source_id": ["s900"],
                "exact": [words],
                "value": [value],
                "rule": [rule],
                "time_zone": ["UTC"],
            }
        ),
    }
    return dict(told_frames(frames, {table}))[table].rows()


@pytest.mark.parametrize(
    ("language", "words", "parts"),
    [
        ("en", "on 16 November", {"day": 16, "month": 11}),
        ("en", "November 16th, 2021", {"day": 16, "month": 11, "year": 2021}),
        ("en", "2021-11-16", {"day": 16, "month": 11, "year": 2021}),
        ("en", "in early 2021", {"year": 2021}),
        ("en", "a mayor of 1,021", {}),
        ("ru", "16 ноября 2021 года", {"day": 16, "month": 11, "year": 2021}),
        ("fa", "۱۶ نوامبر", {"day": 16, "month": 11}),
        ("ka", "16 ნოემბერი", {}),
    ],
)
def test_parts_of_a_date_are_read_from_words(language, words, parts):
    rows = told("worded_dates", words, language=language)
    assert {part: named for _, part, named, _ in rows} == parts
    assert not any(contradicted for *_, contradicted in rows)


@pytest.mark.parametrize(
    ("words", "value", "contradicted"),
    [
        ("on 16 November", "2021-11-17", {"day"}),
        ("on 16 November", "2021-10-16", {"month"}),
        ("in 2021", "2020-12", {"year"}),
        ("since 2017", "2017/2022-01-19", set()),
        ("in November", "2021", set()),
        ("in November", "2021-10/2021-12", set()),
    ],
)
def test_a_value_contradicts_the_words_that_it_excludes(words, value, contradicted):
    rows = told("worded_dates", words, value=value)
    assert {part for _, part, _, wrong in rows if wrong} == contradicted


@pytest.mark.parametrize("rule", ["today", "weekday_past", "last_year", "clock", "coder"])
def test_words_that_are_reckoned_from_another_day_are_left_out(rule):
    assert told("worded_dates", "in 2021", rule=rule, value="2022") == []


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("08:30 UTC", dt.time(8, 30)),
        ("à 18\u00a0h\u00a030", dt.time(18, 30)),
        ("8.30 p.m.", dt.time(20, 30)),
        ("12 am", dt.time(0)),
        ("12 p.m.", dt.time(12)),
        ("around midnight", dt.time(0)),
        ("25:00", None),
        ("10:75", None),
        ("this evening", None),
    ],
)
def test_the_time_of_the_clock_is_read_from_words(words, time):
    assert local_time(words, "en") == time


def test_words_for_noon_are_read_in_their_language_alone():
    assert local_time("в полдень", "ru") == dt.time(12)
    assert local_time("в полдень", "en") is None
    assert local_time("noon", "ka") is None


@pytest.mark.parametrize(
    ("zone", "date", "utc"),
    [
        ("Asia/Tehran", "2022-01-19", "08:30"),
        ("Europe/Moscow", "2022-01-19", "09:00"),
        ("Europe/Oslo", "2022-07-01", "10:00"),
        ("Europe/Oslo", "2022-03", None),
        ("Europe/Oslo", "[2022-03-01..2022-03-02]", "11:00"),
        ("Europe/Oslo", "2022-03-01/..", None),
        ("Europe/Oslo", "soon", None),
        ("Europe/Nowhere", "2022-03-01", None),
        ("../etc/passwd", "2022-03-01", None),
    ],
)
def test_noon_in_utc(zone, date, utc):
    assert utc_time(dt.time(12), zone, date) == utc


@pytest.mark.parametrize(
    ("address", "edtf"),
    [
        ("https://example.org/2022/01/19/putin", "2022-01-19"),
        ("https://example.org/a-2022-01-19.html", "2022-01-19"),
        ("https://example.org/2022/01/putin", "2022-01"),
        ("https://example.org/2022/13/putin", None),
        ("https://example.org/2022/02/30/putin", None),
        ("https://example.org/news/469212/visit", None),
        (None, None),
    ],
)
def test_the_date_of_an_address(address, edtf):
    assert [row[1] for row in told("address_dates", address=address)] == ([edtf] if edtf else [])


def test_the_calendar_comes_to_a_day_again():
    values = ["2021-03-11", "2020-02-29", "1896-02-29", "2021-02", "2020-02", "9999-12-31"]
    frame = edtf_frame({"evidence": pl.DataFrame({"value": values})})
    epoch = dt.date(1970, 1, 1).toordinal()
    again = {
        row["edtf"]: tuple(
            dt.date.fromordinal(row[name] + epoch) for name in ("again_day", "again_last_day")
        )
        for row in frame.rows(named=True)
    }
    assert again["2021-03-11"] == (dt.date(2022, 3, 11),) * 2
    assert again["2020-02-29"] == (dt.date(2024, 2, 29),) * 2
    assert again["1896-02-29"] == (dt.date(1904, 2, 29),) * 2
    assert again["2021-02"] == (dt.date(2022, 2, 1), dt.date(2022, 2, 28))
    assert again["2020-02"] == (dt.date(2021, 2, 1), dt.date(2021, 2, 28))
    assert again["9999-12-31"] == (dt.date.max,) * 2


def test_what_an_editor_added_is_not_compared():
    assert comparable("the [Russo-Iranian] ties") == comparable("the ties")
