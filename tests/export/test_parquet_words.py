"""Parquet is read by pandas, polars, DuckDB and Arrow, and says what its columns mean."""

import duckdb
import pandas as pd
import polars as pl
import pyarrow.parquet as pq
import pytest
from tests.export.truth import compared, tables_of


def parts(folder, table):
    return sorted((folder / table).glob("part-*.parquet"))


def with_polars(folder, table):
    return (
        pl.concat([pl.read_parquet(part) for part in parts(folder, table)])
        .drop("row_number")
        .rows()
    )


def with_pandas(folder, table):
    frame = pd.read_parquet(folder / table, dtype_backend="pyarrow").drop(columns="row_number")
    kept = frame.astype(object)
    return kept.where(kept.notna(), None).to_numpy().tolist()


def with_duckdb(folder, table):
    place = str(folder / table / "*.parquet").replace("'", "''")
    query = f"SELECT * EXCLUDE (row_number) FROM read_parquet('{place}') ORDER BY row_number"  # noqa: S608
    return duckdb.sql(query).fetchall()


@pytest.mark.parametrize("read", [with_polars, with_pandas, with_duckdb])
def test_every_cell_is_read(exported, package, read, tell):
    folder = exported("parquet")
    cells = compared(package, lambda table: read(folder, table))
    tell(f"Parquet {read.__name__.replace('_', ' ')}", cells)


def test_every_column_says_what_it_means(exported, package):
    for table in tables_of(package):
        resource = package.resource(table)
        schema = pq.read_schema(parts(exported("parquet"), table)[0])
        said = {
            each.name: (each.metadata or {}).get(b"description", b"").decode() for each in schema
        }
        assert said.pop("row_number")
        expected = {each["name"]: each["description"] for each in resource.schema["fields"]}
        assert said == expected
        whole = {key.decode(): value.decode() for key, value in schema.metadata.items()}
        assert whole["version"] == package.version
        assert whole["title"] == resource.declared["title"]
        assert whole["description"] == " ".join(resource.declared["description"].split())


def test_texts_say_what_they_are(exported):
    schema = pq.read_schema(parts(exported("parquet"), "texts")[0])
    assert all(each.metadata[b"description"] for each in schema)
