"""Waivers that somebody keeps in a file of his own, outside of the package."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

__all__ = ["FileWaiver"]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class FileWaiver:
    """Accept the findings of one rule on one row, and say why.

    ``table`` and ``key`` are the ``resource`` and the ``key`` of the findings; without a key,
    findings that have none are meant. ``field`` narrows to one column. ``until`` is the last day
    on which it holds. ``file`` and ``line`` say where it is written.
    """

    file: str
    line: int
    code: str
    table: str
    key: str | None = None
    field: str | None = None
    reason: str
    until: date | None = None

    def __str__(self) -> str:
        parts = (self.table, self.key, self.field)
        return f"a waiver of {self.code} on {' '.join(part for part in parts if part)}"
