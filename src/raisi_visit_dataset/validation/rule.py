"""What must hold: one rule, as data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from raisi_visit_dataset.errors import Place
from raisi_visit_dataset.validation.example import Example
from raisi_visit_dataset.validation.finding import Severity

__all__ = ["SECTIONS", "Rule", "tables_read"]

SECTIONS: Final = ("What it checks", "Why it matters", "How to mend it")
"""The headings that the docstring of each rule's module has, in this order."""

_READ: Final = re.compile(r"\b(?:FROM|JOIN)\s+([a-z][a-z_]*)")
_NAMED: Final = re.compile(r"(?:\bWITH|,)\s+([a-z][a-z_]*)\s+AS\s+\(")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Hold one rule.

    A rule either has a ``query``, one SELECT that returns the rows that break it, or it names
    the ``fault`` that the reading stage finds. A query returns ``row_number`` of the row in
    ``table`` that is wrong; ``table_name`` and ``field_name`` where those vary from row to row;
    ``source_id``, ``start_char`` and ``end_char`` where words of a text are concerned (without
    ``row_number``, the finding is about the text itself); ``value``; and whatever else
    ``message`` names in braces. ``message`` says what was found and what was expected, ``hint``
    what to do. ``name`` is that of the defect. The table of a fault is that of its file.
    ``frictionless`` names the error types of that library that tell of the same. A finding of a
    rule is not told where one of a code that the rule ``follows`` concerns the same row or words.
    ``docs`` is the docstring of the module. A rule of the caller's has the ``place`` where its
    query begins, and the ``tables`` that it reads.
    """

    code: str
    name: str
    severity: Severity
    message: str
    hint: str
    docs: str | None
    table: str = ""
    field: str | None = None
    query: str | None = None
    fault: str | None = None
    frictionless: tuple[str, ...] = ()
    follows: tuple[str, ...] = ()
    place: Place | None = None
    tables: tuple[str, ...] | None = None
    failing: tuple[Example, ...] = ()
    passing: tuple[Example, ...] = ()

    @property
    def summary(self) -> str:
        """Return the first line of the documentation."""
        return (self.docs or "").strip().partition("\n")[0]

    @property
    def reads(self) -> tuple[str, ...]:
        """Return the tables that the query reads, sorted."""
        return tables_read(self.query or "") if self.tables is None else self.tables


@cache
def tables_read(query: str) -> tuple[str, ...]:
    """Return the tables that a query of ours reads, sorted; those it names itself left out.

    >>> tables_read("WITH a AS (SELECT 1 FROM events) SELECT 1 FROM a JOIN roles r ON true")
    ('events', 'roles')
    """
    return tuple(sorted(set(_READ.findall(query)) - set(_NAMED.findall(query))))
