"""What the reading stage finds, before any rule gives it a code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.package.json_place import JsonPath

__all__ = ["FAULT_KINDS", "Fault"]

FAULT_KINDS: Final = (
    "file-missing",
    "digest-differs",
    "size-differs",
    "not-utf8",
    "schema-unreadable",
    "schema-differs",
    "table-missing",
    "text-missing",
    "csv-broken",
    "header-differs",
    "row-ragged",
    "not-canonical",
    "rows-unsorted",
    "value-missing",
    "wrong-type",
    "pattern-unmatched",
    "code-unknown",
    "out-of-range",
    "date-invalid",
    "date-form",
    "key-repeated",
    "value-repeated",
    "reference-dangling",
    "waiver-stale",
    "waiver-of-error",
)
"""Every kind of fault; each has one rule that names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Hold one fault of the reading stage.

    ``path`` is the file inside the package. The place is either ``line`` and ``column``, or the
    cell (``row_number``, ``field``) of the table ``resource``, or ``at``, the path of a value in
    the descriptor. A fault that ``blocks`` keeps its table from the rules.
    """

    kind: str
    resource: str
    path: str
    found: str
    expected: str
    value: str | None = None
    line: int | None = None
    column: int | None = None
    row_number: int | None = None
    field: str | None = None
    at: JsonPath | None = None
    blocks: bool = False
