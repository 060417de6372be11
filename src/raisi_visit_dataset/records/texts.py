"""Tables that describe a text from its first character to its last."""

import datetime as dt
from typing import Annotated, ClassVar

from raisi_visit_dataset import vocabulary as words
from raisi_visit_dataset.records import fields as f
from raisi_visit_dataset.records.column import ONGOING, Column, Table, references
from raisi_visit_dataset.records.record import Record

_SOURCE = references(source_id="sources.source_id")


class Segment(Record):
    """One stretch of the partition of a text."""

    table: ClassVar[Table] = Table(
        name="segments",
        title="Segments",
        row="One stretch of a text. Joined in order, the segments of a source are its text.",
        key=("source_id", "ordinal"),
        foreign_keys=_SOURCE,
    )

    source_id: Annotated[str, f.SOURCE_ID]
    ordinal: Annotated[int, f.ORDINAL]
    kind: Annotated[str, Column("What the stretch is.", scheme=words.SEGMENT_KIND)]
    start_char: Annotated[int, f.START_CHAR]
    end_char: Annotated[int, f.END_CHAR]


class Anomaly(Record):
    """One damaged place of a text."""

    table: ClassVar[Table] = Table(
        name="anomalies",
        title="Anomalies",
        row="One damaged place of a text, declared and left as it is.",
        key=("anomaly_id",),
        foreign_keys=_SOURCE,
        weak_spots=("Misprints and spelling variants are those the coders noticed.",),
    )

    anomaly_id: Annotated[str, f.identifier("The anomaly.")]
    source_id: Annotated[str, f.SOURCE_ID]
    kind: Annotated[str, Column("What is damaged.", scheme=words.ANOMALY_KIND)]
    start_char: Annotated[int, f.START_CHAR]
    end_char: Annotated[int, f.END_CHAR]
    exact: Annotated[str, f.EXACT]
    note: Annotated[str | None, f.NOTE] = None


class Narration(Record):
    """One sentence of the narrator that holds neither statement nor event."""

    table: ClassVar[Table] = Table(
        name="narrations",
        title="Narrations",
        row="One sentence in the narrator's own voice that reports no words and no event.",
        key=("narration_id",),
        foreign_keys=_SOURCE,
    )

    narration_id: Annotated[str, f.identifier("The narration.")]
    source_id: Annotated[str, f.SOURCE_ID]
    start_char: Annotated[int, f.START_CHAR]
    end_char: Annotated[int, f.END_CHAR]
    exact: Annotated[str, f.EXACT]
    note: Annotated[str, Column("What the sentence does, and why nothing in it is coded.")]


class TimeExpression(Record):
    """One expression of time and its value."""

    table: ClassVar[Table] = Table(
        name="time_expressions",
        title="Time expressions",
        row="One expression of time in a text, and how its value follows from it.",
        key=("time_expression_id",),
        foreign_keys=_SOURCE,
        weak_spots=(
            (
                "The value is what the words give from their anchor, however much finer a day is "
                "known from outside."
            ),
        ),
    )

    time_expression_id: Annotated[str, f.identifier("The time expression.")]
    source_id: Annotated[str, f.SOURCE_ID]
    start_char: Annotated[int, f.START_CHAR]
    end_char: Annotated[int, f.END_CHAR]
    exact: Annotated[str, f.EXACT]
    type: Annotated[str, Column("What it denotes.", scheme=words.TIME_TYPE)]
    value: Annotated[
        str | None, Column("Date it gives, EDTF; null for durations and sets.", edtf=ONGOING)
    ] = None
    value_earliest: Annotated[dt.date | None, f.EARLIEST] = None
    value_latest: Annotated[dt.date | None, f.LATEST] = None
    duration: Annotated[
        str | None,
        Column(
            "Length of time, ISO 8601.",
            pattern="^P[0-9]+[YMWD]$",
        ),
    ] = None
    time_utc: Annotated[
        str | None, Column("Time of day in UTC, hh:mm.", pattern="^[0-2][0-9]:[0-5][0-9]$")
    ] = None
    time_zone: Annotated[
        str | None,
        Column(
            "Zone of the time as the text gives it, IANA name.",
            pattern="^[A-Za-z_]+(/[A-Za-z_]+)*$",
        ),
    ] = None
    anchor: Annotated[str, Column("What it is reckoned from.", scheme=words.TIME_ANCHOR)]
    anchor_id: Annotated[
        str | None, f.identifier("Time expression or event that is the anchor.")
    ] = None
    rule: Annotated[str, Column("How the value follows.", scheme=words.TIME_RULE)]
    weekday: Annotated[
        int | None,
        Column("Weekday the words name: 1 Monday to 7 Sunday (ISO 8601).", minimum=1, maximum=7),
    ] = None
    note: Annotated[str | None, f.NOTE] = None


class NameMention(Record):
    """One place where a name stands."""

    table: ClassVar[Table] = Table(
        name="name_mentions",
        title="Name mentions",
        row="One place where a text names a participant or a place.",
        key=("name_mention_id",),
        foreign_keys=references(
            source_id="sources.source_id",
            participant_id="participants.participant_id",
            place_id="places.place_id",
        ),
        weak_spots=("Pronouns are not names; statements resolve those of their participants.",),
    )

    name_mention_id: Annotated[str, f.identifier("The name mention.")]
    source_id: Annotated[str, f.SOURCE_ID]
    start_char: Annotated[int, f.START_CHAR]
    end_char: Annotated[int, f.END_CHAR]
    exact: Annotated[str, f.EXACT]
    participant_id: Annotated[
        str | None, f.identifier("Participant that is named; null when it is a place.")
    ] = None
    place_id: Annotated[
        str | None, f.identifier("Place that is named; null when it is a participant.")
    ] = None
    use: Annotated[str, Column("What the name stands for here.", scheme=words.NAME_USE)]
