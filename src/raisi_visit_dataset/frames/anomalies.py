"""Pandera model of anomalies. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl


class Anomalies(pa.DataFrameModel):
    """One damaged place of a text, declared and left as it is.

    Key: anomaly_id. A LazyFrame must be collected first: on one, pandera compares nothing but names
    and types.
    """

    anomaly_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The anomaly.",
    )
    source_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The source.",
    )
    kind: pl.String = pa.Field(
        isin=(
            "mixed_delimiters",
            "unclosed_quote",
            "stray_quote",
            "quote_crosses_paragraph",
            "no_break_space",
            "repeated_space",
            "missing_separator",
            "duplicate_line",
            "typo",
            "spelling_variant",
            "editorial_bracket",
            "unmarked_direct",
        ),
        description="What is damaged.",
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
        nullable=True,
        str_length={"min_value": 1},
        description="What a reader should know of this row.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "anomalies"
        strict = True
        ordered = True
        coerce = False
