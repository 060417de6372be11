"""What differs between two packages: a value that compares, and reads and writes JSON."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.package.change import Change
from raisi_visit_dataset.validation.shown import shown

__all__ = [
    "CODES",
    "Aspect",
    "Difference",
    "RowChange",
    "RowKind",
    "SchemaChange",
    "SchemaKind",
    "Side",
    "TableDifference",
]

CODES: Final = "codes"
"""The table of the vocabularies: its rows are known by scheme and code."""

RowKind = Literal["added", "removed", "changed"]
SchemaKind = Literal["added", "removed", "renamed", "narrower", "wider", "changed"]
Aspect = Literal[
    "resource", "place", "column", "order", "reading", "key", "constraint", "licence", "text"
]
Cells = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """Hold what one of the two packages says of itself; None for what it does not say."""

    name: str | None = None
    version: str | None = None
    created: str | None = None


@dataclass(frozen=True, slots=True)
class RowChange:
    """Say what became of one row, or of ``count`` rows that are the same.

    ``key`` holds the cells of the columns that rows are matched by; it is empty where they are
    compared whole. ``fields`` names the columns of ``old`` and ``new``: all those of an added or
    removed row, those that differ of a changed one. Cells are as written in the file, None where
    there is no value. ``retired`` tells of an id that is gone whether ``retired_ids`` says where it
    went; it is None for what has no id, and where the new package has no such table.
    """

    kind: RowKind
    key: Cells
    fields: tuple[str, ...]
    old: Cells = ()
    new: Cells = ()
    count: int = 1
    retired: bool | None = None


@dataclass(frozen=True, slots=True)
class TableDifference:
    """Hold the rows of one table that differ, in columns that both versions of it have.

    ``matched_by`` names the columns by which rows are paired, under their new names; it is empty
    where rows are compared whole, and counted. Changes stand in the order removed, added,
    changed, then by key.
    """

    name: str
    matched_by: tuple[str, ...]
    old_rows: int
    new_rows: int
    changes: tuple[RowChange, ...] = ()

    def count(self, kind: RowKind) -> int:
        """Return how many rows were added, removed or changed."""
        return sum(each.count for each in self.changes if each.kind == kind)

    @property
    def has_ids(self) -> bool:
        """Tell whether others may point to a row: its key is one column, or it is a code."""
        return len(self.matched_by) == 1 or (self.name == CODES and bool(self.matched_by))


@dataclass(frozen=True, slots=True)
class SchemaChange:
    """Say what became of a resource, of a column, or of what is declared of them.

    ``column`` is empty where the whole resource is meant, ``part`` is the property that differs.
    ``old`` and ``new`` are names, or JSON; empty where there is nothing.
    """

    resource: str
    column: str
    aspect: Aspect
    part: str
    kind: SchemaKind
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """Hold all that differs from one package to another.

    ``schema`` tells of resources and columns, ``tables`` of rows, ``metadata`` of the descriptor
    above its resources (``where`` is a JSON Pointer), ``files`` of carried files that have other
    bytes (``old`` and ``new`` are their digests). A table stands in ``tables`` only if a row
    differs; what was added or removed whole stands in ``schema`` alone.
    """

    old: Side
    new: Side
    schema: tuple[SchemaChange, ...] = ()
    tables: tuple[TableDifference, ...] = ()
    metadata: tuple[Change, ...] = ()
    files: tuple[Change, ...] = ()

    @property
    def empty(self) -> bool:
        """Tell whether nothing differs."""
        return not (self.schema or self.tables or self.metadata or self.files)

    @property
    def vocabulary(self) -> tuple[RowChange, ...]:
        """Return the changes of the table of codes."""
        return tuple(c for table in self.tables if table.name == CODES for c in table.changes)

    @property
    def unretired(self) -> tuple[tuple[str, str], ...]:
        """Return table and id of each row that is gone, and whose id is not in ``retired_ids``."""
        return tuple(
            (table.name, "/".join(part or "" for part in change.key))
            for table in self.tables
            for change in table.changes
            if change.retired is False
        )

    def to_json(self) -> str:
        """Return the difference as JSON, LF at the end; ``from_json`` reads it."""
        from pydantic_core import to_json

        return to_json(self, indent=2).decode("utf-8") + "\n"

    @classmethod
    def from_json(cls, text: str) -> Difference:
        """Read what ``to_json`` wrote; UnreadableError for anything else."""
        from pydantic import ValidationError

        try:
            read: Difference = _reader().validate_json(text, strict=True, extra="forbid")
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            where = ".".join(map(str, first["loc"])) or "the whole"
            found = f"{shown(where)}: {shown(first['msg'])}"
            raise UnreadableError("difference", found, "the JSON of a difference") from error
        return read


@cache
def _reader() -> Any:  # noqa: ANN401 - an adapter of pydantic, loaded when it is asked for
    from pydantic import TypeAdapter

    return TypeAdapter(Difference)
