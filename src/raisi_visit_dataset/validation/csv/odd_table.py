"""Tables of CSV in dialects that are read cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files.read import decode, place_at
from raisi_visit_dataset.package import Package, Resource
from raisi_visit_dataset.validation.column import Shape
from raisi_visit_dataset.validation.csv.odd import OddRow, OddRows, RowsBroken
from raisi_visit_dataset.validation.csv.told import absent_columns, header_faults, uneven_row
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.fields_match import matched
from raisi_visit_dataset.validation.shown import shown
from raisi_visit_dataset.validation.tables import Places, Portion
from raisi_visit_dataset.validation.watch import Watch

if TYPE_CHECKING:
    import numpy as np

__all__ = ["CsvOddTable"]

_PORTION: Final = 20_000


class CsvOddTable:
    """Read one table of CSV in any dialect; each file is held in memory while it is read."""

    def __init__(self, package: Package, resource: Resource, shape: Shape) -> None:
        self.faults: list[Fault] = []
        self.whole = True
        self.watch = Watch(resource)
        self._package = package
        self._resource = resource
        self._shape = shape
        self._dialect = resource.dialect
        self._columns: tuple[int | None, ...] = tuple(range(len(shape.names)))
        self._width = len(shape.names)

    def portions(self) -> Iterator[Portion]:
        """Yield the rows, some thousands at a time."""
        first = 1
        rows = self._body()
        while taken := list(islice(rows, _PORTION)):
            yield self._portion(taken, first)
            first += len(taken)

    def places(self, rows: np.ndarray, positions: np.ndarray) -> Places:
        """Return the places of cells, as ``TableReader.places`` says; row 0 is the header."""
        import numpy as np

        wanted: dict[int, list[tuple[int, int]]] = {}
        for at, (row, position) in enumerate(zip(rows.tolist(), positions.tolist(), strict=True)):
            wanted.setdefault(row, []).append((at, position))
        lines, columns, files = (np.zeros(len(rows), np.int64) for _ in range(3))
        last = max(wanted, default=0)
        for part, text, number, row in self._numbered():
            if number > last:
                break
            for at, position in wanted.get(number, ()):
                column = position if number == 0 else self._columns[position] or 0
                cell = row.cells[min(column, len(row.cells) - 1)]
                place = place_at(text, cell.offset, "")
                lines[at], columns[at], files[at] = place.line, place.column, part
        return Places(lines, columns, files)

    def _numbered(self) -> Iterator[tuple[int, str, int, OddRow]]:
        """Yield part, text, number and row again, the number of a row of the header being 0."""
        number = 0
        for part, path in enumerate(self._resource.parts):
            text = self._package.text(path)
            try:
                for row, header in self._told_apart(part, text):
                    number += header is None
                    yield part, text, number if header is None else 0, row
            except RowsBroken:
                return

    def _told_apart(self, part: int, text: str) -> Iterator[tuple[OddRow, bool | None]]:
        """Yield each row, and whether it is one of the header; None where it is below it.

        Where nothing else is declared, the header is the first row that is no comment.
        """
        dialect = self._dialect
        wanted = dialect.header_rows if part == 0 and dialect.has_header else ()
        for row in OddRows(dialect).rows(text):
            if wanted and "headerRows" not in dialect.declared:
                yield row, True
                wanted = ()
            elif row.number <= max(wanted, default=0):
                yield row, row.number in wanted
            else:
                yield row, None

    def _body(self) -> Iterator[OddRow]:
        """Yield the rows below the header; stop where the file breaks, and say where.

        What follows is read all the same: the digest is that of every byte.
        """
        for part, path in enumerate(self._resource.parts):
            data = self._package.whole(path, self.watch.update)
            if self.whole:
                yield from self._rows_of(part, path, data)

    def _rows_of(self, part: int, path: str, data: bytes) -> Iterator[OddRow]:
        try:
            text = decode(data, path)
        except UnreadableError as error:
            place = (error.line or 1, error.column or 1)
            self._stop("not-utf8", part, place, (error.found, error.expected))
            return
        try:
            yield from self._below_header(part, text)
        except RowsBroken as broken:
            at = place_at(text, broken.offset, "")
            told = (broken.found, broken.expected)
            self._stop("csv-broken", part, (at.line, at.column), told)

    def _below_header(self, part: int, text: str) -> Iterator[OddRow]:
        header: list[OddRow] = []
        sought = part == 0 and self._dialect.has_header and bool(self._width)
        for row, is_header in self._told_apart(part, text):
            if is_header is not None:
                header += [row] if is_header else []
                continue
            if header and not self._take_header(header):
                return
            header, sought = [], sought and not header
            yield row
        if header:
            self._take_header(header)
        elif sought:
            expected = f"a header with {', '.join(map(repr, self._shape.names))}"
            self._stop("header-differs", part, (1, 1), ("a file without its header", expected))

    def _take_header(self, rows: list[OddRow]) -> bool:
        width = max(len(row.cells) for row in rows)
        columns = [
            [row.cells[at].value or "" for row in rows if at < len(row.cells)]
            for at in range(width)
        ]
        labels = [self._dialect.header_join.join(filter(None, words)) for words in columns]
        found = matched(labels, self._shape, self._shape.fields_match)
        self._width = width
        self._columns = found.positions
        self.whole = not found.faults
        self.faults += header_faults(self._resource, found.faults)
        return self.whole

    def _portion(self, rows: list[OddRow], first: int) -> Portion:
        import polars as pl

        broken = tuple(self._broken(rows, first))
        names = self._shape.stored(self._shape.names)
        cells = {
            name: [
                row.cells[at].value if at is not None and at < len(row.cells) else None
                for row in rows
            ]
            for name, at in zip(names, self._columns, strict=True)
        }
        frame = pl.DataFrame(cells, schema=dict.fromkeys(names, pl.String))
        native = absent_columns(frame, names, self._columns)
        return Portion(first, frame, len(self.faults), native, broken)

    def _broken(self, rows: list[OddRow], first: int) -> Iterator[int]:
        """Note the rows with too few or too many cells, and yield their numbers."""
        for number, row in enumerate(rows, start=first):
            count = len(row.cells)
            if count != self._width:
                cells = count, self._width
                self.faults.append(uneven_row(self._resource, number, cells, blank=row.blank))
                yield number

    def _stop(self, kind: str, part: int, place: tuple[int, int], told: tuple[str, str]) -> None:
        """Note what breaks the file: at a line and column, what was found and expected there."""
        self.whole = False
        fault = Fault(
            kind=kind,
            resource=self._resource.name,
            path=self._resource.parts[part],
            found=shown(told[0]),
            expected=shown(told[1]),
            line=place[0],
            column=place[1],
            part=part,
            blocks=True,
        )
        self.faults.append(fault)
