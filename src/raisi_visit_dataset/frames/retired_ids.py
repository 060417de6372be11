"""Pandera model of retired_ids. Generated: edit the record, not this file."""

from typing import ClassVar

import pandera.polars as pa
import polars as pl


class RetiredIds(pa.DataFrameModel):
    """One identifier that an earlier version had and this one has not.

    Key: target_table, retired_id. A LazyFrame must be collected first: on one, pandera compares
    nothing but names and types.
    """

    target_table: pl.String = pa.Field(
        str_matches="^[a-z]+(_[a-z]+)*$",
        description="Table of the row that is spoken of.",
    )
    retired_id: pl.String = pa.Field(
        str_matches="^[a-z0-9_/-]+$",
        description="Key of the row that is spoken of; the parts of a composite key joined by '/'.",
    )
    replaced_by: pl.String = pa.Field(
        nullable=True,
        str_matches="^[a-z0-9_/-]+$",
        description="Key that took its place.",
    )
    version: pl.String = pa.Field(
        str_matches="^[0-9]+[.][0-9]+[.][0-9]+$",
        description="First version without it.",
    )
    reason: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="Why.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "retired_ids"
        strict = True
        ordered = True
        coerce = False
        unique: ClassVar[list[str]] = ["target_table", "retired_id"]
