"""All tables that have no view of their own, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.explorer.shown import Shown
from raisi_visit_dataset.records import RECORDS, Record

__all__ = ["Cell", "Register", "registers"]

_TARGETS: Final[Mapping[str, str]] = {"target_id": "target_table", "subject_id": "subject_table"}
_IN_VIEWS: Final = frozenset(
    {
        *("sources", "participants", "events", "statements"),
        *("utterances", "conflicts", "conflict_claims"),
    }
)
"""Tables whose rows are shown with all their cells elsewhere."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold the text of one cell, and the row it names, as table and key."""

    text: str
    names: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """Hold one table: its record, columns that are not all empty, rows and their cells."""

    model: type[Record]
    columns: tuple[str, ...]
    rows: tuple[tuple[Record, tuple[Cell, ...]], ...]


def registers(shown: Shown) -> tuple[Register, ...]:
    """Return the tables without a view of their own that have rows."""
    return tuple(
        _register(model, rows)
        for model in RECORDS
        if model.table.name not in _IN_VIEWS and (rows := shown.rows(model))
    )


def _register(model: type[Record], rows: tuple[Record, ...]) -> Register:
    hidden = {f"{name}{end}" for name in model.columns() for end in ("_earliest", "_latest")}
    columns = tuple(
        name
        for name in model.columns()
        if name not in hidden and any(getattr(row, name) is not None for row in rows)
    )
    named = {key.columns[0]: key.table for key in model.table.foreign_keys if len(key.columns) == 1}
    return Register(
        model, columns, tuple((row, tuple(_cell(row, c, named) for c in columns)) for row in rows)
    )


def _cell(row: Record, column: str, named: Mapping[str, str]) -> Cell:
    value = getattr(row, column)
    if value is None:
        return Cell("")
    text = str(value)
    if column in named:
        return Cell(text, (named[column], text))
    if column in _TARGETS:
        return Cell(text, (getattr(row, _TARGETS[column]), text))
    return Cell(text)
