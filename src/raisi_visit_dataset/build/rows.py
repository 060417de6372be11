"""Rows made from codings: what a record refuses becomes a problem at the coder's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pydantic import ValidationError

from raisi_visit_dataset.build.problems import Problems, shown
from raisi_visit_dataset.coding.coded import Coded
from raisi_visit_dataset.records import Record
from raisi_visit_dataset.values.edtf import parse_edtf

_EXPECTED: Final[Mapping[str, str]] = {
    "string_pattern_mismatch": "a text of the form {pattern}",
    "greater_than_equal": "at least {ge}",
    "less_than_equal": "at most {le}",
}

_Key = tuple[str, tuple[str | int, ...]]


class Rows:
    """Collect rows by table."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.tables: dict[str, list[Record]] = {}
        self._origins: dict[_Key, Coded] = {}
        self._repeated: list[tuple[_Key, Coded]] = []

    def add(self, model: type[Record], coded: Coded, cells: Mapping[str, object]) -> Record | None:
        """Make a row, or report each cell the record refuses at the place it was written."""
        try:
            record = model.model_validate(cells)
        except ValidationError as error:
            for details in error.errors(include_url=False):
                column = str(details["loc"][0])
                form = _EXPECTED.get(details["type"], details["msg"])
                expected = f"in {column} {form.format(**details.get('ctx', {}))}"
                found = shown(str(details["input"]))
                place = coded.at(_written_as(coded, column))
                self.problems.add(place, found, expected, "correct the value")
            return None
        name = record.table.name
        self.tables.setdefault(name, []).append(record)
        self._note((name, record.key()), coded)
        return record

    def take(self, other: Rows) -> None:
        """Take over the rows of another collection; every key must be new."""
        for table, records in other.tables.items():
            self.tables.setdefault(table, []).extend(records)
        self._repeated += other._repeated
        for key, coded in other._origins.items():
            self._note(key, coded)

    def demand_unique(self) -> None:
        """Report each key that came a second time, but not what follows from another such."""
        alone = {parts[0] for (_, parts), _ in self._repeated if len(parts) == 1}
        for (table, parts), coded in self._repeated:
            if len(parts) > 1 and parts[0] in alone:
                continue
            found = f"{'/'.join(map(str, parts))!r} a second time in {table}"
            cure = f"the first is at {self._origins[table, parts].at('id')}"
            self.problems.add(coded.at("id"), found, "each key once", cure)

    def _note(self, key: _Key, coded: Coded) -> None:
        if self._origins.setdefault(key, coded) is not coded:
            self._repeated.append((key, coded))


def bounds(name: str, text: str | None) -> dict[str, object]:
    """Return a date and its first and last possible day, as the three cells that hold them.

    >>> bounds("said", None)
    {'said': None, 'said_earliest': None, 'said_latest': None}
    """
    date = None if text is None else parse_edtf(text)
    return {
        name: text,
        f"{name}_earliest": date and date.earliest,
        f"{name}_latest": date and date.latest,
    }


def _written_as(coded: Coded, column: str) -> str:
    """Return the key under which a coder wrote what became the cell of a column."""
    fields = type(coded).model_fields
    names = (column, column.removesuffix("_id"), "id")
    return next((name for name in names if name in fields), "")
