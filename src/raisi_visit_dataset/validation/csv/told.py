"""What every reader of CSV tells alike: of headers, of uneven rows, of absent columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from raisi_visit_dataset.package import Resource
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.fields_match import HeaderFault
from raisi_visit_dataset.validation.native import native_type
from raisi_visit_dataset.validation.shown import shown

if TYPE_CHECKING:
    import polars as pl

__all__ = ["absent_columns", "header_faults", "uneven_row"]


def header_faults(resource: Resource, faults: Iterable[HeaderFault]) -> list[Fault]:
    """Return the faults of a header, which is row 0."""
    return [
        Fault(
            kind="header-differs",
            resource=resource.name,
            path=resource.path,
            found=shown(fault.found),
            expected=shown(fault.expected),
            row_number=0,
            position=fault.position or 0,
            blocks=True,
        )
        for fault in faults
    ]


def uneven_row(
    resource: Resource, row_number: int, cells: tuple[int, int], *, blank: bool
) -> Fault:
    """Return the fault of a row: ``cells`` are those it has, and those it should have."""
    found, expected = (f"{count} cell{'' if count == 1 else 's'}" for count in cells)
    return Fault(
        kind="row-blank" if blank else "row-ragged",
        resource=resource.name,
        path=resource.path,
        found="an empty line" if blank else found,
        expected=expected,
        row_number=row_number,
        position=0,
        blocks=True,
    )


def absent_columns(
    frame: pl.DataFrame, names: Sequence[str], columns: Sequence[int | None]
) -> pl.DataFrame | None:
    """Return the kinds of cells of the fields that the file has no column for, if there are any."""
    import polars as pl

    gone = pl.repeat("absent", pl.len(), dtype=native_type())
    absent = [name for name, at in zip(names, columns, strict=True) if at is None]
    return frame.select(gone.alias(name) for name in absent) if absent else None
