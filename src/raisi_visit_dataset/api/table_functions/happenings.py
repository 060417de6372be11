"""Functions of the tables of ``records.happenings``. Generated: edit the record, not this file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from raisi_visit_dataset.api.shipped import SHIPPED
from raisi_visit_dataset.package.typed import Engine
from raisi_visit_dataset.records.happenings import (
    EventMention,
    EventParticipant,
    ParticipantName,
    Place,
    Role,
)

if TYPE_CHECKING:  # the frames are third-party types, loaded where they are made
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = [
    "event_mentions",
    "event_participants",
    "participant_names",
    "places",
    "roles",
]


@overload
def event_mentions(engine: None = None) -> tuple[EventMention, ...]: ...
@overload
def event_mentions(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def event_mentions(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def event_mentions(engine: Literal["arrow"]) -> pa.Table: ...
def event_mentions(
    engine: Engine | None = None,
) -> tuple[EventMention, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table event_mentions.

    Each row: One place where a text speaks of an event, and how it presents it. Words that name
    several events have a row for each.

    Columns:
        mention_id (text): The mention.
        event_id (text): The event.
        source_id (text): The source.
        start_char (integer): Where the stretch begins: offset of its first character in the source.
            Unit: characters (Unicode code points).
        end_char (integer): Where the stretch ends: offset just after its last character. Unit:
            characters (Unicode code points).
        exact (text): The words of the stretch, as they stand in the source.
        modality (text): How it presents the event.
        statement_id (text, or null): Innermost statement around it, so who asserts it (computed);
            null: the narrator.
        time_expression_id (text, or null): Expression that dates the event here.

    Raises as ``load`` does.
    """
    return SHIPPED.load("event_mentions", engine)


@overload
def event_participants(engine: None = None) -> tuple[EventParticipant, ...]: ...
@overload
def event_participants(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def event_participants(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def event_participants(engine: Literal["arrow"]) -> pa.Table: ...
def event_participants(
    engine: Engine | None = None,
) -> tuple[EventParticipant, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table event_participants.

    Each row: One participant of an event, in one role.

    Columns:
        event_id (text): The event.
        participant_id (text): The participant.
        role (text): What it does.

    Raises as ``load`` does.
    """
    return SHIPPED.load("event_participants", engine)


@overload
def participant_names(engine: None = None) -> tuple[ParticipantName, ...]: ...
@overload
def participant_names(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def participant_names(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def participant_names(engine: Literal["arrow"]) -> pa.Table: ...
def participant_names(
    engine: Engine | None = None,
) -> tuple[ParticipantName, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table participant_names.

    Each row: One form by which the texts name a participant.

    Columns:
        participant_name_id (text): The name.
        participant_id (text): The participant.
        surface (text): The form, as it stands in a text.
        kind (text): How the form names the participant.
        scope_source_id (text, or null): Source in which it names this participant; null: all.

    Raises as ``load`` does.
    """
    return SHIPPED.load("participant_names", engine)


@overload
def places(engine: None = None) -> tuple[Place, ...]: ...
@overload
def places(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def places(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def places(engine: Literal["arrow"]) -> pa.Table: ...
def places(
    engine: Engine | None = None,
) -> tuple[Place, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table places.

    Each row: One place that the texts name.

    Columns:
        place_id (text): The place.
        name (text): Name to show.
        kind (text): What the place is.
        country (text, or null): State, as ISO 3166-1 alpha-3 code.
        wikidata_id (text, or null): Wikidata identifier; null unless verified.
        geonames_id (text, or null): GeoNames identifier; null unless verified.
        time_zone (text, or null): Time zone, IANA name.

    Raises as ``load`` does.
    """
    return SHIPPED.load("places", engine)


@overload
def roles(engine: None = None) -> tuple[Role, ...]: ...
@overload
def roles(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def roles(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def roles(engine: Literal["arrow"]) -> pa.Table: ...
def roles(
    engine: Engine | None = None,
) -> tuple[Role, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table roles.

    Each row: One office or function of a participant, with its term.

    Columns:
        role_id (text): The role.
        participant_id (text): The participant.
        title (text): Title of the office.
        organisation_id (text, or null): State, body or organisation the office belongs to.
        term (text, or null): When it was held, EDTF; 'a/..' has no known end.
        term_earliest (date, or null): First possible day of the date beside it (computed, strict
            EDTF bounds).
        term_latest (date, or null): Last possible day of the date beside it (computed, strict EDTF
            bounds); null for an open end.

    Raises as ``load`` does.
    """
    return SHIPPED.load("roles", engine)
