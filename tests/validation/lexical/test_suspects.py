"""Cells that the expressions suspect: which they are, and what becomes of them."""

from dataclasses import replace
from decimal import Decimal

import polars as pl
import pytest
from tests.validation.lexical.fields import canonical, checked, kinds_found

from raisi_visit_dataset.validation.column import Column, Shape
from raisi_visit_dataset.validation.lexical import check_cells, make_plan
from raisi_visit_dataset.validation.lexical.canonical import typed_cells
from raisi_visit_dataset.validation.lexical.constraints import checks_of
from raisi_visit_dataset.validation.lexical.families import lexis_of
from raisi_visit_dataset.validation.lexical.lexis import Bound
from raisi_visit_dataset.validation.tables import Portion


def surely_within(cells, value, *, least):
    lexis, bound = lexis_of(Column("a", "number")), Bound(Decimal(value), least, inclusive=True)
    return pl.DataFrame({"a": cells}).select(lexis.within(pl.col("a"), bound))["a"].to_list()


@pytest.mark.parametrize("bound", ["0", "7", "Infinity", "-Infinity"])
@pytest.mark.parametrize("least", [True, False], ids=["least", "most"])
def test_what_is_no_number_keeps_no_bound_surely(bound, least):
    assert surely_within(["x", "NaN", None, ""], bound, least=least) == [False] * 4


def test_no_number_surely_keeps_a_bound_that_is_infinite():
    for bound in ("Infinity", "-Infinity"):
        for least in (True, False):
            assert not any(surely_within(["1", "-1", "INF", "-INF"], bound, least=least))


@pytest.mark.parametrize("bound", ["1", "-1"])
def test_beyond_the_rounding_of_the_engine_a_number_keeps_a_bound_surely(bound):
    far, near = Decimal("1.5e-12"), Decimal("0.5e-12")
    cells = [str(Decimal(bound) + each) for each in (far, near, -near, -far)]
    assert surely_within(cells, bound, least=True) == [True, False, False, False]
    assert surely_within(cells, bound, least=False) == [False, False, False, True]


@pytest.mark.parametrize(
    ("column", "cells"),
    [
        (
            Column("a", "duration"),
            {"P1D": True, "P1DT": False, "PT1S": True, "PT": False, "P": False},
        ),
        (
            Column("a", "string", "email"),
            {f"{'x' * 58}@b.org": True, f"{'x' * 59}@b.org": False, "x": False},
        ),
        (Column("a", "string", "uri"), {f"http://b.org/{'x' * 60}": True, "x": False}),
    ],
    ids=["durations", "addresses", "long addresses of the web"],
)
def test_what_is_surely_of_its_type_needs_no_closer_look(column, cells):
    sure = pl.DataFrame({"a": [*cells]}).select(lexis_of(column).sure(pl.col("a")))["a"].to_list()
    assert dict(zip(cells, sure, strict=True)) == cells


def suspected(column, cells, lexis=None):
    *_, check = checks_of(column, lexis or lexis_of(column), 0, "a")
    return pl.DataFrame({"a": cells}).select(check.suspect)["a"].to_list()


def test_what_is_not_there_is_not_suspected_of_being_out_of_range():
    column = Column("a", "integer", minimum=3)
    assert suspected(column, [None, "2", "3", "x"]) == [False, True, False, True]


def test_what_an_expression_cannot_tell_is_looked_at():
    column = Column("a", "integer", minimum=3)
    unsure = replace(
        lexis_of(column), within=lambda cell, _: pl.when(cell == "3").then(pl.lit(value=True))
    )
    assert suspected(column, [None, "3", "4"], unsure) == [False, False, True]


def test_a_length_that_no_cell_can_pass_is_not_checked():
    for most, number in ((2**31 - 1, 1), (2**31, 0), (2**31 + 1, 0)):
        column = Column("a", max_length=most)
        assert len(checks_of(column, lexis_of(Column("a", "string")), 0, "a")) == number


def test_both_bounds_of_a_range_are_checked():
    for kind in ("integer", "number", "year"):
        field = {"type": kind, "constraints": {"minimum": 2001, "maximum": 2005}}
        found = kinds_found(field, ["2000", "2001", "2005", "2006"])
        assert found == ["out-of-range", None, None, "out-of-range"]


def test_only_a_value_that_breaks_the_json_schema_is_a_fault():
    field = {"type": "array", "constraints": {"jsonSchema": {"minItems": 2}}}
    assert kinds_found(field, ["[]", "[1, 2]", "", "[1]"]) == [
        "json-schema-broken",
        None,
        None,
        "json-schema-broken",
    ]


@pytest.mark.parametrize(
    "constraint",
    [{"pattern": "a+"}, {"enum": ["a"]}, {"minLength": 1}, {"maxLength": 1}],
    ids=lambda each: next(iter(each)),
)
def test_what_is_not_there_breaks_no_constraint(constraint):
    field = {"type": "string", "constraints": constraint}
    assert kinds_found(field, ["a", "", "a"]) == [None] * 3


def test_a_cell_that_breaks_the_first_constraint_and_the_last_is_told_once():
    constraints = {"pattern": "a*", "enum": ["aa", "bbbb"], "maxLength": 3}
    found = checked({"type": "string", "constraints": constraints}, ["bbbb", "aa", "a", "bbbb"])
    assert found.faults.select("row_number", "kind").rows() == [
        (1, "pattern-unmatched"),
        (3, "code-unknown"),
        (4, "pattern-unmatched"),
    ]


def test_faults_of_a_row_stand_in_the_order_of_its_columns_whatever_was_found_first():
    fields = (Column("a", "string", max_length=1), Column("b", "integer"), Column("c", "integer"))
    shape = Shape("t", fields)
    rows = 40
    frame = pl.DataFrame({"c0": ["xx"] * rows, "c1": ["x"] * rows, "c2": ["x"] * rows})
    # The reader gives the columns of a file in any order, and the plan checks them in turn.
    plan = make_plan(shape)
    turned = replace(plan, fields=plan.fields[::-1])
    for each in (plan, turned):
        found = check_cells(Portion(1, frame, 0), shape, each).faults.select(
            "row_number", "position"
        )
        assert found.rows() == [(row, place) for row in range(1, rows + 1) for place in range(3)]


def test_no_text_that_is_surely_of_its_format_is_read():
    def forbid(text):
        raise AssertionError(text)

    shape = Shape("t", (Column("a", "string", "email"),), key=("a",))
    plan = make_plan(shape)
    (field,) = plan.fields
    field = replace(field, lexis=replace(field.lexis, read=forbid))
    frame = pl.DataFrame({"c0": ["a@b.org", None]})
    typed = typed_cells(frame, shape, replace(plan, fields=(field,)), first_row=1)
    assert typed.rows() == [(1, "a@b.org"), (2, None)]


def test_where_no_text_can_be_read_there_is_none():
    assert canonical({"type": "integer"}, ["x", "y", "x"]) == [None] * 3
    assert checked({"type": "integer"}, ["x"]).typed.schema["c0"] == pl.String


def test_what_is_not_checked_is_told_with_the_reason():
    columns = (
        Column("a", "date", "any"),
        Column("b", "date"),
        Column("c", "string", "any"),
        Column("d", "nonsense"),
        Column("e", "time", "any", unchecked=("one reason", "another")),
        Column("f", "string"),
        Column("g", "datetime", "any"),
    )
    guess = "the format any of a {} means whatever some reader can guess"
    assert make_plan(Shape("t", columns)).not_run == (
        ("a", guess.format("date")),
        ("d", "the type nonsense is not known here"),
        ("e", "one reason"),
        ("e", "another"),
        ("g", guess.format("datetime")),
    )
