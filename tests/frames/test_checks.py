import polars as pl
import pytest
from pandera.polars import PolarsData

from raisi_visit_dataset.frames.checks import takes_edtf, unique_together

BY_FORM = {
    "point": "2021-09",
    "extent": "2022-01-19/2022-01-20",
    "open": "2021-08-25/..",
    "one_of": "[2021-12-28..2021-12-31]",
}


def answers(check, cells, *arguments):
    frame = pl.LazyFrame(cells)
    return check(PolarsData(frame, next(iter(cells))), *arguments).collect().to_series().to_list()


@pytest.mark.parametrize("form", BY_FORM)
def test_a_date_is_taken_in_the_forms_named_and_no_other(form):
    taken = answers(takes_edtf, {"date": list(BY_FORM.values())}, form)
    assert taken == [each == form for each in BY_FORM]


@pytest.mark.parametrize("text", ["2022-02-30", "2022-1-19", "", "x", "2021-09\n"])
def test_what_is_no_date_is_taken_in_no_form(text):
    assert answers(takes_edtf, {"date": [text, "2021"]}, *BY_FORM) == [False, True]


def test_null_is_left_to_others():
    assert answers(takes_edtf, {"date": [None, "2021"]}, "point") == [None, True]


def test_rows_are_unique_by_all_columns_together_and_null_repeats():
    rows = {"a": [1, 1, 1, 2, None, None], "b": ["x", "x", "y", "x", "z", "z"]}
    assert answers(unique_together, rows, "a", "b") == [False, False, True, True, True, True]
    assert answers(unique_together, rows, "a") == [False, False, False, True, True, True]
