"""Rows found by their keys."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from raisi_visit_dataset.api.loader import Loader
from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.records import BY_TABLE, Record

__all__ = ["by_id", "one_row", "row_id", "tables_with"]

_Row = TypeVar("_Row", bound=Record)


def row_id(record: Record) -> str:
    """Return the key of a row as one text, its parts joined by ``/``."""
    return "/".join(map(str, record.key()))


def by_id(rows: Iterable[_Row]) -> Mapping[str, _Row]:
    """Index rows by their keys."""
    return {row_id(row): row for row in rows}


def one_row(rows: tuple[_Row, ...], name: str) -> _Row:
    """Return the row of a key; UsageError, with the nearest key, when there is none."""
    known = by_id(rows)
    if name not in known:
        expected = f"a key of {rows[0].table.name}" if rows else "a key; the table is empty"
        raise UsageError(f"the id {name!r}", expected, suggestion(name, known))
    return known[name]


def tables_with(dataset: Loader, name: str) -> tuple[str, ...]:
    """Return the tables that have a row of this key.

    Raises UsageError, with the nearest key of all tables, when none has.
    """
    known = {
        table: {row_id(row) for row in dataset.load(table)}
        for table in BY_TABLE
        if table in dataset.package.table_names
    }
    there = tuple(table for table, ids in known.items() if name in ids)
    if not there:
        every = set().union(*known.values())
        raise UsageError(f"the id {name!r}", "a key of some table", suggestion(name, every))
    return there
