"""Pandera model of statements. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl

from raisi_visit_dataset.frames.checks import takes_edtf, unique_together


class Statements(pa.DataFrameModel):
    """What one reporting cue reports, in one text: somebody's words or their content.

    Key: statement_id. A LazyFrame must be collected first: on one, pandera compares nothing but
    names and types.
    """

    statement_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The statement.",
    )
    source_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The source.",
    )
    ordinal: pl.Int64 = pa.Field(
        ge=1,
        description="Position, counted from 1.",
    )
    kind: pl.String = pa.Field(
        isin=(
            "direct",
            "mixed",
            "indirect",
            "unmarked_direct",
            "term",
        ),
        description="How the text gives the words.",
    )
    speaker_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Who is reported to have said it; null only with speaker_unknown.",
    )
    speaker_unknown: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="Why no speaker can be named, in words of the coder.",
    )
    exact: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="The words of the stretch, as they stand in the source.",
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
    segment_ordinal: pl.Int64 = pa.Field(
        ge=1,
        description="Segment of the source in which it begins (computed).",
    )
    cue: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="Verb or phrase that reports, verbatim.",
    )
    cue_start_char: pl.Int64 = pa.Field(
        nullable=True,
        ge=0,
        description=(
            "Where the stretch begins: offset of its first character in the source. Unit: "
            "characters (Unicode code points)."
        ),
    )
    cue_end_char: pl.Int64 = pa.Field(
        nullable=True,
        ge=1,
        description=(
            "Where the stretch ends: offset just after its last character. Unit: characters "
            "(Unicode code points)."
        ),
    )
    event_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Occasion on which it was said.",
    )
    said: pl.String = pa.Field(
        nullable=True,
        description="When it was said, EDTF.",
    )
    said_earliest: pl.Date = pa.Field(
        nullable=True,
        description="First possible day of the date beside it (computed, strict EDTF bounds).",
    )
    said_latest: pl.Date = pa.Field(
        nullable=True,
        description=(
            "Last possible day of the date beside it (computed, strict EDTF bounds); null for an "
            "open end."
        ),
    )
    said_basis: pl.String = pa.Field(
        nullable=True,
        isin=(
            "text",
            "inferred",
            "external",
        ),
        description="Where the day comes from (computed).",
    )
    parent_statement_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Statement whose words hold this one's cue, or that this one continues.",
    )
    note: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="What a reader should know of this row.",
    )

    @pa.check("said", name="edtf")
    @classmethod
    def takes_said(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Take a date in EDTF, of the forms the column has."""
        return takes_edtf(data, "point", "one_of", "extent")

    @pa.dataframe_check(name="unique source_id, ordinal")
    @classmethod
    def unique_source_id_and_ordinal(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Take each value once; null repeats."""
        return unique_together(data, "source_id", "ordinal")

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "statements"
        strict = True
        ordered = True
        coerce = False
