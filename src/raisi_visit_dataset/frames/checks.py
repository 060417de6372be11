"""Checks of the models that pandera has no word for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raisi_visit_dataset.values.edtf import EdtfError, parse_edtf

if TYPE_CHECKING:  # third-party types, loaded where they are used
    import polars as pl
    from pandera.polars import PolarsData

__all__ = ["takes_edtf", "unique_together"]


def takes_edtf(data: PolarsData, *forms: str) -> pl.LazyFrame:
    """Say of each cell whether it is a date in EDTF of one of ``forms``; null of null."""
    import polars as pl

    column = pl.col(data.key)
    # Each date once: a column repeats few of them, and the parser is Python.
    dates = data.lazyframe.select(column.drop_nulls().unique()).collect()[data.key]
    return data.lazyframe.select(column.is_in([text for text in dates if _takes(text, forms)]))


def unique_together(data: PolarsData, *columns: str) -> pl.LazyFrame:
    """Say of each row whether no other has its values in ``columns``; null repeats."""
    import polars as pl

    known = pl.all_horizontal(pl.col(columns).is_not_null())
    return data.lazyframe.select(~known | pl.struct(columns).is_unique())


def _takes(text: str, forms: tuple[str, ...]) -> bool:
    try:
        return parse_edtf(text).form in forms
    except EdtfError:
        return False
