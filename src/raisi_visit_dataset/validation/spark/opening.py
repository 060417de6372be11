"""A folder of exported tables, opened: its manifest, and its tables as views."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.validation.engine import quoted
from raisi_visit_dataset.validation.spark.collecting import collected
from raisi_visit_dataset.validation.spark.manifest import MANIFEST, Manifest
from raisi_visit_dataset.validation.spark.views import Views

if TYPE_CHECKING:  # loaded where it is used
    from pyspark.sql import SparkSession

__all__ = ["open_tables"]


def open_tables(session: SparkSession, where: Path | str, wanted: Collection[str] | None) -> Views:
    """Open exported tables; ``wanted`` are those that are needed, None for all.

    Raises UnreadableError where there is no manifest, and for a table whose number of rows is
    not that of the manifest.
    """
    place = _address(where)
    views = Views(session, place, _manifest(session, place))
    for position, (name, table) in enumerate(views.manifest.tables.items()):
        if table.folder and not table.blocked and (wanted is None or name in wanted):
            ours = views.manifest.ours and name in BY_TABLE
            shape = table.shape(name, name if ours else f"other_{position}", ours=ours)
            views.shapes[name] = shape
            views.store(shape.stored_as, table, shape.stored(shape.names))
    _demand_whole(views)
    return views


def _address(where: Path | str) -> str:
    if isinstance(where, str) and "://" in where:
        return where.rstrip("/")
    return Path(where).resolve().as_uri()


def _manifest(session: SparkSession, where: str) -> Manifest:
    path = f"{where}/{MANIFEST}"
    from pyspark.errors import AnalysisException

    try:
        text: str = collected(session.read.text(path, wholetext=True)).item()
    except AnalysisException as error:
        cure = "write it with raisi-visit export parquet"
        raise UnreadableError(path, "no such file", "the manifest of an export", cure) from error
    return Manifest.from_json(text, path)


def _demand_whole(views: Views) -> None:
    """Compare the numbers of rows, which Parquet tells without reading them."""
    counts = " UNION ALL ".join(
        f"SELECT '{shape.stored_as}' AS stored_as, count(*) AS n FROM {quoted(shape.stored_as)}"  # noqa: S608 - quoted
        for shape in views.shapes.values()
    )
    found = dict(collected(views.query(counts)).iter_rows()) if counts else {}
    for name, shape in views.shapes.items():
        table = views.manifest.tables[name]
        if found[shape.stored_as] != table.rows:
            path = f"{views.where}/{table.folder}"
            raise UnreadableError(path, f"{found[shape.stored_as]} rows", f"{table.rows}")
