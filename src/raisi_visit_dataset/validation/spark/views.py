"""Tables of a package as temporary views of one session."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.validation.column import Shape
from raisi_visit_dataset.validation.engine import QueryFailed
from raisi_visit_dataset.validation.spark.manifest import (
    ROW_NUMBER,
    Manifest,
    StoredTable,
)
from raisi_visit_dataset.validation.spark.sql import spark_sql

if TYPE_CHECKING:  # loaded where it is used
    import polars as pl
    from pyspark.sql import DataFrame, SparkSession

__all__ = ["Views"]

_KINDS: Final = {"integer": "bigint", "date": "date"}
_TEXT_COLUMNS: Final = "`row_number` bigint, `source_id` string, `body` string, `note` string"


@dataclass(slots=True)
class Views:
    """Hold the views, and what is kept in the memory of the cluster for several queries."""

    session: SparkSession
    where: str
    manifest: Manifest
    shapes: dict[str, Shape] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    kept: list[DataFrame] = field(default_factory=list)

    def has(self, name: str) -> bool:
        """Tell whether there is a view of that name."""
        return name in self.names

    def query(self, query: str) -> DataFrame:
        """Return what a query gives; nothing runs yet.

        Raises QueryFailed for one that Spark does not understand.
        """
        from pyspark.errors import AnalysisException, ParseException

        try:
            return self.session.sql(spark_sql(query))
        except (AnalysisException, ParseException) as error:
            raise QueryFailed(str(error).partition("\n")[0]) from error

    def add(self, name: str, rows: DataFrame, *, kept: bool = False) -> None:
        """Add a view; what is ``kept`` is computed once, and spills to disk."""
        if kept:
            from pyspark import StorageLevel

            self.kept.append(rows.persist(StorageLevel.MEMORY_AND_DISK))
        rows.createOrReplaceTempView(name)
        self.names.add(name)

    def derive(self, name: str, query: str, *, kept: bool = False) -> None:
        """Add a view of what a query of ours gives."""
        self.add(name, self.query(query), kept=kept)

    def send(self, name: str, frame: pl.DataFrame) -> None:
        """Add a view of a small table that was made here."""
        import pyarrow as pa

        table = frame.to_arrow()
        plain = [
            pa.field(each.name, pa.string() if _is_text(each.type) else each.type)
            for each in table.schema
        ]
        self.add(name, self.session.createDataFrame(table.cast(pa.schema(plain))))

    def store(self, stored_as: str, table: StoredTable, names: Iterable[str]) -> None:
        """Add the view of an exported table, its columns under these names."""
        from pyspark.sql.functions import col, lit

        own = [column for column, _ in table.columns]
        columns = [(table.row_column, ROW_NUMBER), *zip(own, names, strict=True)]
        named = [col(_quoted(one)).alias(two) for one, two in columns]
        if stored_as not in BY_TABLE:
            # What has broken rows is not exported.
            named.append(lit(0).alias("is_broken"))
        self.add(stored_as, self._read(table.folder, _schema(table)).select(*named))

    def stored(self, name: str) -> DataFrame:
        """Return the exported texts."""
        return self._read(name, _TEXT_COLUMNS)

    def release(self) -> None:
        """Give back what was kept, and forget the views."""
        for rows in self.kept:
            rows.unpersist()
        for name in sorted(self.names):
            self.session.catalog.dropTempView(name)

    def _read(self, folder: str, schema: str) -> DataFrame:
        return self.session.read.schema(schema).parquet(f"{self.where}/{folder}")


def _schema(table: StoredTable) -> str:
    cells = [(name, _KINDS.get(kind, "string")) for name, kind in table.columns]
    columns = [(table.row_column, "bigint"), *cells]
    return ", ".join(f"{_quoted(name)} {kind}" for name, kind in columns)


def _quoted(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"


def _is_text(kind: object) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_large_string(kind) or pa.types.is_string_view(kind))
