"""Each value has one canonical text, whichever way a cell writes it; what is none has no text."""

import datetime as dt

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.validation.lexical.fields import canonical, checked, kinds_found

from raisi_visit_dataset.validation.lexical import check_cells, make_plan
from raisi_visit_dataset.validation.shape import our_shape, read_shape
from raisi_visit_dataset.validation.tables import Portion

TEXTS = {
    "booleans": (
        {"type": "boolean"},
        {"1": "true", "TRUE": "true", "0": "false", "false": "false", "x": None},
    ),
    "booleans in words": (
        {"type": "boolean", "trueValues": ["ja"], "falseValues": ["nein"]},
        {"ja": "true", "nein": "false", "JA": None, "true": None},
    ),
    "moments": (
        {"type": "datetime"},
        {
            "0001-01-01T00:00:00": "0001-01-01T00:00:00",
            "-0001-12-31T24:00:00": "0001-01-01T00:00:00",
            "-0001-01-01T00:00:00Z": "-0001-01-01T00:00:00Z",
            "-0005-02-29T00:00:00": "-0005-02-29T00:00:00",
            "-0004-02-29T00:00:00": None,
            "-0401-03-01T00:00:00": "-0401-03-01T00:00:00",
            "0401-01-01T00:00:00": "0401-01-01T00:00:00",
            "12022-01-19T00:00:00": "12022-01-19T00:00:00",
            "2022-01-19T15:00:00.100+03:30": "2022-01-19T11:30:00.1Z",
            "2022-01-19T15:00:00.050Z": "2022-01-19T15:00:00.05Z",
            "2022-01-19T15:00:00.000Z": "2022-01-19T15:00:00Z",
            "2022-01-19T00:30:00+14:00": "2022-01-18T10:30:00Z",
            "2022-01-19T00:30:00-00:30": "2022-01-19T01:00:00Z",
            "2022-01-19T13:00:00+13:00": "2022-01-19T00:00:00Z",
            "2022-01-19T24:00:00": "2022-01-20T00:00:00",
            "2022-01-19T23:59:59.9999999999": "2022-01-19T23:59:59.9999999999",
            "2022-01-19T24:00:01": None,
            "2022-01-19T24:01:00": None,
            "2022-01-19T24:00:00.1": None,
            "2022-01-19T25:00:00": None,
            "2022-01-19T10:60:00": None,
            "2022-01-19T10:00:60": None,
            "0000-01-01T00:00:00": None,
            "2022-01-19T10:00:00+14:01": None,
            "2022-02-30T10:00:00": None,
        },
    ),
    "times": (
        {"type": "time"},
        {
            "00:00:00": "00:00:00",
            "23:59:59": "23:59:59",
            "24:00:00": None,
            "10:60:00": None,
            "10:00:60": None,
            "1:00:00": None,
            "15:00:00.5": None,
            "10:00:0Z": None,
        },
    ),
    "years": (
        {"type": "year"},
        {
            "2022": "2022",
            "2022Z": "2022Z",
            "2022+00:00": "2022Z",
            "2022-00:00": "2022Z",
            "2022-05:30": "2022-05:30",
            "-0001": "-0001",
            "0001": "0001",
            "12022": "12022",
            "0000": None,
            "02022": None,
        },
    ),
    "months": (
        {"type": "yearmonth"},
        {
            "2022-01": "2022-01",
            "2022-12Z": "2022-12Z",
            "2022-06-02:00": "2022-06-02:00",
            "-0001-12": "-0001-12",
            "2022-00": None,
            "2022-13": None,
        },
    ),
    "durations": (
        {"type": "duration"},
        {
            "P1Y": "P12MT0S",
            "P12M": "P12MT0S",
            "PT1M": "P0MT60S",
            "PT1H": "P0MT3600S",
            "P1D": "P0MT86400S",
            "P1Y2M3DT4H5M6.700S": "P14MT273906.7S",
            "PT0.05S": "P0MT0.05S",
            "-PT0.05S": "-P0MT0.05S",
            "-P1D": "-P0MT86400S",
            "-P1M": "-P1MT0S",
            "-P0D": "P0MT0S",
            "-PT0.0S": "P0MT0S",
            "P": None,
            "PT": None,
            "P1DT": None,
        },
    ),
    "points": (
        {"type": "geopoint"},
        {
            "1.0,2": "1, 2",
            "180, 90": "180, 90",
            "-180,-90": "-180, -90",
            "0.10,-0": "0.1, 0",
            "180.1,0": None,
            "-180.1,0": None,
            "0,90.01": None,
            "0,-90.1": None,
            "1,2,3": None,
            "a,1": None,
            "1,NaN": None,
            "NaN,1": None,
        },
    ),
    "points as arrays": (
        {"type": "geopoint", "format": "array"},
        {"[1.50, 2]": "1.5, 2", "[1]": None, "{}": None, "[1,true]": None, "x": None, "12": None},
    ),
    "points as objects": (
        {"type": "geopoint", "format": "object"},
        {
            '{"lat":2.0,"lon":1}': "1, 2",
            '{"lon":1}': None,
            '{"lon":1,"lat":2,"x":3}': None,
            '{"lon":"1","lat":2}': None,
            '["lon","lat"]': None,
            "x": None,
        },
    ),
    "lists": ({"type": "list"}, {"a,é": '["a", "é"]', "a": '["a"]'}),
    "lists of integers": (
        {"type": "list", "itemType": "integer", "delimiter": ";"},
        {"01;2": '["1", "2"]', "1,2": None, "1;;2": None},
    ),
    "objects": (
        {"type": "object"},
        {
            '{"b":1.0,"a":"é"}': '{"a":"é","b":1}',
            '{"a":[1.0,{"c":2.50}]}': '{"a":[1,{"c":2.5}]}',
            '{"a":1,"a":2}': None,
            "[]": None,
        },
    ),
    "arrays": ({"type": "array"}, {"[1, 2.0]": "[1,2]", "{}": None, "[NaN]": None}),
    "numbers": (
        {"type": "number"},
        {
            "1.50": "1.5",
            "-0": "0",
            "1e3": "1000",
            "-1E-7": "-0.0000001",
            "0.10": "0.1",
            "100": "100",
            "nan": "NaN",
            "-inf": "-INF",
            "INF": "INF",
            "1e5999": "1" + "0" * 5999,
            "12e5999": "1.2E6000",
            "1e6001": "1.0E6001",
            "-1e-7000": "-1.0E-7000",
            "1e-6000": "0." + "0" * 5999 + "1",
            "1e-6002": "1.0E-6002",
            f"1e{'9' * 30}": None,
            "1_000": None,
        },
    ),
    "numbers among words": (
        {"type": "number", "groupChar": ".", "decimalChar": ",", "bareNumber": False},
        {"EUR 1.000,50": "1000.5", "-3 %": "-3", "x": None, "1,5 of 2": None},
    ),
    "dates by a pattern": (
        {"type": "date", "format": "%d/%m/%Y"},
        {"19/01/2022": "2022-01-19", "1/1/2022": "2022-01-01", "31/02/2022": None},
    ),
    "times by a pattern": (
        {"type": "time", "format": "%H:%M:%S.%f%z"},
        {
            "15:00:00.500000+03:30": "11:30:00.5Z",
            "00:30:00.000000+01:00": "23:30:00Z",
            "23:30:00.000000-01:00": "00:30:00Z",
            "10:00:01.050000Z": "10:00:01.05Z",
        },
    ),
    "times of half a day": (
        {"type": "time", "format": "%I:%M %p"},
        {"03:05 PM": "15:05:00", "15:05 PM": None},
    ),
    "moments by a pattern": (
        {"type": "datetime", "format": "%d/%m/%Y %H:%M:%S%z"},
        {
            "19/01/2022 15:01:02+03:30": "2022-01-19T11:31:02Z",
            "19/01/2022 00:00:00+01:00": "2022-01-18T23:00:00Z",
        },
    ),
    "moments of no zone by a pattern": (
        {"type": "datetime", "format": "%d/%m/%Y %H:%M:%S.%f"},
        {
            "19/01/2022 15:01:02.100000": "2022-01-19T15:01:02.1",
            "01/01/0001 00:00:00.000000": "0001-01-01T00:00:00",
        },
    ),
}
NATIVE = {
    "booleans": ({"type": "boolean", "trueValues": ["ja"]}, {"true": "true", "false": "false"}),
    "times": (
        {"type": "time"},
        {
            "15:00:00.500": "15:00:00.5",
            "15:30:00+03:30": "12:00:00Z",
            "00:30:00+01:00": "23:30:00Z",
            "23:30:00-01:45": "01:15:00Z",
            "10:00:00.050Z": "10:00:00.05Z",
            "23:59:59": "23:59:59",
            "24:00:00": None,
            "10:60:00": None,
        },
    ),
    "years": (
        {"type": "year"},
        {"2022": "2022", "5": "0005", "-3": "-0003", "20222": "20222", "0": None, "x": None},
    ),
    "points": (
        {"type": "geopoint", "format": "object"},
        {'{"lon":1,"lat":2}': "1, 2", "[1, 2]": "1, 2", "[1]": None, '{"lon":1}': None},
    ),
    "lists of integers": (
        {"type": "list", "itemType": "integer"},
        {"[1,2]": '["1", "2"]', "[1.5]": None, '["1"]': None, "{}": None, "x": None},
    ),
    "lists of dates": (
        {"type": "list", "itemType": "date"},
        {'["2022-01-19"]': '["2022-01-19"]', '["x"]': None, "[1]": None},
    ),
    "lists of times": (
        {"type": "list", "itemType": "time"},
        {'["15:00:00"]': '["15:00:00"]', "[15]": None},
    ),
    "lists of moments": (
        {"type": "list", "itemType": "datetime"},
        {'["2022-01-19T15:00:00Z"]': '["2022-01-19T15:00:00Z"]', "[15]": None},
    ),
    "lists of numbers": (
        {"type": "list", "itemType": "number"},
        {"[1.0, 2]": '["1", "2"]', '["1"]': None},
    ),
    "numbers": ({"type": "number", "decimalChar": ","}, {"1.50": "1.5", "1,5": None}),
    "dates": ({"type": "date", "format": "%d/%m/%Y"}, {"2022-01-19": "2022-01-19"}),
}


def wanted(texts):
    return [None if text is not None else "wrong-type" for text in texts.values()]


@pytest.mark.parametrize(("field", "texts"), TEXTS.values(), ids=TEXTS)
def test_a_text_is_written_in_its_canonical_form(field, texts):
    assert dict(zip(texts, canonical(field, [*texts]), strict=True)) == texts
    assert kinds_found(field, [*texts]) == wanted(texts)


@pytest.mark.parametrize(("field", "texts"), NATIVE.values(), ids=NATIVE)
def test_a_native_cell_is_written_in_its_canonical_form(field, texts):
    kinds = ["native"] * len(texts)
    assert dict(zip(texts, canonical(field, [*texts], kinds), strict=True)) == texts
    assert kinds_found(field, [*texts], kinds) == wanted(texts)


@pytest.mark.parametrize(("field", "texts"), TEXTS.values(), ids=TEXTS)
def test_cells_are_read_alike_one_by_one_and_together(field, texts):
    for cell, text in texts.items():
        assert canonical(field, [cell]) == [text]


@given(st.datetimes(), st.integers(-14 * 60, 14 * 60))
def test_a_moment_with_a_zone_is_that_of_universal_time(moment, minutes):
    zone = dt.timezone(dt.timedelta(minutes=minutes))
    text = moment.replace(tzinfo=zone).isoformat()
    try:
        there = moment.replace(tzinfo=zone).astimezone(dt.UTC)
    except OverflowError:
        return
    plain = there.replace(tzinfo=None).isoformat()
    plain = plain.rstrip("0") if "." in plain else plain
    assert canonical({"type": "datetime"}, [text]) == [f"{plain}Z"]


def test_a_cell_of_the_wrong_kind_is_told_and_an_empty_one_has_no_value():
    field = {"type": "integer", "constraints": {"required": True}}
    faults = checked(field, ["7", None, "x", "8"], ["native", "text", "wrong", "text"]).faults
    told = faults.select("row_number", "position", "kind", "expected").rows()
    assert told == [
        (2, 0, "value-missing", "a value"),
        (3, 0, "wrong-type", "a value of the type integer"),
    ]


def test_faults_are_told_by_rows_then_columns_and_rows_are_counted_from_the_first():
    fields = [{"name": name, "type": "integer"} for name in "ab"]
    shape, _ = read_shape("t", {"fields": fields, "primaryKey": ["b"]})
    frame = pl.DataFrame({"c0": ["x", "1", "y"], "c1": ["z", "", "03"]})
    found = check_cells(Portion(11, frame, noted=0), shape, make_plan(shape))
    assert found.faults.rows() == [
        (11, 0, "wrong-type", "x", "an integer: ASCII digits, perhaps after a sign"),
        (11, 1, "wrong-type", "z", "an integer: ASCII digits, perhaps after a sign"),
        (12, 1, "value-missing", None, "a value"),
        (13, 0, "wrong-type", "y", "an integer: ASCII digits, perhaps after a sign"),
    ]
    assert found.typed.rows(named=True) == [
        {"row_number": 11, "c1": None},
        {"row_number": 12, "c1": None},
        {"row_number": 13, "c1": "3"},
    ]


def test_a_column_that_the_file_lacks_is_empty_and_without_fault():
    fields = [{"name": name, "type": "integer"} for name in "ab"]
    shape, _ = read_shape("t", {"fields": fields, "primaryKey": ["a", "b"]})
    found = check_cells(Portion(1, pl.DataFrame({"c1": ["1", "x"]}), 0), shape, make_plan(shape))
    assert found.typed.rows() == [(1, None, "1"), (2, None, None)]
    assert found.faults.select("row_number", "position").rows() == [(2, 1)]
    assert found.typed.schema == {"row_number": pl.Int64, "c0": pl.String, "c1": pl.String}


def test_a_table_of_ours_has_every_column_in_its_type_even_where_the_file_lacks_it():
    shape = our_shape("sources")
    plan = make_plan(shape)
    types = {"integer": pl.Int64, "date": pl.Date}
    expected = {column.name: types.get(column.type, pl.String) for column in shape.columns}
    assert {pl.Int64, pl.Date, pl.String} == set(expected.values())
    lacking = check_cells(Portion(1, pl.DataFrame({"source_id": ["a", "b"]}), 0), shape, plan)
    assert dict(lacking.typed.schema) == {"row_number": pl.Int64, **expected}
    assert lacking.typed.height == 2
    name = next(name for name, kind in expected.items() if kind == pl.Date)
    cells = ["2022-01-19", "2022-02-30", "19.1.2022", None]
    dated = check_cells(Portion(1, pl.DataFrame({name: cells}), 0), shape, plan).typed[name]
    assert dated.to_list() == [dt.date(2022, 1, 19), None, None, None]
    name = next(name for name, kind in expected.items() if kind == pl.Int64)
    cells = ["07", "+1", "1.0", "9" * 18, "9" * 30, " 1"]
    counted = check_cells(Portion(1, pl.DataFrame({name: cells}), 0), shape, plan)
    assert counted.typed[name].to_list() == [7, 1, None, 10**18 - 1, None, None]


def test_keys_are_kept_for_all_that_refer_to_them_and_no_others():
    schema = {
        "fields": [{"name": name} for name in "abcdefg"],
        "primaryKey": "a",
        "uniqueKeys": [["b", "c"]],
        "foreignKeys": [
            {"fields": ["d"], "reference": {"resource": "", "fields": ["e"]}},
            {"fields": ["d"], "reference": {"resource": "u", "fields": ["g"]}},
        ],
    }
    shape, _ = read_shape("t", schema)
    assert make_plan(shape).key_columns == ("c0", "c1", "c2", "c3", "c4")
    assert make_plan(shape, targets=["f"]).key_columns == ("c0", "c1", "c2", "c3", "c4", "c5")


@pytest.mark.parametrize("cell", ["00:00:00", "00:00:01", "23:59:59"])
def test_moments_with_and_without_a_zone_compare_beyond_fourteen_hours_alone(cell):
    bound = {"type": "datetime", "constraints": {"minimum": "2022-01-19T14:00:00Z"}}
    told = checked(bound, [f"2022-01-19T{cell}", "2022-01-18T23:59:59"]).faults["expected"]
    assert [words.endswith("cannot be told") for words in told] == [True, False]
    assert kinds_found(bound, ["2022-01-20T04:00:00", "2022-01-20T04:00:01"]) == [
        "out-of-range",
        None,
    ]


@pytest.mark.parametrize("kind", ["date", "time", "datetime"])
def test_cells_of_any_format_are_not_guessed_at(kind):
    assert kinds_found({"type": kind, "format": "any"}, ["19.1.2022", "noon"]) == [None, None]
