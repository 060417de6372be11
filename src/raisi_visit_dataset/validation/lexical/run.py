"""The cells of a portion, checked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from raisi_visit_dataset.validation.column import Shape
from raisi_visit_dataset.validation.lexical.canonical import typed_cells
from raisi_visit_dataset.validation.lexical.check import Check, failing
from raisi_visit_dataset.validation.lexical.plan import FieldPlan, Plan
from raisi_visit_dataset.validation.tables import Portion

if TYPE_CHECKING:
    import polars as pl

__all__ = ["Checked", "check_cells"]


@dataclass(frozen=True, slots=True)
class Checked:
    """Hold the cells of a portion as their types have them, and the faults among them.

    ``typed`` has ``row_number`` and, for a table of ours, every column as Int64, Date or String;
    for a stranger's, the columns of ``Plan.key_columns`` as canonical text; null for what is
    missing or of the wrong type. ``faults`` has row_number, position, kind, value and expected,
    in this order of rows and columns; a cell has one fault at most.
    """

    typed: pl.DataFrame
    faults: pl.DataFrame


def check_cells(portion: Portion, shape: Shape, plan: Plan) -> Checked:
    """Check the cells of a portion, and type those that keys and rules read."""
    frame = _parted(portion, plan)
    checks = [check for field in plan.fields for check in _checks(portion, field)]
    faults = _faults(portion, frame, checks)
    typed = typed_cells(frame, shape, plan, first_row=portion.first_row)
    return Checked(typed=typed, faults=faults)


def _parted(portion: Portion, plan: Plan) -> pl.DataFrame:
    """Return the texts that mean a value; native cells apart, in columns of their own."""
    import polars as pl

    cells = portion.cells
    there = [field for field in plan.fields if field.name in cells.columns]
    blank = [_missing(field).any().alias(field.name) for field in there if field.missing]
    found = cells.select(blank).row(0, named=True) if blank else {}
    columns = []
    for field in there:
        cell = pl.col(field.name)
        if _has_kinds(portion, field):
            kind = pl.col(_kind(field))
            text = pl.when(kind == "text").then(cell)
            native = pl.when(kind == "native").then(cell)
            columns.append(native.alias(field.native_name))
            columns.append(pl.when(~_missing(field)).then(text).alias(field.name))
        elif found.get(field.name):
            columns.append(pl.when(~_missing(field)).then(cell).alias(field.name))
    kinds = (
        []
        if portion.native is None
        else [
            portion.native[field.name].alias(_kind(field))
            for field in there
            if _has_kinds(portion, field)
        ]
    )
    return cells.with_columns(kinds).with_columns(columns) if kinds or columns else cells


def _missing(field: FieldPlan) -> pl.Expr:
    import polars as pl

    cell = pl.col(field.name)
    if len(field.missing) == 1:
        return cell == field.missing[0]
    return cell.is_in(list(field.missing))


def _has_kinds(portion: Portion, field: FieldPlan) -> bool:
    return portion.native is not None and field.name in portion.native.columns


def _kind(field: FieldPlan) -> str:
    return f"{field.name} kind"


def _checks(portion: Portion, field: FieldPlan) -> Iterator[Check]:
    import polars as pl

    if field.name not in portion.cells.columns:
        return
    cell = pl.col(field.name)
    empty = cell.is_null()
    kinds = _has_kinds(portion, field)
    if kinds:
        kind = pl.col(_kind(field))
        empty = empty & (kind == "text")
        expected = f"a value of the type {field.column.type}"
        yield Check("wrong-type", field.position, field.name, expected, kind == "wrong")
    if field.column.required:
        yield Check("value-missing", field.position, field.name, "a value", empty)
    yield from field.checks
    if kinds:
        yield from field.native_checks


def _faults(portion: Portion, frame: pl.DataFrame, checks: list[Check]) -> pl.DataFrame:
    """Look at all checks at once, and closer at those that some cell may fail."""
    import polars as pl

    if not checks:
        return _schema()
    looks = frame.select(
        check.suspect.fill_null(value=False).alias(str(n)) for n, check in enumerate(checks)
    )
    parts = [_schema()]
    taken: dict[int, pl.Series] = {}
    for check, suspects in zip(checks, looks, strict=True):
        rows = failing(frame, check, suspects) if suspects.any() else None
        if rows is None:
            continue
        rows = rows.fill_null(value=False)
        told = taken.get(check.position)
        taken[check.position] = rows if told is None else rows | told
        new = rows if told is None else rows & ~told
        parts.append(_told(portion, check, new))
    return pl.concat(parts).sort("row_number", "position")


def _told(portion: Portion, check: Check, rows: pl.Series) -> pl.DataFrame:
    import polars as pl

    numbers = rows.arg_true().cast(pl.Int64)
    name = check.source.removesuffix(" native")
    values = portion.cells[name].gather(numbers)
    return pl.DataFrame({"row_number": numbers + portion.first_row, "value": values}).select(
        "row_number",
        pl.lit(check.position, dtype=pl.UInt16).alias("position"),
        pl.lit(check.kind).alias("kind"),
        pl.when(pl.col("value") != "").then("value").alias("value"),
        pl.lit(check.expected).alias("expected"),
    )


def _schema() -> pl.DataFrame:
    import polars as pl

    return pl.DataFrame(
        schema={
            "row_number": pl.Int64,
            "position": pl.UInt16,
            "kind": pl.String,
            "value": pl.String,
            "expected": pl.String,
        }
    )
