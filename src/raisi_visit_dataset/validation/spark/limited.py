"""The first rows of a result, and the number of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raisi_visit_dataset.validation.spark.collecting import collected

if TYPE_CHECKING:  # loaded where it is used
    import polars as pl
    from pyspark.sql import DataFrame

__all__ = ["limited", "number_of"]


def limited(rows: DataFrame, most: int) -> tuple[pl.DataFrame, int]:
    """Return the first rows in the order of their columns, at most so many, and what is left.

    The others are counted where they are; that is a second run of the query, and only where
    there are others.
    """
    first = collected(rows.orderBy(*rows.columns).limit(most + 1))
    if first.height <= most:
        return first, 0
    return first.head(most), number_of(rows) - most


def number_of(rows: DataFrame) -> int:
    """Count rows where they are."""
    return int(collected(rows.groupBy().count()).item())
