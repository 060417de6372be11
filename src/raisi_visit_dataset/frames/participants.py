"""Pandera model of participants. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl

from raisi_visit_dataset.frames.checks import unique_together


class Participants(pa.DataFrameModel):
    """One person, state, body, outlet or group that acts, speaks or is spoken of as acting.

    Key: participant_id. A LazyFrame must be collected first: on one, pandera compares nothing but
    names and types.
    """

    participant_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The participant.",
    )
    kind: pl.String = pa.Field(
        isin=(
            "person",
            "state",
            "government_body",
            "organisation",
            "media",
            "group",
        ),
        description="What the actor is.",
    )
    name: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="Name to show.",
    )
    country: pl.String = pa.Field(
        nullable=True,
        str_matches="^[A-Z]{3}$",
        description="State, as ISO 3166-1 alpha-3 code.",
    )
    wikidata_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^Q[1-9][0-9]*$",
        description="Wikidata identifier; null unless verified.",
    )
    wikidata_status: pl.String = pa.Field(
        isin=(
            "verified",
            "unverified",
            "none",
        ),
        description="How sure the Wikidata identifier is.",
    )
    description: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="Who or what it is, in one line.",
    )

    @pa.dataframe_check(name="unique wikidata_id")
    @classmethod
    def unique_wikidata_id(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Take each value once; null repeats."""
        return unique_together(data, "wikidata_id")

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "participants"
        strict = True
        ordered = True
        coerce = False
