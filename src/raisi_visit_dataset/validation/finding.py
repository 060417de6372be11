"""One thing that is wrong with the data, and where."""

from __future__ import annotations

from dataclasses import dataclass
from functools import total_ordering
from typing import Any, Final, Literal

__all__ = ["ORDER", "SEVERITIES", "Finding", "Severity"]

Severity = Literal["error", "warning", "info"]

SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info")
"""Worst first."""

ORDER: Final = (
    "file",
    "line",
    "column",
    "row_number",
    "start_char",
    "end_char",
    "code",
    "field",
    "key",
    "value",
    "message",
    "resource",
    "severity",
    "hint",
    "source_id",
)
"""The parts by which findings are sorted, the first first; what is not known before the rest."""


@total_ordering
@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Hold one finding; findings sort by file, line, column and code.

    ``line`` and ``column`` are counted from 1, the column in code points; they point to the
    cell in the file of a table, to the value in the descriptor, or to the words in a text.
    ``row_number`` counts the rows of the table from 1, without its header. ``key`` is the
    primary key of the row, its parts joined by ``/``. ``source_id``, ``start_char`` and
    ``end_char`` say where in a text the matter stands. What is not known is None. No part
    holds a control or bidirectional character.
    """

    code: str
    severity: Severity
    message: str
    hint: str
    resource: str
    file: str
    line: int | None = None
    column: int | None = None
    row_number: int | None = None
    key: str | None = None
    field: str | None = None
    value: str | None = None
    source_id: str | None = None
    start_char: int | None = None
    end_char: int | None = None

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Finding):
            return NotImplemented
        return self.order() < other.order()

    def place(self) -> str:
        """Return the place as ``file:line:column``, as far as it is known.

        >>> Finding(
        ...     code="RVD101",
        ...     severity="error",
        ...     message="",
        ...     hint="",
        ...     resource="events",
        ...     file="data/events.csv",
        ...     line=3,
        ...     column=7,
        ... ).place()
        'data/events.csv:3:7'
        """
        parts = (self.file, self.line, self.column)
        return ":".join(str(part) for part in parts if part is not None)

    def order(self) -> tuple[tuple[bool, Any], ...]:
        """Return what findings are sorted by."""
        parts = (getattr(self, name) for name in ORDER)
        return tuple((part is not None, part) for part in parts)
