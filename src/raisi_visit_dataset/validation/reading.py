"""The reading stage: a package becomes typed tables, and the faults that stood in the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.package import Package, Resource
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.validation.ahead import ahead
from raisi_visit_dataset.validation.bounds import beyond_bounds, beyond_faults
from raisi_visit_dataset.validation.engine import Engine
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.kept_rows import KeptRows
from raisi_visit_dataset.validation.lexical import make_plan
from raisi_visit_dataset.validation.read_shapes import is_ours, is_table, read_shapes
from raisi_visit_dataset.validation.readers import reader_of
from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.shape import Shape
from raisi_visit_dataset.validation.shown import shown
from raisi_visit_dataset.validation.tables import Portion, TableReader
from raisi_visit_dataset.validation.watch import Watch

if TYPE_CHECKING:
    import polars as pl

__all__ = ["ReadTable", "Reading", "read_package"]

_BLOCK: Final = 4 * 1024 * 1024
_LARGE: Final = 5_000


@dataclass(slots=True, kw_only=True)
class ReadTable:
    """Hold one table as read.

    ``frame`` has the rows of a table of ours, None where its structure is broken; those of
    others are in the engine alone, with the columns of their keys, under ``shape.stored_as``.
    ``cell_faults`` lists the faulty cells: ``row_number``, ``position``, ``kind``, ``value``,
    ``expected``; ``broken`` are the rows with too few or too many, and ``suppressed`` counts the
    faults that follow from that, by kind. ``distinct`` are the keys, by their columns, that are
    proven to hold no value twice. ``blocked`` tables are kept from the rules.
    """

    resource: Resource
    shape: Shape
    reader: TableReader
    rows: int
    broken: list[int]
    suppressed: Counter[str]
    frame: pl.DataFrame | None
    cell_faults: pl.DataFrame | None
    distinct: frozenset[tuple[str, ...]]
    blocked: bool


@dataclass(slots=True)
class Reading:
    """Collect what the reading stage gives: tables by name, and faults.

    ``files`` are the paths of what is there and no table.
    """

    package: Package
    ours: bool
    tables: dict[str, ReadTable] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    not_run: list[NotRun] = field(default_factory=list)

    def frames(self) -> Mapping[str, pl.DataFrame]:
        """Return the tables of ours that rules may read."""
        return {
            name: table.frame
            for name, table in self.tables.items()
            if table.shape.ours and table.frame is not None and not table.blocked
        }


def read_package(package: Package, engine: Engine, *, every_column: bool = False) -> Reading:
    """Read every declared resource of a package to its end.

    The engine keeps the columns that keys and references need, or, for the rules of a caller,
    ``every_column``.
    """
    shapes, faults = read_shapes(package)
    reading = Reading(package, ours=is_ours(package), faults=faults)
    targets = _targets(shapes.values())
    for resource in package.resources:
        if not resource.readable:
            continue
        if not is_table(resource):
            _read_file(reading, resource)
        elif (shape := shapes.get(resource.name)) is not None:
            kept = shape.names if every_column else targets.get(resource.name, set())
            _read_table(reading, resource, shape, (engine, kept))
    if reading.ours:
        names = {resource.name for resource in package.resources}
        missing = [table for table in BY_TABLE if table not in names]
        reading.faults += [_missing(package, table) for table in missing]
    return reading


def _targets(shapes: Iterable[Shape]) -> dict[str, set[str]]:
    """Return, by table, the columns that references of some table point to."""
    targets: dict[str, set[str]] = {}
    for shape in shapes:
        for reference in shape.references:
            targets.setdefault(reference.table, set()).update(reference.targets)
    return targets


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


def _read_file(reading: Reading, resource: Resource) -> None:
    """Read a file that is no table; of data that stand in the descriptor nothing is asked."""
    if not resource.parts:
        return
    watch = Watch(resource)
    try:
        for path in resource.parts:
            for data in reading.package.blocks(path, _BLOCK):
                watch.update(data)
    except UnreadableError as error:
        reading.faults.append(_unreadable(resource, error))
        return
    reading.faults += watch.faults()
    if len(resource.parts) == 1:
        reading.files.add(resource.path)


def _unreadable(resource: Resource, error: UnreadableError) -> Fault:
    return Fault(
        kind="file-missing",
        resource=resource.name,
        path=resource.path,
        found=shown(error.found),
        expected=error.expected,
        at=("resources", resource.position, "path"),
        blocks=True,
    )


def _read_table(
    reading: Reading, resource: Resource, shape: Shape, where: tuple[Engine, Collection[str]]
) -> None:
    engine, targets = where
    reader, watch = reader_of(reading.package, resource, shape)
    plan = make_plan(shape, targets=targets)
    name = shown(resource.name)
    reading.not_run += [
        NotRun("cells", f"{name}.{shown(column)}", shown(reason), accepted=False)
        for column, reason in plan.not_run
    ]
    read = KeptRows(shape, plan, engine)
    try:
        for portion in _portions(reader, resource):
            engine.deadline.demand()
            passed = beyond_bounds(portion, resource, shape, reading.package.limits)
            read.take(portion)
            noted = portion.noted + read.fault_count
            passed = passed or beyond_faults(portion, resource, reading.package.limits, noted)
            if passed is not None:
                # What follows is not read, so nothing is said of it, nor of the digest.
                reader.faults[portion.noted :] = [passed]
                reader.whole = False
                break
        else:
            reading.faults += watch.faults()
    except UnreadableError as error:
        reading.faults.append(_unreadable(resource, error))
        return
    reading.faults += reader.faults
    if not reader.whole:
        reason = "its rows are broken: mend them first"
        reading.not_run.append(NotRun("cells", name, reason, accepted=False))
    read.finish()
    blocked = any(fault.blocks for fault in reader.faults) or bool(read.faulty)
    table = ReadTable(
        resource=resource,
        shape=shape,
        reader=reader,
        rows=read.rows,
        broken=read.broken,
        suppressed=read.suppressed,
        frame=read.frame(),
        cell_faults=read.cell_faults(),
        distinct=read.distinct.proven(),
        blocked=blocked,
    )
    reading.tables[resource.name] = table
    if table.frame is not None and shape.ours and not blocked:
        reading.faults += _order_faults(table, table.frame)


def _portions(reader: TableReader, resource: Resource) -> Iterator[Portion]:
    """Yield the portions, the next one made ahead where nothing hinders it."""
    if resource.format == "parquet":
        # Its reader bounds the memory of the whole process.
        return reader.portions()
    return ahead(reader.portions(), worth=_is_large)


def _is_large(portion: Portion) -> bool:
    return portion.cells.height >= _LARGE


def _order_faults(table: ReadTable, frame: pl.DataFrame) -> list[Fault]:
    """Find the first row that does not stand in the order of its key."""
    import polars as pl

    key = list(table.shape.key)
    if not key:
        return []
    numbers = frame.select(pl.col(key).sort_by(key, maintain_order=True) != pl.col(key))
    wrong = numbers.select(pl.any_horizontal(pl.all())).to_series().arg_true()
    if wrong.is_empty():
        return []
    row = int(wrong[0])
    first = frame.sort(key, maintain_order=True)["row_number"][row]
    keys = ["/".join(str(part) for part in frame[key].row(n)) for n in (row, first - 1)]
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
