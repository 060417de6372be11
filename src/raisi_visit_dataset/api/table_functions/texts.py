"""Functions of the tables of ``records.texts``. Generated: edit the record, not this file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from raisi_visit_dataset.api.shipped import SHIPPED
from raisi_visit_dataset.package.typed import Engine
from raisi_visit_dataset.records.texts import (
    Anomaly,
    NameMention,
    Narration,
    Segment,
    TimeExpression,
)

if TYPE_CHECKING:  # the frames are third-party types, loaded where they are made
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = [
    "anomalies",
    "name_mentions",
    "narrations",
    "segments",
    "time_expressions",
]


@overload
def anomalies(engine: None = None) -> tuple[Anomaly, ...]: ...
@overload
def anomalies(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def anomalies(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def anomalies(engine: Literal["arrow"]) -> pa.Table: ...
def anomalies(
    engine: Engine | None = None,
) -> tuple[Anomaly, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table anomalies.

    Each row: One damaged place of a text, declared and left as it is.

    Columns:
        anomaly_id (text): The anomaly.
        source_id (text): The source.
        kind (text): What is damaged.
        start_char (integer): Where the stretch begins: offset of its first character in the source.
            Unit: characters (Unicode code points).
        end_char (integer): Where the stretch ends: offset just after its last character. Unit:
            characters (Unicode code points).
        exact (text): The words of the stretch, as they stand in the source.
        note (text, or null): What a reader should know of this row.

    Raises as ``load`` does.
    """
    return SHIPPED.load("anomalies", engine)


@overload
def name_mentions(engine: None = None) -> tuple[NameMention, ...]: ...
@overload
def name_mentions(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def name_mentions(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def name_mentions(engine: Literal["arrow"]) -> pa.Table: ...
def name_mentions(
    engine: Engine | None = None,
) -> tuple[NameMention, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table name_mentions.

    Each row: One place where a text names a participant or a place.

    Columns:
        name_mention_id (text): The name mention.
        source_id (text): The source.
        start_char (integer): Where the stretch begins: offset of its first character in the source.
            Unit: characters (Unicode code points).
        end_char (integer): Where the stretch ends: offset just after its last character. Unit:
            characters (Unicode code points).
        exact (text): The words of the stretch, as they stand in the source.
        participant_id (text, or null): Participant that is named; null when it is a place.
        place_id (text, or null): Place that is named; null when it is a participant.
        use (text): What the name stands for here.

    Raises as ``load`` does.
    """
    return SHIPPED.load("name_mentions", engine)


@overload
def narrations(engine: None = None) -> tuple[Narration, ...]: ...
@overload
def narrations(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def narrations(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def narrations(engine: Literal["arrow"]) -> pa.Table: ...
def narrations(
    engine: Engine | None = None,
) -> tuple[Narration, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table narrations.

    Each row: One sentence in the narrator's own voice that reports no words and no event.

    Columns:
        narration_id (text): The narration.
        source_id (text): The source.
        start_char (integer): Where the stretch begins: offset of its first character in the source.
            Unit: characters (Unicode code points).
        end_char (integer): Where the stretch ends: offset just after its last character. Unit:
            characters (Unicode code points).
        exact (text): The words of the stretch, as they stand in the source.
        note (text): What the sentence does, and why nothing in it is coded.

    Raises as ``load`` does.
    """
    return SHIPPED.load("narrations", engine)


@overload
def segments(engine: None = None) -> tuple[Segment, ...]: ...
@overload
def segments(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def segments(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def segments(engine: Literal["arrow"]) -> pa.Table: ...
def segments(
    engine: Engine | None = None,
) -> tuple[Segment, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table segments.

    Each row: One stretch of a text. Joined in order, the segments of a source are its text.

    Columns:
        source_id (text): The source.
        ordinal (integer): Position, counted from 1.
        kind (text): What the stretch is.
        start_char (integer): Where the stretch begins: offset of its first character in the source.
            Unit: characters (Unicode code points).
        end_char (integer): Where the stretch ends: offset just after its last character. Unit:
            characters (Unicode code points).

    Raises as ``load`` does.
    """
    return SHIPPED.load("segments", engine)


@overload
def time_expressions(engine: None = None) -> tuple[TimeExpression, ...]: ...
@overload
def time_expressions(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def time_expressions(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def time_expressions(engine: Literal["arrow"]) -> pa.Table: ...
def time_expressions(
    engine: Engine | None = None,
) -> tuple[TimeExpression, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table time_expressions.

    Each row: One expression of time in a text, and how its value follows from it.

    Columns:
        time_expression_id (text): The time expression.
        source_id (text): The source.
        start_char (integer): Where the stretch begins: offset of its first character in the source.
            Unit: characters (Unicode code points).
        end_char (integer): Where the stretch ends: offset just after its last character. Unit:
            characters (Unicode code points).
        exact (text): The words of the stretch, as they stand in the source.
        type (text): What it denotes.
        value (text, or null): Date it gives, EDTF; null for durations and sets.
        value_earliest (date, or null): First possible day of the date beside it (computed, strict
            EDTF bounds).
        value_latest (date, or null): Last possible day of the date beside it (computed, strict EDTF
            bounds); null for an open end.
        duration (text, or null): Length of time, ISO 8601.
        time_utc (text, or null): Time of day in UTC, hh:mm.
        time_zone (text, or null): Zone of the time as the text gives it, IANA name.
        anchor (text): What it is reckoned from.
        anchor_id (text, or null): Time expression or event that is the anchor.
        rule (text): How the value follows.
        weekday (integer, or null): Weekday the words name: 1 Monday to 7 Sunday (ISO 8601).
        note (text, or null): What a reader should know of this row.

    Raises as ``load`` does.
    """
    return SHIPPED.load("time_expressions", engine)
