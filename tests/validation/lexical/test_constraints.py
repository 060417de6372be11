"""Constraints bind values, not texts; a cell is told of one fault."""

import pytest
from tests.validation.lexical.fields import checked, kind_found, kinds_found

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.clock import day_number
from raisi_visit_dataset.validation.lexical.families import lexis_of
from raisi_visit_dataset.validation.lexical.geojson import is_geometry_name

POINT = {"type": "number"}
ENDED = [
    ({"type": "integer"}, {"minimum": 3}, ["3", "4", "9" * 30], ["2", "-4", "-" + "9" * 30]),
    ({"type": "integer"}, {"minimum": "3"}, ["3"], ["2"]),
    ({"type": "integer"}, {"exclusiveMinimum": 3}, ["4"], ["3", "03", "2"]),
    ({"type": "integer"}, {"maximum": 3}, ["3", "-1"], ["4", "9" * 30]),
    ({"type": "integer"}, {"exclusiveMaximum": 3}, ["2"], ["3", "+3", "4"]),
    ({"type": "integer"}, {"maximum": 10**30}, ["1" + "0" * 30], ["1" + "0" * 29 + "1"]),
    ({"type": "integer", "groupChar": ","}, {"maximum": 1000}, ["1,000"], ["1,001"]),
    ({"type": "integer", "bareNumber": False}, {"maximum": 95}, ["95%"], ["96%"]),
    (POINT, {"minimum": "0.1"}, ["0.1", "0.10", "1e-1", "INF"], ["0.0999999999999999999999999"]),
    (POINT, {"maximum": "0.1"}, ["0.1", "-INF"], ["0.1000000000000000000000000001", "1e400"]),
    (POINT, {"exclusiveMinimum": 0}, ["1e-400", "0.1"], ["0", "-0", "-1e-400"]),
    (POINT, {"minimum": 0}, ["0"], ["NaN"]),
    (POINT, {"maximum": 0}, ["0"], ["NaN"]),
    (POINT, {"minimum": "-INF"}, ["-INF", "0"], ["NaN"]),
    (POINT, {"exclusiveMaximum": "INF"}, ["1e400"], ["INF"]),
    ({"type": "date"}, {"minimum": "2022-01-19"}, ["2022-01-19"], ["2022-01-18", "0001-01-01"]),
    ({"type": "date"}, {"exclusiveMaximum": "2022-01-19"}, ["2022-01-18"], ["2022-01-19"]),
    (
        {"type": "date", "format": "%d/%m/%Y"},
        {"minimum": "02/01/2022"},
        ["02/01/2022", "01/02/2022"],
        ["01/01/2022", "31/12/2021"],
    ),
    ({"type": "time"}, {"maximum": "12:00:00"}, ["12:00:00"], ["12:00:01"]),
    ({"type": "year"}, {"minimum": 2000}, ["2000", "12022"], ["1999", "-2022"]),
    ({"type": "year"}, {"maximum": "2000"}, ["2000", "-12022"], ["2001", "12022"]),
    ({"type": "year"}, {"minimum": "2022Z"}, ["2022Z", "2022-01:00"], ["2022+01:00"]),
    ({"type": "year"}, {"minimum": "12022"}, ["12022", "12023"], ["2022", "9999", "-12023"]),
    ({"type": "yearmonth"}, {"minimum": "2000-02"}, ["2000-02", "12022-01"], ["2000-01"]),
    (
        {"type": "datetime"},
        {"minimum": "2022-01-19T12:00:00Z"},
        [
            "2022-01-19T12:00:00Z",
            "2022-01-19T15:00:00+03:00",
            "2022-01-19T12:00:00.1Z",
            "2022-01-20T02:00:01",
        ],
        ["2022-01-19T11:59:59Z", "2022-01-19T14:59:59+03:00", "2022-01-19T13:00:00"],
    ),
    (
        {"type": "datetime"},
        {"exclusiveMaximum": "2022-01-20T00:00:00"},
        ["2022-01-19T23:59:59.9"],
        ["2022-01-19T24:00:00", "2022-01-20T00:00:00"],
    ),
    ({"type": "duration"}, {"minimum": "P30D"}, ["P30D", "P2M", "P720D"], ["P29D", "P1M"]),
    (
        {"type": "duration"},
        {"maximum": "P1M"},
        ["P1M", "P27D", "-P1Y"],
        ["P32D", "P28D", "P31D", "P2M"],
    ),
    ({"type": "duration"}, {"maximum": "PT1.5S"}, ["PT1.5S", "PT1.49S"], ["PT1.51S"]),
]
LISTED = [
    ({"type": "string"}, ["a", "b"], ["a"], ["A", " a", "c"]),
    ({"type": "integer"}, [1, "2"], ["1", "01", "+2"], ["3", "-1"]),
    (POINT, ["1.0", 2], ["1.00", "1", "10e-1", "2.0"], ["1.01", "1.0000000000000000000001"]),
    (POINT, ["NaN"], ["nan"], ["1"]),
    ({"type": "boolean"}, [True], ["1", "true"], ["0"]),
    ({"type": "boolean", "trueValues": ["ja"]}, ["ja"], ["ja"], ["false"]),
    ({"type": "date"}, ["2022-01-19"], ["2022-01-19"], ["2022-01-20"]),
    (
        {"type": "datetime"},
        ["2022-01-19T12:00:00Z"],
        ["2022-01-19T15:00:00+03:00"],
        ["2022-01-19T12:00:00"],
    ),
    ({"type": "duration"}, ["P1Y"], ["P12M"], ["P365D"]),
    ({"type": "object"}, [{"a": 1, "b": 2}], ['{"b":2.0,"a":1}'], ['{"a":1}']),
    ({"type": "array"}, [[1, 2]], ["[1, 2]"], ["[2,1]"]),
    ({"type": "geopoint"}, ["1, 2"], ["1.0,2"], ["2,1"]),
    ({"type": "list", "itemType": "number"}, ["1,2"], ["1.0,2"], ["2,1"]),
    ({"type": "year"}, [2022], ["2022"], ["2021"]),
    ({"type": "any"}, ["a", 1], ["a", "1"], ["b"]),
]
SIZED = [
    ({"type": "string"}, ["ab", "😀é", "a\u0301"], ["a", "abc", "😀"], 2),
    ({"type": "list"}, ["a,b", ","], ["a", "a,b,c"], 2),
    ({"type": "array"}, ["[1,[2]]"], ["[]", "[1,2,3]"], 2),
    ({"type": "object"}, ['{"a":1,"b":{}}'], ["{}", '{"a":[1,2]}'], 2),
]


def of(field, **constraints):
    return {**field, "constraints": constraints}


@pytest.mark.parametrize(("field", "bounds", "good", "bad"), ENDED)
def test_a_range(field, bounds, good, bad):
    assert kinds_found(of(field, **bounds), good) == [None] * len(good)
    assert kinds_found(of(field, **bounds), bad) == ["out-of-range"] * len(bad)


@pytest.mark.parametrize(("field", "listed", "good", "bad"), LISTED)
def test_a_closed_list(field, listed, good, bad):
    assert kinds_found(of(field, enum=listed), good) == [None] * len(good)
    assert kinds_found(of(field, enum=listed), bad) == ["code-unknown"] * len(bad)


@pytest.mark.parametrize(("field", "good", "bad", "size"), SIZED)
def test_a_length(field, good, bad, size):
    both = of(field, minLength=size, maxLength=size)
    assert kinds_found(both, good) == [None] * len(good)
    assert kinds_found(both, bad) == ["length-unfit"] * len(bad)


@pytest.mark.parametrize("kind", ["string", "integer"])
def test_categories_are_a_closed_list(kind):
    field = {
        "type": kind,
        "categories": [{"value": v} for v in (("1", "2") if kind == "string" else (1, 2))],
    }
    good = "1" if kind == "string" else "01"
    assert kinds_found(field, [good, "3"]) == [None, "category-unknown"]


def test_what_cannot_be_compared_is_told_so():
    field = of({"type": "duration"}, minimum="P30D")
    told = checked(field, ["P1M", "P1D"]).faults["expected"].to_list()
    assert [("cannot be told" in words) for words in told] == [True, False]


@pytest.mark.parametrize(
    ("field", "cell", "kind"),
    [
        (of({"type": "string"}, required=True, pattern="a"), "", "value-missing"),
        (of({"type": "integer"}, enum=[1], minimum=1), "x", "wrong-type"),
        (of({"type": "string"}, pattern="a+", enum=["b"]), "c", "pattern-unmatched"),
        (of({"type": "integer"}, enum=[1], minimum=1), "0", "code-unknown"),
        (of({"type": "string"}, enum=["ab"], minLength=2), "a", "code-unknown"),
        (of({"type": "array"}, minLength=2, jsonSchema={"minItems": 2}), "[]", "length-unfit"),
        (of({"type": "array"}, jsonSchema={"minItems": 2}), "[]", "json-schema-broken"),
    ],
)
def test_a_cell_is_told_of_its_first_fault(field, cell, kind):
    faults = checked(field, [cell]).faults
    assert faults["kind"].to_list() == [kind]


@pytest.mark.parametrize(
    ("missing", "cell", "kind"),
    [
        ([""], "", "value-missing"),
        (["-"], "-", "value-missing"),
        (["-"], "", None),
        ([], "", None),
        ([{"value": "-", "label": "none"}], "-", "value-missing"),
        (["-"], " -", None),
    ],
)
def test_missing_values_are_texts(missing, cell, kind):
    field = of({"type": "string"}, required=True)
    assert kind_found(field, cell, missingValues=missing) == kind
    assert kind_found({**field, "missingValues": missing}, cell, missingValues=["x"]) == kind


def test_a_missing_value_is_no_value_to_check():
    field = of({"type": "integer"}, minimum=3, enum=[4])
    assert kinds_found(field, ["-", "NA"], missingValues=["-", "NA"]) == [None, None]


def test_a_primary_key_is_never_missing():
    assert kind_found({"type": "string"}, "", primaryKey=["a"]) == "value-missing"


def test_the_value_of_a_fault_is_that_of_the_file():
    field = of({"type": "string"}, required=True)
    values = checked(field, ["", "-"], missingValues=["", "-"]).faults["value"].to_list()
    assert values == [None, "-"]


def test_a_tenth_of_many_rows_is_found():
    cells = [str(n) if n % 10 else f"x{n}" for n in range(50_000)]
    rows = checked({"type": "integer"}, cells).faults["row_number"].to_list()
    assert rows == [n + 1 for n in range(0, 50_000, 10)]


def test_a_length_beyond_all_cells_is_no_trouble():
    field = {"type": "string"}
    assert kind_found(of(field, minLength=10**30), "a") == "length-unfit"
    assert kind_found(of(field, maxLength=10**30), "a") is None


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("2022", "2021", 1),
        ("2022+14:00", "2022Z", -1),
        ("2022+01:00", "2021Z", 1),
        ("2022-01:00", "2022Z", 1),
        ("2022", "2022Z", None),
        ("2022", "2021Z", 1),
        ("-0001", "0001", -1),
    ],
)
def test_years_are_compared_by_when_they_begin(one, other, order):
    years = lexis_of(Column("a", "year"))
    first, second = years.read(one), years.read(other)
    assert years.order(first, second) == order
    assert years.order(second, first) == (None if order is None else -order)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Point", True),
        ("GeometryCollection", True),
        ("point", False),
        ("Feature", False),
        (1, False),
    ],
)
def test_names_of_geometries(name, known):
    assert is_geometry_name(name) is known


@pytest.mark.parametrize(
    ("day", "number"),
    [((1, 1, 1), 0), ((2, 1, 1), 365), ((-1, 12, 31), -1), ((-1, 1, 1), -366), ((0, 1, 1), None)],
)
def test_days_are_counted_from_the_year_1_and_before_it_is_no_year_0(day, number):
    assert day_number(*day) == number
