"""Evidence of the dataset that comes with this installation: of one row, or the whole table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from raisi_visit_dataset.api.cell_evidence import CellEvidence
from raisi_visit_dataset.api.shipped import SHIPPED
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.package.typed import Engine
from raisi_visit_dataset.records import Evidence

if TYPE_CHECKING:  # the frames are third-party types, loaded where they are made
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["evidence"]


@overload
def evidence(table: str, row_id: str, *, field: str | None = None) -> tuple[CellEvidence, ...]: ...
@overload
def evidence(*, engine: None = None) -> tuple[Evidence, ...]: ...
@overload
def evidence(*, engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def evidence(*, engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def evidence(*, engine: Literal["arrow"]) -> pa.Table: ...
def evidence(
    table: str | None = None,
    row_id: str | None = None,
    *,
    field: str | None = None,
    engine: Engine | None = None,
) -> tuple[CellEvidence, ...] | tuple[Evidence, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return what speaks for and against the cells of one row, or the whole table ``evidence``.

    A row is named by ``table`` and ``row_id`` (its key, the parts joined by ``/``), one cell by
    ``field``, too: each ``CellEvidence`` has its words in their sentence. Else as ``load`` does.

    Columns:
        evidence_id (text): The evidence: 'ev-' and a digest of the row (computed).
        target_table (text): Table of the row that is spoken of.
        target_id (text): Key of the row that is spoken of; the parts of a composite key joined by
            '/'.
        target_field (text): Column of the cell that is spoken of.
        value (text): The value given for the cell, in the cell's own notation.
        basis (text): Where the value comes from.
        outside_reference_id (text, or null): Outside reference; set just when the basis is
            external.
        source_id (text, or null): Source of the passage; null when the basis is external.
        start_char (integer, or null): Where the stretch begins: offset of its first character in
            the source. Unit: characters (Unicode code points).
        end_char (integer, or null): Where the stretch ends: offset just after its last character.
            Unit: characters (Unicode code points).
        exact (text, or null): The passage (W3C TextQuoteSelector: exact).
        prefix (text, or null): Characters just before it (W3C TextQuoteSelector: prefix).
        suffix (text, or null): Characters just after it (W3C TextQuoteSelector: suffix).
        stance (text): Whether it speaks for the value.
        note (text, or null): How the value follows; required when the basis is inferred.

    Raises UsageError for half a cell, and, with the nearest name, for an unknown one.
    """
    if table is None and row_id is None and field is None:
        return SHIPPED.load("evidence", engine)
    if table is None or row_id is None or engine is not None:
        raise UsageError("a part of a cell", "a table and the id of a row, or neither of them")
    return SHIPPED.evidence(table, row_id, field=field)
