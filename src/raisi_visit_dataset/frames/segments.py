"""Pandera model of segments. Generated: edit the record, not this file."""

from typing import ClassVar

import pandera.polars as pa
import polars as pl


class Segments(pa.DataFrameModel):
    """One stretch of a text.

    Joined in order, the segments of a source are its text.

    Key: source_id, ordinal. A LazyFrame must be collected first: on one, pandera compares nothing
    but names and types.
    """

    source_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The source.",
    )
    ordinal: pl.Int64 = pa.Field(
        ge=1,
        description="Position, counted from 1.",
    )
    kind: pl.String = pa.Field(
        isin=(
            "harvest_prefix",
            "masthead",
            "dateline",
            "headline",
            "headline_repeat",
            "subheading",
            "paragraph",
            "boilerplate",
            "blank",
        ),
        description="What the stretch is.",
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

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "segments"
        strict = True
        ordered = True
        coerce = False
        unique: ClassVar[list[str]] = ["source_id", "ordinal"]
