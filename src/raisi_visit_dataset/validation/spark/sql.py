"""Queries of the catalogue, written as Spark wants them."""

from __future__ import annotations

from functools import lru_cache

__all__ = ["spark_sql"]


@lru_cache(maxsize=1024)
def spark_sql(query: str) -> str:
    """Return a query of ours, written for DuckDB, in the SQL of Spark.

    >>> spark_sql("SELECT a || 'b' AS c FROM t")
    "SELECT a || 'b' AS c FROM t"
    """
    import sqlglot

    (translated,) = sqlglot.transpile(query, read="duckdb", write="spark")
    return translated
