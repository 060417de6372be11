"""Pandera model of conflict_claims. Generated: edit the record, not this file."""

from typing import ClassVar

import pandera.polars as pa
import polars as pl


class ConflictClaims(pa.DataFrameModel):
    """One side of a conflict, ranked: the wrong one is kept.

    Key: conflict_id, ordinal. A LazyFrame must be collected first: on one, pandera compares nothing
    but names and types.
    """

    conflict_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The conflict.",
    )
    ordinal: pl.Int64 = pa.Field(
        ge=1,
        description="Position, counted from 1.",
    )
    value: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="The value given for the cell, in the cell's own notation.",
    )
    evidence_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Evidence that gives the value.",
    )
    claim_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Claim that gives the value.",
    )
    outside_reference_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Outside reference that gives the value.",
    )
    rank: pl.String = pa.Field(
        isin=(
            "preferred",
            "normal",
            "deprecated",
        ),
        description="How it is judged.",
    )
    reason: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="Why; required for preferred and deprecated.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "conflict_claims"
        strict = True
        ordered = True
        coerce = False
        unique: ClassVar[list[str]] = ["conflict_id", "ordinal"]
