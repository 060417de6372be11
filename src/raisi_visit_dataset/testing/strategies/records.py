"""Records and rows of our tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.records import BY_TABLE, Record
from raisi_visit_dataset.schemas.cells import cells
from raisi_visit_dataset.testing.strategies.cells import cell_values

__all__ = ["mappings", "model_of", "records", "rows", "tables"]

_CORE: Final = ("sources", "participants", "events", "statements")


def records(table: str) -> SearchStrategy[Record]:
    """Give records of one of our tables, each valid by itself.

    What ties rows together (keys that exist, offsets that fit a text) is left to ``packages``.
    Raises UsageError for a table that is none of ours.
    """
    model = model_of(table)
    return mappings(table).map(lambda row: model(**row))


def rows(table: str, *, min_size: int = 0, max_size: int = 4) -> SearchStrategy[list[Record]]:
    """Give lists of records in which neither a key nor a value that must be unique repeats.

    Rows that would repeat one are left out, so that a list may be shorter than ``min_size`` where
    that is above 1. Raises UsageError for a table that is none of ours.
    """
    drawn = st.lists(records(table), min_size=min_size, max_size=max_size)
    return drawn.map(lambda listed: list(_distinct(listed)))


def tables(*names: str, max_size: int = 2) -> SearchStrategy[dict[str, list[Record]]]:
    """Give rows of several tables by name, as ``compose`` takes them.

    Without ``names``, of the four core tables. References between the tables do not hold. Raises
    UsageError for a table that is none of ours.
    """
    listed = {name: rows(name, max_size=max_size) for name in names or _CORE}
    return st.fixed_dictionaries(listed)


def model_of(table: str) -> type[Record]:
    """Return the model of a table; raises UsageError for a table that is none of ours."""
    if table not in BY_TABLE:
        raise UsageError(f"the table {table!r}", "one of ours", suggestion(table, BY_TABLE))
    return BY_TABLE[table]


@cache
def mappings(table: str) -> SearchStrategy[Mapping[str, Any]]:
    """Give rows of a table as mappings that its record takes, columns in order of the table."""
    model = model_of(table)
    row = st.fixed_dictionaries({cell.name: cell_values(cell) for cell in cells(model)})
    # Hypothesis shuffles the keys; a row has the order of its table.
    return row.map(lambda drawn: {name: drawn[name] for name in model.columns()})


def _distinct(listed: Iterable[Record]) -> Iterator[Record]:
    """Yield the rows that repeat nothing of those before them; an empty cell repeats nothing."""
    seen: set[tuple[object, ...]] = set()
    for record in listed:
        told = record.table
        named = [
            (columns, *(getattr(record, name) for name in columns))
            for columns in (told.key, *told.unique)
        ]
        keys = {each for each in named if None not in each}
        if seen.isdisjoint(keys):
            seen |= keys
            yield record
