"""The engine that runs queries: DuckDB, in process, in memory, locked."""

from __future__ import annotations

from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

if TYPE_CHECKING:
    import polars as pl

__all__ = ["Engine", "quoted"]

_CONFIG: Final[dict[str, str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "allow_community_extensions": "false",
}

_SMALL: Final = 50_000


class Engine:
    """Hold tables in memory and answer queries over them.

    ``lock`` must be called after the last table was loaded: from then on no query reads or
    writes a file, and no configuration can be changed.
    """

    def __init__(self, rows: int = 0) -> None:
        """Open an engine for about so many rows in all its tables."""
        import duckdb

        # Sharing out small tables costs more than it saves.
        threads = {"threads": "1"} if rows < _SMALL else {}
        self._connection = duckdb.connect(":memory:", config={**_CONFIG, **threads})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def load(self, name: str, frame: pl.DataFrame) -> None:
        """Load a frame as the table ``name``; the name is one of ours."""
        self._connection.register("incoming", frame.to_arrow())
        query = f"CREATE TABLE {quoted(name)} AS SELECT * FROM incoming"  # noqa: S608 - quoted
        self._connection.execute(query)
        self._connection.unregister("incoming")

    def derive(self, name: str, query: str) -> None:
        """Make the table ``name`` of what a query of ours gives."""
        self._connection.execute(f"CREATE TABLE {quoted(name)} AS {query}")

    def lock(self) -> None:
        """Cut the engine off from files, and forbid to change that."""
        self._connection.execute("SET enable_external_access = false")
        self._connection.execute("SET lock_configuration = true")

    def rows(self, query: str, limit: int | None = None) -> tuple[list[dict[str, Any]], int]:
        """Return the rows of a query by column, at most ``limit``, and how many more there are."""
        cursor = self._connection.execute(query)
        names: Sequence[str] = [column[0] for column in cursor.description or ()]
        rows = cursor.fetchall()
        kept = rows if limit is None else rows[:limit]
        return [dict(zip(names, row, strict=True)) for row in kept], len(rows) - len(kept)


def quoted(name: str) -> str:
    """Write a name as a quoted identifier.

    >>> quoted('a"b')
    '"a""b"'
    """
    return '"' + name.replace('"', '""') + '"'
