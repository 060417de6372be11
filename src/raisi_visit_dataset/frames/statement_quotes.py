"""Pandera model of statement_quotes. Generated: edit the record, not this file."""

from typing import ClassVar

import pandera.polars as pa
import polars as pl


class StatementQuotes(pa.DataFrameModel):
    """One stretch between quotation marks, without the marks.

    Key: statement_id, ordinal. A LazyFrame must be collected first: on one, pandera compares
    nothing but names and types.
    """

    statement_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The statement.",
    )
    ordinal: pl.Int64 = pa.Field(
        ge=1,
        description="Position, counted from 1.",
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

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "statement_quotes"
        strict = True
        ordered = True
        coerce = False
        unique: ClassVar[list[str]] = ["statement_id", "ordinal"]
