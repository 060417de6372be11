"""A package as typed Parquet: a folder a table, with the numbers of the rows."""

from __future__ import annotations

import hashlib
import io
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import WriteRefused
from raisi_visit_dataset.export.cells import typed_cells
from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.parquet_words import Words, table_metadata, texts_metadata
from raisi_visit_dataset.export.tables import table_of
from raisi_visit_dataset.export.texts import text_frame
from raisi_visit_dataset.files.growing import removed
from raisi_visit_dataset.files.lock import LOCK_NAME, exclusive
from raisi_visit_dataset.files.write import made_folder, replace_files, sweep
from raisi_visit_dataset.package import Package
from raisi_visit_dataset.validation.column import Shape
from raisi_visit_dataset.validation.engine import Engine
from raisi_visit_dataset.validation.reading import Reading, ReadTable, read_package
from raisi_visit_dataset.validation.spark.manifest import (
    ABSENT,
    MANIFEST,
    ROW_NUMBER,
    TEXTS,
    UNDECODED,
    Manifest,
    StoredTable,
)

if TYPE_CHECKING:  # frames are third-party types, loaded where they are made
    import polars as pl
    import pyarrow as pa

__all__ = ["ROWS_A_PART", "export_parquet", "write_parquet"]

ROWS_A_PART: Final = 1_000_000
"""The most rows of one file: a cluster reads files side by side."""

_ROWS_A_GROUP: Final = 131_072
_FOLDER: Final = re.compile("[a-z0-9_][a-z0-9_.-]*")
_KINDS: Final = {"Int64": "integer", "Date": "date", "String": "string"}


def write_parquet(job: Job) -> Exported:
    """Write a package as Parquet below the folder ``job.out``, as ``export_parquet`` does."""
    return export_parquet(job.package, job.out)


def export_parquet(package: Package, folder: Path) -> Exported:
    """Write every table of a package, and its texts, as Parquet below ``folder``.

    ``folder`` is new, empty, or an earlier export, which is replaced. The manifest is taken away
    first and written last: a folder with one is whole. Columns are int64, date32 and string, with
    their ``description``; ``row_number`` (int64) counts the rows from 1. The same package gives
    the same bytes. Raises WriteRefused for a folder that holds other things, and for what the
    system refuses, and BusyError while another export writes there.
    """
    with exclusive(made_folder(folder)):
        sweep(folder)
        return _exported(package, folder)


def _exported(package: Package, folder: Path) -> Exported:
    earlier = _earlier(folder)
    written: set[str] = {MANIFEST}
    tables: dict[str, StoredTable] = {}
    with Engine() as engine:
        reading = read_package(package, engine, every_column=True)
        removed(folder / MANIFEST)
        for name, table in reading.tables.items():
            stored = _stored(name, table, ours=reading.ours)
            if stored.folder:
                frame = typed_cells(table, engine)
                stored = replace(stored, columns=_columns(table.shape, frame))
                words = table_metadata(package, table_of(table.resource, table.shape))
                written |= _write(folder, stored.folder, _numbered(frame, stored), words)
            tables[name] = stored
    texts = text_frame(reading) if reading.ours else None
    if texts is not None:
        written |= _write(folder, TEXTS, texts, texts_metadata(package))
    removed(*(folder / path for path in sorted(earlier - written)))
    manifest = Manifest(
        package=str(package.descriptor.get("name") or ""),
        version=package.version,
        descriptor=hashlib.sha256(package.data(package.descriptor_path)).hexdigest(),
        ours=reading.ours,
        tables=tables,
        faults=_faults(reading, texts),
    )
    replace_files(folder, {MANIFEST: manifest.to_json().encode()})
    rows = tuple((name, table.rows) for name, table in tables.items())
    return Exported(folder, rows, tuple(manifest.faults.items()))


def _faults(reading: Reading, texts: pl.DataFrame | None) -> dict[str, int]:
    """Count what the reading stage found, by kind; a text that lacks is one that lacks."""
    notes = Counter(() if texts is None else texts["note"].drop_nulls())
    counts = Counter(fault.kind for fault in reading.faults)
    for table in reading.tables.values():
        if table.cell_faults is not None:
            counts.update(table.cell_faults["kind"])
    counts["not-utf8"] += notes[UNDECODED]
    counts["text-missing"] += notes[ABSENT]
    paths = {path for path in _seed_paths(reading) if path not in reading.files}
    lacking = [f for f in reading.faults if f.kind == "file-missing" and f.path in paths]
    counts["file-missing"] -= len(lacking)
    return {kind: count for kind, count in sorted(counts.items()) if count > 0}


def _seed_paths(reading: Reading) -> set[str]:
    sources = reading.frames().get("sources")
    return set() if sources is None else set(sources["seed_path"])


def _earlier(folder: Path) -> set[str]:
    """Return the files of an earlier export; WriteRefused where something else stands."""
    paths = [path for path in folder.rglob("*") if not path.is_dir()]
    names = {path.relative_to(folder).as_posix() for path in paths} - {LOCK_NAME}
    strange = sorted(name for name in names if not _ours(name))
    if strange:
        found = f"{strange[0]}, which is no part of an export"
        raise WriteRefused(folder.as_posix(), found, "a folder that is new, empty or an export")
    return names


def _ours(path: str) -> bool:
    return (
        path == MANIFEST
        or re.fullmatch(rf"{_FOLDER.pattern}/part-\d{{5}}\.parquet", path) is not None
    )


def _stored(name: str, table: ReadTable, *, ours: bool) -> StoredTable:
    shape = table.shape
    whole = table.reader.whole and not table.broken
    usable = _FOLDER.fullmatch(name) is not None and not (ours and name == TEXTS)
    folder = name if usable else f"other_{table.resource.position}"
    return StoredTable(
        file=table.resource.path,
        folder=folder if whole else "",
        rows=table.rows,
        columns=tuple((column.name, column.type) for column in shape.columns),
        key=shape.key,
        unique=shape.unique,
        references=shape.references,
        row_column=_row_column(shape),
        blocked=table.blocked and shape.ours,
    )


def _columns(shape: Shape, frame: pl.DataFrame) -> tuple[tuple[str, str], ...]:
    kinds = [_KINDS[str(kind)] for kind in frame.dtypes]
    return tuple(zip(shape.names, kinds, strict=True))


def _numbered(frame: pl.DataFrame, stored: StoredTable) -> pl.DataFrame:
    named = frame.rename(dict(zip(frame.columns, (n for n, _ in stored.columns), strict=True)))
    return named.with_row_index(stored.row_column, offset=1)


def _row_column(shape: Shape) -> str:
    """Return a name that no column has, in any case."""
    taken = {name.casefold() for name in shape.names}
    name = ROW_NUMBER
    while name in taken:
        name += "_"
    return name


def _write(folder: Path, name: str, frame: pl.DataFrame, words: Words) -> set[str]:
    """Write one table in parts, an empty table as one part without rows."""
    table = _arrow(frame, words)
    starts = range(0, max(table.num_rows, 1), ROWS_A_PART)
    files = {
        f"{name}/part-{number:05}.parquet": _bytes(table.slice(start, ROWS_A_PART))
        for number, start in enumerate(starts)
    }
    replace_files(folder, files)
    return set(files)


def _bytes(table: pa.Table) -> bytes:
    import pyarrow.parquet as pq

    buffer = io.BytesIO()
    pq.write_table(
        table,
        buffer,
        compression="zstd",
        row_group_size=_ROWS_A_GROUP,
        write_page_checksum=True,
    )
    return buffer.getvalue()


def _arrow(frame: pl.DataFrame, words: Words) -> pa.Table:
    import pyarrow as pa

    kinds = {"Int64": pa.int64(), "UInt32": pa.int64(), "Date": pa.date32()}
    wanted = [
        pa.field(name, kinds.get(str(kind), pa.string()), metadata=words.of_column(name))
        for name, kind in frame.schema.items()
    ]
    return frame.to_arrow().cast(pa.schema(wanted, metadata=words.of_table))
