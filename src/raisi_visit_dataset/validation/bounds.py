"""The limits of a table while it is read: its rows, the bytes of a cell, the faults noted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from raisi_visit_dataset.files.limits import Limits
from raisi_visit_dataset.package import Resource
from raisi_visit_dataset.validation.column import Shape
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.tables import Portion

if TYPE_CHECKING:
    import polars as pl

__all__ = ["beyond_bounds", "beyond_faults"]


def beyond_bounds(
    portion: Portion, resource: Resource, shape: Shape, limits: Limits
) -> Fault | None:
    """Return the first cell of a portion, or else the first row, that a limit does not let pass."""
    last = portion.first_row + portion.cells.height - 1
    fault = Fault(
        kind="limit-passed",
        resource=resource.name,
        path=resource.path,
        found=f"row {last}",
        expected=str(limits.rows),
        row_number=limits.rows.value + 1,
        blocks=True,
    )
    if last > limits.rows.value:
        return fault
    widest = portion.cells.select(_sizes().max()).row(0)
    for position, size in enumerate(widest):
        if size is not None and size > limits.cell_bytes.value:
            sizes = portion.cells.select(_sizes()).to_series(position)
            row = int((sizes > limits.cell_bytes.value).arg_max() or 0)
            return replace(
                fault,
                found=f"{sizes[row]} bytes",
                expected=str(limits.cell_bytes),
                row_number=portion.first_row + row,
                field=shape.names[position],
            )
    return None


def beyond_faults(portion: Portion, resource: Resource, limits: Limits, count: int) -> Fault | None:
    """Return what to tell where ``count`` faults are more than are noted of one table."""
    if count <= limits.faults.value:
        return None
    return Fault(
        kind="limit-passed",
        resource=resource.name,
        path=resource.path,
        found=f"{count} faults",
        expected=str(limits.faults),
        row_number=portion.first_row + max(portion.cells.height - 1, 0),
        blocks=True,
    )


def _sizes() -> pl.Expr:
    import polars as pl

    return pl.all().str.len_bytes()
