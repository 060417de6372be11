"""Pandera model of claims. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl


class Claims(pa.DataFrameModel):
    """What a text asserts of a thing, where no other column holds it.

    Key: claim_id. A LazyFrame must be collected first: on one, pandera compares nothing but names
    and types.
    """

    claim_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The claim.",
    )
    statement_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Innermost statement around it (computed); null: the narrator claims it.",
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
    subject_table: pl.String = pa.Field(
        str_matches="^[a-z]+(_[a-z]+)*$",
        description="Table of the row that is spoken of.",
    )
    subject_id: pl.String = pa.Field(
        str_matches="^[a-z0-9_/-]+$",
        description="Key of the row that is spoken of; the parts of a composite key joined by '/'.",
    )
    property: pl.String = pa.Field(
        str_matches="^[a-z]+(_[a-z]+)*$",
        description="What is asserted of the subject.",
    )
    value: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="The value asserted.",
    )
    verdict: pl.String = pa.Field(
        isin=(
            "agrees",
            "contradicts",
            "loosely_true",
            "unverified",
        ),
        description="How it stands to outside knowledge.",
    )
    outside_reference_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Outside reference that the verdict rests on.",
    )
    note: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="What a reader should know of this row.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "claims"
        strict = True
        ordered = True
        coerce = False
