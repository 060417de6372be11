"""Tables that link events to participants, texts and places."""

import datetime as dt
from typing import Annotated, ClassVar

from raisi_visit_dataset import vocabulary as words
from raisi_visit_dataset.records import fields as f
from raisi_visit_dataset.records.column import ONGOING, Column, Table, references
from raisi_visit_dataset.records.record import Record


class EventParticipant(Record):
    """One participant of an event."""

    table: ClassVar[Table] = Table(
        name="event_participants",
        title="Event participants",
        row="One participant of an event, in one role.",
        key=("event_id", "participant_id", "role"),
        foreign_keys=references(
            event_id="events.event_id", participant_id="participants.participant_id"
        ),
    )

    event_id: Annotated[str, f.EVENT_ID]
    participant_id: Annotated[str, f.PARTICIPANT_ID]
    role: Annotated[str, Column("What it does.", scheme=words.EVENT_ROLE)]


class EventMention(Record):
    """One place where a text speaks of an event."""

    table: ClassVar[Table] = Table(
        name="event_mentions",
        title="Event mentions",
        row="One place where a text speaks of an event, and how it presents it. Words that name "
        "several events have a row for each.",
        key=("mention_id",),
        foreign_keys=references(
            event_id="events.event_id",
            source_id="sources.source_id",
            statement_id="statements.statement_id",
            time_expression_id="time_expressions.time_expression_id",
        ),
    )

    mention_id: Annotated[str, f.identifier("The mention.")]
    event_id: Annotated[str, f.EVENT_ID]
    source_id: Annotated[str, f.SOURCE_ID]
    start_char: Annotated[int, f.START_CHAR]
    end_char: Annotated[int, f.END_CHAR]
    exact: Annotated[str, f.EXACT]
    modality: Annotated[str, Column("How it presents the event.", scheme=words.MODALITY)]
    statement_id: Annotated[
        str | None,
        f.identifier(
            "Innermost statement around it, so who asserts it (computed); null: the narrator."
        ),
    ] = None
    time_expression_id: Annotated[
        str | None, f.identifier("Expression that dates the event here.")
    ] = None


class ParticipantName(Record):
    """One name of a participant."""

    table: ClassVar[Table] = Table(
        name="participant_names",
        title="Participant names",
        row="One form by which the texts name a participant.",
        key=("participant_name_id",),
        foreign_keys=references(
            participant_id="participants.participant_id", scope_source_id="sources.source_id"
        ),
    )

    participant_name_id: Annotated[str, f.identifier("The name.")]
    participant_id: Annotated[str, f.PARTICIPANT_ID]
    surface: Annotated[str, Column("The form, as it stands in a text.")]
    kind: Annotated[str, Column("How the form names the participant.", scheme=words.NAME_KIND)]
    scope_source_id: Annotated[
        str | None, f.identifier("Source in which it names this participant; null: all.")
    ] = None


class Role(Record):
    """One office held by a participant."""

    table: ClassVar[Table] = Table(
        name="roles",
        title="Roles",
        row="One office or function of a participant, with its term.",
        key=("role_id",),
        foreign_keys=references(
            participant_id="participants.participant_id",
            organisation_id="participants.participant_id",
        ),
        weak_spots=("A term is null where nothing in the texts or the references dates it.",),
    )

    role_id: Annotated[str, f.identifier("The role.")]
    participant_id: Annotated[str, f.PARTICIPANT_ID]
    title: Annotated[str, Column("Title of the office.")]
    organisation_id: Annotated[
        str | None, f.identifier("State, body or organisation the office belongs to.")
    ] = None
    term: Annotated[
        str | None, Column("When it was held, EDTF; 'a/..' has no known end.", edtf=ONGOING)
    ] = None
    term_earliest: Annotated[dt.date | None, f.EARLIEST] = None
    term_latest: Annotated[dt.date | None, f.LATEST] = None


class Place(Record):
    """One place."""

    table: ClassVar[Table] = Table(
        name="places",
        title="Places",
        row="One place that the texts name.",
        key=("place_id",),
        unique=(("wikidata_id",), ("geonames_id",)),
    )

    place_id: Annotated[str, f.identifier("The place.")]
    name: Annotated[str, Column("Name to show.")]
    kind: Annotated[str, Column("What the place is.", scheme=words.PLACE_KIND)]
    country: Annotated[str | None, f.COUNTRY] = None
    wikidata_id: Annotated[str | None, f.WIKIDATA_ID] = None
    geonames_id: Annotated[
        str | None, Column("GeoNames identifier; null unless verified.", pattern="^[1-9][0-9]*$")
    ] = None
    time_zone: Annotated[
        str | None, Column("Time zone, IANA name.", pattern="^[A-Za-z_]+(/[A-Za-z_]+)*$")
    ] = None
