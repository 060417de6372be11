"""The Spark session that queries run in: the caller's, or one of our own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import UsageError

if TYPE_CHECKING:  # loaded where it is used: it is an extra, and heavy
    from pyspark.sql import SparkSession

__all__ = ["opened_session"]

_RULES: Final = {
    # Names of columns are compared as Table Schema does.
    "spark.sql.caseSensitive": "true",
    # A cast that cannot be made is an error, never null.
    "spark.sql.ansi.enabled": "true",
    "spark.sql.session.timeZone": "UTC",
}
_LOCAL: Final = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.shuffle.partitions": "16",
    "spark.log.level": "ERROR",
}
_MEBIBYTE: Final = 1 << 20


@contextmanager
def opened_session(
    given: SparkSession | None, *, memory: int | None = None, jobs: int | None = None
) -> Iterator[SparkSession]:
    """Yield a session with views and settings of its own.

    It shares the cluster of the session ``given``, or of the one that is active here; where
    there is none, one of this machine is started, with ``memory`` bytes and ``jobs`` threads,
    and stopped again. Raises UsageError where pyspark or Java is not installed.
    """
    existing = given or _active()
    session = existing or _started(memory, jobs)
    try:
        yield _with_settings(session.newSession(), session.conf.getAll)
    finally:
        if existing is None:
            session.stop()


def _with_settings(own: SparkSession, inherited: Mapping[str, str]) -> SparkSession:
    settings = {name: value for name, value in inherited.items() if own.conf.isModifiable(name)}
    for name, value in {**settings, **_RULES}.items():
        own.conf.set(name, value)
    return own


def _active() -> SparkSession | None:
    try:
        import sqlglot  # noqa: F401
        from pyspark.sql import SparkSession
    except ImportError as error:
        cure = 'pip install "raisi-visit-dataset[spark]"'
        raise UsageError("the engine 'spark', which is not installed", "duckdb", cure) from error
    return SparkSession.getActiveSession()


def _started(memory: int | None, jobs: int | None) -> SparkSession:
    from pyspark.errors import PySparkRuntimeError
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master(f"local[{jobs or '*'}]").appName("raisi-visit")
    # The executors are to find what is installed here, unless the caller says otherwise.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    for name, value in _LOCAL.items():
        builder = builder.config(name, value)
    if memory is not None:
        builder = builder.config("spark.driver.memory", f"{max(memory // _MEBIBYTE, 1)}m")
    try:
        return builder.getOrCreate()
    except PySparkRuntimeError as error:
        cure = "install Java 17, such as openjdk-17-jre-headless"
        raise UsageError("the engine 'spark' without Java", "duckdb", cure) from error
