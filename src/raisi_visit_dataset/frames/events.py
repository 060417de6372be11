"""Pandera model of events. Generated: edit the record, not this file."""

import pandera.polars as pa
import polars as pl

from raisi_visit_dataset.frames.checks import takes_edtf


class Events(pa.DataFrameModel):
    """One happening with participants and a place in time: past, present or planned.

    Key: event_id. A LazyFrame must be collected first: on one, pandera compares nothing but names
    and types.
    """

    event_id: pl.String = pa.Field(
        unique=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="The event.",
    )
    label: pl.String = pa.Field(
        str_length={"min_value": 1},
        description="Name to show.",
    )
    type: pl.String = pa.Field(
        isin=(
            "visit",
            "meeting",
            "phone_call",
            "press_conference",
            "news_briefing",
            "speech",
            "invitation",
            "announcement",
            "agreement_signing",
            "agreement_proposal",
            "negotiation",
            "ceremony",
            "departure",
            "arrival",
            "inauguration",
            "parliamentary_session",
            "other",
        ),
        description="What kind of happening it is.",
    )
    parent_event_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Event of which this one is a part.",
    )
    date: pl.String = pa.Field(
        nullable=True,
        description="When it took or takes place, EDTF.",
    )
    date_earliest: pl.Date = pa.Field(
        nullable=True,
        description="First possible day of the date beside it (computed, strict EDTF bounds).",
    )
    date_latest: pl.Date = pa.Field(
        nullable=True,
        description=(
            "Last possible day of the date beside it (computed, strict EDTF bounds); null for an "
            "open end."
        ),
    )
    place_id: pl.String = pa.Field(
        nullable=True,
        str_matches="^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$",
        description="Where it took or takes place.",
    )
    status: pl.String = pa.Field(
        isin=(
            "planned",
            "occurred",
            "ongoing",
            "cancelled",
            "unknown",
        ),
        description="Whether it came about, by the texts alone.",
    )
    plover_event: pl.String = pa.Field(
        nullable=True,
        isin=(
            "AGREE",
            "CONSULT",
            "SUPPORT",
            "COOPERATE",
            "REQUEST",
        ),
        description="Event class of PLOVER.",
    )
    plover_mode: pl.String = pa.Field(
        nullable=True,
        isin=(
            "visit",
            "third-party",
            "multilateral",
            "phone",
        ),
        description="Mode of PLOVER.",
    )
    note: pl.String = pa.Field(
        nullable=True,
        str_length={"min_value": 1},
        description="What a reader should know of this row.",
    )

    @pa.check("date", name="edtf")
    @classmethod
    def takes_date(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Take a date in EDTF, of the forms the column has."""
        return takes_edtf(data, "point", "one_of", "extent", "open")

    class Config:
        """Take these columns alone, in this order, with these types."""

        name = "events"
        strict = True
        ordered = True
        coerce = False
