"""A package as one workbook: about, a codebook, and a sheet a table; no cell is a formula."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from raisi_visit_dataset.errors import UsageError, WriteRefused
from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.tables import ReadTables, Table, read_tables
from raisi_visit_dataset.files.placing import write_made
from raisi_visit_dataset.package.about import About

if TYPE_CHECKING:  # third-party types, loaded where they are made
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

__all__ = ["CODEBOOK", "write_xlsx"]

CODEBOOK: Final = ("table", "column", "type", "required", "meaning", "codes", "refers to")
"""The columns of the codebook."""

_ABOUT: Final = "about"
_CODES: Final = "codebook"
_ROWS: Final = 1_048_576
_COLUMNS: Final = 16_384
_UNITS: Final = 32_767
_NAME: Final = 31
_EXACT: Final = 10**15
_FIRST_DAY: Final = dt.date(1900, 3, 1)
_UNFIT: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_MADE: Final = dt.datetime(1980, 1, 1)  # noqa: DTZ001 - the format has no zones
_WIDEST: Final = 60


def write_xlsx(job: Job) -> Exported:
    """Write a package as a workbook; the same package gives the same bytes.

    Dates of the calendar are dates, EDTF is text, integers of more than 15 digits are text.
    Raises UsageError without xlsxwriter, and for what no sheet can hold: nothing is cut.
    """
    _demand_library()
    with read_tables(job.package) as read:
        sheets = _sheet_names(read.tables)
        write_made(job.out, lambda path: _made(path, read, sheets, job))
        notes = tuple(f"{n}: the sheet {s}" for n, s in sheets.items() if n != s)
        return Exported(job.out, read.rows, read.faults, notes)


def _demand_library() -> None:
    try:
        import xlsxwriter  # noqa: F401 - tried here, so that nothing is read in vain
    except ImportError as error:
        cure = 'pip install "raisi-visit-dataset[export]"'
        raise UsageError("the form 'xlsx' without xlsxwriter", "xlsxwriter", cure) from error


def _sheet_names(tables: Sequence[Table]) -> dict[str, str]:
    """Return a name for the sheet of each table that Excel takes, no two alike."""
    taken = {_ABOUT, _CODES, "history"}
    names: dict[str, str] = {}
    for number, table in enumerate(tables, start=1):
        name = _UNFIT.sub("_", table.name).strip("'")[:_NAME] or f"table {number}"
        if name.casefold() in taken:
            ending = f" {number}"
            name = name[: _NAME - len(ending)] + ending
        taken.add(name.casefold())
        names[table.name] = name
    return names


def _made(path: Path, read: ReadTables, sheets: dict[str, str], job: Job) -> None:
    from xlsxwriter.exceptions import FileCreateError

    try:
        _make(path, read, sheets, job)
    except FileCreateError as error:
        raise WriteRefused(job.out.as_posix(), str(error), "a place to write to") from error


def _make(path: Path, read: ReadTables, sheets: dict[str, str], job: Job) -> None:
    from xlsxwriter import Workbook

    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_date_format": "yyyy-mm-dd",
    }
    with closing(Workbook(str(path), options)) as book:
        told = {"title": job.about.title, "created": _MADE}
        book.set_properties({**told, "comments": job.about.description[:_UNITS]})
        _Sheet(book, _ABOUT).write(("what", "words"), _about(job.about, job.citation), (16, 100))
        _Sheet(book, _CODES).write(CODEBOOK, _codebook(read.tables), (22, 24, 9, 9, 70, 60, 40))
        for table in read.tables:
            frame = read.frame(table.name)
            _demand_room(table.name, frame.height, frame.width)
            widths = [_width(name) for name in frame.columns]
            _Sheet(book, sheets[table.name]).write(frame.columns, frame.iter_rows(), widths)


def _width(name: str) -> int:
    return min(max(len(name) + 2, 12), _WIDEST)


def _demand_room(table: str, rows: int, columns: int) -> None:
    if rows >= _ROWS or columns > _COLUMNS:
        found = f"the table {table!r} of {rows} rows and {columns} columns"
        raise UsageError(found, f"fewer than {_ROWS} and at most {_COLUMNS}", "take sqlite")


class _Sheet:
    """Write one sheet row by row; its header stays in sight."""

    def __init__(self, book: Workbook, name: str) -> None:
        self._name = name
        self._sheet: Worksheet = book.add_worksheet(name)
        self._bold = book.add_format({"bold": True, "bottom": 1})
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})
        self._quoted = book.add_format({"quote_prefix": True})

    def write(
        self, header: Sequence[str], rows: Iterator[Sequence[Any]], widths: Sequence[int]
    ) -> None:
        """Write the header and the rows; UsageError for a cell that is too long."""
        sheet = self._sheet
        sheet.freeze_panes(1, 0)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        for column, name in enumerate(header):
            sheet.write_string(0, column, name, self._bold)
        last = 0
        for number, row in enumerate(rows, start=1):
            last = number
            for column, cell in enumerate(row):
                if cell is not None:
                    self._write_cell(number, column, cell)
        if last and header:
            sheet.autofilter(0, 0, last, len(header) - 1)

    def _write_cell(self, row: int, column: int, cell: object) -> None:
        if isinstance(cell, int) and abs(cell) < _EXACT:
            self._sheet.write_number(row, column, cell)
        elif isinstance(cell, dt.date) and cell >= _FIRST_DAY:
            self._sheet.write_datetime(row, column, cell, self._day)
        else:
            self._write_text(row, column, str(cell))

    def _write_text(self, row: int, column: int, text: str) -> None:
        if len(text.encode("utf-16-le")) // 2 > _UNITS:
            found = f"a cell of {len(text)} characters, row {row} of {self._name!r}"
            raise UsageError(found, f"at most {_UNITS}, as Excel has it", "take the form sqlite")
        # Text it is either way; the mark keeps it text when somebody edits the cell.
        risky = text.startswith(("=", "+", "-", "@", "\t", "\r"))
        self._sheet.write_string(row, column, text, self._quoted if risky else None)


def _about(about: About, citation: str) -> Iterator[tuple[str, str]]:
    yield "title", about.title
    yield "description", about.description
    yield "version", about.version
    yield "date", about.day
    for licence in about.licences:
        yield "licence", " · ".join(filter(None, (licence.name, licence.title, licence.path)))
    for contributor in about.contributors:
        yield "contributor", contributor.title
    yield "cite as", citation
    yield "dates", "EDTF stays text, as 2021-09 or [2021-12-28..2021-12-31]; days are dates."
    yield "empty cells", "Not known, or nothing to say."


def _codebook(tables: Sequence[Table]) -> Iterator[tuple[str | None, ...]]:
    for table in tables:
        yield table.name, None, None, None, table.about or table.title, None, None
        points = {
            each.columns[0]: f"{each.table}.{each.targets[0]}"
            for each in table.references
            if len(each.columns) == 1
        }
        for column in table.columns:
            codes = ", ".join(str(each) for each in column.enum or ())
            required = "yes" if column.required else None
            meaning = table.abouts.get(column.name) or table.titles.get(column.name)
            refers = points.get(column.name)
            yield table.name, column.name, column.type, required, meaning, codes or None, refers
