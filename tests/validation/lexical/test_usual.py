"""Usual cells are decided by the quick expressions, which spare a closer look at each."""

import time
from dataclasses import replace

import polars as pl
import pytest
from tests.validation.lexical.fields import checked

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical import make_plan
from raisi_visit_dataset.validation.lexical.canonical import typed_cells
from raisi_visit_dataset.validation.lexical.check import failing
from raisi_visit_dataset.validation.lexical.constraints import checks_of
from raisi_visit_dataset.validation.lexical.families import lexis_of
from raisi_visit_dataset.validation.lexical.lexis import Bound
from raisi_visit_dataset.validation.lexical.native import native_lexis
from raisi_visit_dataset.validation.lexical.run import check_cells
from raisi_visit_dataset.validation.shape import read_shape
from raisi_visit_dataset.validation.tables import Portion

SURE = {
    "boolean": ["true", "0"],
    "integer": ["0", "-12", "+3", "007"],
    "number": ["0", "-1.5", "1e5", "NaN", "-INF", ".5"],
    "date": ["2022-01-19", "0001-12-31", "2023-04-30"],
    "time": ["00:00:00", "23:59:59"],
    "datetime": ["2022-01-19T15:00:00", "2022-01-19T15:00:00.25Z", "2022-01-19T15:00:00-03:30"],
    "year": ["2022", "0044"],
    "yearmonth": ["2022-01", "0999-12"],
    "duration": ["P3D", "-P1Y", "PT1H30M", "P1Y2M3DT4H5M6.7S"],
    "geopoint": ["90.50, 45.50", "-179.5,-89", "0,0"],
}
PLAIN = {
    "integer": ["0", "-12", "120"],
    "number": ["0", "-12", "1.5", "-0.05", "10.01"],
    "date": ["2022-01-19"],
    "time": ["15:00:00"],
    "datetime": ["2022-01-19T15:00:00", "2022-01-19T15:00:00Z"],
    "year": ["2022"],
    "yearmonth": ["2022-01"],
}
# A type, a bound, what lies surely above it, below it, and whether the bound itself is sure too.
SIDES = {
    "integers": ("integer", "5", ["6", "99"], ["4", "-7"], True),
    "large integers": ("integer", "9223372036854775806", [], ["4", "-7"], True),
    "larger integers": ("integer", "9223372036854775809", [], ["4", "-7"], False),
    "numbers": ("number", "0.5", ["0.6", "1e9"], ["0.4", "-1"], False),
    "whole numbers": ("number", "1000", ["1000.001"], ["999.999"], False),
    "zero": ("number", "0", ["0.000001"], ["-0.000001"], False),
    "numbers below zero": ("number", "-2", ["-1.99"], ["-2.01"], False),
    "dates": ("date", "2022-01-19", ["2022-01-20"], ["2022-01-18"], True),
    "times": ("time", "12:00:00", ["12:00:01"], ["11:59:59"], True),
    "moments": (
        "datetime",
        "2022-01-19T12:00:00",
        ["2022-01-19T12:00:01"],
        ["2022-01-19T11:59:59"],
        False,
    ),
    "zoned moments": (
        "datetime",
        "2022-01-19T15:00:00+03:00",
        ["2022-01-19T12:00:01Z"],
        ["2022-01-19T11:59:59Z"],
        False,
    ),
    "years": ("year", "2022", ["2023"], ["2021"], True),
    "months": ("yearmonth", "2022-02", ["2022-03"], ["2022-01"], True),
}


def told(expression, cells):
    return pl.DataFrame({"a": cells}).select(expression(pl.col("a"))).to_series().to_list()


@pytest.mark.parametrize(("kind", "cells"), SURE.items(), ids=SURE)
def test_usual_cells_are_surely_of_their_type(kind, cells):
    assert all(told(lexis_of(Column("a", kind)).sure, cells))


@pytest.mark.parametrize(("kind", "cells"), PLAIN.items(), ids=PLAIN)
def test_usual_cells_are_surely_canonical(kind, cells):
    assert all(told(lexis_of(Column("a", kind)).plain, cells))


@pytest.mark.parametrize("inclusive", [True, False], ids=["inclusive", "exclusive"])
@pytest.mark.parametrize("case", SIDES.values(), ids=SIDES)
def test_usual_cells_surely_keep_a_bound(case, inclusive):
    kind, at, above, below, equal = case
    lexis = lexis_of(Column("a", kind))
    cells = [*above, at, *below]
    value = lexis.read(at)
    at_least = told(lambda c: lexis.within(c, Bound(value, True, inclusive)), cells)
    at_most = told(lambda c: lexis.within(c, Bound(value, False, inclusive)), cells)
    assert at_least == [*([True] * len(above)), equal and inclusive, *([False] * len(below))]
    assert at_most == [*([False] * len(above)), equal and inclusive, *([True] * len(below))]


@pytest.mark.parametrize(
    ("column", "cells", "above"),
    [
        (Column("a", "integer", group_char=","), ["1,000", "999"], [True, False]),
        (
            Column("a", "number", group_char=".", decimal_char=","),
            ["1.000,5", "9,5"],
            [True, False],
        ),
        (
            Column("a", "number", group_char="*", decimal_char="|"),
            ["1*000|5", "9|5"],
            [True, False],
        ),
        (Column("a", "integer", bare_number=False), ["1000 km", "999 km"], [True, False]),
        (Column("a", "number", bare_number=False), ["$1000.5", "$9.5"], [True, False]),
    ],
    ids=["grouped", "other marks", "odd marks", "an integer among words", "a number among words"],
)
def test_numbers_with_marks_surely_keep_a_bound(column, cells, above):
    lexis = lexis_of(column)
    bound = Bound(lexis.read("1000"), least=True, inclusive=True)
    assert told(lambda cell: lexis.within(cell, bound), cells) == above
    assert all(told(lexis.sure, cells))


def test_where_groups_are_parted_by_a_point_no_fraction_is_canonical():
    plain = lexis_of(Column("a", "number", group_char=".")).plain
    assert told(plain, ["1.5", "15"]) == [False, True]


@pytest.mark.parametrize("form", ["%d/%m/%Y", "%Y-%m-%d"])
def test_dates_by_a_simple_pattern_are_surely_dates(form):
    cell = "19/01/2022" if form.startswith("%d") else "2022-01-19"
    assert told(lexis_of(Column("a", "date", form)).sure, [cell, "x"]) == [True, False]


@pytest.mark.parametrize("format_", ["email", "uri", "binary", "uuid"])
def test_strings_of_a_format_are_surely_of_it(format_):
    cells = {
        "email": "a@b.org",
        "uri": "http://a/b?c#d",
        "binary": "YQ==",
        "uuid": "123e4567-e89b-12d3-a456-426614174000",
    }
    lexis = lexis_of(Column("a", "string", format_))
    assert told(lexis.sure, [cells[format_], " "]) == [True, False]
    assert lexis.verbatim


def test_native_years_are_each_looked_at_and_native_times_compared():
    lexis = native_lexis(Column("a", "year"))
    assert (lexis.sure, lexis.plain, lexis.within) == (None, None, None)
    assert native_lexis(Column("a", "time")).within is None


def test_integers_are_compared_once_and_numbers_twice_because_of_what_is_none():
    for kind, times in (("integer", 1), ("number", 2)):
        column = Column("a", kind, minimum=1)
        assert len(checks_of(column, lexis_of(column), 0, "a")[1:]) == times


def forbid(text):
    raise AssertionError(text)


@pytest.mark.parametrize(("kind", "cells"), SURE.items(), ids=SURE)
def test_no_cell_that_is_sure_is_read(kind, cells):
    column = Column("a", kind)
    lexis = replace(lexis_of(column), read=forbid)
    (check,) = checks_of(column, lexis, 0, "a")
    frame = pl.DataFrame({"a": cells})
    assert failing(frame, check, frame.select(check.suspect).to_series()) is None


def typed(kind, cells, **changes):
    shape, _ = read_shape("t", {"fields": [{"name": "a", "type": kind}]})
    plan = make_plan(shape, targets=["a"])
    field = replace(plan.fields[0], lexis=replace(plan.fields[0].lexis, **changes))
    frame = pl.DataFrame({"c0": cells})
    return typed_cells(frame, shape, replace(plan, fields=(field,)), first_row=1)["c0"].to_list()


@pytest.mark.parametrize(("kind", "cells"), PLAIN.items(), ids=PLAIN)
def test_no_cell_that_is_plain_is_rewritten(kind, cells):
    assert typed(kind, cells, read=forbid) == cells


def test_no_text_of_a_field_of_texts_is_read():
    assert typed("string", ["a", " "], read=forbid) == ["a", " "]
    assert checks_of(Column("a", "any"), lexis_of(Column("a", "any")), 0, "a") == []


def test_a_moment_by_every_simple_directive_is_surely_one():
    lexis = lexis_of(Column("a", "datetime", "%Y-%m-%d %H:%M:%S %y"))
    cells = ["2022-01-19 10:00:00 22", "2022-01-19 10:00:00"]
    assert told(lexis.sure, cells) == [True, False]
    assert [lexis.read(cell) is None for cell in cells] == [False, True]


def test_no_cell_of_another_pattern_is_surely_one():
    assert (
        told(lexis_of(Column("a", "date", "%b %Y")).sure, ["", "None", "Jan 2022"]) == [False] * 3
    )


def test_a_date_of_more_characters_than_two_hundred_is_none():
    lexis = lexis_of(Column("a", "date", "%Y %m"))
    read = [lexis.read(f"2022{' ' * spaces}01") is not None for spaces in (194, 195)]
    assert read == [True, False]


@pytest.mark.parametrize("form", ["default", "%d/%m/%Y"])
@pytest.mark.parametrize("kind", ["date", "datetime"])
def test_what_has_one_order_is_compared_once(kind, form):
    at = "19/01/2022" if form != "default" else "2022-01-19"
    at += "T00:00:00" if (kind, form) == ("datetime", "default") else ""
    column = Column("a", kind, form, minimum=at)
    ranges = checks_of(column, lexis_of(column), 0, "a")[1:]
    assert len(ranges) == (1 if kind == "date" else 2)


def test_a_type_that_is_guessed_is_not_read():
    assert lexis_of(Column("a", "date", "any")) is None
    assert lexis_of(Column("a", "time", "any")) is None


def test_faults_stand_in_the_order_of_rows_and_then_of_columns():
    fields = [{"name": name, "type": "integer"} for name in "abc"]
    shape, _ = read_shape("t", {"fields": fields})
    rows = 3_000
    frame = pl.DataFrame({f"c{n}": ["x"] * rows for n in range(3)})
    faults = check_cells(Portion(1, frame, noted=0), shape, make_plan(shape)).faults
    found = list(faults.select("row_number", "position").iter_rows())
    assert found == [(row, position) for row in range(1, rows + 1) for position in range(3)]


def test_a_native_cell_of_another_type_is_told_whole():
    faults = checked({"type": "integer"}, ["1.5", "2"], ["wrong", "native"]).faults
    assert list(faults.iter_rows()) == [
        (1, 0, "wrong-type", "1.5", "a value of the type integer"),
    ]


def test_a_fault_of_a_native_cell_is_told_whole():
    field = {"type": "integer", "constraints": {"maximum": 9}}
    faults = checked(field, ["1", "99"], ["native", "native"]).faults
    assert list(faults.iter_rows()) == [(2, 0, "out-of-range", "99", "9 or less")]


def test_a_long_integer_that_ends_in_a_letter_takes_no_time():
    before = time.perf_counter()
    assert lexis_of(Column("a", "integer")).read("1" * 5_000 + "x") is None
    assert time.perf_counter() - before < 5
