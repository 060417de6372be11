"""The CSV of one table of ours, read strictly into a typed polars frame."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import InternalError, PackageRefused, Problem, UsageError
from raisi_visit_dataset.package.opened import Package
from raisi_visit_dataset.package.structure import cell_places, first_fault, is_well_formed
from raisi_visit_dataset.records import BY_TABLE, Record
from raisi_visit_dataset.schemas.cells import cells

if TYPE_CHECKING:  # the frames are third-party types, loaded where they are made
    import polars as pl

__all__ = ["Wrong", "read_cells", "refusal", "table_model"]

# Year 0 is a day to polars and to XML Schema, but none to Python.
_PATTERNS: Final = {
    "integer": "^[+-]?[0-9]+$",
    "date": "^([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-[0-9]{2}-[0-9]{2}$",
}
_EXPECTED: Final = {"integer": "a whole number of 64 bits", "date": "a day as YYYY-MM-DD"}

Wrong = tuple[int, str, str, str]
"""A cell at fault: row (from 1), column, what was found, what was expected."""


def table_model(table: str) -> type[Record]:
    """Return the record of a table; UsageError for one that is none of ours."""
    if table not in BY_TABLE:
        raise UsageError(f"the table {table!r}", f"one of {', '.join(sorted(BY_TABLE))}")
    return BY_TABLE[table]


def read_cells(package: Package, table: str) -> pl.DataFrame:
    """Return a table of ours as polars frame: String, Int64 and Date, empty cells null.

    Raises UsageError, UnreadableError and PackageRefused as ``typed_frame`` says.
    """
    model = table_model(table)
    raw = _strings(package, table, list(model.columns()))
    kinds = {each.name: each.kind for each in cells(model) if each.kind != "string"}
    typed = raw.with_columns(_parsed(name, kind) for name, kind in kinds.items())
    wrong = [
        (row + 1, name, repr(raw[name][row]), _EXPECTED[kind])
        for name, kind in kinds.items()
        for row in (raw[name].is_not_null() & typed[name].is_null()).arg_true()
    ]
    if wrong:
        raise refusal(package, table, wrong)
    return typed


def refusal(package: Package, table: str, wrong: list[Wrong]) -> PackageRefused:
    """Return the refusal of a table, with the place of every cell at fault."""
    path = _path(package, table)
    names = list(table_model(table).columns())
    wanted = [(row, names.index(column)) for row, column, _, _ in wrong]
    places = cell_places(package.text(path), wanted, package.printed(path))
    problems = (
        Problem(place, f"{found} in {column} of row {row}", expected, "")
        for place, (row, column, found, expected) in zip(places, wrong, strict=True)
    )
    return PackageRefused(tuple(problems))


def _path(package: Package, table: str) -> str:
    """Return the one file of a table; PackageRefused where it is not one that can be read."""
    resource = package.resource(table)
    if resource.unread is None and len(resource.parts) == 1 and resource.format != "inline":
        return resource.path
    place = package.place(("resources", resource.position))
    found = resource.unread or f"{len(resource.parts)} files"
    problem = Problem(place, f"the table {table!r}, of which {found}", "one CSV file", "")
    raise PackageRefused((problem,))


def _strings(package: Package, table: str, names: list[str]) -> pl.DataFrame:
    import polars as pl

    path = _path(package, table)
    text, data = package.text(path), package.data(path)
    header = text.partition("\n")[0]
    if header != ",".join(names) or not is_well_formed(data, len(names)):
        fault = first_fault(text, names, package.printed(path))
        if fault is None:
            raise InternalError(f"reading {path}", "a fault of structure without a place")
        raise PackageRefused((fault,))
    raw = pl.read_csv(io.BytesIO(data), schema=dict.fromkeys(names, pl.String), infer_schema=False)
    return raw.with_columns(pl.all().replace({"": None}))


def _parsed(name: str, kind: str) -> pl.Expr:
    import polars as pl

    cell = pl.col(name)
    lexical = pl.when(cell.str.contains(_PATTERNS[kind])).then(cell)
    if kind == "date":
        return lexical.str.to_date("%Y-%m-%d", strict=False).alias(name)
    return lexical.cast(pl.Int64, strict=False).alias(name)
