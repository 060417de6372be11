"""The workbook holds every cell, no formula, and a codebook of every column."""

import datetime as dt

import openpyxl
import pandas as pd
import pytest
from openpyxl.utils.escape import unescape
from tests.export.truth import HOSTILE, compared, rows_of, stranger_files, tables_of

import raisi_visit_dataset as rvd
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.export import xlsx
from raisi_visit_dataset.export.xlsx import CODEBOOK


@pytest.fixture(scope="module")
def book(exported):
    return openpyxl.load_workbook(exported("xlsx", "out.xlsx"))


def told(cell):
    """Return a cell as the CSV has it; Excel writes some characters as ``_xHHHH_``."""
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    return unescape(cell) if isinstance(cell, str) else cell


def test_every_cell_is_there(book, package, tell):
    def found(table):
        rows = list(book[table].iter_rows(min_row=2, values_only=True))
        return [[told(cell) for cell in row] for row in rows]

    tell("openpyxl", compared(package, found))


def test_pandas_reads_every_cell(exported, package, tell):
    frames = pd.read_excel(
        exported("xlsx"), sheet_name=None, dtype=object, keep_default_na=False, na_values=[]
    )

    def found(table):
        rows = frames[table].to_numpy().tolist()
        return [[None if cell == "" else told(cell) for cell in row] for row in rows]

    tell("pandas of xlsx", compared(package, found))


def test_no_cell_is_a_formula_or_a_link(book):
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", (sheet.title, cell.coordinate)
                assert cell.hyperlink is None
                if isinstance(cell.value, str) and cell.value[:1] in ("=", "+", "-", "@"):
                    assert cell.quotePrefix, (sheet.title, cell.coordinate)


def test_types_are_those_of_the_columns(book, package):
    for table in tables_of(package):
        fields = package.resource(table).schema["fields"]
        for row in book[table].iter_rows(min_row=2):
            for cell, field in zip(row, fields, strict=True):
                kind = {"integer": "n", "date": "d"}.get(field["type"], "s")
                assert cell.value is None or cell.data_type == kind, (table, cell.coordinate)


def test_headers_stay_in_sight(book):
    assert {sheet.freeze_panes for sheet in book} == {"A2"}


def test_the_codebook_tells_every_column(book, package):
    header, *rows = book["codebook"].iter_rows(values_only=True)
    assert header == CODEBOOK
    found = {(table, column): row for table, column, *row in rows if column}
    for table in tables_of(package):
        for field in package.resource(table).schema["fields"]:
            kind, required, meaning, codes, _ = found.pop((table, field["name"]))
            assert (kind, unescape(meaning)) == (field["type"], field["description"])
            constraints = field.get("constraints", {})
            assert bool(required) == constraints.get("required", False)
            assert (codes or "") == ", ".join(constraints.get("enum", ()))
    assert found == {}


def test_the_first_sheet_says_what_it_is(book, package):
    words = dict(book["about"].iter_rows(min_row=2, values_only=True))
    assert words["version"] == package.version
    assert words["cite as"]


def test_names_of_sheets_are_made_fit_and_told(tmp_path):
    files = stranger_files()
    long = b'"name": "' + b"a/b" * 20 + b'"'
    files["datapackage.json"] = files["datapackage.json"].replace(b'"name": "words"', long)
    done = rvd.export(files, "xlsx", tmp_path / "x.xlsx")
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    assert done.notes == (f"{'a/b' * 20}: the sheet {book.sheetnames[2]}",)
    assert len(book.sheetnames[2]) == 31
    rows = list(book["odd name; x"].iter_rows(min_row=2, values_only=True))
    assert [told(row[1]) for row in rows] == [*HOSTILE[:12], None]


def test_what_no_sheet_holds_is_refused_not_cut(tmp_path, monkeypatch):
    files = stranger_files()
    files["w w.csv"] = b"order,word\n1," + b"x" * 32_768 + b"\n"
    with pytest.raises(UsageError, match="32768 characters, row 1 of 'words'"):
        rvd.export(files, "xlsx", tmp_path / "x.xlsx")
    files["w w.csv"] = b"order,word\n1," + b"x" * 32_767 + b"\n"
    rvd.export(files, "xlsx", tmp_path / "x.xlsx")
    monkeypatch.setattr(xlsx, "_ROWS", 3)
    rvd.export(
        {**files, "o'd.csv": files["o'd.csv"].partition(b"\n")[0] + b"\n"},
        "xlsx",
        tmp_path / "y.xlsx",
    )
    with pytest.raises(UsageError, match="13 rows"):
        rvd.export(files, "xlsx", tmp_path / "x.xlsx")


def test_numbers_that_excel_would_round_stay_text(tmp_path):
    files = stranger_files()
    files["w w.csv"] = b"order,word\n999999999999999,a\n1000000000000000,b\n-922337203685477580,c\n"
    rvd.export(files, "xlsx", tmp_path / "x.xlsx")
    cells = [
        row[0] for row in openpyxl.load_workbook(tmp_path / "x.xlsx")["words"].iter_rows(min_row=2)
    ]
    assert [cell.value for cell in cells] == [
        999999999999999,
        "1000000000000000",
        "-922337203685477580",
    ]


def test_days_that_excel_does_not_know_stay_text(tmp_path):
    files = stranger_files()
    files["o'd.csv"] = b'Select,"a""b",day,size,yes?,parent\n1,,1900-02-28,,,\n2,,1900-03-01,,,\n'
    rvd.export(files, "xlsx", tmp_path / "x.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "x.xlsx")["odd name; x"]
    assert [row[2] for row in sheet.iter_rows(min_row=2, values_only=True)] == [
        "1900-02-28",
        dt.datetime(1900, 3, 1),  # noqa: DTZ001
    ]


def test_without_the_library_the_cure_is_told(tmp_path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(UsageError, match=r"raisi-visit-dataset\[export\]"):
        rvd.export(stranger_files(), "xlsx", tmp_path / "x.xlsx")


def test_rows_of_is_the_truth(package):
    header, rows = rows_of(package, "sources")
    assert header[0] == "source_id"
    assert all(len(row) == len(header) for row in rows)
