"""The four core tables, which can be read by themselves."""

import datetime as dt
from typing import Annotated, ClassVar

from raisi_visit_dataset import vocabulary as words
from raisi_visit_dataset.records import fields as f
from raisi_visit_dataset.records.column import (
    LASTING,
    ONGOING,
    POINT,
    Column,
    ForeignKey,
    Table,
    references,
)
from raisi_visit_dataset.records.record import Record


class Source(Record):
    """One text."""

    table: ClassVar[Table] = Table(
        name="sources",
        title="Sources",
        row="One news text, with its origin, date of publication, size and digest.",
        key=("source_id",),
        foreign_keys=references(publisher_id="participants.participant_id"),
        unique=(("seed_path",),),
        weak_spots=(
            (
                "Where the text prints no full date, the date of publication is inferred or known "
                "from outside: see published_basis."
            ),
            "The texts are carried for verification; their rights stay with their publishers.",
        ),
    )

    source_id: Annotated[str, f.SOURCE_ID]
    seed_path: Annotated[
        str,
        Column(
            "Path of the text inside the package.", pattern="^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*$"
        ),
    ]
    sha256: Annotated[str, Column("SHA-256 of the bytes of the text.", pattern="^[0-9a-f]{64}$")]
    byte_count: Annotated[int, Column("Length of the text.", unit="bytes", minimum=0)]
    char_count: Annotated[
        int, Column("Length of the text.", unit="characters (Unicode code points)", minimum=0)
    ]
    language: Annotated[
        str, Column("Language of the text, as BCP 47 tag.", pattern="^[a-z]{2,3}(-[A-Za-z0-9]+)*$")
    ]
    title: Annotated[str | None, Column("Headline, where it is known.")] = None
    publisher_id: Annotated[str | None, f.identifier("Outlet that published the text.")] = None
    origin_url: Annotated[
        str | None, Column("Where the text was published.", pattern="^https?://[^ ]+$")
    ] = None
    published: Annotated[str | None, Column("Date of publication, EDTF.", edtf=POINT)] = None
    published_earliest: Annotated[dt.date | None, f.EARLIEST] = None
    published_latest: Annotated[dt.date | None, f.LATEST] = None
    published_basis: Annotated[
        str | None,
        Column("Where the date of publication comes from (computed).", scheme=words.BASIS),
    ] = None
    body_start_char: Annotated[int, f.START_CHAR]
    body_end_char: Annotated[int, f.END_CHAR]
    text_rights: Annotated[
        str,
        Column(
            "Rights in the text, as SPDX identifier or LicenseRef.",
            pattern="^(LicenseRef-)?[A-Za-z0-9.-]+$",
        ),
    ]
    codebook_version: Annotated[
        str, Column("Version of the codebook it was coded by.", pattern="^[0-9]+[.][0-9]+$")
    ]
    note: Annotated[str | None, f.NOTE] = None


class Participant(Record):
    """One actor."""

    table: ClassVar[Table] = Table(
        name="participants",
        title="Participants",
        row="One person, state, body, outlet or group that acts, speaks or is spoken of as acting.",
        key=("participant_id",),
        unique=(("wikidata_id",),),
        weak_spots=(
            "An identifier is null unless it was verified; see wikidata_status.",
            "A capital that stands for its state is coded as the state.",
        ),
    )

    participant_id: Annotated[str, f.PARTICIPANT_ID]
    kind: Annotated[str, Column("What the actor is.", scheme=words.PARTICIPANT_KIND)]
    name: Annotated[str, Column("Name to show.")]
    country: Annotated[str | None, f.COUNTRY] = None
    wikidata_id: Annotated[str | None, f.WIKIDATA_ID] = None
    wikidata_status: Annotated[
        str, Column("How sure the Wikidata identifier is.", scheme=words.WIKIDATA_STATUS)
    ]
    description: Annotated[str, Column("Who or what it is, in one line.")]


class Event(Record):
    """One happening."""

    table: ClassVar[Table] = Table(
        name="events",
        title="Events",
        row="One happening with participants and a place in time: past, present or planned.",
        key=("event_id",),
        foreign_keys=references(parent_event_id="events.event_id", place_id="places.place_id"),
        weak_spots=(
            "The status is that of the five texts; what became of a plan later is not coded.",
            "Days finer than the texts give them are external: see the evidence of the date.",
        ),
    )

    event_id: Annotated[str, f.EVENT_ID]
    label: Annotated[str, Column("Name to show.")]
    type: Annotated[str, Column("What kind of happening it is.", scheme=words.EVENT_TYPE)]
    parent_event_id: Annotated[str | None, f.identifier("Event of which this one is a part.")] = (
        None
    )
    date: Annotated[str | None, Column("When it took or takes place, EDTF.", edtf=ONGOING)] = None
    date_earliest: Annotated[dt.date | None, f.EARLIEST] = None
    date_latest: Annotated[dt.date | None, f.LATEST] = None
    place_id: Annotated[str | None, f.identifier("Where it took or takes place.")] = None
    status: Annotated[
        str, Column("Whether it came about, by the texts alone.", scheme=words.EVENT_STATUS)
    ]
    plover_event: Annotated[
        str | None, Column("Event class of PLOVER.", scheme=words.PLOVER_EVENT)
    ] = None
    plover_mode: Annotated[str | None, Column("Mode of PLOVER.", scheme=words.PLOVER_MODE)] = None
    note: Annotated[str | None, f.NOTE] = None


class Statement(Record):
    """One reported statement."""

    table: ClassVar[Table] = Table(
        name="statements",
        title="Statements",
        row="What one reporting cue reports, in one text: somebody's words or their content.",
        key=("statement_id",),
        foreign_keys=(
            *references(
                source_id="sources.source_id",
                speaker_id="participants.participant_id",
                event_id="events.event_id",
                parent_statement_id="statements.statement_id",
            ),
            ForeignKey(("source_id", "segment_ordinal"), "segments", ("source_id", "ordinal")),
        ),
        unique=(("source_id", "ordinal"),),
        weak_spots=(
            (
                "All words are English; most were spoken in Persian or Russian and translated by "
                "somebody the texts do not name."
            ),
            (
                "Where a text runs several occasions together, the occasion is inferred; see the "
                "evidence of event_id."
            ),
        ),
    )

    statement_id: Annotated[str, f.STATEMENT_ID]
    source_id: Annotated[str, f.SOURCE_ID]
    ordinal: Annotated[int, f.ORDINAL]
    kind: Annotated[str, Column("How the text gives the words.", scheme=words.STATEMENT_KIND)]
    speaker_id: Annotated[
        str | None, f.identifier("Who is reported to have said it; null only with speaker_unknown.")
    ] = None
    speaker_unknown: Annotated[
        str | None, Column("Why no speaker can be named, in words of the coder.")
    ] = None
    exact: Annotated[str, f.EXACT]
    start_char: Annotated[int, f.START_CHAR]
    end_char: Annotated[int, f.END_CHAR]
    segment_ordinal: Annotated[
        int, Column("Segment of the source in which it begins (computed).", minimum=1)
    ]
    cue: Annotated[str | None, Column("Verb or phrase that reports, verbatim.")] = None
    cue_start_char: Annotated[int | None, f.START_CHAR] = None
    cue_end_char: Annotated[int | None, f.END_CHAR] = None
    event_id: Annotated[str | None, f.identifier("Occasion on which it was said.")] = None
    said: Annotated[str | None, Column("When it was said, EDTF.", edtf=LASTING)] = None
    said_earliest: Annotated[dt.date | None, f.EARLIEST] = None
    said_latest: Annotated[dt.date | None, f.LATEST] = None
    said_basis: Annotated[
        str | None, Column("Where the day comes from (computed).", scheme=words.BASIS)
    ] = None
    parent_statement_id: Annotated[
        str | None,
        f.identifier("Statement whose words hold this one's cue, or that this one continues."),
    ] = None
    note: Annotated[str | None, f.NOTE] = None
