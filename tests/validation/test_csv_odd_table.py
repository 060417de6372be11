"""CSV in dialects that are read cell by cell."""

import csv
import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.validation.test_csv_table import read, reader, tables

from raisi_visit_dataset.package.dialect import Dialect, read_dialect
from raisi_visit_dataset.validation.csv.odd import OddRows, is_plain
from raisi_visit_dataset.validation.csv.odd_table import CsvOddTable

ESCAPED = {"escapeChar": "\\"}


@given(tables(3), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_rows_are_those_of_the_standard_library(rows, quoting):
    rows = [[cell.replace("\r", "") for cell in row] for row in rows]
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n", quoting=quoting).writerows(rows)
    found = [
        [cell.value for cell in row.cells] for row in OddRows(Dialect()).rows(buffer.getvalue())
    ]
    assert found == rows


@given(tables(2))
def test_escaped_cells_come_back(rows):
    rows = [[cell.replace("\r", "") for cell in row] for row in rows]
    marks = '\\,"\n'
    text = "".join(
        ",".join("".join(f"\\{c}" if c in marks else c for c in cell) for cell in row) + "\n"
        for row in rows
    )
    dialect = read_dialect(ESCAPED)
    found = [[cell.value for cell in row.cells] for row in OddRows(dialect).rows(text)]
    assert found == rows


@pytest.mark.parametrize(
    ("dialect", "text", "rows"),
    [
        pytest.param(
            {"delimiter": "||"}, "one||two\na||b|c\n", [["a", "b|c"]], id="two characters"
        ),
        pytest.param({"delimiter": "→"}, "one→two\na→b\n", [["a", "b"]], id="not ASCII"),
        pytest.param({"lineTerminator": ";"}, "one,two;a,b\nc;", [["a", "b\nc"]], id="line end"),
        pytest.param(ESCAPED, "one,two\na\\,b,c\n", [["a,b", "c"]], id="escape"),
        pytest.param(ESCAPED, 'one,two\n"a",b\n', [['"a"', "b"]], id="no quotes with an escape"),
        pytest.param(
            {"doubleQuote": False}, 'one,two\n"a,b",c\n', [["a,b", "c"]], id="not doubled"
        ),
        pytest.param({"nullSequence": "\\N"}, "one,two\n\\N,b\n", [[None, "b"]], id="null"),
        pytest.param(
            {"nullSequence": "NA"}, 'one,two\n"NA",NAB\n', [["NA", "NAB"]], id="null in quotes"
        ),
        pytest.param(
            {"skipInitialSpace": True}, "one, two\n a,  b c\n", [["a", "b c"]], id="space"
        ),
        pytest.param({"commentChar": "#"}, "#x\none,two\n#y\na,#b\n", [["a", "#b"]], id="in front"),
        pytest.param(
            {"commentChar": "#", "headerRows": [2]},
            "#x\none,two\n#y,z\na,#b\n",
            [["a", "#b"]],
            id="comments",
        ),
        pytest.param(
            {"commentRows": [2, 4]},
            "one,two\nx\na,b\ny\nc,d\n",
            [["a", "b"], ["c", "d"]],
            id="rows",
        ),
        pytest.param(
            {"headerRows": [1, 2], "headerJoin": "-"}, "o,t\nne,wo\na,b\n", None, id="joined apart"
        ),
        pytest.param(
            {"headerRows": [1, 2], "headerJoin": ""}, "o,t\nne,wo\na,b\n", [["a", "b"]], id="joined"
        ),
        pytest.param(
            {"headerRows": [2]}, "made in 2022\none,two\na,b\n", [["a", "b"]], id="title above"
        ),
        pytest.param({"header": False, "quoteChar": "'"}, "'a,b',c\n", [["a,b", "c"]], id="plain"),
        pytest.param(
            {"header": False, "commentChar": "//"}, "//x\na,b\n", [["a", "b"]], id="no header"
        ),
    ],
)
def test_each_property_of_a_dialect_is_read(dialect, text, rows):
    table = reader(text, 2, dialect)
    assert isinstance(table, CsvOddTable) != is_plain(read_dialect(dialect))
    found = read(table)
    if rows is None:
        assert {fault.kind for fault in table.faults} == {"header-differs"}
    else:
        assert found == rows
        assert table.faults == []


def test_places_count_comments_headers_and_lines_in_cells():
    text = '#c\none;two\n"a\nb";é😀"\n#d\nx;y\n'
    table = reader(text, 2, {"delimiter": ";", "commentChar": "#", "headerRows": [2]})
    assert read(table) == [["a\nb", 'é😀"'], ["x", "y"]]
    places = table.places(np.array([1, 1, 2, 2]), np.array([0, 1, 0, 1]))
    assert places.lines.tolist() == [3, 4, 6, 6]
    assert places.columns.tolist() == [1, 4, 1, 3]


@pytest.mark.parametrize(
    ("body", "kind", "place"),
    [
        pytest.param('a,"b', "csv-broken", (2, 3), id="unclosed"),
        pytest.param('a,"b"c', "csv-broken", (2, 6), id="after"),
        pytest.param("a,b,c", "row-ragged", None, id="long"),
        pytest.param("\na,b", "row-blank", None, id="blank"),
    ],
)
def test_what_breaks_the_rows_is_told(body, kind, place):
    table = reader("one,two\n" + body, 2, {"nullSequence": "-"})
    read(table)
    (fault,) = table.faults
    assert fault.kind == kind
    if place is not None:
        assert (fault.line, fault.column) == place
        assert not table.whole


def test_parts_are_one_table():
    table = reader(
        [b"one;two\na;b", b"c;d\n"], 2, {"delimiter": ";", "nullSequence": "-"}, ("p", "q")
    )
    assert read(table) == [["a", "b"], ["c", "d"]]
    places = table.places(np.array([2]), np.array([1]))
    assert (places.lines[0], places.columns[0], places.files[0]) == (1, 3, 1)
