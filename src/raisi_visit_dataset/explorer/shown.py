"""The rows of a package that a page shows, and how many it leaves out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, TypeVar

from raisi_visit_dataset.package import Package
from raisi_visit_dataset.package.cells import read_cells
from raisi_visit_dataset.package.typed import records
from raisi_visit_dataset.records import RECORDS, Record

if TYPE_CHECKING:  # frames are third-party types, loaded where they are made
    import polars as pl

__all__ = ["LEAST_ROWS", "MOST_STATEMENTS", "ROWS_A_STATEMENT", "Shown"]

MOST_STATEMENTS: Final = 1_000
"""The most statements of a page, if nothing else is asked for."""

ROWS_A_STATEMENT: Final = 20
"""Other tables show at most so many times as many rows as there may be statements …"""

LEAST_ROWS: Final = 1_000
"""… and at least so many, if they have them."""

AnyRecord = TypeVar("AnyRecord", bound=Record)


class Shown:
    """Hold the rows of each table that a page shows, in order of the file.

    Statements are the first of the texts, whole texts as far as they go; tables that belong to a
    statement or text show the rows of those alone. A table that the package lacks has no rows.
    """

    def __init__(self, package: Package, most: int) -> None:
        self.package = package
        self.most = most
        self._kept: dict[str, tuple[Record, ...]] = {}
        self._totals: dict[str, int] = {}
        statements = self._frame("statements")
        statements = statements.sort("source_id", "ordinal", maintain_order=True)
        self._limited = statements.height > most
        first = statements.head(most)
        self._statements = set(first["statement_id"].to_list())
        self._sources = set(first["source_id"].to_list())
        for model in RECORDS:
            table = model.table.name
            self._kept[table] = self._rows(model, first if table == "statements" else None)

    def rows(self, model: type[AnyRecord]) -> tuple[AnyRecord, ...]:
        """Return the rows of a table that are shown."""
        return tuple(each for each in self._kept[model.table.name] if isinstance(each, model))

    def total(self, model: type[Record]) -> int:
        """Return how many rows the table has in the package."""
        return self._totals[model.table.name]

    def left_out(self) -> tuple[tuple[str, int, int], ...]:
        """Return title, rows left out and all rows of each table that is not shown whole."""
        return tuple(
            (model.table.title, self.total(model) - shown, self.total(model))
            for model in RECORDS
            if (shown := len(self._kept[model.table.name])) < self.total(model)
        )

    def _rows(self, model: type[Record], chosen: pl.DataFrame | None) -> tuple[Record, ...]:
        from pydantic import ValidationError

        table = model.table.name
        frame = self._frame(table) if chosen is None else chosen
        self._totals[table] = self._frame(table).height if chosen is not None else frame.height
        if self._limited and chosen is None:
            frame = self._concerned(frame)
        frame = frame.head(max(self.most * ROWS_A_STATEMENT, LEAST_ROWS))
        try:
            return tuple(map(model.model_validate, frame.iter_rows(named=True)))
        except ValidationError:
            # Reads the table once more, and refuses it with the place of each cell.
            return records(self.package, table)[: frame.height]

    def _concerned(self, frame: pl.DataFrame) -> pl.DataFrame:
        """Return the rows that belong to the statements and texts shown, or to none."""
        for column, kept in (("statement_id", self._statements), ("source_id", self._sources)):
            if column in frame.columns:
                frame = frame.filter(_null_or_in(column, kept))
        return frame

    def _frame(self, table: str) -> pl.DataFrame:
        import polars as pl

        if table in self.package.table_names:
            return read_cells(self.package, table)
        (model,) = (each for each in RECORDS if each.table.name == table)
        return pl.DataFrame(schema=dict.fromkeys(model.columns(), pl.String))


def _null_or_in(column: str, kept: Iterable[str]) -> pl.Expr:
    import polars as pl

    return pl.col(column).is_null() | pl.col(column).is_in(sorted(kept))
