"""Pandera model of evidence. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl


class Evidence(pa.DataFrameModel):
    """One passage or outside reference that speaks for or against the value of one cell.

    Key: evidence_id. A LazyFrame must be collected first: on one, pandera compares nothing but
    names and types.
    """

    evidence_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The evidence: 'ev-' and a digest of the row (computed).",
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
        description="Column of the cell that is spoken of.",
    )
    value: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="The value given for the cell, in the cell's own notation.",
    )
    basis: pl.String = pa.Field(
        isin=(
            "text",
            "inferred",
            "external",
        ),
        description="Where the value comes from.",
    )
    outside_reference_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Outside reference; set just when the basis is external.",
    )
    source_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Source of the passage; null when the basis is external.",
    )
    start_char: pl.Int64 = pa.Field(
        nullable=True,
        ge=0,
        description=(
            "Where the stretch begins: offset of its first character in the source. Unit: "
            "characters (Unicode code points)."
        ),
    )
    end_char: pl.Int64 = pa.Field(
        nullable=True,
        ge=1,
        description=(
            "Where the stretch ends: offset just after its last character. Unit: characters "
            "(Unicode code points)."
        ),
    )
    exact: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="The passage (W3C TextQuoteSelector: exact).",
    )
    prefix: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="Characters just before it (W3C TextQuoteSelector: prefix).",
    )
    suffix: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="Characters just after it (W3C TextQuoteSelector: suffix).",
    )
    stance: pl.String = pa.Field(
        isin=(
            "supports",
            "contradicts",
        ),
        description="Whether it speaks for the value.",
    )
    note: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="How the value follows; required when the basis is inferred.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "evidence"
        strict = True
        ordered = True
        coerce = False
