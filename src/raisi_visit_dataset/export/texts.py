"""The texts of a package as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.validation.reading import Reading
from raisi_visit_dataset.validation.spark.manifest import ABSENT, CHANGED, UNDECODED

if TYPE_CHECKING:  # frames are third-party types, loaded where they are made
    import polars as pl

__all__ = ["text_frame"]

_COLUMNS: Final = ("row_number", "source_id", "seed_path")


def text_frame(reading: Reading) -> pl.DataFrame | None:
    """Return ``row_number``, ``source_id``, ``body`` and ``note``, why there is no body.

    One row a source; None where the table of the sources cannot be read.
    """
    import polars as pl

    sources = reading.frames().get("sources")
    if sources is None:
        return None
    edited = {fault.path for fault in reading.faults if fault.kind == "digest-differs"}
    rows = [
        (row_number, source_id, *_body(reading, path, edited))
        for row_number, source_id, path in sources.select(_COLUMNS).iter_rows()
    ]
    words = dict.fromkeys(("source_id", "body", "note"), pl.String)
    return pl.DataFrame(rows, schema={"row_number": pl.Int64, **words}, orient="row")


def _body(reading: Reading, path: str, edited: set[str]) -> tuple[str | None, str | None]:
    if path not in reading.files:
        return None, ABSENT
    if path in edited:
        return None, CHANGED
    try:
        return reading.package.text(path), None
    except UnreadableError:
        return None, UNDECODED
