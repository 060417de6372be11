"""The texts of the package: measured where they are, and shown only where they are as coded."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.spark.collecting import collected
from raisi_visit_dataset.validation.spark.executors import in_batches
from raisi_visit_dataset.validation.spark.manifest import ABSENT, CHANGED, TEXTS
from raisi_visit_dataset.validation.spark.views import Views
from raisi_visit_dataset.validation.texts import characters_of

if TYPE_CHECKING:  # loaded where it is used
    import polars as pl

__all__ = ["add_texts"]

_MEASURED: Final = "measured_texts"

_OF_BODY: Final = ("char_count", "is_nfc", "unformed_char", "unformed_end", "lost_char")

_AS_CODED: Final = ", ".join(
    f"CASE WHEN m.sha256 = s.sha256 THEN m.{name} END AS {name}" for name in ("body", *_OF_BODY)
)
_TEXTS: Final = (
    f"SELECT m.source_id, {_AS_CODED}, m.byte_count, m.sha256, m.note "  # noqa: S608 - names of ours
    f"FROM {_MEASURED} m JOIN sources s ON s.row_number = m.row_number"
)
_SIZES: Final = (
    "SELECT s.source_id, coalesce(t.char_count, s.char_count) AS char_count "
    "FROM sources s LEFT JOIN texts t ON t.source_id = s.source_id"
)
_GAPS: Final = "SELECT t.source_id, t.note FROM texts t WHERE t.body IS NULL"


def add_texts(views: Views, *, without_texts: bool) -> list[NotRun]:
    """Add ``texts`` and ``text_sizes``, and return which texts cannot be checked."""
    measured = in_batches(views.stored(TEXTS), _measured, _measured(_none()))
    views.add(_MEASURED, measured)
    views.derive("texts", _TEXTS, kept=True)
    views.derive("text_sizes", _SIZES)
    return [
        NotRun("", source_id, note or CHANGED, without_texts and note == ABSENT)
        for source_id, note in collected(views.query(_GAPS)).iter_rows()
    ]


def _none() -> pl.DataFrame:
    import polars as pl

    words = dict.fromkeys(("source_id", "body", "note"), pl.String)
    return pl.DataFrame(schema={"row_number": pl.Int64, **words})


def _measured(texts: pl.DataFrame) -> pl.DataFrame:
    import polars as pl

    kinds = {"byte_count": pl.Int64, "sha256": pl.String, **dict.fromkeys(_OF_BODY, pl.Int64)}
    rows = [_measures(body) for body in texts["body"]]
    return texts.hstack(pl.DataFrame(rows, schema=kinds, orient="row"))


def _measures(body: str | None) -> tuple[int | str | None, ...]:
    if body is None:
        return (None,) * (2 + len(_OF_BODY))
    data = body.encode()
    digest = hashlib.sha256(data).hexdigest()
    return len(data), digest, len(body), *characters_of(body)
