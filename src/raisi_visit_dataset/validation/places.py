"""Where the cells of a CSV file stand: looked up only for what is wrong."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import NamedTuple

from raisi_visit_dataset.validation.rows import Dialect

__all__ = ["CellPlace", "cell_places"]


class CellPlace(NamedTuple):
    """Hold line and column of a cell, both from 1, the column in code points."""

    line: int
    column: int


def cell_places(
    text: str, dialect: Dialect, wanted: Iterable[tuple[int, int]]
) -> dict[tuple[int, int], CellPlace]:
    r"""Return the place of each wanted cell: (row number from 1, position of the column from 0).

    Row 0 is the header. The place is that of the first character of the cell, its quotation
    mark included. Cells that hold line ends are counted as an editor shows them.

    >>> cell_places('id,note\nx,"a\nb"\ny,c\n', Dialect(), [(1, 1), (2, 1)])[(2, 1)]
    CellPlace(line=4, column=3)
    """
    by_row: dict[int, list[int]] = {}
    for row, position in wanted:
        by_row.setdefault(row, []).append(position)
    places: dict[tuple[int, int], CellPlace] = {}
    if not by_row:
        return places
    for row, line, words in _raw_rows(text, dialect, set(by_row)):
        starts = _starts(words, dialect)
        for position in by_row[row]:
            start = starts[min(position, len(starts) - 1)]
            before = words[:start]
            column = start - (before.rfind("\n") + 1) + 1
            places[row, position] = CellPlace(line + before.count("\n"), column)
    return places


def _raw_rows(text: str, dialect: Dialect, wanted: set[int]) -> Iterable[tuple[int, int, str]]:
    """Yield number, first line and characters of each wanted row."""
    lines = io.StringIO(text, newline="\n")
    taken: list[str] = []

    def remembered() -> Iterable[str]:
        for line in lines:
            taken.append(line)
            yield line

    reader = csv.reader(
        remembered(),
        delimiter=dialect.delimiter,
        quotechar=dialect.quote,
        doublequote=dialect.double_quote,
    )
    last = max(wanted)
    for row, _ in enumerate(reader):
        if row in wanted:
            yield row, reader.line_num - len(taken) + 1, "".join(taken)
        if row == last:
            return
        taken.clear()


def _starts(words: str, dialect: Dialect) -> list[int]:
    """Return the offset of each cell in the characters of one row."""
    starts, quoted, cell_begins = [0], False, True
    for at, character in enumerate(words):
        if quoted:
            # A doubled quotation mark leaves and enters again at once.
            quoted = character != dialect.quote
        elif character == dialect.quote and (cell_begins or words[at - 1] == dialect.quote):
            quoted = True
        elif character == dialect.delimiter:
            starts.append(at + 1)
        cell_begins = not quoted and character == dialect.delimiter
    return starts
