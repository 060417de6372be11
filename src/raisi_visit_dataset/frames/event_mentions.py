"""Pandera model of event_mentions. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl


class EventMentions(pa.DataFrameModel):
    """One place where a text speaks of an event, and how it presents it.

    Words that name several events have a row for each.

    Key: mention_id. A LazyFrame must be collected first: on one, pandera compares nothing but names
    and types.
    """

    mention_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The mention.",
    )
    event_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The event.",
    )
    source_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The source.",
    )
    start_char: pl.Int64 = pa.Field(
        ge=0,
        description=(
            "Where the stretch begins: offset of its first character in the source. Unit: "
            "characters (Unicode code points)."
        ),
    )
    end_char: pl.Int64 = pa.Field(
        ge=1,
        description=(
            "Where the stretch ends: offset just after its last character. Unit: characters "
            "(Unicode code points)."
        ),
    )
    exact: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="The words of the stretch, as they stand in the source.",
    )
    modality: pl.String = pa.Field(
        isin=(
            "asserted_past",
            "asserted_present",
            "asserted_future",
            "expected",
            "hypothetical",
            "negated",
            "background",
        ),
        description="How it presents the event.",
    )
    statement_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description=(
            "Innermost statement around it, so who asserts it (computed); null: the narrator."
        ),
    )
    time_expression_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Expression that dates the event here.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "event_mentions"
        strict = True
        ordered = True
        coerce = False
