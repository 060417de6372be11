"""Pandera model of narrations. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl


class Narrations(pa.DataFrameModel):
    """One sentence in the narrator's own voice that reports no words and no event.

    Key: narration_id. A LazyFrame must be collected first: on one, pandera compares nothing but
    names and types.
    """

    narration_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The narration.",
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
    note: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="What the sentence does, and why nothing in it is coded.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "narrations"
        strict = True
        ordered = True
        coerce = False
