"""Functions of the tables of ``records.speech``. Generated: edit the record, not this file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from raisi_visit_dataset.api.shipped import SHIPPED
from raisi_visit_dataset.package.typed import Engine
from raisi_visit_dataset.records.speech import (
    StatementParticipant,
    StatementQuote,
    StatementTopic,
    StatementUtterance,
    Topic,
    Utterance,
)

if TYPE_CHECKING:  # the frames are third-party types, loaded where they are made
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = [
    "statement_participants",
    "statement_quotes",
    "statement_topics",
    "statement_utterances",
    "topics",
    "utterances",
]


@overload
def statement_participants(engine: None = None) -> tuple[StatementParticipant, ...]: ...
@overload
def statement_participants(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def statement_participants(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def statement_participants(engine: Literal["arrow"]) -> pa.Table: ...
def statement_participants(
    engine: Engine | None = None,
) -> tuple[StatementParticipant, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table statement_participants.

    Each row: One participant of a statement, in one role, with the words that name it.

    Columns:
        statement_id (text): The statement.
        participant_id (text): The participant.
        role (text): What it does.
        ordinal (integer): Position among those of its role; relay 1 is nearest the speaker.
        resolution (text): How the text names the participant.
        start_char (integer, or null): Where the stretch begins: offset of its first character in
            the source. Unit: characters (Unicode code points).
        end_char (integer, or null): Where the stretch ends: offset just after its last character.
            Unit: characters (Unicode code points).
        exact (text, or null): Words that name it; null when implicit.
        antecedent_start_char (integer, or null): Where the stretch begins: offset of its first
            character in the source. Unit: characters (Unicode code points).
        antecedent_end_char (integer, or null): Where the antecedent ends: earlier words of the
            source that name the participant, or a group that holds it. Required for pronoun,
            collective and implicit. Unit: characters (Unicode code points).

    Raises as ``load`` does.
    """
    return SHIPPED.load("statement_participants", engine)


@overload
def statement_quotes(engine: None = None) -> tuple[StatementQuote, ...]: ...
@overload
def statement_quotes(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def statement_quotes(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def statement_quotes(engine: Literal["arrow"]) -> pa.Table: ...
def statement_quotes(
    engine: Engine | None = None,
) -> tuple[StatementQuote, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table statement_quotes.

    Each row: One stretch between quotation marks, without the marks.

    Columns:
        statement_id (text): The statement.
        ordinal (integer): Position, counted from 1.
        start_char (integer): Where the stretch begins: offset of its first character in the source.
            Unit: characters (Unicode code points).
        end_char (integer): Where the stretch ends: offset just after its last character. Unit:
            characters (Unicode code points).
        exact (text): The words of the stretch, as they stand in the source.

    Raises as ``load`` does.
    """
    return SHIPPED.load("statement_quotes", engine)


@overload
def statement_topics(engine: None = None) -> tuple[StatementTopic, ...]: ...
@overload
def statement_topics(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def statement_topics(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def statement_topics(engine: Literal["arrow"]) -> pa.Table: ...
def statement_topics(
    engine: Engine | None = None,
) -> tuple[StatementTopic, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table statement_topics.

    Each row: One topic that a statement is about.

    Columns:
        statement_id (text): The statement.
        topic_id (text): The topic.

    Raises as ``load`` does.
    """
    return SHIPPED.load("statement_topics", engine)


@overload
def statement_utterances(engine: None = None) -> tuple[StatementUtterance, ...]: ...
@overload
def statement_utterances(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def statement_utterances(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def statement_utterances(engine: Literal["arrow"]) -> pa.Table: ...
def statement_utterances(
    engine: Engine | None = None,
) -> tuple[StatementUtterance, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table statement_utterances.

    Each row: One statement, or a part of it, as a report of an utterance.

    Columns:
        statement_id (text): The statement.
        utterance_id (text): The utterance.
        relation (text): How the wording relates to the reference.
        start_char (integer): Where the stretch begins: offset of its first character in the source.
            Unit: characters (Unicode code points).
        end_char (integer): Where the stretch ends: offset just after its last character. Unit:
            characters (Unicode code points).

    Raises as ``load`` does.
    """
    return SHIPPED.load("statement_utterances", engine)


@overload
def topics(engine: None = None) -> tuple[Topic, ...]: ...
@overload
def topics(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def topics(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def topics(engine: Literal["arrow"]) -> pa.Table: ...
def topics(
    engine: Engine | None = None,
) -> tuple[Topic, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table topics.

    Each row: One matter spoken about.

    Columns:
        topic_id (text): The topic.
        label (text): Name to show.
        parent_topic_id (text, or null): Wider topic.
        wikidata_id (text, or null): Wikidata identifier; null unless verified.
        definition (text): What belongs to the topic.

    Raises as ``load`` does.
    """
    return SHIPPED.load("topics", engine)


@overload
def utterances(engine: None = None) -> tuple[Utterance, ...]: ...
@overload
def utterances(engine: Literal["polars"]) -> pl.DataFrame: ...
@overload
def utterances(engine: Literal["pandas"]) -> pd.DataFrame: ...
@overload
def utterances(engine: Literal["arrow"]) -> pa.Table: ...
def utterances(
    engine: Engine | None = None,
) -> tuple[Utterance, ...] | pl.DataFrame | pd.DataFrame | pa.Table:
    """Return the table utterances.

    Each row: What was said once and is reported by two or more statements.

    Columns:
        utterance_id (text): The utterance.
        gist (text): What was said, in the coder's words.
        reference_statement_id (text): Statement whose wording the others are compared with.
        event_id (text, or null): Occasion on which it was said.
        note (text, or null): What a reader should know of this row.

    Raises as ``load`` does.
    """
    return SHIPPED.load("utterances", engine)
