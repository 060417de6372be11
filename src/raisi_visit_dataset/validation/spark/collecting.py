"""The one way from the cluster to this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # loaded where it is used
    import polars as pl
    from pyspark.sql import DataFrame

__all__ = ["collected"]


def collected(frame: DataFrame) -> pl.DataFrame:
    """Bring a small result here: findings, counts, notes, or a register of names.

    No table of the package passes here: what is asked for is bounded by what is wrong, but for
    the registers of names, which every scan of names must have.
    """
    import polars as pl

    made = pl.from_arrow(frame.toArrow())
    return made if isinstance(made, pl.DataFrame) else made.to_frame()
