"""Pandera model of statement_participants. Generated: edit the record, not this file."""

from typing import ClassVar

import pandera.polars as pa
import polars as pl


class StatementParticipants(pa.DataFrameModel):
    """One participant of a statement, in one role, with the words that name it.

    Key: statement_id, participant_id, role. A LazyFrame must be collected first: on one, pandera
    compares nothing but names and types.
    """

    statement_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The statement.",
    )
    participant_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The participant.",
    )
    role: pl.String = pa.Field(
        isin=(
            "speaker",
            "co_speaker",
            "addressee",
            "relay",
        ),
        description="What it does.",
    )
    ordinal: pl.Int64 = pa.Field(
        ge=1,
        description="Position among those of its role; relay 1 is nearest the speaker.",
    )
    resolution: pl.String = pa.Field(
        isin=(
            "name",
            "office",
            "pronoun",
            "collective",
            "implicit",
        ),
        description="How the text names the participant.",
    )
    start_char: pl.Int64 = pa.Field(
        nullable=True,
        ge=0,
        description=(
            "Where the stretch begins: offset of its first character in the source. Unit: "
            "characters (Unicode code points)."
        ),
    )
    end_char: pl.Int64 = pa.Field(
        nullable=True,
        ge=1,
        description=(
            "Where the stretch ends: offset just after its last character. Unit: characters "
            "(Unicode code points)."
        ),
    )
    exact: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="Words that name it; null when implicit.",
    )
    antecedent_start_char: pl.Int64 = pa.Field(
        nullable=True,
        ge=0,
        description=(
            "Where the stretch begins: offset of its first character in the source. Unit: "
            "characters (Unicode code points)."
        ),
    )
    antecedent_end_char: pl.Int64 = pa.Field(
        nullable=True,
        ge=1,
        description=(
            "Where the antecedent ends: earlier words of the source that name the participant, or "
            "a group that holds it. Required for pronoun, collective and implicit. Unit: "
            "characters (Unicode code points)."
        ),
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "statement_participants"
        strict = True
        ordered = True
        coerce = False
        unique: ClassVar[list[str]] = ["statement_id", "participant_id", "role"]
