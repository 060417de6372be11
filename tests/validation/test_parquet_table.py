import datetime as dt
import io
from decimal import Decimal

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.validation.table_cases import package_of, read, shape_of

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.validation.parquet import table as parquet_table
from raisi_visit_dataset.validation.parquet.file import PackageFile
from raisi_visit_dataset.validation.parquet.table import ParquetTable

UTC = dt.UTC
DAY = dt.date(2022, 1, 19)
MOMENT = dt.datetime(2022, 1, 19, 10, 30, 0, 500_000)  # noqa: DTZ001 - a moment without a zone


def written(arrays, **options):
    buffer = io.BytesIO()
    pq.write_table(pa.table(arrays), buffer, write_page_checksum=True, **options)
    return buffer.getvalue()


def opened(files, types, match="exact", **properties):
    listed = {f"t{n}.parquet": data for n, data in enumerate(files)}
    package = package_of({"path": list(listed), **properties}, listed)
    return ParquetTable(package, package.resources[0], shape_of(types, match))


def column(array, kind):
    reader = opened([written({"a": array})], {"a": kind})
    rows, kinds = read(reader)
    assert (reader.faults, reader.whole) == ([], True)
    return [row[0] for row in rows], [row[0] for row in kinds]


COLUMNS = [
    (pa.array([1, -2, None]), "integer", ["1", "-2", None], ["native", "native", "text"]),
    (pa.array([2**64 - 1], pa.uint64()), "number", ["18446744073709551615"], ["native"]),
    (pa.array([2022], pa.int16()), "year", ["2022"], ["native"]),
    (
        pa.array([1.5, 2.0, 1e-9, 1e22]),
        "number",
        ["1.5", "2", "0.000000001", "1" + "0" * 22],
        ["native"] * 4,
    ),
    (
        pa.array([-0.0, 100.0, float("nan"), float("-inf")]),
        "number",
        ["0", "100", "NaN", "-INF"],
        ["native"] * 4,
    ),
    (pa.array([2.0, 2.5]), "integer", ["2", "2.5"], ["native", "wrong"]),
    (pa.array([0.5], pa.float16()), "number", ["0.5"], ["native"]),
    (pa.array([Decimal("1.50"), Decimal("-20.00")]), "number", ["1.5", "-20"], ["native"] * 2),
    (
        pa.array([Decimal("1" * 40 + ".10")], pa.decimal256(60, 2)),
        "number",
        ["1" * 40 + ".1"],
        ["native"],
    ),
    (pa.array([True, None]), "boolean", ["true", None], ["native", "text"]),
    (pa.array(["a", None, ""]), "string", ["a", None, ""], ["text"] * 3),
    (pa.array(["1", "x"]), "integer", ["1", "x"], ["text"] * 2),
    (pa.array(["a", "a"]).dictionary_encode(), "string", ["a", "a"], ["text"] * 2),
    (pa.array(["a"], pa.large_string()), "string", ["a"], ["text"]),
    (pa.array([None, None]), "date", [None, None], ["text"] * 2),
    (pa.array([DAY, None]), "date", ["2022-01-19", None], ["native", "text"]),
    (pa.array([dt.time(10, 30)]), "time", ["10:30:00"], ["native"]),
    (pa.array([MOMENT]), "datetime", ["2022-01-19T10:30:00.500"], ["native"]),
    (
        pa.array([dt.datetime(2022, 1, 19, 12, tzinfo=UTC)], pa.timestamp("us", "Europe/Berlin")),
        "datetime",
        ["2022-01-19T12:00:00Z"],
        ["native"],
    ),
    (pa.array([[1, None], None]), "array", ["[1,null]", None], ["native", "text"]),
    (pa.array([{"a": 1}]), "object", ['{"a":1}'], ["native"]),
    (pa.array([{"a": DAY}]), "any", ['{"a":"2022-01-19"}'], ["native"]),
    (pa.array([[1.5, 2.5]]), "geopoint", ["[1.5,2.5]"], ["native"]),
    (pa.array([1]), "any", ["1"], ["native"]),
]


@pytest.mark.parametrize(("array", "kind", "texts", "kinds"), COLUMNS, ids=str)
def test_a_column_that_fits_its_field_becomes_canonical_text(array, kind, texts, kinds):
    assert column(array, kind) == (texts, kinds)


@pytest.mark.parametrize(
    ("array", "kind"),
    [
        (pa.array([1]), "string"),
        (pa.array([1]), "date"),
        (pa.array([True]), "integer"),
        (pa.array([1]), "boolean"),
        (pa.array([DAY]), "datetime"),
        (pa.array([MOMENT]), "date"),
        (pa.array([[1]]), "object"),
        (pa.array([{"a": 1}]), "array"),
        (pa.array([b"a"]), "string"),
        (pa.array([b"a"]), "any"),
        (pa.array([1.5]), "duration"),
    ],
    ids=str,
)
def test_a_column_of_another_type_is_one_fault_and_the_others_are_read(array, kind):
    reader = opened([written({"a": array, "b": ["x"]})], {"a": kind, "b": "string"})
    assert read(reader) == ([(None, "x")], [("absent", "text")])
    (fault,) = reader.faults
    assert (fault.kind, fault.field, fault.row_number) == ("wrong-type", "a", None)
    assert (fault.blocks, reader.whole) == (True, True)


@given(
    st.lists(st.floats(allow_nan=False, allow_infinity=False) | st.none(), min_size=1, max_size=5)
)
def test_a_number_with_a_point_is_the_same_number(numbers):
    texts, _ = column(pa.array(numbers, pa.float64()), "number")
    assert [None if text is None else float(text) for text in texts] == numbers
    assert all(text is None or "e" not in text for text in texts)


@pytest.mark.parametrize(
    ("arrays", "match", "told"),
    [
        ({"b": ["x"], "a": ["y"]}, "exact", "place 1"),
        ({"a": ["x"]}, "exact", "no column 'b'"),
        ({"a": ["x"], "b": ["y"], "c": ["z"]}, "exact", "the column 'c'"),
        ({"c": ["z"]}, "partial", "none of the fields"),
    ],
    ids=str,
)
def test_columns_that_are_not_those_of_the_schema_stop_the_reading(arrays, match, told):
    reader = opened([written(arrays)], {"a": "string", "b": "string"}, match)
    assert read(reader) == ([], [])
    assert not reader.whole
    (fault,) = reader.faults
    assert fault.kind == "header-differs"
    assert told in fault.found


def test_columns_are_found_by_name_where_the_schema_lets_them():
    data = written({"c": ["z"], "b": ["y"]})
    reader = opened([data], {"a": "string", "b": "string"}, "partial")
    assert read(reader) == ([(None, "y")], [("absent", "text")])
    assert reader.faults == []


WORDS = [f"word {n}" for n in range(4000)]


def changed(data, at, mask=0xFF):
    return data[:at] + bytes([data[at] ^ mask]) + data[at + 1 :]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data[4:],
        lambda _: b"",
        lambda _: b"PAR1",
        lambda _: b"id,word\n1,a\n",
        lambda data: changed(data, 3000),
        lambda data: changed(data, 5, 1),
        lambda data: changed(data, len(data) - 5),
        lambda data: data[:2000] + data[2100:],
    ],
    ids=["end", "begin", "empty", "magic", "csv", "page", "passed over", "footer", "gap"],
)
def test_a_damaged_file_is_a_fault_and_no_accident(damage):
    data = written({"a": WORDS}, compression="none", use_dictionary=False)
    reader = opened([damage(data)], {"a": "string"})
    rows, _ = read(reader)
    assert len(rows) < len(WORDS)
    assert not reader.whole
    assert [(fault.kind, fault.blocks) for fault in reader.faults] == [("table-broken", True)]


@given(st.integers(min_value=0), st.integers(1, 255))
def test_whatever_byte_is_changed_no_cell_changes_in_silence(at, mask):
    data = written(
        {"a": WORDS[:50]}, compression="none", use_dictionary=False, write_statistics=False
    )
    at %= len(data)
    reader = opened([changed(data, at, mask)], {"a": "string"})
    rows, _ = read(reader)
    assert reader.faults or [row[0] for row in rows] == WORDS[:50]


def test_a_table_comes_in_portions_and_across_row_groups(monkeypatch):
    monkeypatch.setattr(parquet_table, "_PORTION", 1500)
    reader = opened([written({"a": WORDS}, row_group_size=1000)], {"a": "string"})
    portions = list(reader.portions())
    assert len(portions) > 1
    assert max(portion.cells.height for portion in portions) <= 1500
    assert [word for portion in portions for word in portion.cells["c0"]] == WORDS


def test_parts_follow_one_another_and_their_rows_have_a_file_but_no_place():
    reader = opened([written({"a": ["x", "y"]}), written({"a": ["z"]})], {"a": "string"})
    assert read(reader)[0] == [("x",), ("y",), ("z",)]
    places = reader.places(np.array([1, 2, 3]), np.array([0, 0, 0]))
    assert places.files.tolist() == [0, 0, 1]
    assert set(places.lines) == set(places.columns) == {0}


def test_the_digest_sees_every_byte_of_every_part():
    files = [b"PAR1", written({"a": ["x"]})]
    reader = opened(files, {"a": "string"}, bytes=1)
    assert read(reader)[0] == []
    assert reader.watch.size == sum(map(len, files))
    assert [fault.kind for fault in reader.watch.faults()] == ["size-differs"]
    assert [fault.part for fault in reader.faults] == [0]


def test_a_table_without_rows_is_a_table():
    reader = opened([written({"a": pa.array([], pa.string())})], {"a": "string"})
    assert read(reader)[0] == []
    assert (reader.faults, reader.whole) == ([], True)


@given(st.binary(max_size=40), st.lists(st.tuples(st.integers(-50, 50), st.integers(-1, 50))))
def test_a_file_of_a_package_is_read_as_any_file_is(data, steps):
    package = open_package({"datapackage.json": b'{"resources": [{}]}', "a": data})
    ours, plain = PackageFile(package, "a", len(data)), io.BytesIO(data)
    for at, size in steps:
        whence = io.SEEK_SET if at >= 0 else io.SEEK_END
        if len(data) + at < 0:
            continue
        assert ours.seek(at, whence) == plain.seek(at, whence)
        assert ours.read(size) == plain.read(size)
        assert ours.tell() == plain.tell()
