"""Pandera model of statement_topics. Generated: edit the record, not this file."""

from typing import ClassVar

import pandera.polars as pa
import polars as pl


class StatementTopics(pa.DataFrameModel):
    """One topic that a statement is about.

    Key: statement_id, topic_id. A LazyFrame must be collected first: on one, pandera compares
    nothing but names and types.
    """

    statement_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The statement.",
    )
    topic_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The topic.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "statement_topics"
        strict = True
        ordered = True
        coerce = False
        unique: ClassVar[list[str]] = ["statement_id", "topic_id"]
