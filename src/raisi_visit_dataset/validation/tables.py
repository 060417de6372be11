"""What every reader of a table offers: its rows as text, portion by portion, and their places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from raisi_visit_dataset.validation.fault import Fault

if TYPE_CHECKING:
    import numpy as np
    import polars as pl

__all__ = ["Places", "Portion", "TableReader"]


@dataclass(frozen=True, slots=True)
class Portion:
    """Hold some rows of a table as text.

    ``first_row`` is the number of the first of them, from 1, the header not counted. ``cells``
    has a column of type String for each field of the schema, in its order, under the names of
    ``Shape.stored``; null where there is no cell. ``noted`` is how many faults the reader had told
    when it gave these rows; it may be ahead since. ``native`` tells, for formats that know kinds of
    values, and for columns that are not there, the kind of each cell: see ``native``. ``broken``
    are the numbers of rows with too few or too many cells, filled or cut to the width.
    """

    first_row: int
    cells: pl.DataFrame
    noted: int
    native: pl.DataFrame | None = None
    broken: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """Hold where cells stand: a line, a column and the number of a file for each, as arrays.

    Lines and columns count from 1, columns in code points; 0 is a place not known. Files are
    the parts of the resource, from 0.
    """

    lines: np.ndarray
    columns: np.ndarray
    files: np.ndarray


class TableReader(Protocol):
    """Read one table, from its first byte to its last.

    ``faults`` are those of its structure, complete once ``portions`` was consumed. Without
    ``whole`` the reading stopped at one of them.
    """

    faults: list[Fault]
    whole: bool

    def portions(self) -> Iterator[Portion]:
        """Yield the rows in the order of the file."""
        ...

    def places(self, rows: np.ndarray, positions: np.ndarray) -> Places:
        """Return the places of cells, asked for by row number, ascending, and field position."""
        ...
