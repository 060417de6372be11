"""Pandera model of codes. Generated: edit the record, not this file."""

from typing import ClassVar

import pandera.polars as pa
import polars as pl


class Codes(pa.DataFrameModel):
    """One word of a closed vocabulary, with its meaning.

    Key: scheme, code. A LazyFrame must be collected first: on one, pandera compares nothing but
    names and types.
    """

    scheme: pl.String = pa.Field(
        str_matches="^[a-z]+(_[a-z]+)*$",
        description="The vocabulary.",
    )
    code: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="The word.",
    )
    label: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="Form to show.",
    )
    definition: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="What it means.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "codes"
        strict = True
        ordered = True
        coerce = False
        unique: ClassVar[list[str]] = ["scheme", "code"]
