"""Pandera model of statement_utterances. Generated: edit the record, not this file."""

from typing import ClassVar

import pandera.polars as pa
import polars as pl


class StatementUtterances(pa.DataFrameModel):
    """One statement, or a part of it, as a report of an utterance.

    Key: statement_id, utterance_id. A LazyFrame must be collected first: on one, pandera compares
    nothing but names and types.
    """

    statement_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The statement.",
    )
    utterance_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The utterance.",
    )
    relation: pl.String = pa.Field(
        isin=(
            "reference",
            "same_wording",
            "near_verbatim",
            "translation_variant",
            "paraphrase",
            "excerpt",
            "summary",
            "continuation",
        ),
        description="How the wording relates to the reference.",
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

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "statement_utterances"
        strict = True
        ordered = True
        coerce = False
        unique: ClassVar[list[str]] = ["statement_id", "utterance_id"]
