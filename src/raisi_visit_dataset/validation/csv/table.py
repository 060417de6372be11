"""Tables in CSV, read block by block."""

from __future__ import annotations

import csv
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import InternalError
from raisi_visit_dataset.validation.column import Shape
from raisi_visit_dataset.validation.csv.blocks import Block, Broken, CsvBlocks
from raisi_visit_dataset.validation.csv.canonical import first_uncanonical
from raisi_visit_dataset.validation.csv.places import place_of, places_of
from raisi_visit_dataset.validation.csv.structure import CsvMarks
from raisi_visit_dataset.validation.csv.told import absent_columns, header_faults, uneven_row
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.fields_match import matched
from raisi_visit_dataset.validation.shown import shown
from raisi_visit_dataset.validation.tables import Places, Portion

if TYPE_CHECKING:
    import numpy as np
    import polars as pl

__all__ = ["CsvTable"]

_LF: Final = b"\n"
_MARK: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Remember where a block stood: its first row (the first of a file is 0) and first line."""

    part: int
    start: int
    size: int
    row: int
    line: int


class CsvTable:
    """Read one table of CSV whose quotes are doubled inside quotes.

    ``header`` is the number of rows above the rows, 0 or 1; without one, columns are those of
    the schema in their order. With ``canonical``, the file must be written with LF and as few
    quotes as it can be.
    """

    def __init__(
        self,
        blocks: CsvBlocks,
        shape: Shape,
        marks: CsvMarks,
        *,
        header: bool = True,
    ) -> None:
        self.faults: list[Fault] = []
        self.whole = True
        self._blocks = blocks
        self._shape = shape
        self._marks = marks
        self._header = int(header)
        self._columns: tuple[int | None, ...] = tuple(range(len(shape.names)))
        self._width = len(shape.names)
        self._stretches: list[_Stretch] = []

    def portions(self) -> Iterator[Portion]:
        """Yield the rows, some megabytes at a time."""
        row, line, part = 0, 1, 0
        for block in self._blocks.ahead():
            if not self.whole:
                # Nothing more is looked at, but the digest is that of every byte.
                continue
            if block.part != part:
                part, line = block.part, 1
            self._stretches.append(_Stretch(block.part, block.start, len(block.data), row, line))
            rows = _rows_before_fault(block)
            skip = self._header if row == 0 else 0
            if skip and rows and not self._take_header(block):
                self.whole = False
                continue
            if rows > skip:
                told = self._rows_told(block, skip, rows)
                yield self._portion(block, skip, told, row + skip - self._header + 1)
            if block.broken is not None:
                self._stop(block, block.broken, line)
                continue
            self._check_canonical(block, line)
            row += rows
            line += _lines(block, rows)
        if self.whole and row == 0 and self._header and self._width:
            self._no_header()

    def places(self, rows: np.ndarray, positions: np.ndarray) -> Places:
        """Return the places of cells, as ``TableReader.places`` says; row 0 is the header."""
        import numpy as np

        inside = rows + self._header - 1
        firsts = np.array([each.row for each in self._stretches], dtype=np.int64)
        of = np.searchsorted(firsts, inside, side="right") - 1
        columns = np.array([0 if at is None else at for at in self._columns], dtype=np.int64)
        lines, places = np.zeros(len(rows), np.int64), np.zeros(len(rows), np.int64)
        # Not `np.unique`: it loads the masked arrays, which takes a fifth of what numpy does.
        for number in sorted(set(of.tolist())):
            chosen = of == number
            stretch = self._stretches[number]
            block = self._blocks.again(stretch.part, stretch.start, stretch.size)
            starts = block.structure.cell_starts(
                inside[chosen] - stretch.row,
                np.where(
                    rows[chosen] > 0,
                    columns[np.minimum(positions[chosen], len(columns) - 1)],
                    positions[chosen],
                ),
            )
            lines[chosen], places[chosen] = places_of(block.data, starts, stretch.line)
        files = np.array([each.part for each in self._stretches], dtype=np.int64)[of]
        return Places(lines, places, files)

    def _rows_told(self, block: Block, skip: int, rows: int) -> int:
        """Return at which row to end: all are told, unless more are uneven than are noted.

        Then the last one is the one more, by which the reading stops and says so.
        """
        import numpy as np

        left = max(0, self._shape.limits.faults.value - len(self.faults))
        wrong = np.flatnonzero(block.structure.widths()[skip:rows] != self._width)
        return rows if len(wrong) <= left else skip + int(wrong[left]) + 1

    def _take_header(self, block: Block) -> bool:
        end = int(block.structure.separators[block.structure.ends[0]])
        labels = self._cells(block.data[: end + 1])
        found = matched(labels, self._shape, self._shape.fields_match)
        self._width = len(labels)
        self._columns = found.positions
        self.faults += header_faults(self._blocks.resource, found.faults)
        return not found.faults

    def _cells(self, row: bytes) -> list[str]:
        quote = self._marks.quote
        reader = csv.reader(
            [row.decode("utf-8").removesuffix("\n").removesuffix("\r")],
            delimiter=chr(self._marks.delimiter),
            quotechar=None if quote is None else chr(quote),
            quoting=csv.QUOTE_NONE if quote is None else csv.QUOTE_MINIMAL,
        )
        return next(reader, [""])

    def _no_header(self) -> None:
        self.whole = False
        expected = f"a header with {', '.join(map(repr, self._shape.names))}"
        fault = self._fault("header-differs", "an empty file", shown(expected))
        self.faults.append(replace(fault, line=1, column=1))

    def _fault(self, kind: str, found: str, expected: str) -> Fault:
        resource = self._blocks.resource
        return Fault(
            kind=kind,
            resource=resource.name,
            path=resource.path,
            found=found,
            expected=expected,
            blocks=kind != "not-canonical",
        )

    def _portion(self, block: Block, skip: int, rows: int, first_row: int) -> Portion:
        import numpy as np
        import polars as pl

        structure = block.structure
        starts = structure.row_starts()
        ends = structure.row_ends
        widths = structure.widths()[skip:rows]
        wrong = np.flatnonzero(widths != self._width) + skip
        edited = wrong
        if self._width == 1:
            blank = ends[skip:rows] - starts[skip:rows] <= int(structure.returns)
            edited = np.flatnonzero(blank | (widths != 1)) + skip
        body = block.data[int(starts[skip]) : int(ends[rows - 1]) + 1]
        if len(edited):
            body = self._even(block, skip, rows, edited)
        if body.startswith(_MARK):
            # The library takes one for a byte order mark; here it is a character of a cell.
            body = _MARK + body
        frame = pl.read_csv(
            body,
            has_header=False,
            schema={str(at): pl.String for at in range(self._width)},
            empty_string_is_null=False,
            separator=chr(self._marks.delimiter),
            quote_char=None if self._marks.quote is None else chr(self._marks.quote),
        )
        if frame.height != rows - skip:
            told = f"{frame.height} rows where {rows - skip} stand"
            raise InternalError(f"reading {self._blocks.resource.path!r}", told)
        broken = tuple(int(at) - skip + first_row for at in wrong)
        self._note_broken(block, wrong, broken, starts)
        cells, native = self._named(frame)
        return Portion(first_row, cells, len(self.faults), native, broken)

    def _named(self, frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame | None]:
        """Give the columns the names of their fields, in the order of the schema.

        The second frame names those that the file has not.
        """
        import polars as pl

        stored = self._shape.stored(self._shape.names)
        pairs = list(zip(stored, self._columns, strict=True))
        nothing = pl.lit(None, pl.String)
        cells = frame.select(
            (nothing if at is None else pl.col(str(at))).alias(name) for name, at in pairs
        )
        return cells, absent_columns(frame, stored, self._columns)

    def _even(self, block: Block, skip: int, rows: int, edited: np.ndarray) -> bytes:
        """Return the rows with those that are uneven filled, or cut, to the width."""
        structure, data = block.structure, block.data
        starts = structure.row_starts()
        ends = structure.row_ends
        pieces: list[bytes] = []
        at = int(starts[skip])
        for row in edited.tolist():
            start, end = int(starts[row]), int(ends[row])
            last = 0 if row == 0 else int(structure.ends[row - 1]) + 1
            width = int(structure.ends[row]) - last + 1
            cut = int(structure.separators[last + self._width - 1]) if width > self._width else end
            words = data[start:cut].removesuffix(b"\r")
            more = bytes([self._marks.delimiter]) * max(0, self._width - width)
            pieces += [data[at:start], words or self._nothing(), more, _LF]
            at = end + 1
        pieces.append(data[at : int(ends[rows - 1]) + 1])
        return b"".join(pieces)

    def _nothing(self) -> bytes:
        """Write an empty cell so that a line of it alone is a row."""
        return b"" if self._marks.quote is None else bytes([self._marks.quote] * 2)

    def _note_broken(
        self, block: Block, wrong: np.ndarray, numbers: tuple[int, ...], starts: np.ndarray
    ) -> None:
        widths = block.structure.widths()
        ends = block.structure.row_ends
        for row, number in zip(wrong.tolist(), numbers, strict=True):
            cells = int(widths[row]), self._width
            blank = block.data[int(starts[row]) : int(ends[row])] in (b"", b"\r")
            self.faults.append(uneven_row(self._blocks.resource, number, cells, blank=blank))

    def _stop(self, block: Block, broken: Broken, line: int) -> None:
        """Note what breaks the file; what follows is not read."""
        self.whole = False
        lines, columns = place_of(block.data, broken.at, line)
        fault = self._fault(broken.kind, shown(broken.found), shown(broken.expected))
        self.faults = [each for each in self.faults if each.kind != "not-canonical"]
        self.faults.append(replace(fault, line=lines, column=columns, part=block.part))

    def _check_canonical(self, block: Block, line: int) -> None:
        """Note the first cell that is written as no canonical CSV is, once in a file."""
        if not self._shape.ours or self.faults:
            return
        at, found, expected = first_uncanonical(block)
        if at is None:
            return
        place, column = place_of(block.data, at, line)
        inside = int((block.structure.row_ends < at).sum())
        number = self._stretches[-1].row + inside - self._header + 1
        fault = self._fault("not-canonical", found, expected)
        self.faults.append(replace(fault, line=place, column=column, row_number=number or None))


def _rows_before_fault(block: Block) -> int:
    """Return how many whole rows a block has before what breaks it."""
    ends = block.structure.row_ends
    return len(ends) if block.broken is None else bisect_right(ends, block.broken.at)


def _lines(block: Block, rows: int) -> int:
    """Return how many lines the whole rows of a block take."""
    if block.structure.quotes is None:
        return rows
    return block.data.count(_LF, 0, block.structure.size)
