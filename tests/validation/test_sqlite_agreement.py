"""A third engine, which knows nothing of the others, finds what DuckDB finds."""

import datetime as dt
import sqlite3
from contextlib import closing

import pytest
import sqlglot
from tests.validation.dirty import dirty_package
from tests.validation.loaded import QUERIES, in_order, tables_and_rows

from raisi_visit_dataset.rules.minimal import minimal_package

KINDS = {"BIGINT": "INTEGER", "INTEGER": "INTEGER", "VARCHAR": "TEXT", "DATE": "TEXT"}
EACH = pytest.mark.parametrize("rule", QUERIES, ids=lambda rule: rule.code)


@EACH
def test_a_query_finds_the_same_rows_of_its_failing_example(rule):
    tables, wrong = tables_and_rows([rule], minimal_package(rule.failing[0]))
    assert wrong[rule.code]
    with closing(sqlite3.connect(":memory:")) as connection:
        load_all(connection, tables)
        assert rows_on_sqlite(connection, rule.query) == wrong[rule.code]


@pytest.fixture(scope="module")
def dirty():
    tables, wrong = tables_and_rows(QUERIES, dirty_package())
    with closing(sqlite3.connect(":memory:")) as connection:
        load_all(connection, tables)
        yield connection, wrong


@EACH
def test_a_query_finds_the_same_rows_of_a_package_with_many_faults(rule, dirty):
    connection, wrong = dirty
    assert rows_on_sqlite(connection, rule.query) == wrong[rule.code]


def rows_on_sqlite(connection, query):
    (translated,) = sqlglot.transpile(query, read="duckdb", write="sqlite")
    cursor = connection.execute(translated)
    names = [column[0] for column in cursor.description]
    return in_order([dict(zip(names, row, strict=True)) for row in cursor])


def load_all(connection, tables):
    for name, table in tables.items():
        load(connection, name, table)


def load(connection, name, table):
    columns = ", ".join(f'"{column}" {KINDS[kind]}' for column, kind in table.columns.items())
    connection.execute(f'CREATE TABLE "{name}" ({columns}) STRICT')
    marks = ", ".join("?" for _ in table.columns)
    rows = [tuple(map(stored, row)) for row in table.rows]
    connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', rows)  # noqa: S608 - names of ours


def stored(cell):
    return cell.isoformat() if isinstance(cell, dt.date) else cell
