"""The tables of a package as every form is told of them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.export.cells import typed_cells
from raisi_visit_dataset.export.faults import counted
from raisi_visit_dataset.export.texts import text_frame
from raisi_visit_dataset.package import Package, Resource
from raisi_visit_dataset.validation.column import Column, Reference, Shape
from raisi_visit_dataset.validation.engine import Engine
from raisi_visit_dataset.validation.read_shapes import is_ours, read_shapes
from raisi_visit_dataset.validation.reading import Reading, read_package

if TYPE_CHECKING:  # frames are third-party types, loaded where they are made
    import polars as pl

__all__ = ["ReadTables", "Table", "described_tables", "read_tables", "schema_faults", "table_of"]


@dataclass(frozen=True, slots=True)
class Table:
    """Describe one table: what its schema says, and in which words.

    ``titles`` and ``abouts`` are by column, empty where nothing is said.
    """

    name: str
    title: str
    about: str
    resource: Resource = field(repr=False)
    shape: Shape = field(repr=False)
    titles: Mapping[str, str] = field(repr=False)
    abouts: Mapping[str, str] = field(repr=False)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return the columns, in order."""
        return self.shape.columns

    @property
    def key(self) -> tuple[str, ...]:
        """Return the columns of the primary key."""
        return self.shape.key

    @property
    def references(self) -> tuple[Reference, ...]:
        """Return the foreign keys."""
        return self.shape.references

    @property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """Return every set of columns that a reference may point to, the primary key first."""
        single = tuple((column.name,) for column in self.columns if column.unique)
        listed = (self.key, *self.shape.unique, *single)
        return tuple(dict.fromkeys(each for each in listed if each))


def described_tables(package: Package) -> tuple[Table, ...]:
    """Return the tables of a package by their schemas alone; no file of them is read."""
    shapes, _ = read_shapes(package)
    return tuple(
        table_of(resource, shapes[resource.name])
        for resource in package.resources
        if resource.name in shapes
    )


def schema_faults(package: Package) -> tuple[tuple[str, int], ...]:
    """Count what is wrong with the schemas of a package, by kind."""
    _, faults = read_shapes(package)
    return counted(fault.kind for fault in faults)


@dataclass(frozen=True, slots=True)
class ReadTables:
    """Give the tables of one package as frames; faults are those met in reading, by kind."""

    tables: tuple[Table, ...]
    ours: bool
    rows: tuple[tuple[str, int], ...]
    faults: tuple[tuple[str, int], ...]
    _reading: Reading = field(repr=False)
    _engine: Engine = field(repr=False)

    def frame(self, name: str) -> pl.DataFrame:
        """Return the cells of a table by the names of its columns, in the order of its rows.

        Int64, Date and String; cells that are missing, or no value of their type, are null.
        """
        read = self._reading.tables[name]
        frame = typed_cells(read, self._engine)
        return frame.rename(dict(zip(frame.columns, read.shape.names, strict=True)))

    def records(self, name: str) -> list[dict[str, Any]]:
        """Return the rows of a table, by column; none where the table cannot be read."""
        known = {table.name for table in self.tables}
        return self.frame(name).to_dicts() if name in known else []

    def texts(self) -> pl.DataFrame | None:
        """Return ``source_id`` and ``body`` of every source, None where there are no sources."""
        frame = text_frame(self._reading) if self.ours else None
        return None if frame is None else frame.select("source_id", "body")


@contextlib.contextmanager
def read_tables(package: Package, *, ours: bool = False) -> Iterator[ReadTables]:
    """Read every table of a package; ``ours`` demands one of this data model.

    Raises UsageError for another, UnreadableError and PackageRefused.
    """
    if ours and not is_ours(package):
        raise UsageError(
            "a package of another shape", "one with sources, participants, events and statements"
        )
    with Engine() as engine:
        reading = read_package(package, engine, every_column=True)
        whole = {
            name: read
            for name, read in reading.tables.items()
            if read.reader.whole and not read.broken
        }
        yield ReadTables(
            tables=tuple(table_of(read.resource, read.shape) for read in whole.values()),
            ours=reading.ours,
            rows=tuple((name, read.rows) for name, read in whole.items()),
            faults=_faults(reading),
            _reading=reading,
            _engine=engine,
        )


def _faults(reading: Reading) -> tuple[tuple[str, int], ...]:
    return counted(
        [fault.kind for fault in reading.faults]
        + [
            kind
            for table in reading.tables.values()
            if table.cell_faults is not None
            for kind in table.cell_faults["kind"]
        ]
    )


def table_of(resource: Resource, shape: Shape) -> Table:
    """Return a table as its resource and schema describe it."""
    declared = resource.declared
    fields = _fields(resource.schema or {})
    return Table(
        name=resource.name,
        title=_text(declared, "title") or resource.name,
        about=_text(declared, "description"),
        resource=resource,
        shape=shape,
        titles={name: _text(each, "title") for name, each in fields.items()},
        abouts={name: _text(each, "description") for name, each in fields.items()},
    )


def _fields(schema: Mapping[str, object]) -> dict[str, Mapping[str, object]]:
    fields = schema.get("fields")
    listed = fields if isinstance(fields, list) else []
    return {str(each.get("name", "")): each for each in listed if isinstance(each, dict)}


def _text(declared: Mapping[str, object], key: str) -> str:
    value = declared.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""
