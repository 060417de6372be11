"""Who said what: statements joined with what a reader wants to know of them first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from raisi_visit_dataset.api.loader import Loader
from raisi_visit_dataset.api.rows import by_id
from raisi_visit_dataset.package.typed import Engine, in_engine
from raisi_visit_dataset.records import Statement

if TYPE_CHECKING:  # the frames are third-party types, loaded where they are made
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["Said", "said_frame", "said_rows"]


@dataclass(frozen=True, slots=True)
class Said:
    """Hold one statement as a reader wants it.

    ``speaker`` is a name, None where the text names nobody; ``co_speakers`` the names of those
    who spoke with them, joined by ``; ``. ``occasion`` is the label of the event at which it
    was said; ``day`` the date in EDTF, ``day_earliest`` and ``day_latest`` its bounds;
    ``source`` the headline, ``publisher`` the name of the outlet. What is not known is None.
    """

    statement_id: str
    speaker: str | None
    co_speakers: str | None
    words: str
    kind: str
    cue: str | None
    occasion: str | None
    day: str | None
    day_earliest: dt.date | None
    day_latest: dt.date | None
    source_id: str
    source: str | None
    publisher: str | None


def said_rows(dataset: Loader) -> tuple[Said, ...]:
    """Return a row for each statement, in order of the texts."""
    names = {each.participant_id: each.name for each in dataset.load("participants")}
    labels = {each.event_id: each.label for each in dataset.load("events")}
    sources = by_id(dataset.load("sources"))
    together = _co_speakers(dataset, names)

    def said(row: Statement) -> Said:
        source = sources.get(row.source_id)
        return Said(
            statement_id=row.statement_id,
            speaker=names.get(row.speaker_id or ""),
            co_speakers=together.get(row.statement_id),
            words=row.exact,
            kind=row.kind,
            cue=row.cue,
            occasion=labels.get(row.event_id or ""),
            day=row.said,
            day_earliest=row.said_earliest,
            day_latest=row.said_latest,
            source_id=row.source_id,
            source=None if source is None else source.title,
            publisher=None if source is None else names.get(source.publisher_id or ""),
        )

    ordered = sorted(dataset.load("statements"), key=lambda row: (row.source_id, row.ordinal))
    return tuple(map(said, ordered))


def _co_speakers(dataset: Loader, names: dict[str, str]) -> dict[str, str]:
    """Return the names of the co-speakers of each statement that has some."""
    listed: dict[str, list[str]] = {}
    rows = [row for row in dataset.load("statement_participants") if row.role == "co_speaker"]
    for row in sorted(rows, key=lambda row: row.ordinal):
        listed.setdefault(row.statement_id, []).append(
            names.get(row.participant_id, row.participant_id)
        )
    return {statement: "; ".join(some) for statement, some in listed.items()}


def said_frame(rows: tuple[Said, ...], engine: Engine) -> pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the rows as frame of an engine, raising as ``in_engine`` does."""
    import polars as pl

    dates = ("day_earliest", "day_latest")
    frame = pl.DataFrame(
        {each.name: [getattr(row, each.name) for row in rows] for each in fields(Said)},
        schema={each.name: pl.Date if each.name in dates else pl.String for each in fields(Said)},
    )
    return in_engine(frame, engine)
