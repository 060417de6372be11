"""The cells of a table as typed columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import InternalError
from raisi_visit_dataset.validation.engine import Engine, quoted
from raisi_visit_dataset.validation.reading import ReadTable

if TYPE_CHECKING:  # frames are third-party types, loaded where they are made
    import polars as pl

__all__ = ["typed_cells"]

_BIGGEST: Final = 18
"""The most digits of an integer of 64 bits, whatever they are."""


def typed_cells(table: ReadTable, engine: Engine) -> pl.DataFrame:
    """Return the cells of a table, a column a field, in the order of the rows.

    Int64 for integers, Date for dates, else String; in a table that is not of the data model,
    other types are text in their canonical form, and so is a column with an integer beyond 64
    bits. Cells that are missing, or no value of their type, are null.
    """
    import polars as pl

    if table.frame is not None:
        return table.frame.drop("row_number")
    stored = table.shape.stored(table.shape.names)
    listed = ", ".join(f"t.{quoted(name)}" for name in stored)
    query = f"SELECT {listed} FROM {quoted(table.shape.stored_as)} t ORDER BY t.row_number"  # noqa: S608 - quoted
    cells = engine.frame(query)
    if cells is None:
        cells = pl.DataFrame(schema=dict.fromkeys(stored, pl.String))
    if cells.width != len(stored):
        raise InternalError("exporting a table", "a column that was not kept")
    kinds = (column.type for column in table.shape.columns)
    return pl.DataFrame(
        [_typed(each, kind) for each, kind in zip(cells.get_columns(), kinds, strict=True)]
    )


def _typed(cells: pl.Series, kind: str) -> pl.Series:
    import polars as pl

    # A column without a value comes from the engine without a type, too.
    cells = cells.cast(pl.String)
    if (
        kind == "integer"
        and cells.str.strip_prefix("-").str.len_chars().fill_null(0).le(_BIGGEST).all()
    ):
        return cells.cast(pl.Int64)
    if kind == "date":
        days = cells.str.to_date("%Y-%m-%d", strict=False)
        return days if days.null_count() == cells.null_count() else cells
    return cells
