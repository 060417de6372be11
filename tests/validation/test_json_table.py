import json
from decimal import Decimal

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.validation.table_cases import package_of, read, shape_of, told

from raisi_visit_dataset.files.strict_json import JsonNumber
from raisi_visit_dataset.validation.json import table as json_table
from raisi_visit_dataset.validation.json.cells import cell_of, compact, plain_number
from raisi_visit_dataset.validation.json.table import JsonTable

TYPES = {"id": "integer", "word": "string"}


def opened(text, *, types=TYPES, dialect=None, match="exact", inline=False):
    properties = {"dialect": dialect or {}}
    data = text if isinstance(text, bytes) else text.encode()
    if inline:
        package = package_of({**properties, "data": json.loads(text)})
    else:
        package = package_of({**properties, "path": "t.json"}, {"t.json": data})
    return JsonTable(package, package.resources[0], shape_of(types, match)), package


def table(text, **options):
    return opened(text, **options)[0]


EVERY_FORM = [
    ('[{"id": 1, "word": "a"}, {"word": "b", "id": 2}]', {}),
    ('[["id", "word"], [1, "a"], [2, "b"]]', {}),
    ('[[1, "a"], [2, "b"]]', {"header": False}),
    ('{"rows": [{"id": 1, "word": "a"}, {"id": 2, "word": "b"}]}', {"property": "rows"}),
    ('{"a": {"rows": [["id", "word"], [1, "a"], [2, "b"]]}}', {"property": "a.rows"}),
    ('[{"x": 0, "word": "a", "id": 1}, {"id": 2, "word": "b"}]', {"itemKeys": ["id", "word"]}),
    ('[["id", "word"], [1, "a"], [2, "b"]]', {"itemType": "array"}),
]


@pytest.mark.parametrize("inline", [False, True], ids=["file", "inline"])
@pytest.mark.parametrize(("text", "dialect"), EVERY_FORM, ids=str)
def test_one_table_is_read_from_every_form(text, dialect, inline):
    reader = table(text, dialect=dialect, inline=inline)
    rows, kinds = read(reader)
    assert rows == [("1", "a"), ("2", "b")]
    assert kinds == [("native", "text")] * 2
    assert (reader.faults, reader.whole) == ([], True)


@pytest.mark.parametrize(("text", "dialect"), EVERY_FORM, ids=str)
def test_the_place_of_a_cell_is_that_of_its_value(text, dialect):
    reader, package = opened(text, dialect=dialect)
    read(reader)
    places = reader.places(np.array([1, 2, 2]), np.array([1, 0, 1]))
    lines = package.text("t.json").split("\n")
    values = [
        json.JSONDecoder().raw_decode(lines[line - 1], column - 1)[0]
        for line, column in zip(places.lines, places.columns, strict=True)
    ]
    assert values == ["a", 2, "b"]


def test_the_place_of_inline_data_is_in_the_descriptor():
    reader, package = opened('[{"id": 1, "word": "a"},\n {"id": "x", "word": "é"}]', inline=True)
    read(reader)
    places = reader.places(np.array([2]), np.array([0]))
    line = package.text("datapackage.json").split("\n")[places.lines[0] - 1]
    assert line[places.columns[0] - 1 :].startswith('"x"')


def test_a_cell_that_is_not_there_has_the_place_of_its_row():
    reader = table('[{"id": 1, "word": "a"},\n {"id": 2}]')
    rows, _ = read(reader)
    assert rows[1] == ("2", None)
    places = reader.places(np.array([2]), np.array([1]))
    assert (places.lines[0], places.columns[0]) == (2, 2)


@pytest.mark.parametrize(
    ("text", "options", "kind", "line", "column"),
    [
        ("[", {}, "table-broken", 1, 2),
        ('[{"id": 1, "id": 2}]', {}, "table-broken", 1, 12),
        ('[{"id": NaN}]', {}, "table-broken", 1, 9),
        ("3", {}, "table-broken", 1, 1),
        ("{}", {}, "table-broken", 1, 1),
        ('{"a": 1}', {"dialect": {"property": "rows"}}, "table-broken", 1, 1),
        ('{"rows": 1}', {"dialect": {"property": "rows"}}, "table-broken", 1, 1),
        ("[]", {"dialect": {"property": "rows"}}, "table-broken", 1, 1),
        (b'["\xff"]', {}, "not-utf8", 1, 3),
        (b"\xef\xbb\xbf[]", {}, "not-utf8", 1, 1),
        ('[{"id": 1, "word": "a", "x": 1}]', {}, "header-differs", 1, 25),
        ('[{"id": 1},\n {"id": 2, "y": 1, "word": "a"}]', {}, "header-differs", 2, 12),
        ('[{"id": 1}]', {}, "header-differs", 1, 1),
        ('[["id", "word", "id"], [1, "a", 2]]', {}, "header-differs", 1, 17),
        ('[["word", "id"], ["a", 1]]', {}, "header-differs", 1, 3),
        ('[["id", 5], [1, "a"]]', {"match": "superset"}, "header-differs", 1, 9),
        ("[[]]", {}, "header-differs", 1, 1),
    ],
    ids=str,
)
def test_what_stops_the_reading_is_told_where_it_stands(text, options, kind, line, column):
    reader = table(text, **options)
    assert read(reader) == ([], [])
    assert not reader.whole
    assert told(reader)[0] == (kind, None, line, column)
    assert {fault.kind for fault in reader.faults} == {kind}
    assert all(fault.blocks and fault.path == "t.json" for fault in reader.faults)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ('[{"id": 1, "word": "a"}, 5, null]', [("row-unfit", 2), ("row-unfit", 3)]),
        ('[["id", "word"], [1, "a"], {"id": 2}]', [("row-unfit", 2)]),
        ('[["id", "word"], [1], [2, "b", 3], []]', [("row-ragged", n) for n in (1, 2, 3)]),
    ],
    ids=str,
)
def test_a_row_that_is_not_as_the_others_is_told_and_the_others_are_read(text, faults):
    reader = table(text)
    portions = list(reader.portions())
    assert [(fault.kind, fault.row_number) for fault in reader.faults] == faults
    assert portions[0].broken == tuple(row for _, row in faults)
    assert reader.whole
    places = reader.places(np.array([faults[0][1]]), np.array([0]))
    assert places.lines[0] == 1


@pytest.mark.parametrize(
    ("text", "dialect"),
    [("[]", {}), ("[]", {"itemType": "object"}), ('[["id", "word"]]', {})],
    ids=str,
)
def test_a_table_without_rows_is_a_table(text, dialect):
    reader = table(text, dialect=dialect)
    rows, _ = read(reader)
    assert (rows, reader.faults, reader.whole) == ([], [], True)


def test_objects_have_no_order_and_lists_have_one():
    assert read(table('[{"word": "a", "id": 1}]'))[0] == [("1", "a")]
    reader = table('[{"word": "a", "id": 1}]', dialect={"itemKeys": ["word", "id"]})
    read(reader)
    assert told(reader)[0][0] == "header-differs"


def test_a_column_that_may_be_absent_is_told_as_absent():
    reader = table('[["word"], ["a"]]', match="superset")
    assert read(reader) == ([(None, "a")], [("absent", "text")])
    assert reader.faults == []


def test_a_long_table_comes_in_portions(monkeypatch):
    monkeypatch.setattr(json_table, "_PORTION", 3)
    text = json.dumps([{"id": n, "word": str(n)} for n in range(8)])
    reader = table(text)
    assert [portion.first_row for portion in reader.portions()] == [1, 4, 7]
    rows, _ = read(table(text))
    assert rows == [(str(n), str(n)) for n in range(8)]


def test_parts_follow_one_another_and_rows_are_found_in_their_file():
    files = {"a.json": b'[{"id": 1, "word": "a"}]', "b.json": b'[["id", "word"],\n[2, "b"]]'}
    package = package_of({"path": ["a.json", "b.json"]}, files)
    reader = JsonTable(package, package.resources[0], shape_of(TYPES))
    rows, _ = read(reader)
    assert rows == [("1", "a"), ("2", "b")]
    places = reader.places(np.array([1, 2]), np.array([1, 1]))
    assert places.files.tolist() == [0, 1]
    assert (places.lines.tolist(), places.columns.tolist()) == ([1, 2], [20, 5])


def test_a_part_that_is_broken_is_named_and_what_follows_is_not_read():
    files = {"a.json": b"[", "b.json": b'[{"id": 1, "word": "a"}]'}
    package = package_of({"path": ["a.json", "b.json"], "bytes": 25}, files)
    reader = JsonTable(package, package.resources[0], shape_of(TYPES))
    assert read(reader)[0] == []
    assert [(fault.path, fault.part) for fault in reader.faults] == [("a.json", 0)]
    assert reader.watch.size == 25


def test_the_digest_sees_every_byte_of_a_file_and_none_of_inline_data():
    package = package_of({"path": "t.json", "bytes": 3}, {"t.json": b"[]"})
    reader = JsonTable(package, package.resources[0], shape_of(TYPES))
    read(reader)
    assert [fault.kind for fault in reader.watch.faults()] == ["size-differs"]
    package = package_of({"data": [], "bytes": 3})
    inline = JsonTable(package, package.resources[0], shape_of(TYPES))
    read(inline)
    assert inline.watch.faults() == []


NUMBER, FLAG, LIST, OBJECT = JsonNumber("7"), True, [JsonNumber("1")], {"a": None}
FITS = {
    "string": [],
    "integer": [NUMBER],
    "year": [NUMBER],
    "number": [NUMBER],
    "boolean": [FLAG],
    "date": [],
    "time": [],
    "datetime": [],
    "yearmonth": [],
    "duration": [],
    "geopoint": [LIST, OBJECT],
    "geojson": [OBJECT],
    "topojson": [OBJECT],
    "array": [LIST],
    "list": [LIST],
    "object": [OBJECT],
    "any": [NUMBER, FLAG, LIST, OBJECT],
}


@pytest.mark.parametrize("kind", FITS)
@pytest.mark.parametrize("value", [NUMBER, FLAG, LIST, OBJECT], ids=repr)
def test_a_value_fits_the_types_that_it_may_be_of(kind, value):
    assert cell_of(value, kind) == (
        {"7": "7"}.get(str(value), compact(value)),
        "native" if value in FITS[kind] else "wrong",
    )
    assert cell_of("7", kind) == ("7", "text")
    assert cell_of(None, kind) == (None, "text")


@pytest.mark.parametrize(
    ("written", "kind", "cell"),
    [
        ("1.0", "integer", ("1", "native")),
        ("15e-1", "integer", ("15e-1", "wrong")),
        ("1.5e1", "integer", ("15", "native")),
        ("-0", "integer", ("0", "native")),
        ("2022.5", "year", ("2022.5", "wrong")),
        (
            "123456789012345678901234567890.10",
            "number",
            ("123456789012345678901234567890.1", "native"),
        ),
        ("1e400000", "number", ("1e400000", "native")),
    ],
)
def test_numbers_are_taken_digit_by_digit(written, kind, cell):
    assert cell_of(JsonNumber(written), kind) == cell


@given(st.decimals(allow_nan=False, allow_infinity=False, places=None))
def test_a_plain_number_is_the_same_number(number):
    written = str(number)
    plain = plain_number(written)
    assert Decimal(plain) == number
    if abs(number.adjusted()) <= 400:
        assert "e" not in plain.lower()
        assert plain == plain_number(plain)


numbers = st.integers().map(str).map(JsonNumber)
values = st.recursive(
    st.none() | st.booleans() | numbers | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


@given(values)
def test_compact_json_is_the_same_value(value):
    assert json.loads(compact(value), parse_int=JsonNumber) == value


@given(st.lists(st.tuples(st.integers(), st.text(max_size=5)), max_size=6), st.booleans())
def test_any_table_is_read_as_it_was_written(rows, keyed):
    if keyed:
        items = [dict(zip(TYPES, row, strict=True)) for row in rows]
    else:
        items = [list(TYPES), *map(list, rows)]
    reader = table(json.dumps(items))
    assert read(reader)[0] == [(str(number), word) for number, word in rows]
    assert reader.faults == []
