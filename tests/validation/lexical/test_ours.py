"""The tables of this library: typed columns, integers of 64 bits, dates in EDTF."""

from datetime import date

import polars as pl
import pytest

from raisi_visit_dataset.validation.lexical import check_cells, make_plan
from raisi_visit_dataset.validation.shape import our_shape
from raisi_visit_dataset.validation.tables import Portion


def checked(table, **cells):
    shape = our_shape(table)
    row = dict.fromkeys(shape.names, "") | cells
    frame = pl.DataFrame(
        {name: [text] for name, text in row.items()}, schema_overrides=dict.fromkeys(row, pl.String)
    )
    return check_cells(Portion(7, frame, noted=0), shape, make_plan(shape)), shape


def kind(table, field, cell):
    found, shape = checked(table, **{field: cell})
    position = shape.names.index(field)
    kinds = found.faults.filter(pl.col("position") == position)["kind"].to_list()
    return kinds[0] if kinds else None


def test_columns_have_the_types_of_the_model():
    found, shape = checked("sources", source_id="s1", byte_count="+12")
    assert found.typed.columns == ["row_number", *shape.names]
    assert found.typed.row(0, named=True)["byte_count"] == 12
    assert found.typed.row(0, named=True)["source_id"] == "s1"
    assert found.typed["row_number"].to_list() == [7]
    roles, _ = checked("roles", term_earliest="2021-08-03")
    assert roles.typed["term_earliest"].to_list() == [date(2021, 8, 3)]


@pytest.mark.parametrize(
    ("cell", "found", "typed"),
    [
        ("1_000", "wrong-type", None),
        (" 12 ", "wrong-type", None),
        ("9" * 30, "wrong-type", None),
        ("1e3", "wrong-type", None),
        ("-1", "out-of-range", -1),
        ("9223372036854775807", None, 2**63 - 1),
        ("9223372036854775808", "wrong-type", None),
    ],
)
def test_integers_are_read_as_the_engine_holds_them(cell, found, typed):
    assert kind("sources", "byte_count", cell) == found
    assert checked("sources", byte_count=cell)[0].typed["byte_count"].to_list() == [typed]


@pytest.mark.parametrize(
    ("field", "cell", "expected"),
    [
        (
            "byte_count",
            "9" * 30,
            "an integer: ASCII digits, perhaps after a sign, at most 18 of them",
        ),
        (
            "published",
            "2021-08-32",
            "a date in EDTF: 2022-01-19, 2021-09, a/b, a/.. or [a..b]",
        ),
        (
            "published",
            "2021-08/2022-01",
            "a date of the form YYYY, YYYY-MM or YYYY-MM-DD, [a..b], one unknown day from a to b",
        ),
    ],
    ids=["a large integer", "no date", "a date of another form"],
)
def test_a_cell_is_told_what_is_wanted_of_it(field, cell, expected):
    found, shape = checked("sources", **{field: cell})
    at = shape.names.index(field)
    (told,) = found.faults.filter(pl.col("position") == at).iter_rows(named=True)
    assert (told["row_number"], told["value"], told["expected"]) == (7, cell, expected)


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("2021-08", None),
        ("2021-08-32", "date-invalid"),
        ("August", "date-invalid"),
        ("2021-08/2022-01", "date-form"),
    ],
)
def test_dates_are_of_the_forms_that_the_column_takes(cell, found):
    assert kind("sources", "published", cell) == found
