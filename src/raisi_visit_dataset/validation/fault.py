"""What the reading stage finds, before any rule gives it a code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.package.fault import DESCRIPTOR_FAULTS
from raisi_visit_dataset.package.json_place import JsonPath

__all__ = ["FAULT_KINDS", "Fault"]

FAULT_KINDS: Final = (
    *DESCRIPTOR_FAULTS,
    "table-broken",
    "limit-passed",
    "row-unfit",
    "file-missing",
    "digest-differs",
    "size-differs",
    "not-utf8",
    "schema-unreadable",
    "schema-key-unknown",
    "type-unknown",
    "constraint-unfit",
    "pattern-refused",
    "key-malformed",
    "property-malformed",
    "field-name-repeated",
    "constraint-idle",
    "schema-differs",
    "table-missing",
    "text-missing",
    "csv-broken",
    "header-differs",
    "row-ragged",
    "row-blank",
    "not-canonical",
    "rows-unsorted",
    "value-missing",
    "wrong-type",
    "pattern-unmatched",
    "code-unknown",
    "out-of-range",
    "length-unfit",
    "category-unknown",
    "json-schema-broken",
    "date-invalid",
    "date-form",
    "key-repeated",
    "key-alike",
    "key-confusable",
    "value-repeated",
    "reference-dangling",
    "waiver-stale",
    "waiver-of-error",
    "file-waiver-stale",
    "file-waiver-expired",
)
"""Every kind of fault; each has one rule that names it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Hold one fault of the reading stage.

    ``path`` is the file inside the package. The place is either ``line`` and ``column``, or the
    cell (``row_number``, ``field``, or ``position`` where that is none of the schema's fields) of
    the table ``resource``, or ``at``, the path of a value in the descriptor. Row 0 is the header.
    ``part`` counts the files of the resource. ``outside`` says that ``path`` is a file of the
    caller's, as messages print it, and no file of the package. A fault that ``blocks`` keeps its
    table from the rules.
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
    position: int | None = None
    part: int = 0
    at: JsonPath | None = None
    blocks: bool = False
    outside: bool = False
