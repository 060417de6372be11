"""The rows of one table: checked portion by portion, and kept as far as they are needed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.validation.alike_keys import AlikeKeys
from raisi_visit_dataset.validation.distinct import DistinctKeys
from raisi_visit_dataset.validation.engine import Engine
from raisi_visit_dataset.validation.lexical import Plan, check_cells
from raisi_visit_dataset.validation.shape import Shape
from raisi_visit_dataset.validation.tables import Portion

if TYPE_CHECKING:
    import polars as pl

__all__ = ["KeptRows"]

_AT_ONCE: Final = 250_000


class KeptRows:
    """Check the portions of one table, and keep what is needed of them."""

    def __init__(self, shape: Shape, plan: Plan, engine: Engine) -> None:
        self.rows = 0
        self.broken: list[int] = []
        self.suppressed: Counter[str] = Counter()
        self.faulty: list[pl.DataFrame] = []
        self.distinct = DistinctKeys(shape)
        self._alike = AlikeKeys(shape)
        self._shape = shape
        self._plan = plan
        self._engine = engine
        self._typed: list[pl.DataFrame] = []
        self._waiting = 0
        self._stored = False

    def take(self, portion: Portion) -> None:
        """Check a portion, and keep what is needed of it."""
        import polars as pl

        checked = check_cells(portion, self._shape, self._plan)
        faults = checked.faults
        if portion.broken and not faults.is_empty():
            follows = faults["row_number"].is_in(list(portion.broken))
            self.suppressed.update(faults.filter(follows)["kind"])
            faults = faults.filter(~follows)
        left = self._shape.limits.faults.value + 1 - self.fault_count
        if faults.height > left:
            # The one beyond the limit tells that there are more; the reading stops with it.
            faults = faults.sort("row_number", "position").head(max(left, 0))
        if not faults.is_empty():
            self.faulty.append(faults)
        first, height = portion.first_row, portion.cells.height
        numbers = pl.int_range(first, first + height, dtype=pl.Int64).alias("row_number")
        typed = checked.typed.select(numbers, pl.exclude("row_number"))
        self.distinct.take(typed)
        self._alike.take(typed)
        self.rows += height
        self.broken += portion.broken
        if self._shape.ours:
            self._typed.append(typed)
            return
        if not self._plan.key_columns:
            return
        broken = pl.lit(value=False)
        if portion.broken:
            broken = pl.col("row_number").is_in(list(portion.broken))
            # Cells that were filled in are none.
            filled = broken & (pl.col(pl.String) == "")
            typed = typed.with_columns(pl.when(~filled).then(pl.col(pl.String)).name.keep())
        self._typed.append(typed.with_columns(broken.cast(pl.Int8).alias("is_broken")))
        self._waiting += height
        if self._waiting >= _AT_ONCE:
            self._store()

    @property
    def fault_count(self) -> int:
        """Return how many faulty cells were found so far."""
        return sum(frame.height for frame in self.faulty)

    def _store(self) -> None:
        """Hand the rows that wait to the engine: many at once take it less time than few."""
        import polars as pl

        self._engine.load(self._shape.stored_as, pl.concat(self._typed))
        self._typed, self._waiting, self._stored = [], 0, True

    def finish(self) -> None:
        """Store what waits; a table of a stranger is there even if it has no rows."""
        import polars as pl

        if self._shape.ours or not self._plan.key_columns:
            return
        if not (self._stored or self._typed):
            names = self._shape.stored(self._shape.names)
            self.take(Portion(1, pl.DataFrame(schema=dict.fromkeys(names, pl.String)), 0))
        if self._typed:
            self._store()

    def frame(self) -> pl.DataFrame | None:
        """Return the rows of a table of ours."""
        import polars as pl

        if not self._shape.ours:
            return None
        if self._typed:
            return pl.concat(self._typed) if len(self._typed) > 1 else self._typed[0]
        names = self._shape.stored(self._shape.names)
        cells = pl.DataFrame(schema=dict.fromkeys(names, pl.String))
        typed = check_cells(Portion(1, cells, 0), self._shape, self._plan).typed
        number = pl.lit(None, pl.Int64).alias("row_number")
        return typed.select(number, pl.exclude("row_number")).clear()

    def cell_faults(self) -> pl.DataFrame | None:
        """Return the faulty cells of all portions, None where there is none.

        Keys that look alike are among them: they keep no table from the rules.
        """
        import polars as pl

        faulty = [*self.faulty, *self._alike.faults(self.distinct, self._engine)]
        return pl.concat(faulty) if faulty else None
