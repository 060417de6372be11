"""Functions of the tables of ``records.core``. Generated: edit the record, not this file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from raisi_visit_dataset.api.shipped import SHIPPED
from raisi_visit_dataset.package.typed import Engine
from raisi_visit_dataset.records.core import Event, Participant, Source, Statement

if TYPE_CHECKING:  # the frames are third-party types, loaded where they are made
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = [
    "events",
    "participants",
    "sources",
    "statements",
]


@overload
def events(engine: None = None) -> tuple[Event, ...]: ...
@overload
def events(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def events(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def events(engine: Literal["arrow"]) -> pa.Table: ...
def events(
    engine: Engine | None = None,
) -> tuple[Event, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table events.

    Each row: One happening with participants and a place in time: past, present or planned.

    Columns:
        event_id (text): The event.
        label (text): Name to show.
        type (text): What kind of happening it is.
        parent_event_id (text, or null): Event of which this one is a part.
        date (text, or null): When it took or takes place, EDTF.
        date_earliest (date, or null): First possible day of the date beside it (computed, strict
            EDTF bounds).
        date_latest (date, or null): Last possible day of the date beside it (computed, strict EDTF
            bounds); null for an open end.
        place_id (text, or null): Where it took or takes place.
        status (text): Whether it came about, by the texts alone.
        plover_event (text, or null): Event class of PLOVER.
        plover_mode (text, or null): Mode of PLOVER.
        note (text, or null): What a reader should know of this row.

    Raises as ``load`` does.
    """
    return SHIPPED.load("events", engine)


@overload
def participants(engine: None = None) -> tuple[Participant, ...]: ...
@overload
def participants(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def participants(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def participants(engine: Literal["arrow"]) -> pa.Table: ...
def participants(
    engine: Engine | None = None,
) -> tuple[Participant, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table participants.

    Each row: One person, state, body, outlet or group that acts, speaks or is spoken of as acting.

    Columns:
        participant_id (text): The participant.
        kind (text): What the actor is.
        name (text): Name to show.
        country (text, or null): State, as ISO 3166-1 alpha-3 code.
        wikidata_id (text, or null): Wikidata identifier; null unless verified.
        wikidata_status (text): How sure the Wikidata identifier is.
        description (text): Who or what it is, in one line.

    Raises as ``load`` does.
    """
    return SHIPPED.load("participants", engine)


@overload
def sources(engine: None = None) -> tuple[Source, ...]: ...
@overload
def sources(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def sources(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def sources(engine: Literal["arrow"]) -> pa.Table: ...
def sources(
    engine: Engine | None = None,
) -> tuple[Source, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table sources.

    Each row: One news text, with its origin, date of publication, size and digest.

    Columns:
        source_id (text): The source.
        seed_path (text): Path of the text inside the package.
        sha256 (text): SHA-256 of the bytes of the text.
        byte_count (integer): Length of the text. Unit: bytes.
        char_count (integer): Length of the text. Unit: characters (Unicode code points).
        language (text): Language of the text, as BCP 47 tag.
        title (text, or null): Headline, where it is known.
        publisher_id (text, or null): Outlet that published the text.
        origin_url (text, or null): Where the text was published.
        published (text, or null): Date of publication, EDTF.
        published_earliest (date, or null): First possible day of the date beside it (computed,
            strict EDTF bounds).
        published_latest (date, or null): Last possible day of the date beside it (computed, strict
            EDTF bounds); null for an open end.
        published_basis (text, or null): Where the date of publication comes from (computed).
        body_start_char (integer): Where the stretch begins: offset of its first character in the
            source. Unit: characters (Unicode code points).
        body_end_char (integer): Where the stretch ends: offset just after its last character. Unit:
            characters (Unicode code points).
        text_rights (text): Rights in the text, as SPDX identifier or LicenseRef.
        codebook_version (text): Version of the codebook it was coded by.
        note (text, or null): What a reader should know of this row.

    Raises as ``load`` does.
    """
    return SHIPPED.load("sources", engine)


@overload
def statements(engine: None = None) -> tuple[Statement, ...]: ...
@overload
def statements(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def statements(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def statements(engine: Literal["arrow"]) -> pa.Table: ...
def statements(
    engine: Engine | None = None,
) -> tuple[Statement, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table statements.

    Each row: What one reporting cue reports, in one text: somebody's words or their content.

    Columns:
        statement_id (text): The statement.
        source_id (text): The source.
        ordinal (integer): Position, counted from 1.
        kind (text): How the text gives the words.
        speaker_id (text, or null): Who is reported to have said it; null only with speaker_unknown.
        speaker_unknown (text, or null): Why no speaker can be named, in words of the coder.
        exact (text): The words of the stretch, as they stand in the source.
        start_char (integer): Where the stretch begins: offset of its first character in the source.
            Unit: characters (Unicode code points).
        end_char (integer): Where the stretch ends: offset just after its last character. Unit:
            characters (Unicode code points).
        segment_ordinal (integer): Segment of the source in which it begins (computed).
        cue (text, or null): Verb or phrase that reports, verbatim.
        cue_start_char (integer, or null): Where the stretch begins: offset of its first character
            in the source. Unit: characters (Unicode code points).
        cue_end_char (integer, or null): Where the stretch ends: offset just after its last
            character. Unit: characters (Unicode code points).
        event_id (text, or null): Occasion on which it was said.
        said (text, or null): When it was said, EDTF.
        said_earliest (date, or null): First possible day of the date beside it (computed, strict
            EDTF bounds).
        said_latest (date, or null): Last possible day of the date beside it (computed, strict EDTF
            bounds); null for an open end.
        said_basis (text, or null): Where the day comes from (computed).
        parent_statement_id (text, or null): Statement whose words hold this one's cue, or that this
            one continues.
        note (text, or null): What a reader should know of this row.

    Raises as ``load`` does.
    """
    return SHIPPED.load("statements", engine)
