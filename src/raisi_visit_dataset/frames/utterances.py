"""Pandera model of utterances. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl


class Utterances(pa.DataFrameModel):
    """What was said once and is reported by two or more statements.

    Key: utterance_id. A LazyFrame must be collected first: on one, pandera compares nothing but
    names and types.
    """

    utterance_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The utterance.",
    )
    gist: pl.String = pa.Field(
        str_matches="^.{1,160}$",
        description="What was said, in the coder's words.",
    )
    reference_statement_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Statement whose wording the others are compared with.",
    )
    event_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Occasion on which it was said.",
    )
    note: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="What a reader should know of this row.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "utterances"
        strict = True
        ordered = True
        coerce = False
