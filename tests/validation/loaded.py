"""The tables that rules read, as DuckDB has them."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.engine import Engine
from raisi_visit_dataset.validation.key_stage import check_keys
from raisi_visit_dataset.validation.loading import load
from raisi_visit_dataset.validation.reading import read_package
from raisi_visit_dataset.validation.texts import read_texts

QUERIES = tuple(rule for rule in RULES if rule.query is not None)


class Table(NamedTuple):
    """Hold a table: names and types of its columns, as DuckDB writes them, and its rows."""

    columns: dict[str, str]
    rows: list[tuple]


def tables_and_rows(rules, files):
    """Return the tables that rules read, by name, and by code the rows that DuckDB finds wrong."""
    wanted = frozenset(table for rule in rules for table in rule.reads)
    with Engine() as engine:
        reading = read_package(open_package(files), engine)
        # The checks load the tables as they go.
        assert list(check_keys(engine, reading)) is not None
        loaded = load(engine, reading, read_texts(reading, without_texts=True), wanted)
        assert loaded.readable(wanted)
        tables = {name: _table(engine, name) for name in wanted}
        return tables, {rule.code: in_order(engine.rows(rule.query)) for rule in rules}


def _table(engine, name):
    described = engine.rows(f'DESCRIBE "{name}"')
    columns = {each["column_name"]: each["column_type"] for each in described}
    rows = [tuple(row.values()) for row in engine.rows(f'SELECT * FROM "{name}"')]  # noqa: S608 - ours
    return Table(columns, rows)


def in_order(rows):
    """Return rows, as mappings by column, in an order of their own, dates as text."""
    plain = [{name: _plain(cell) for name, cell in row.items()} for row in rows]
    return sorted((sorted(row.items()) for row in plain), key=repr)


def _plain(cell):
    return cell.isoformat() if isinstance(cell, dt.date) else cell
