"""Pandera model of time_expressions. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl

from raisi_visit_dataset.frames.checks import takes_edtf


class TimeExpressions(pa.DataFrameModel):
    """One expression of time in a text, and how its value follows from it.

    Key: time_expression_id. A LazyFrame must be collected first: on one, pandera compares nothing
    but names and types.
    """

    time_expression_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The time expression.",
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
    type: pl.String = pa.Field(
        isin=(
            "date",
            "time",
            "duration",
            "set",
        ),
        description="What it denotes.",
    )
    value: pl.String = pa.Field(
        nullable=True,
        description="Date it gives, EDTF; null for durations and sets.",
    )
    value_earliest: pl.Date = pa.Field(
        nullable=True,
        description="First possible day of the date beside it (computed, strict EDTF bounds).",
    )
    value_latest: pl.Date = pa.Field(
        nullable=True,
        description=(
            "Last possible day of the date beside it (computed, strict EDTF bounds); null for an "
            "open end."
        ),
    )
    duration: pl.String = pa.Field(
        nullable=True,
        str_matches="^P[0-9]+[YMWD]$",
        description="Length of time, ISO 8601.",
    )
    time_utc: pl.String = pa.Field(
        nullable=True,
        str_matches="^[0-2][0-9]:[0-5][0-9]$",
        description="Time of day in UTC, hh:mm.",
    )
    time_zone: pl.String = pa.Field(
        nullable=True,
        str_matches="^[A-Za-z_]+(/[A-Za-z_]+)*$",
        description="Zone of the time as the text gives it, IANA name.",
    )
    anchor: pl.String = pa.Field(
        isin=(
            "publication",
            "expression",
            "event",
            "none",
        ),
        description="What it is reckoned from.",
    )
    anchor_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Time expression or event that is the anchor.",
    )
    rule: pl.String = pa.Field(
        isin=(
            "explicit",
            "today",
            "tomorrow",
            "weekday_past",
            "weekday_future",
            "day_month",
            "bare_month_past",
            "last_named_month",
            "this_year",
            "last_year",
            "early_year",
            "since",
            "duration",
            "clock",
            "composed",
            "coder",
        ),
        description="How the value follows.",
    )
    weekday: pl.Int64 = pa.Field(
        nullable=True,
        ge=1,
        le=7,
        description="Weekday the words name: 1 Monday to 7 Sunday (ISO 8601).",
    )
    note: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="What a reader should know of this row.",
    )

    @pa.check("value", name="edtf")
    @classmethod
    def takes_value(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Take a date in EDTF, of the forms the column has."""
        return takes_edtf(data, "point", "one_of", "extent", "open")

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "time_expressions"
        strict = True
        ordered = True
        coerce = False
