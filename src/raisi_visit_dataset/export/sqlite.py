"""A package as one SQLite file: keys, checks, indexes, views and full-text search."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from raisi_visit_dataset.errors import PackageRefused, Problem, UsageError, WriteRefused
from raisi_visit_dataset.export.ddl import demand_distinct, foreign_keys, in_order, table_sql
from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.sql_views import VIEWS
from raisi_visit_dataset.export.tables import ReadTables, Table, read_tables
from raisi_visit_dataset.files.placing import write_made
from raisi_visit_dataset.validation.engine import quoted

if TYPE_CHECKING:  # frames are third-party types, loaded where they are made
    import polars as pl

__all__ = ["SEARCHES", "TEXTS", "write_sqlite"]

TEXTS: Final = "texts"
"""The table of the texts themselves."""

SEARCHES: Final = (
    ("statements", ("exact", "cue", "note")),
    ("evidence", ("exact", "value", "note")),
    ("events", ("label", "note")),
    ("participants", ("name", "description")),
    (TEXTS, ("body",)),
)
"""What full-text search finds: tables, and their columns; its table is called ``…_fts``."""

_TYPES: Final = {"integer": "INTEGER", "year": "INTEGER", "number": "NUMERIC"}
_ROWS: Final = 50_000
_DISK: Final = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_READONLY")
_TEXTS_SQL: Final = (
    "CREATE TABLE texts (source_id TEXT PRIMARY KEY NOT NULL "
    "REFERENCES sources (source_id), body TEXT)"
)


def write_sqlite(job: Job) -> Exported:
    """Write a package as an SQLite file; the same package gives the same bytes.

    Dates are text, as YYYY-MM-DD. Raises PackageRefused for rows that break the keys or checks of
    their schema, and UsageError for names that SQL takes for one another.
    """
    with read_tables(job.package) as read:
        taken = [view.name for view in VIEWS] + [f"{name}_fts" for name, _ in SEARCHES] + [TEXTS]
        demand_distinct(read.tables, taken if read.ours else ())
        write_made(job.out, lambda path: _make(path, read, job))
        return Exported(job.out, read.rows, read.faults, tuple(_notes(read)))


def _notes(read: ReadTables) -> Iterator[str]:
    for table in read.tables:
        for reference, can_be in foreign_keys(table, read.tables):
            if not can_be:
                columns = ", ".join(reference.columns)
                yield f"{table.name} ({columns}): no foreign key, its target is no key"


def _make(path: Path, read: ReadTables, job: Job) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA foreign_keys = ON")
        try:
            connection.execute("BEGIN")
            for table in in_order(read.tables):
                connection.execute(table_sql(table, read.tables, _TYPES, dated=True))
                _insert(connection, table.name, read.frame(table.name))
                _index(connection, table)
            if read.ours:
                _add_reading_aids(connection, read)
            connection.execute("COMMIT")
        except sqlite3.IntegrityError as error:
            raise _refusal(connection, job, str(error)) from error
        except sqlite3.OperationalError as error:
            raise _unfit(job, error) from error


def _insert(connection: sqlite3.Connection, name: str, frame: pl.DataFrame) -> None:
    import polars as pl

    days = frame.with_columns(pl.col(pl.Date).dt.to_string("%Y-%m-%d"))
    marks = ", ".join("?" * frame.width)
    statement = f"INSERT INTO {quoted(name)} VALUES ({marks})"  # noqa: S608 - quoted
    for portion in days.iter_slices(_ROWS):
        connection.executemany(statement, portion.iter_rows())


def _index(connection: sqlite3.Connection, table: Table) -> None:
    """Index the columns of references that no key begins with."""
    for number, reference in enumerate(table.references):
        if any(key[: len(reference.columns)] == reference.columns for key in table.keys):
            continue
        name = quoted(f"{table.name}_reference_{number}")
        columns = ", ".join(map(quoted, reference.columns))
        connection.execute(f"CREATE INDEX {name} ON {quoted(table.name)} ({columns})")


def _add_reading_aids(connection: sqlite3.Connection, read: ReadTables) -> None:
    """Add texts, views and searches, as far as their tables are there."""
    there = {table.name for table in read.tables}
    texts = read.texts()
    if texts is not None and "sources" in there:
        connection.execute(_TEXTS_SQL)
        _insert(connection, TEXTS, texts)
        there.add(TEXTS)
    for view in VIEWS:
        connection.execute(f"CREATE VIEW {view.name} AS\n{view.query}")
    for name, columns in SEARCHES:
        if name in there:
            listed = ", ".join(columns)
            connection.execute(
                f"CREATE VIRTUAL TABLE {name}_fts USING fts5({listed}, content='{name}', "
                "tokenize='unicode61 remove_diacritics 2')"
            )
            connection.execute(f"INSERT INTO {name}_fts({name}_fts) VALUES ('rebuild')")  # noqa: S608 - ours


def _unfit(job: Job, error: sqlite3.OperationalError) -> WriteRefused | UsageError:
    """Return what is raised where the disk gives no more, or where SQLite has a limit."""
    if error.sqlite_errorname.startswith(_DISK):
        return WriteRefused(job.out.as_posix(), str(error), "a place to write to")
    return UsageError(str(error), "tables that SQLite can hold", "take the form parquet")


def _refusal(connection: sqlite3.Connection, job: Job, reason: str) -> PackageRefused:
    found = reason
    if "FOREIGN KEY" in reason:
        broken: list[Any] = connection.execute("PRAGMA foreign_key_check").fetchone() or []
        found = f"{reason}: {broken[0]}, row {broken[1]}" if broken else reason
    cure = "raisi-visit validate says where"
    problem = Problem(job.package.place(), found, "rows that keep their schema", cure)
    return PackageRefused((problem,))
