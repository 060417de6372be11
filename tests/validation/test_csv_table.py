"""CSV is read whole, cell by cell as the standard library reads it, and every cell is placed."""

import csv
import hashlib
import io
import json

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import raisi_visit_dataset as rvd
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.validation.column import Column, Shape
from raisi_visit_dataset.validation.csv import blocks
from raisi_visit_dataset.validation.readers import reader_of

CELLS = st.text(st.sampled_from('ab,;"\n\r é😀\u200c'), max_size=6)
NAMES = ("one", "two", "three")


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch):
    """Let blocks be so small that every test reads several."""
    monkeypatch.setattr(blocks, "_BLOCK", 16)


def tables(width):
    return st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=8)


def written(rows, **options):
    buffer = io.StringIO(newline="")
    csv.writer(buffer, **{"lineterminator": "\n", **options}).writerows(rows)
    return buffer.getvalue()


def reader(text, width, dialect=None, paths=("t.csv",), ours=False):
    names = NAMES[:width]
    data = text.encode() if isinstance(text, str) else text
    resource = {
        "name": "t",
        "path": paths[0] if len(paths) == 1 else list(paths),
        "type": "table",
        "schema": {"fields": [{"name": name} for name in names]},
    }
    if dialect is not None:
        resource["dialect"] = dialect
    files = dict(zip(paths, data if isinstance(data, list) else [data], strict=True))
    files["datapackage.json"] = json.dumps({"resources": [resource]}).encode()
    package = open_package(files)
    shape = Shape("t", tuple(Column(name) for name in names), ours=ours, stored_as="t")
    return reader_of(package, package.resources[0], shape)[0]


def read(table):
    rows, number = [], 1
    for portion in table.portions():
        assert portion.first_row == number
        number += portion.cells.height
        rows += [list(row) for row in portion.cells.rows()]
    return rows


def placed(table, rows, width):
    """Return line and column of every cell."""
    numbers = np.repeat(np.arange(1, len(rows) + 1), width)
    positions = np.tile(np.arange(width), len(rows))
    places = table.places(numbers, positions)
    return list(zip(places.lines.tolist(), places.columns.tolist(), strict=True))


@pytest.mark.parametrize("width", [1, 2, 3])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL], ids=["minimal", "all"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_cells_are_those_of_the_standard_library(width, quoting, end):
    @given(tables(width))
    def check(rows):
        # A lone CR is quoted only by a writer that ends lines with one.
        rows = [[cell.replace("\r", "") for cell in row] for row in rows]
        text = written([NAMES[:width], *rows], quoting=quoting, lineterminator=end)
        table = reader(text, width)
        assert read(table) == rows
        assert table.faults == []
        assert table.whole

    check()


@pytest.mark.parametrize("width", [1, 2, 3])
def test_places_are_those_of_an_editor(width):
    @given(tables(width))
    def check(rows):
        rows = [[cell.replace("\r", "") for cell in row] for row in rows]
        text, wanted = ",".join(NAMES[:width]) + "\n", []
        for row in rows:
            for at, cell in enumerate(row):
                text += "," if at else ""
                wanted.append((text.count("\n") + 1, len(text) - (text.rfind("\n") + 1) + 1))
                text += written([[cell, ""]])[: -len(",\n")]
            text += "\n"
        table = reader(text, width)
        assert read(table) == rows
        assert placed(table, rows, width) == wanted

    check()


@pytest.mark.parametrize(
    ("body", "numbers", "found"),
    [
        pytest.param("a,b,c\nd,e\nf,g,h\n", [2], ["2 cells"], id="short"),
        pytest.param("a,b,c\nd,e,f,g\nf,g,h\n", [2], ["4 cells"], id="long"),
        pytest.param("a,b,c\n\nf,g,h\n", [2], ["an empty line"], id="blank"),
        pytest.param("\n\na,b,c\nx\n", [1, 2, 4], ["an empty line"] * 2 + ["1 cell"], id="many"),
        pytest.param('"a,b",c\n', [1], ["2 cells"], id="a comma in quotes"),
        pytest.param("a,b,c\r\nd,e\r\n", [2], ["2 cells"], id="crlf"),
    ],
)
def test_uneven_rows_are_counted_and_keep_their_numbers(body, numbers, found):
    table = reader("one,two,three\n" + body, 3)
    portions = list(table.portions())
    assert [n for portion in portions for n in portion.broken] == numbers
    assert [fault.row_number for fault in table.faults] == numbers
    assert [fault.found for fault in table.faults] == found
    whole = [row for row in csv.reader(body.splitlines()) if len(row) == 3]
    read_rows = [
        list(row)
        for portion in portions
        for number, row in enumerate(portion.cells.rows(), start=portion.first_row)
        if number not in portion.broken
    ]
    assert read_rows == whole
    assert table.whole


@pytest.mark.parametrize(
    ("body", "line", "column", "found"),
    [
        pytest.param('a,b"c,d\n', 2, 4, "a quotation mark inside a cell", id="inside"),
        pytest.param('a,"b"c,d\n', 2, 6, "'c' after the closing", id="after"),
        pytest.param('a,b,"c\nd,e,f\n', 2, 5, "does not close", id="unclosed"),
        pytest.param('é😀,b,"c\n', 2, 6, "does not close", id="code points"),
        pytest.param("a,b\rc,d\n", 2, 4, "a carriage return", id="lone return"),
        pytest.param('a,b,c\nd,"e\ng",h\ni,"j"k,l\n', 5, 6, "'k' after", id="below many lines"),
        pytest.param('a,"b\nc,d\ne,f,"g"\n', 4, 6, "of a cell that was opened 2 lines", id="open"),
        pytest.param("\ufeff", 2, 1, "", id="mark in the middle is a character"),
    ],
)
def test_what_breaks_the_file_is_placed(body, line, column, found):
    table = reader("one,two,three\n" + body, 3)
    read(table)
    if not found:
        assert table.whole
        return
    (fault,) = table.faults
    assert not table.whole
    assert fault.kind == "csv-broken"
    assert (fault.line, fault.column) == (line, column)
    assert found in fault.found


def test_bytes_that_are_no_utf8_are_placed():
    table = reader("one,two\né,b\n".encode() + b"c,\xe9\n", 2)
    assert read(table) == [["é", "b"]]
    (fault,) = table.faults
    assert (fault.kind, fault.line, fault.column, fault.found) == ("not-utf8", 3, 3, "byte 0xE9")


@given(st.binary(max_size=60), st.integers(1, 3))
@example(b'one\n"', 1)
@example(b"one\n\r", 1)
@example(b"\xef\xbb\xbf", 1)
@example(b'\xef\xbb\xbf"a",b\n', 2)
def test_any_bytes_give_rows_or_faults(data, width):
    table = reader(b",".join(name.encode() for name in NAMES[:width]) + b"\n" + data, width)
    rows = read(table)
    assert table.whole or table.faults
    if table.whole and not table.faults:
        text = data.decode()
        cells = [row or [""] for row in csv.reader(io.StringIO(text, newline=""), strict=True)]
        assert rows == cells


def test_parts_are_one_table_and_lines_count_in_each():
    table = reader([b"one,two\na,b\nc,d", b"e,f\ng,h\n"], 2, paths=("p.csv", "q.csv"))
    rows = read(table)
    assert rows == [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]]
    places = table.places(np.array([2, 4]), np.array([1, 0]))
    assert places.lines.tolist() == [3, 2]
    assert places.columns.tolist() == [3, 1]
    assert places.files.tolist() == [0, 1]


@pytest.mark.parametrize(
    ("body", "line", "column"),
    [
        pytest.param("a,b\r\n", 2, 4, id="crlf"),
        pytest.param('a,"b"\n', 2, 3, id="needless quotes"),
        pytest.param('a,"b,"\nc,""\n', 3, 3, id="empty in quotes"),
        pytest.param("a,b", 2, 4, id="no last line end"),
        pytest.param('a,"""b"""\n', 0, 0, id="doubled quotes"),
        pytest.param('"a\rb","\n"\n', 0, 0, id="line ends in quotes"),
    ],
)
def test_our_tables_are_canonical(body, line, column):
    table = reader("one,two\n" + body, 2, ours=True)
    read(table)
    found = [(fault.line, fault.column) for fault in table.faults]
    assert found == ([(line, column)] if line else [])
    assert {fault.kind for fault in table.faults} <= {"not-canonical"}


@pytest.mark.parametrize("dialect", [None, {"nullSequence": "-"}], ids=["plain", "odd"])
@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([b"one,tow\n" + b"a,b\n" * 20, b"c,d\n" * 9], id="header"),
        pytest.param([b"one,two\n" + b'a,"b"c\n' + b"a,b\n" * 20, b"c,d\n" * 9], id="broken"),
        pytest.param([b"one,two\n\xe9,b\n" + b"a,b\n" * 20, b"c,d\n" * 9], id="no UTF-8"),
    ],
)
def test_the_digest_is_of_every_byte_even_where_the_reading_stops(parts, dialect):
    resource = {
        "name": "t",
        "path": ["p.csv", "q.csv"],
        "type": "table",
        "dialect": dialect or {},
        "bytes": sum(map(len, parts)),
        "hash": "sha256:" + hashlib.sha256(b"".join(parts)).hexdigest(),
        "schema": {"fields": [{"name": name} for name in NAMES[:2]]},
    }
    descriptor = json.dumps({"resources": [resource]}).encode()
    files = {"datapackage.json": descriptor, "p.csv": parts[0], "q.csv": parts[1]}
    kinds = {finding.code for finding in rvd.validate(files, select=["RVD00", "RVD1"]).findings}
    assert len(kinds) == 1
    assert kinds <= {"RVD101", "RVD102", "RVD004"}
