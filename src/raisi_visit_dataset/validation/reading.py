"""The reading stage: a package becomes typed tables, and the faults that stood in the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.package import Package, Resource
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.schemas.table_schema import table_schema
from raisi_visit_dataset.validation.cells import UncheckedPattern, typed
from raisi_visit_dataset.validation.declared import read_declared, read_text
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.rows import Dialect, RowFault, Rows, read_dialect
from raisi_visit_dataset.validation.schemas import schema_differences
from raisi_visit_dataset.validation.shape import Shape, ShapeError, our_shape, read_shape
from raisi_visit_dataset.validation.shown import shown

if TYPE_CHECKING:
    import polars as pl

__all__ = ["CORE_TABLES", "ReadTable", "Reading", "read_package"]

CORE_TABLES: Final = ("sources", "participants", "events", "statements")
"""A package that declares all of these is of our shape, and our rules concern it."""

_BLOCKING_ROWS: Final = frozenset({"csv-broken", "header-differs", "row-ragged"})


@dataclass(frozen=True, slots=True)
class ReadTable:
    """Hold one table as read; ``frame`` is None where its structure is broken.

    ``blocked`` tables are kept from the rules.
    """

    resource: Resource
    shape: Shape
    dialect: Dialect
    text: str
    frame: pl.DataFrame | None
    blocked: bool


@dataclass(slots=True)
class Reading:
    """Collect what the reading stage gives: tables by name, files as bytes, and faults."""

    package: Package
    ours: bool
    tables: dict[str, ReadTable] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    not_run: list[NotRun] = field(default_factory=list)

    @property
    def blocked(self) -> frozenset[str]:
        """Return the tables that faults keep from the rules."""
        return frozenset(fault.resource for fault in self.faults if fault.blocks)

    def frames(self) -> Mapping[str, pl.DataFrame]:
        """Return the tables of ours that rules may read."""
        return {
            name: table.frame
            for name, table in self.tables.items()
            if table.shape.ours and table.frame is not None and not table.blocked
        }


def read_package(package: Package) -> Reading:
    """Read every declared resource of a package to its end."""
    names = {resource.name for resource in package.resources}
    reading = Reading(package, ours=names.issuperset(CORE_TABLES))
    for resource in package.resources:
        data, faults = read_declared(package, resource)
        reading.faults += faults
        if data is None:
            continue
        reading.files[resource.path] = data
        if resource.kind == "table":
            _read_table(reading, resource)
    if reading.ours:
        missing = [table for table in BY_TABLE if table not in names]
        reading.faults += [_missing(package, table) for table in missing]
    return reading


def _missing(package: Package, table: str) -> Fault:
    return Fault(
        kind="table-missing",
        resource=table,
        path=package.descriptor_path,
        found=f"no table {table}",
        expected="every table of the data model, be it empty",
        at=("resources",),
        blocks=True,
    )


def _read_table(reading: Reading, resource: Resource) -> None:
    shape = _shape(reading, resource)
    text, faults = read_text(reading.package, resource)
    reading.faults += faults
    if shape is None or text is None:
        return
    dialect = read_dialect(resource.dialect)
    _note_unchecked(reading, resource, shape, dialect)
    rows = Rows(text, shape.names, dialect, canonical=shape.ours)
    frame, cell_faults = _typed(reading, rows, shape)
    faults = [_row_fault(resource, fault) for fault in rows.faults] + cell_faults
    reading.faults += faults
    blocked = any(fault.blocks for fault in faults)
    table = ReadTable(resource, shape, dialect, text, frame, blocked)
    reading.tables[resource.name] = table
    if frame is not None and shape.ours and not blocked:
        reading.faults += _order_faults(table, frame)


def _shape(reading: Reading, resource: Resource) -> Shape | None:
    ours = reading.ours and resource.name in BY_TABLE
    schema = resource.schema or {}
    at = ("resources", resource.position, "schema")
    if ours:
        expected = table_schema(BY_TABLE[resource.name])
        reading.faults += [
            Fault(
                kind="schema-differs",
                resource=resource.name,
                path=reading.package.descriptor_path,
                found=difference.found,
                expected=difference.expected,
                at=(*at, *difference.at),
            )
            for difference in schema_differences(schema, expected)
        ]
        return our_shape(resource.name)
    try:
        shape = read_shape(resource.name, schema)
        return replace(shape, stored_as=f"other_{resource.position}")
    except ShapeError as error:
        fault = Fault(
            kind="schema-unreadable",
            resource=resource.name,
            path=reading.package.descriptor_path,
            found=shown(error.found),
            expected=error.expected,
            at=at,
            blocks=True,
        )
        reading.faults.append(fault)
        return None


def _note_unchecked(reading: Reading, resource: Resource, shape: Shape, dialect: Dialect) -> None:
    name = shown(resource.name)
    told = [(name, words) for words in dialect.unchecked]
    told += [
        (f"{name}.{shown(column.name)}", words)
        for column in shape.columns
        for words in column.unchecked
    ]
    reading.not_run += [
        NotRun("reading", subject, f"{shown(words)} is not known here", accepted=False)
        for subject, words in told
    ]


def _typed(reading: Reading, rows: Rows, shape: Shape) -> tuple[pl.DataFrame | None, list[Fault]]:
    """Read the rows, and the cells where the structure is whole."""
    import polars as pl

    names = shape.stored(shape.names)
    schema = dict.fromkeys(names, pl.String)
    empty = pl.DataFrame(schema=schema)
    portions = [
        pl.DataFrame(dict(zip(names, zip(*portion, strict=True), strict=True)), schema=schema)
        for portion in rows.portions()
        if portion
    ]
    if any(fault.kind in _BLOCKING_ROWS for fault in rows.faults):
        subject = shown(shape.table)
        reason = "its rows are broken: mend them first"
        reading.not_run.append(NotRun("cells", subject, reason, accepted=False))
        return None, []
    raw = pl.concat([empty, *portions])
    resource = reading.package.resource(shape.table)
    try:
        frame, found = typed(raw, shape)
    except UncheckedPattern as error:
        reason = "no linear engine takes its pattern"
        subject = f"{shown(shape.table)}.{shown(error)}"
        reading.not_run.append(NotRun("cells", subject, reason, accepted=False))
        return None, []
    faults = [
        Fault(
            kind=fault.kind,
            resource=resource.name,
            path=resource.path,
            found="an empty cell" if fault.value is None else repr(shown(fault.value)),
            expected=fault.expected,
            value=fault.value,
            row_number=fault.row_number,
            field=fault.field,
            blocks=True,
        )
        for fault in found
    ]
    return frame, faults


def _row_fault(resource: Resource, fault: RowFault) -> Fault:
    return Fault(
        kind=fault.kind,
        resource=resource.name,
        path=resource.path,
        found=shown(fault.found),
        expected=shown(fault.expected),
        line=fault.line,
        column=fault.column,
        row_number=fault.row_number or None,
        blocks=fault.kind in _BLOCKING_ROWS,
    )


def _order_faults(table: ReadTable, frame: pl.DataFrame) -> list[Fault]:
    """Find the first row that does not stand in the order of its key."""
    import polars as pl

    key = list(table.shape.key)
    ordered = frame.sort(key, maintain_order=True)["row_number"]
    wrong = (ordered != pl.Series(range(1, frame.height + 1), dtype=pl.Int64)).arg_true()
    if not key or wrong.is_empty():
        return []
    row = int(wrong[0])
    keys = ["/".join(str(part) for part in frame[key].row(n)) for n in (row, ordered[row] - 1)]
    return [
        Fault(
            kind="rows-unsorted",
            resource=table.resource.name,
            path=table.resource.path,
            found=shown(keys[0]),
            expected=f"{shown(keys[1])}, which comes first by {', '.join(key)}",
            row_number=row + 1,
            field=key[0],
        )
    ]
