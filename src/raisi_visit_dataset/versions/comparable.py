"""The tables and files of a package, read whole so that they can be compared."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import PackageRefused, Place, Problem, UnreadableError
from raisi_visit_dataset.package import Package, Resource
from raisi_visit_dataset.validation.column import Shape
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.readers import reader_of
from raisi_visit_dataset.validation.schema_reading import SchemaFault, read_shape
from raisi_visit_dataset.validation.shown import escaped, shown
from raisi_visit_dataset.validation.tables import TableReader
from raisi_visit_dataset.validation.watch import Watch

if TYPE_CHECKING:  # frames are third-party types, loaded where they are made
    import polars as pl

__all__ = ["Comparable", "ComparableTable", "comparable"]

_BLOCK: Final = 4 * 1024 * 1024
_CURE: Final = "raisi-visit validate tells all that is wrong"
_MOST_TOLD: Final = 20
_IDLE: Final = ("schema-key-unknown", "constraint-idle", "property-outdated")
"""Faults of a schema that take nothing from its meaning."""


@dataclass(frozen=True, slots=True)
class ComparableTable:
    """Hold a table: its resource, its shape, and its cells as text, null where there is no value.

    Columns of ``cells`` bear the names of the schema.
    """

    resource: Resource
    shape: Shape
    cells: pl.DataFrame = field(repr=False)


@dataclass(frozen=True, slots=True)
class Comparable:
    """Hold what is compared of a package: tables by name, and the digests of its other files."""

    package: Package
    tables: Mapping[str, ComparableTable]
    files: Mapping[str, str]
    resources: Mapping[str, Resource]


def comparable(package: Package) -> Comparable:
    """Read every resource of a package to its end.

    A table without a schema is taken as a file. Raises PackageRefused, with file, line and column,
    for what cannot be read as declared: a broken structure, a schema without meaning, a name that
    stands twice, a size or digest that is not that of the bytes. Cells are not checked: that is
    for the validator.
    """
    tables: dict[str, ComparableTable] = {}
    files: dict[str, str] = {}
    resources: dict[str, Resource] = {}
    for resource in package.resources:
        if resource.unread is not None:
            found = f"the resource '{shown(resource.name)}', of which {resource.unread}"
            raise _refused(package, resource, [found], "each resource once, and readable")
        resources[resource.name] = resource
        if resource.kind == "table" and resource.schema:
            tables[resource.name] = _table(package, resource)
        else:
            files[resource.name] = _digest(package, resource)
    return Comparable(package, tables, files, resources)


def _table(package: Package, resource: Resource) -> ComparableTable:
    import polars as pl

    shape, faults = read_shape(resource.name, resource.schema or {})
    wrong = [each for each in faults if each.kind not in _IDLE]
    if shape is None or wrong:
        raise PackageRefused(tuple(_schema_problem(package, resource, each) for each in wrong))
    reader, watch = reader_of(package, resource, shape)
    portions = []
    broken = False
    try:
        for portion in reader.portions():
            broken = broken or bool(portion.broken)
            portions.append(portion.cells)
    except UnreadableError as error:
        raise _unreadable(package, resource, error) from error
    if reader.faults or not reader.whole or broken:
        raise PackageRefused(tuple(_problems(package, shape, reader)))
    _demand_digest(package, watch)
    stored = shape.stored(shape.names)
    empty = pl.DataFrame(schema=dict.fromkeys(stored, pl.String))
    cells = pl.concat([empty, *(each.select(stored) for each in portions)])
    return ComparableTable(resource, shape, _valued(cells, shape))


def _valued(cells: pl.DataFrame, shape: Shape) -> pl.DataFrame:
    """Return the cells under their own names, null where the text means that there is no value."""
    import polars as pl

    columns = zip(shape.stored(shape.names), shape.columns, strict=True)
    return cells.select(
        pl.when(pl.col(stored).is_in(list(shape.missing(column))))
        .then(None)
        .otherwise(pl.col(stored))
        .alias(column.name)
        for stored, column in columns
    )


def _digest(package: Package, resource: Resource) -> str:
    """Return the SHA-256 of the bytes of a resource, of its parts in their order."""
    import json

    if not resource.parts:
        value = json.dumps(resource.declared.get("data"), ensure_ascii=True, sort_keys=True)
        return f"sha256:{hashlib.sha256(value.encode()).hexdigest()}"
    watch, digest = Watch(resource), hashlib.sha256()
    try:
        for path in resource.parts:
            for data in package.blocks(path, _BLOCK):
                watch.update(data)
                digest.update(data)
    except UnreadableError as error:
        raise _unreadable(package, resource, error) from error
    _demand_digest(package, watch)
    return f"sha256:{digest.hexdigest()}"


def _demand_digest(package: Package, watch: Watch) -> None:
    faults = watch.faults()
    if faults:
        told = (Problem(_place(package, f), f.found, f.expected, _CURE) for f in faults)
        raise PackageRefused(tuple(told))


def _unreadable(package: Package, resource: Resource, error: UnreadableError) -> PackageRefused:
    return _refused(package, resource, [shown(error.found)], error.expected)


def _refused(
    package: Package, resource: Resource, found: Iterable[str], expected: str
) -> PackageRefused:
    place = package.place(("resources", resource.position))
    return PackageRefused(tuple(Problem(place, each, expected, "") for each in found))


def _schema_problem(package: Package, resource: Resource, fault: SchemaFault) -> Problem:
    place = package.place(("resources", resource.position, "schema", *fault.at))
    return Problem(place, shown(fault.found), escaped(fault.expected), "")


def _problems(package: Package, shape: Shape, reader: TableReader) -> Iterator[Problem]:
    """Yield what is wrong with the structure of a table, and how much more there is."""
    for fault in reader.faults[:_MOST_TOLD]:
        place = _place(package, fault)
        if fault.line is None and fault.at is None and fault.row_number is not None:
            place = _cell_place(place.file, shape, reader, fault)
        yield Problem(place, fault.found, fault.expected, _CURE)
    if len(reader.faults) > _MOST_TOLD:
        yield Problem(None, f"{len(reader.faults) - _MOST_TOLD} problems more", "", _CURE)


def _cell_place(file: str, shape: Shape, reader: TableReader, fault: Fault) -> Place:
    import numpy as np

    position = fault.position or 0
    if fault.field in shape.names:
        position = shape.names.index(fault.field)
    found = reader.places(np.array([fault.row_number]), np.array([position]))
    return Place(file, max(int(found.lines[0]), 1), max(int(found.columns[0]), 1))


def _place(package: Package, fault: Fault) -> Place:
    if fault.at is not None:
        return package.place(fault.at)
    return Place(package.printed(fault.path), fault.line or 1, fault.column or 1)
