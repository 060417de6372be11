"""Functions over polars frames, applied where the rows are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # loaded where it is used
    import polars as pl
    import pyarrow as pa
    from pyspark.sql import DataFrame

__all__ = ["by_source", "in_batches"]

_KINDS: Final = {"String": "string", "Int64": "bigint", "Date": "date", "Boolean": "boolean"}


def in_batches(
    rows: DataFrame, function: Callable[[pl.DataFrame], pl.DataFrame], made: pl.DataFrame
) -> DataFrame:
    """Apply a function to the rows, some thousands at a time, in the executors.

    ``made`` is an empty frame with the columns that the function returns.
    """

    def applied(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        for batch in batches:
            yield from _plain(function(_frame(pa.Table.from_batches([batch])))).to_batches()

    return rows.mapInArrow(applied, _schema(made))


def by_source(
    facts: DataFrame,
    texts: DataFrame,
    function: Callable[[pl.DataFrame, pl.DataFrame], pl.DataFrame],
    made: pl.DataFrame,
) -> DataFrame:
    """Bring what is known of a source and its text together, and apply a function to both.

    Both have a column ``source_id``. The function runs in the executors, once a source.
    """

    def applied(left: pa.Table, right: pa.Table) -> pa.Table:
        return _plain(function(_frame(left), _frame(right)))

    grouped = facts.groupBy("source_id").cogroup(texts.groupBy("source_id"))
    return grouped.applyInArrow(applied, _schema(made))


def _frame(table: pa.Table) -> pl.DataFrame:
    import polars as pl

    made = pl.from_arrow(table)
    return made if isinstance(made, pl.DataFrame) else made.to_frame()


def _plain(frame: pl.DataFrame) -> pa.Table:
    """Return an Arrow table whose texts are of the one type that Spark takes."""
    import pyarrow as pa

    table = frame.to_arrow()
    fields = [
        field.with_type(pa.string())
        if pa.types.is_large_string(field.type) or pa.types.is_string_view(field.type)
        else field
        for field in table.schema
    ]
    return table.cast(pa.schema(fields))


def _schema(made: pl.DataFrame) -> str:
    return ", ".join(f"`{name}` {_KINDS[str(kind)]}" for name, kind in made.schema.items())
