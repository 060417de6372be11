"""Pandera model of topics. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl


class Topics(pa.DataFrameModel):
    """One matter spoken about.

    Key: topic_id. A LazyFrame must be collected first: on one, pandera compares nothing but names
    and types.
    """

    topic_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The topic.",
    )
    label: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="Name to show.",
    )
    parent_topic_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Wider topic.",
    )
    wikidata_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^Q[1-9][0-9]*$",
        description="Wikidata identifier; null unless verified.",
    )
    definition: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="What belongs to the topic.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "topics"
        strict = True
        ordered = True
        coerce = False
