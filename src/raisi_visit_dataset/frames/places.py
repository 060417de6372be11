"""Pandera model of places. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl

from raisi_visit_dataset.frames.checks import unique_together


class Places(pa.DataFrameModel):
    """One place that the texts name.

    Key: place_id. A LazyFrame must be collected first: on one, pandera compares nothing but names
    and types.
    """

    place_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The place.",
    )
    name: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="Name to show.",
    )
    kind: pl.String = pa.Field(
        isin=(
            "city",
            "country",
            "region",
            "venue",
        ),
        description="What the place is.",
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
    geonames_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^[1-9][0-9]*$",
        description="GeoNames identifier; null unless verified.",
    )
    time_zone: pl.String = pa.Field(
        nullable=True,
        str_matches="^[A-Za-z_]+(/[A-Za-z_]+)*$",
        description="Time zone, IANA name.",
    )

    @pa.dataframe_check(name="unique wikidata_id")
    @classmethod
    def unique_wikidata_id(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Take each value once; null repeats."""
        return unique_together(data, "wikidata_id")

    @pa.dataframe_check(name="unique geonames_id")
    @classmethod
    def unique_geonames_id(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Take each value once; null repeats."""
        return unique_together(data, "geonames_id")

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "places"
        strict = True
        ordered = True
        coerce = False
