"""The engine that runs queries: DuckDB, in process, locked once the tables are loaded."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from raisi_visit_dataset.files.limits import DEFAULT_LIMITS
from raisi_visit_dataset.validation.deadline import Deadline, Interrupter

if TYPE_CHECKING:
    import duckdb
    import polars as pl

__all__ = ["Engine", "QueryFailed", "quoted"]

_CONFIG: Final[Mapping[str, str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
    "preserve_insertion_order": "false",
}

_SMALL: Final = 16 * 1024 * 1024
_AT_ONCE: Final = 2


class QueryFailed(ValueError):  # noqa: N818 - the query is at fault, perhaps not we
    """Tell that the engine cannot run a query; ``reason`` is what it says."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _Stream:
    """Hand a frame over by the Arrow stream interface alone, without a library for Arrow."""

    def __init__(self, frame: pl.DataFrame) -> None:
        self._frame = frame

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._frame.__arrow_c_stream__(requested_schema)


class Engine:
    """Hold tables and answer queries over them.

    ``lock`` must be called after the last table was loaded: from then on no query reads or
    writes a file, and no configuration can be changed.
    """

    def __init__(
        self,
        size: int = 0,
        *,
        memory: int | None = None,
        threads: int | None = None,
        deadline: Deadline | None = None,
    ) -> None:
        """Open an engine for tables of about ``size`` bytes in all.

        ``memory`` bounds what it takes, in bytes: what is more goes to a temporary folder,
        which ``close`` removes. Small tables are not shared out among ``threads``. Queries that
        run at the ``deadline`` are interrupted, and PackageRefused is raised.
        """
        self.deadline = deadline or Deadline(DEFAULT_LIMITS.seconds)
        self._interrupter = Interrupter(self.deadline)
        config: dict[str, str | bool | int | float | list[str]] = dict(_CONFIG)
        if size < _SMALL:
            # Sharing out small tables costs more than it saves.
            config["threads"] = "1"
        elif threads is not None:
            config["threads"] = str(threads)
        self._config = config
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._spills = memory is not None or size >= _SMALL
        if memory is not None:
            config["memory_limit"] = f"{memory}B"
        self._there: set[str] = set()
        self._locked = False

    @cached_property
    def _connection(self) -> duckdb.DuckDBPyConnection:
        """Open the engine when the first table comes: many packages have no keys to check."""
        import duckdb

        # Unsaid, it would be a folder below the working directory.
        self._config["temp_directory"] = ""
        if self._spills:
            self._folder = tempfile.TemporaryDirectory(prefix="raisi-visit-")
            self._config["temp_directory"] = self._folder.name
        connection = duckdb.connect(":memory:", config=self._config)
        self._interrupter.watch(connection)
        if self._locked:
            _lock(connection)
        return connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Drop the tables, and the temporary folder."""
        self._interrupter.stop()
        if "_connection" in self.__dict__:
            self._connection.close()
        if self._folder is not None:
            self._folder.cleanup()

    def load(self, name: str, frame: pl.DataFrame) -> None:
        """Add a frame to the table ``name``, made where it is not there; the name is ours."""
        self._connection.register("incoming", _Stream(frame))
        make = f"INSERT INTO {quoted(name)}" if name in self._there else self._made(name)
        self._run(f"{make} SELECT * FROM incoming", self._connection)  # noqa: S608 - quoted
        self._connection.unregister("incoming")

    def derive(self, name: str, query: str) -> None:
        """Make the table ``name`` of what a query of ours gives."""
        self._run(f"{self._made(name)} {query}", self._connection)

    def see(self, name: str, table: str, columns: Sequence[tuple[str, str]]) -> None:
        """Show a table under another name: its columns are expressions of ours, with names."""
        listed = ", ".join(f"{what} AS {quoted(called)}" for what, called in columns)
        query = f"SELECT {listed} FROM {quoted(table)}"  # noqa: S608 - quoted
        self._connection.execute(f"CREATE VIEW {quoted(name)} AS {query}")

    def lock(self) -> None:
        """Cut the engine off from files, and forbid to change that."""
        self._locked = True
        if "_connection" in self.__dict__:
            _lock(self._connection)

    def rows(self, query: str) -> list[dict[str, Any]]:
        """Return the rows of a query by column."""
        cursor = self._run(query, self._connection)
        names: Sequence[str] = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def frame(self, query: str) -> pl.DataFrame | None:
        """Return what a query gives as a frame; None where it gives nothing.

        Raises QueryFailed for one that cannot be run.
        """
        found = self._tried(query, self._connection)
        if isinstance(found, QueryFailed):
            raise found
        return found

    def frames(self, queries: Sequence[str]) -> list[pl.DataFrame | QueryFailed | None]:
        """Return what each of many queries gives, None for nothing, or why it cannot be run.

        Over small tables two are run at a time: a query over large ones shares itself out.
        """
        if self._config.get("threads") != "1":
            return [self._tried(query, self._connection) for query in queries]
        open_cursor = self._connection.cursor
        with ThreadPoolExecutor(_AT_ONCE) as workers:
            cursors = [open_cursor() for _ in range(_AT_ONCE)]
            self._interrupter.watch(*cursors)
            parts = [
                workers.submit(self._tried_all, queries[at::_AT_ONCE], cursor)
                for at, cursor in enumerate(cursors)
            ]
            found: list[pl.DataFrame | QueryFailed | None] = [None] * len(queries)
            for at, part in enumerate(parts):
                found[at::_AT_ONCE] = part.result()
            for cursor in cursors:
                cursor.close()
        return found

    def _tried_all(
        self, queries: Sequence[str], cursor: duckdb.DuckDBPyConnection
    ) -> list[pl.DataFrame | QueryFailed | None]:
        return [self._tried(query, cursor) for query in queries]

    def _tried(
        self, query: str, cursor: duckdb.DuckDBPyConnection
    ) -> pl.DataFrame | QueryFailed | None:
        import duckdb

        try:
            rows = self._fetched(query, cursor)
        except duckdb.Error as error:
            return QueryFailed(str(error))
        return None if rows.is_empty() else rows

    def joined(self, query: str, wanted: pl.DataFrame) -> pl.DataFrame:
        """Return what a query gives that may read the frame ``wanted`` as a table."""
        self._connection.register("wanted", _Stream(wanted))
        found = self._fetched(query, self._connection)
        self._connection.unregister("wanted")
        return found

    def _fetched(self, query: str, connection: duckdb.DuckDBPyConnection) -> pl.DataFrame:
        """Return what a query gives, by way of Python: a library for Arrow takes long to load."""
        import polars as pl

        cursor = self._run(query, connection)
        names = [column[0] for column in cursor.description or ()]
        return pl.DataFrame(cursor.fetchall(), schema=names, orient="row", infer_schema_length=None)

    def _run(self, query: str, connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
        import duckdb

        self.deadline.demand()
        try:
            return connection.execute(query)
        except duckdb.InterruptException:
            self.deadline.demand()
            raise

    def _made(self, name: str) -> str:
        self._there.add(name)
        return f"CREATE TABLE {quoted(name)} AS"


def _lock(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


def quoted(name: str) -> str:
    """Write a name as a quoted identifier.

    >>> quoted('a"b')
    '"a""b"'
    """
    return '"' + name.replace('"', '""') + '"'
