"""The tables of one package, read when they are asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.package import Package
from raisi_visit_dataset.package.cells import read_cells
from raisi_visit_dataset.package.typed import Engine, records, typed_frame
from raisi_visit_dataset.records import BY_TABLE, Record

if TYPE_CHECKING:  # the frames are third-party types, loaded where they are made
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["ReadTables", "demand_table"]


def demand_table(table: str) -> type[Record]:
    """Return the record of a table; UsageError, with the nearest name, for an unknown one."""
    if table not in BY_TABLE:
        expected = "a table of the data model"
        raise UsageError(f"the table {table!r}", expected, suggestion(table, BY_TABLE))
    return BY_TABLE[table]


class ReadTables:
    """Read tables of a package that ``opened`` gives when the first one is asked for.

    Records are kept, because nobody can change them; frames are made anew each time.
    """

    def __init__(self, opened: Callable[[], Package]) -> None:
        self._opened = opened
        self._kept: dict[str, tuple[Record, ...]] = {}

    @cached_property
    def package(self) -> Package:
        """Open the package, the first time."""
        return self._opened()

    def table(
        self, table: str, engine: Engine | None
    ) -> tuple[Record, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
        """Return a table as records, or as frame of an engine; raises as ``Loader.load`` says."""
        demand_table(table)
        if engine is not None:
            return typed_frame(self.package, table, engine)
        if table not in self._kept:
            self._kept[table] = records(self.package, table)
        return self._kept[table]

    def count(self, table: str) -> int:
        """Return how many rows a table has, without making records of them."""
        return read_cells(self.package, table).height
