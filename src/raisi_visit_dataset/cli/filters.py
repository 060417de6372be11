"""Rows of a table that fit what was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from raisi_visit_dataset.api.dataset import Dataset
from raisi_visit_dataset.api.read_tables import demand_table
from raisi_visit_dataset.api.rows import row_id
from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.records import Record, Statement

__all__ = ["filtered"]

_COLUMNS: Final = {
    "speaker": "speaker_id",
    "source": "source_id",
    "kind": "kind",
    "topic": "topic_id",
    "event": "event_id",
}
_REGISTERS: Final = {
    "speaker": "participants",
    "source": "sources",
    "topic": "topics",
    "event": "events",
}


def filtered(dataset: Dataset, table: str, wanted: Mapping[str, str]) -> tuple[Record, ...]:
    """Return the rows of a table that fit every option, in order of the file.

    Raises UsageError for an unknown table or value, and for an option by which the table
    cannot be filtered.
    """
    model = demand_table(table)
    rows = dataset.load(table)
    for option, value in wanted.items():
        _demand_known(dataset, model, option, value)
        column = _COLUMNS[option]
        if column in model.columns() and option != "speaker":
            rows = tuple(row for row in rows if getattr(row, column) == value)
        elif "statement_id" in model.columns():
            ids = _statements(dataset, option, value)
            rows = tuple(row for row in rows if getattr(row, "statement_id", None) in ids)
        else:
            fit = [f"--{name}" for name in _COLUMNS if _COLUMNS[name] in model.columns()]
            expected = f"one of {', '.join(fit)}" if fit else "no filter"
            raise UsageError(f"--{option} with the table {table}", expected)
    return rows


def _demand_known(dataset: Dataset, model: type[Record], option: str, value: str) -> None:
    if option == "kind":
        column = (model if "kind" in model.columns() else Statement).columns()["kind"]
        known = set(column.scheme.codes if column.scheme else ())
    else:
        known = {row_id(row) for row in dataset.load(_REGISTERS[option])}
    if value not in known:
        expected = "a kind" if option == "kind" else f"an id of {_REGISTERS[option]}"
        raise UsageError(f"--{option} {value!r}", expected, suggestion(value, known))


def _statements(dataset: Dataset, option: str, value: str) -> set[str]:
    """Return the statements that fit an option."""
    if option == "topic":
        return {
            row.statement_id for row in dataset.load("statement_topics") if row.topic_id == value
        }
    column = _COLUMNS[option]
    found = {
        row.statement_id for row in dataset.load("statements") if getattr(row, column) == value
    }
    if option == "speaker":
        found |= {
            row.statement_id
            for row in dataset.load("statement_participants")
            if row.participant_id == value and row.role in ("speaker", "co_speaker")
        }
    return found
