"""Records and carried files, put together as the files of a package."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.files.names import name_fault
from raisi_visit_dataset.package.canonical import table_bytes
from raisi_visit_dataset.package.codes import code_records
from raisi_visit_dataset.package.descriptor import (
    DESCRIPTOR,
    descriptor_bytes,
    make_descriptor,
    table_path,
)
from raisi_visit_dataset.package.metadata import Metadata
from raisi_visit_dataset.records import BY_TABLE, RECORDS, Record, Source

__all__ = ["compose"]

# The path is the name of the resource too, and frictionless wants such names.
_NAME: Final = re.compile("[A-Za-z0-9._/-]+")


def compose(
    metadata: Metadata,
    records: Mapping[str, Sequence[Record]],
    files: Mapping[str, bytes],
) -> dict[str, bytes]:
    """Return every file of a package by POSIX path, ``datapackage.json`` last.

    ``records`` holds the rows of each table; a table left out is written with
    its header alone, but ``codes``, which is filled from the vocabularies.
    ``files`` are carried beside the tables, byte for byte. The order of rows and
    files does not matter. Raises UsageError for a table that is none of ours,
    and for a file that has no fit name or takes that of another.
    """
    tables = {"codes": code_records(), **records}
    _demand_ours(tables)
    _demand_free(files)
    made = {
        table_path(model.table.name): table_bytes(model, tables.get(model.table.name, ()))
        for model in RECORDS
    }
    every = {**made, **{path: files[path] for path in sorted(files)}}
    sources = sorted(_sources(tables), key=lambda source: source.source_id)
    descriptor = make_descriptor(metadata, RECORDS, sources, every)
    # Last, because it vouches for the others: a writer puts files in place in this order.
    return {**every, DESCRIPTOR: descriptor_bytes(descriptor)}


def _sources(tables: Mapping[str, Sequence[Record]]) -> list[Source]:
    return [record for record in tables.get("sources", ()) if isinstance(record, Source)]


def _demand_ours(tables: Mapping[str, Sequence[Record]]) -> None:
    for table, rows in tables.items():
        if table not in BY_TABLE:
            raise UsageError(f"the table {table!r}", f"one of {', '.join(sorted(BY_TABLE))}")
        for row in rows:
            if type(row) is not BY_TABLE[table]:
                found = f"a {type(row).__name__} among the rows of {table}"
                raise UsageError(found, f"only {BY_TABLE[table].__name__}")


def _demand_free(files: Mapping[str, bytes]) -> None:
    taken = {DESCRIPTOR, *map(table_path, BY_TABLE)}
    for path in files:
        fault = name_fault(path) or ("" if _NAME.fullmatch(path) else "an unfit character")
        if fault:
            raise UsageError(f"{fault} in the name {path!r}", "letters, digits and ._-/ alone")
        if path.lower() in taken:
            raise UsageError(f"a second file {path.lower()!r}", "one file for each name")
        taken.add(path.lower())
