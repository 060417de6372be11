"""The structure of a CSV file: quotes that close, and as many cells in a row as columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from raisi_visit_dataset.errors import Place, Problem
from raisi_visit_dataset.files.read import place_at

__all__ = ["cell_places", "first_fault", "is_well_formed", "split_rows"]

_CELL: Final = re.compile(r'"(?:[^"]|"")*+"|[^",\r\n]*+')


def is_well_formed(data: bytes, columns: int) -> bool:
    r"""Tell whether every row has ``columns`` cells, quoted as RFC 4180 says; lines end with LF.

    Works on whole stretches, so it costs little more than reading the file; a
    last line without LF is accepted.

    >>> is_well_formed(b'id,label\na,"one, two"\n', 2)
    True
    >>> is_well_formed(b"id,label\na\n", 2)
    False
    """
    parts = data.split(b'"')
    # Every other part is outside quotes; an empty one between two quoted parts is a doubled quote.
    outside = parts[::2]
    if len(parts) % 2 == 0 or any(b"\r" in part for part in outside):
        return False
    opened = all(not part or part[-1:] in (b",", b"\n") for part in outside[:-1])
    closed = all(not part or part[:1] in (b",", b"\n") for part in outside[1:])
    blank = b"".join(outside)
    lines = (blank[:-1] if data.endswith(b"\n") else blank).split(b"\n")
    return opened and closed and all(line.count(b",") == columns - 1 for line in lines)


def first_fault(text: str, columns: Sequence[str], file: str) -> Problem | None:
    """Return the first fault of structure, or of the header, with its place."""
    header = text.partition("\n")[0]
    if header != ",".join(columns):
        return Problem(Place(file, 1, 1), f"the header {header!r}", repr(",".join(columns)), "")
    rows = _Rows(text)
    for row in rows:
        if rows.fault is not None:
            return _problem(text, rows.fault, file)
        if len(row) != len(columns):
            place = place_at(text, row[0].offset, file)
            cells = "1 cell" if len(row) == 1 else f"{len(row)} cells"
            return Problem(place, f"a row of {cells}", f"{len(columns)} cells", "")
    return None


def cell_places(text: str, wanted: Iterable[tuple[int, int]], file: str) -> list[Place]:
    """Return the places of cells, by row (the header is 0) and column (from 0).

    ``text`` is well formed.
    """
    cells = list(wanted)
    rows = {row for row, _ in cells}
    offsets = {
        (number, column): cell.offset
        for number, row in enumerate(_Rows(text))
        if number in rows
        for column, cell in enumerate(row)
    }
    return [place_at(text, offsets[cell], file) for cell in cells]


def split_rows(text: str) -> list[list[str]] | None:
    r"""Return the cells of a CSV text row by row, the header too; None if it is not well formed.

    >>> split_rows('id,label\na,"one, two"\n')
    [['id', 'label'], ['a', 'one, two']]
    """
    rows = _Rows(text)
    split = [[_unquoted(cell.text) for cell in row] for row in rows]
    even = len({len(row) for row in split}) == 1
    return split if even and rows.fault is None else None


def _unquoted(cell: str) -> str:
    return cell[1:-1].replace('""', '"') if cell.startswith('"') else cell


class _Cell(NamedTuple):
    offset: int
    text: str


class _Fault(NamedTuple):
    offset: int
    found: str
    expected: str


class _Rows:
    """Yield the rows of a CSV text; end with ``fault`` set where its structure breaks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.fault: _Fault | None = None

    def __iter__(self) -> Iterator[list[_Cell]]:
        text, at, row = self._text, 0, list[_Cell]()
        while at < len(text) and self.fault is None:
            match = _CELL.match(text, at)
            end = at if match is None else match.end()
            row.append(_Cell(at, text[at:end]))
            after = text[end : end + 1]
            if after not in ("", ",", "\n"):
                self.fault = _broken(text, at, end)
            if after != ",":
                yield row
                row = []
            at = end + 1
        if row:
            # A comma at the very end opens one more cell, an empty one.
            yield [*row, _Cell(at, "")]


def _broken(text: str, at: int, end: int) -> _Fault:
    if text[end] == "\r":
        return _Fault(end, "a carriage return", "lines that end with LF")
    if text[end] == '"' and at == end:
        return _Fault(end, "a quotation mark that does not close", "one that closes its cell")
    if text[end] == '"':
        return _Fault(end, "a quotation mark inside a cell", "the cell in quotes, the mark doubled")
    return _Fault(end, f"{text[end]!r} after a closing quotation mark", "a comma or a line end")


def _problem(text: str, fault: _Fault, file: str) -> Problem:
    return Problem(place_at(text, fault.offset, file), fault.found, fault.expected, "")
