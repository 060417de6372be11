"""Pandera model of event_participants. Generated: edit the record, not this file."""

from typing import ClassVar

import pandera.polars as pa
import polars as pl


class EventParticipants(pa.DataFrameModel):
    """One participant of an event, in one role.

    Key: event_id, participant_id, role. A LazyFrame must be collected first: on one, pandera
    compares nothing but names and types.
    """

    event_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The event.",
    )
    participant_id: pl.String = pa.Field(
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The participant.",
    )
    role: pl.String = pa.Field(
        isin=(
            "visitor",
            "host",
            "caller",
            "callee",
            "speaker",
            "audience",
            "delegate",
            "organiser",
            "signatory",
            "inviter",
            "invitee",
            "proposer",
            "recipient",
            "officeholder",
            "honouree",
            "traveller",
            "interlocutor",
        ),
        description="What it does.",
    )

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "event_participants"
        strict = True
        ordered = True
        coerce = False
        unique: ClassVar[list[str]] = ["event_id", "participant_id", "role"]
