"""Pandera model of conflicts. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl


class Conflicts(pa.DataFrameModel):
    """One cell or matter on which texts, or a text and an outside reference, exclude each other.

    Key: conflict_id. A LazyFrame must be collected first: on one, pandera compares nothing but
    names and types.
    """

    conflict_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The conflict.",
    )
    target_table: pl.String = pa.Field(
        str_matches="^[a-z]+(_[a-z]+)*$",
        description="Table of the row that is spoken of.",
    )
    target_id: pl.String = pa.Field(
        str_matches="^[a-z0-9_/-]+$",
        description="Key of the row that is spoken of; the parts of a composite key joined by '/'.",
    )
    target_field: pl.String = pa.Field(
        str_matches="^[a-z]+(_[a-z]+)*$",
        description="Column of the cell, or property of a claim, that is disagreed on.",
    )
    kind: pl.String = pa.Field(
        isin=(
            "source_source",
            "source_external",
            "within_source",
        ),
        description="Who disagrees.",
    )
    note: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="What the disagreement is.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "conflicts"
        strict = True
        ordered = True
        coerce = False
