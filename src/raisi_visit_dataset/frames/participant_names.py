"""Pandera model of participant_names. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl


class ParticipantNames(pa.DataFrameModel):
    """One form by which the texts name a participant.

    Key: participant_name_id. A LazyFrame must be collected first: on one, pandera compares nothing
    but names and types.
    """

    participant_name_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The name.",
    )
    participant_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The participant.",
    )
    surface: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="The form, as it stands in a text.",
    )
    kind: pl.String = pa.Field(
        isin=(
            "full",
            "short",
            "transliteration",
            "office",
            "epithet",
            "abbreviation",
            "adjective",
            "metonym",
            "collective",
        ),
        description="How the form names the participant.",
    )
    scope_source_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Source in which it names this participant; null: all.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "participant_names"
        strict = True
        ordered = True
        coerce = False
