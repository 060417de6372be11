"""The structure of a stretch of CSV: where its cells and rows end, found on whole arrays."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np

__all__ = ["CsvMarks", "Structure", "first_needless", "structure_of"]

LF: Final = 0x0A
CR: Final = 0x0D

_PIECE: Final = 256 * 1024


@dataclass(frozen=True, slots=True)
class CsvMarks:
    """Hold the bytes that part and quote cells; ``quote`` is None where nothing is quoted."""

    delimiter: int = 0x2C
    quote: int | None = 0x22


@dataclass(frozen=True)
class Structure:
    """Hold what parts the cells of a stretch of bytes that begins with a row.

    ``separators`` are the offsets of the delimiters and line feeds outside quotes, ``ends`` the
    positions, among them, of the line feeds that end rows. ``fault`` is the offset of the first
    byte that breaks the rules of quoting, or of a carriage return without line feed; what
    follows it must not be used. ``opened`` is the offset of a quotation mark that does not
    close. ``quotes`` are the offsets of all quotation marks, None where there is none.
    """

    separators: np.ndarray
    ends: np.ndarray
    fault: int | None
    opened: int | None
    quotes: np.ndarray | None
    delimiter: int
    returns: bool

    @cached_property
    def row_ends(self) -> np.ndarray:
        """Return the offset of the line feed at the end of each row."""
        ends: np.ndarray = self.separators[self.ends]
        return ends

    @property
    def size(self) -> int:
        """Return how many bytes the whole rows have."""
        return int(self.row_ends[-1]) + 1 if len(self.ends) else 0

    def widths(self) -> np.ndarray:
        """Return the number of cells in each row."""
        import numpy as np

        return np.diff(self.ends, prepend=-1)

    def row_starts(self) -> np.ndarray:
        """Return the offset of the first byte of each row."""
        import numpy as np

        starts = np.empty(len(self.ends), dtype=np.int64)
        if len(starts):
            starts[0] = 0
            starts[1:] = self.row_ends[:-1] + 1
        return starts

    def cell_starts(self, rows: np.ndarray, positions: np.ndarray) -> np.ndarray:
        """Return the offset of cells; that of the last one in a row that has too few."""
        import numpy as np

        before = np.where(rows > 0, self.ends[rows - 1], -1)
        at = np.minimum(before + positions, self.ends[rows] - 1)
        return np.where(at >= 0, self.separators[np.maximum(at, 0)] + 1, 0)


def structure_of(data: bytes, marks: CsvMarks) -> Structure:
    r"""Find the cells and rows of CSV in which quotes are doubled inside quotes.

    A row without a line feed at the end of ``data`` is left out.

    >>> structure = structure_of(b'a,"b\n"\nc,d\ne', CsvMarks())
    >>> structure.widths().tolist(), structure.row_starts().tolist(), structure.size
    ([2, 2], [0, 7], 11)
    >>> structure_of(b'a,"b"c\n', CsvMarks()).fault
    5
    """
    import numpy as np

    array = np.frombuffer(data, np.uint8)
    returns = CR in data
    quote = marks.quote if marks.quote is not None and marks.quote in data else None
    if quote is None:
        separators = _places_of(array, LF, marks.delimiter)
        ends = np.flatnonzero(array[separators] == LF)
        fault = _lone_return(array, None) if returns else None
        return Structure(separators, ends, fault, None, None, marks.delimiter, returns)
    marked = _places_of(array, LF, marks.delimiter, quote)
    kinds = array[marked]
    is_quote = kinds == quote
    # Outside quotes after an even number of them.
    parting = ~is_quote & (np.cumsum(is_quote, dtype=np.uint32) & 1 == 0)
    quotes = marked[is_quote]
    faults = [_misplaced(array, quotes, marks)]
    if returns:
        faults.append(_lone_return(array, quotes))
    known = [fault for fault in faults if fault is not None]
    return Structure(
        marked[parting],
        np.flatnonzero(kinds[parting] == LF),
        min(known, default=None),
        int(quotes[-1]) if len(quotes) % 2 else None,
        quotes,
        marks.delimiter,
        returns,
    )


def _places_of(array: np.ndarray, *wanted: int) -> np.ndarray:
    """Return the offsets of bytes, looked for in pieces that stay in the cache."""
    import numpy as np

    parts: list[np.ndarray] = []
    for start in range(0, len(array), _PIECE):
        piece = array[start : start + _PIECE]
        found = piece == wanted[0]
        for each in wanted[1:]:
            found |= piece == each
        parts.append(np.flatnonzero(found) + start)
    return np.concatenate(parts) if parts else np.empty(0, np.int64)


def _misplaced(array: np.ndarray, quotes: np.ndarray, marks: CsvMarks) -> int | None:
    """Return the offset of the first byte that may not stand beside a quotation mark."""
    import numpy as np

    opening, closing = quotes[::2], quotes[1::2]
    before = array[np.maximum(opening - 1, 0)]
    fit = (opening == 0) | (before == LF) | (before == marks.delimiter) | (before == marks.quote)
    bad = [int(opening[at]) for at in np.flatnonzero(~fit)[:1]]
    closing = closing[closing + 1 < len(array)]
    after = array[closing + 1]
    fit = (after == LF) | (after == marks.delimiter) | (after == marks.quote) | (after == CR)
    bad += [int(closing[at]) + 1 for at in np.flatnonzero(~fit)[:1]]
    return min(bad, default=None)


def _lone_return(array: np.ndarray, quotes: np.ndarray | None) -> int | None:
    """Return the offset of the first carriage return outside quotes that no line feed follows."""
    import numpy as np

    returns = np.flatnonzero(array == CR)
    if quotes is not None:
        returns = returns[np.searchsorted(quotes, returns) % 2 == 0]
    # What follows the last byte is not known yet.
    returns = returns[returns + 1 < len(array)]
    lone = returns[array[returns + 1] != LF]
    return int(lone[0]) if len(lone) else None


def first_needless(data: bytes, structure: Structure) -> int | None:
    r"""Return the offset of the first cell in quotes that holds nothing that needs them.

    >>> data = b'"a,b","c",d\n'
    >>> first_needless(data, structure_of(data, CsvMarks()))
    6
    """
    import numpy as np

    if structure.quotes is None:
        return None
    array = np.frombuffer(data, np.uint8)
    opening, closing = structure.quotes[::2], structure.quotes[1::2]
    opening = opening[: len(closing)]
    # A quotation mark closes and opens again at once where a doubled one stands for itself.
    touching = np.append(closing[:-1] + 1 == opening[1:], values=False)
    doubled = touching | np.append(False, touching[:-1])
    needing = np.flatnonzero((array == LF) | (array == CR) | (array == structure.delimiter))
    empty = np.searchsorted(needing, opening) == np.searchsorted(needing, closing)
    found = opening[empty & ~doubled]
    return int(found[0]) if len(found) else None
