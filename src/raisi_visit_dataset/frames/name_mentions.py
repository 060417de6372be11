"""Pandera model of name_mentions. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl


class NameMentions(pa.DataFrameModel):
    """One place where a text names a participant or a place.

    Key: name_mention_id. A LazyFrame must be collected first: on one, pandera compares nothing but
    names and types.
    """

    name_mention_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The name mention.",
    )
    source_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The source.",
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
    participant_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Participant that is named; null when it is a place.",
    )
    place_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Place that is named; null when it is a participant.",
    )
    use: pl.String = pa.Field(
        isin=(
            "name",
            "office",
            "metonym",
            "part_of_other_name",
        ),
        description="What the name stands for here.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "name_mentions"
        strict = True
        ordered = True
        coerce = False
