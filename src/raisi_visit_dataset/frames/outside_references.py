"""Pandera model of outside_references. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl


class OutsideReferences(pa.DataFrameModel):
    """One publication outside the texts that a value or verdict rests on.

    Key: outside_reference_id. A LazyFrame must be collected first: on one, pandera compares nothing
    but names and types.
    """

    outside_reference_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The reference.",
    )
    publisher: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="Who published it.",
    )
    title: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="What it is.",
    )
    url: pl.String = pa.Field(
        nullable=True,
        str_matches="^https?://[^ ]+$",
        description="Where it is, where an address is known.",
    )
    date: pl.String = pa.Field(
        nullable=True,
        str_matches="^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        description="Date of the publication, where known.",
    )
    note: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="What a reader should know of this row.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "outside_references"
        strict = True
        ordered = True
        coerce = False
