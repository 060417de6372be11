"""Cells as typed columns: those of our tables, and the keys of any other as canonical text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from raisi_visit_dataset.validation.column import Shape
from raisi_visit_dataset.validation.lexical.lexis import Lexis
from raisi_visit_dataset.validation.lexical.plan import FieldPlan, Plan

if TYPE_CHECKING:
    import polars as pl

__all__ = ["typed_cells"]


def typed_cells(frame: pl.DataFrame, shape: Shape, plan: Plan, *, first_row: int) -> pl.DataFrame:
    """Return ``row_number`` and the typed columns of a portion; null for what cannot be read.

    ``frame`` has texts without missing values, and native cells beside them.
    """
    import polars as pl

    rows = pl.int_range(first_row, first_row + frame.height, dtype=pl.Int64, eager=True)
    columns = [rows.alias("row_number")]
    for field in plan.fields:
        if shape.ours:
            columns.append(_ours(frame, field))
        elif field.name in plan.key_columns:
            columns.append(_canonical(frame, field))
    return pl.DataFrame(columns)


def _ours(frame: pl.DataFrame, field: FieldPlan) -> pl.Series:
    import polars as pl

    if field.name not in frame.columns:
        kinds = {"integer": pl.Int64, "date": pl.Date}
        kind = kinds.get(field.column.type, pl.String)
        return pl.Series(field.name, [None], dtype=kind).new_from_index(0, frame.height)
    text = pl.coalesce(name for name in (field.name, field.native_name) if name in frame.columns)
    sure = field.lexis.sure if field.lexis is not None else None
    return frame.select(_cast(text, field.column.type, sure).alias(field.name)).to_series()


def _cast(cell: pl.Expr, kind: str, sure: Callable[[pl.Expr], pl.Expr] | None) -> pl.Expr:
    import polars as pl

    # The engine reads more than Table Schema allows.
    if kind == "integer" and sure is not None:
        return pl.when(sure(cell)).then(cell.cast(pl.Int64, strict=False))
    if kind == "date":
        form = cell.str.contains(r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z")
        return pl.when(form).then(cell.str.to_date("%Y-%m-%d", strict=False))
    return cell


def _canonical(frame: pl.DataFrame, field: FieldPlan) -> pl.Series:
    """Return the canonical texts of a column, those of native cells included."""
    import polars as pl

    empty = pl.Series(field.name, [None], dtype=pl.String).new_from_index(0, frame.height)
    if field.name not in frame.columns:
        return empty
    texts = _texts(frame[field.name], field.lexis)
    if field.native_name in frame.columns:
        native = _texts(frame[field.native_name], field.native_lexis)
        texts = pl.select(pl.coalesce(texts, native)).to_series()
    return texts.alias(field.name)


def _texts(cells: pl.Series, lexis: Lexis | None) -> pl.Series:
    import polars as pl

    if lexis is None or (lexis.verbatim and lexis.sure is None):
        return cells
    there = pl.first().is_not_null()
    plain = pl.lit(value=False) if lexis.plain is None else lexis.plain(pl.first())
    if lexis.verbatim and lexis.sure is not None:
        plain = lexis.sure(pl.first())
    frame = cells.to_frame()
    other = frame.select(there & ~plain).to_series()
    if not other.any():
        return cells
    return _rewritten(cells, other, lexis)


def _rewritten(cells: pl.Series, other: pl.Series, lexis: Lexis) -> pl.Series:
    """Rewrite each distinct text of ``other`` cells, once."""
    import polars as pl

    found = cells.filter(other).unique()
    values = [(text, lexis.read(text)) for text in found]
    told = {text: None if value is None else lexis.text(value) for text, value in values}
    return cells.replace_strict(
        pl.Series(list(told), dtype=pl.String),
        pl.Series(list(told.values()), dtype=pl.String),
        default=cells,
        return_dtype=pl.String,
    )
