"""One check of one column, and the cells that fail it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

__all__ = ["Check", "failing"]


@dataclass(frozen=True, slots=True)
class Check:
    """Hold one check: ``suspect`` is true of every cell that fails it, perhaps of others too.

    ``source`` is the column of the frame that is looked at. ``wrong`` decides about a suspected
    text; without it all suspects fail.
    """

    kind: str
    position: int
    source: str
    expected: str
    suspect: pl.Expr
    wrong: Callable[[str], bool] | None = None


def failing(frame: pl.DataFrame, check: Check, suspects: pl.Series) -> pl.Series | None:
    """Return which of the suspected rows fail a check, or None where none does."""
    import polars as pl

    if check.wrong is None:
        return suspects
    cells = frame[check.source]
    # Each distinct text is looked at once, and only those that no expression could clear.
    wrong = [text for text in cells.filter(suspects).drop_nulls().unique() if check.wrong(text)]
    if not wrong:
        return None
    return suspects & cells.is_in(pl.Series(wrong, dtype=pl.String).implode())
