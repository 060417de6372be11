"""Pandera model of waivers. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl


class Waivers(pa.DataFrameModel):
    """One finding of the validator that is accepted, with the reason.

    One that no finding meets any more is an error.

    Key: waiver_id. A LazyFrame must be collected first: on one, pandera compares nothing but names
    and types.
    """

    waiver_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The waiver.",
    )
    code: pl.String = pa.Field(
        str_matches="^RVD[0-9]{3}$",
        description="Code of the rule.",
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
        nullable=True,
        str_matches="^[a-z]+(_[a-z]+)*$",
        description="Column of the cell that is spoken of.",
    )
    reason: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="Why the finding is accepted.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "waivers"
        strict = True
        ordered = True
        coerce = False
