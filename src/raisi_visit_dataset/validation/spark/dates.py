"""Tables of dates, made in the executors of the distinct texts of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.records import RECORDS
from raisi_visit_dataset.validation.date_tables import PAIRS, edtf_frame, pair_frame
from raisi_visit_dataset.validation.spark.executors import in_batches
from raisi_visit_dataset.validation.spark.needs import TOLD_DATES
from raisi_visit_dataset.validation.spark.views import Views

if TYPE_CHECKING:  # loaded where it is used
    import polars as pl

__all__ = ["add_edtf_values", "add_pairs"]

_TOLD: Final = "evidence"
"""A table of which just the column ``value`` may hold dates."""


def add_edtf_values(views: Views) -> None:
    """Add ``edtf_values``: each date text of the package once, parsed."""
    cells = [
        (model.table.name, name)
        for model in RECORDS
        for name, column in model.columns().items()
        if column.edtf
    ]
    cells += [(table, "value") for table in TOLD_DATES]
    parts = [
        f"SELECT t.{name} AS edtf FROM {table} t WHERE t.{name} IS NOT NULL"  # noqa: S608 - names of the data model
        for table, name in cells
        if views.has(table)
    ]
    if not parts:
        parts = ["SELECT CAST(NULL AS VARCHAR) AS edtf"]
    texts = views.query(" UNION ".join(parts))
    views.add("edtf_values", in_batches(texts, _values, _values(_no_texts())), kept=True)


def add_pairs(views: Views) -> None:
    """Add ``date_pairs``: each two date texts that meet once, compared."""
    queries = [part.query for part in PAIRS if all(map(views.has, part.needs))]
    if not queries:
        queries = ["SELECT CAST(NULL AS VARCHAR) AS edtf, CAST(NULL AS VARCHAR) AS other"]
    met = views.query(" UNION ".join(queries))
    views.add("date_pairs", in_batches(met, _pairs, pair_frame(set())), kept=True)


def _no_texts() -> pl.DataFrame:
    import polars as pl

    return pl.DataFrame(schema={"edtf": pl.String})


def _values(texts: pl.DataFrame) -> pl.DataFrame:
    return edtf_frame({_TOLD: texts.rename({"edtf": "value"})})


def _pairs(met: pl.DataFrame) -> pl.DataFrame:
    return pair_frame({(edtf, other) for edtf, other in met.iter_rows() if edtf and other})
