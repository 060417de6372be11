"""The tables of dates say what the dates themselves say."""

import datetime as dt

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from raisi_visit_dataset.records import RECORDS
from raisi_visit_dataset.validation.date_tables import edtf_frame, pair_frame
from raisi_visit_dataset.values.edtf import compatible, finer, parse_edtf

EPOCH = dt.date(1970, 1, 1)
DAYS = st.dates(dt.date(1600, 1, 1), dt.date(2400, 12, 31))
WORDS = st.sampled_from(["day", "month", "year"])


def _written(day, precision):
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[precision]]


POINTS = st.builds(_written, DAYS, WORDS)
RANGES = st.builds(
    lambda one, two, form: form.format(min(one, two), max(one, two)),
    DAYS,
    DAYS,
    st.sampled_from(["{}/{}", "[{}..{}]", "{}/.."]),
)
TEXTS = st.one_of(POINTS, RANGES)
NEAR = st.sampled_from(
    [
        *("2022", "2022-01", "2022-01-19", "2022-01-20", "2022-01~", "[2022-01-18..2022-01-20]"),
        *("2022-01-19/2022-01-20", "2022-01-19/..", "2021"),
    ]
)


def rows(*texts):
    frame = edtf_frame({"evidence": pl.DataFrame({"value": texts}, schema={"value": pl.String})})
    return frame.rows(named=True)


def row(text):
    (only,) = rows(text)
    return only


@given(TEXTS)
@example("9999-12-31")
@example("0001-01-01")
@example("2022-01-19/2022-01-20")
def test_a_row_has_the_bounds_of_its_date(text):
    date, told = parse_edtf(text), row(text)
    last = date.latest or dt.date.max
    assert (told["edtf"], told["form"], told["precision"]) == (text, date.form, date.precision)
    assert (told["earliest"], told["latest"]) == (date.earliest, date.latest)
    assert EPOCH + dt.timedelta(told["earliest_day"]) == date.earliest
    assert EPOCH + dt.timedelta(told["latest_day"]) == last
    assert (told["first_year"], told["last_year"]) == (date.earliest.year, last.year)


@given(TEXTS)
@example("2022-01-19")
@example("2022-01")
@example("2022-03-05/2023-03-05")
@example("[2022-01-05..2022-02-05]")
@example("2022-01-05/..")
@example("9999-12-31/..")
def test_parts_are_told_where_all_days_share_them(text):
    date, told = parse_edtf(text), row(text)
    last = date.latest or dt.date.max
    same_year = date.earliest.year == last.year
    same_month = same_year and date.earliest.month == last.month
    one_day = date.earliest == last
    assert told["year"] == (date.earliest.year if same_year else None)
    assert told["month"] == (date.earliest.month if same_month else None)
    assert told["day"] == (date.earliest.day if one_day else None)
    a_day = one_day and date.form == "point"
    assert told["weekday"] == (date.earliest.isoweekday() if a_day else None)


def _again(day):
    for year in range(day.year + 1, dt.MAXYEAR + 1):
        try:
            return day.replace(year=year)
        except ValueError:
            continue
    return dt.date.max


@given(DAYS)
@example(dt.date(2020, 2, 29))
@example(dt.date(1896, 2, 29))
@example(dt.date(9996, 2, 29))
@example(dt.date(9999, 12, 31))
@example(dt.date(9998, 12, 31))
@example(dt.date(2023, 2, 28))
def test_a_day_comes_again_when_the_calendar_names_it_next(day):
    told = row(day.isoformat())
    assert EPOCH + dt.timedelta(told["again_day"]) == _again(day)
    assert told["again_last_day"] == told["again_day"]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-03", dt.date(2023, 3, 1), dt.date(2023, 3, 31)),
        ("2020-02", dt.date(2021, 2, 1), dt.date(2021, 2, 28)),
        ("2019-02", dt.date(2020, 2, 1), dt.date(2020, 2, 28)),
        ("2022", dt.date(2023, 1, 1), dt.date(2023, 12, 31)),
        ("2020-02-28/2020-02-29", dt.date(2021, 2, 28), dt.date(2021, 2, 28)),
        ("2020-02-29/2020-02-29", dt.date(2024, 2, 29), dt.date(2024, 2, 29)),
    ],
)
def test_a_period_comes_again_a_year_later(text, first, last):
    told = row(text)
    assert EPOCH + dt.timedelta(told["again_day"]) == first
    assert EPOCH + dt.timedelta(told["again_last_day"]) == last


def test_dates_are_sorted_once_each_and_what_is_no_date_is_left_out():
    texts = [told["edtf"] for told in rows("2022", "2021", None, "2022", "seven", "2022-02-30")]
    assert texts == ["2021", "2022"]


def test_an_empty_table_has_the_columns_and_types_of_a_full_one():
    assert edtf_frame({}).schema == edtf_frame({"claims": pl.DataFrame({"value": ["2022"]})}).schema
    assert pair_frame(set()).schema == pair_frame({("2022", "2022")}).schema


def test_every_column_of_dates_is_read():
    dated = [
        (model.table.name, name)
        for model in RECORDS
        for name, column in model.columns().items()
        if column.edtf
    ]
    assert dated
    for table, name in [*dated, ("evidence", "value"), ("conflict_claims", "value")]:
        frame = edtf_frame({table: pl.DataFrame({name: ["2022-01"]})})
        assert frame["edtf"].to_list() == ["2022-01"]


@given(st.sets(st.tuples(NEAR, NEAR), max_size=4))
def test_pairs_say_which_agree_and_which_says_more(pairs):
    told = pair_frame(pairs).rows()
    assert [(one, two) for one, two, *_ in told] == sorted(pairs)
    for one, two, agree, as_fine, more in told:
        left, right = parse_edtf(one), parse_edtf(two)
        assert agree == int(compatible(left, right))
        assert as_fine == int(compatible(left, right) and not finer(left, right))
        assert more == int(finer(right, left))


def test_a_pair_with_a_text_that_is_no_date_is_left_out():
    assert pair_frame({("2022", "x"), ("x", "2022"), ("2021", "2022")}).height == 1


def test_columns_have_the_names_that_rules_ask_for():
    assert pair_frame(set()).columns == ["edtf", "other", "compatible", "as_fine", "finer"]
    assert edtf_frame({}).columns == [
        *("edtf", "form", "precision", "earliest", "latest", "earliest_day", "latest_day"),
        *("again_day", "again_last_day", "year", "month", "day", "first_year", "last_year"),
        "weekday",
    ]
