"""Tables that link statements to their words, participants, utterances and topics."""

from typing import Annotated, ClassVar

from raisi_visit_dataset import vocabulary as words
from raisi_visit_dataset.records import fields as f
from raisi_visit_dataset.records.column import Column, Table, references
from raisi_visit_dataset.records.record import Record

_STATEMENT = references(statement_id="statements.statement_id")


class StatementQuote(Record):
    """One stretch between quotation marks."""

    table: ClassVar[Table] = Table(
        name="statement_quotes",
        title="Statement quotes",
        row="One stretch between quotation marks, without the marks.",
        key=("statement_id", "ordinal"),
        foreign_keys=_STATEMENT,
    )

    statement_id: Annotated[str, f.STATEMENT_ID]
    ordinal: Annotated[int, f.ORDINAL]
    start_char: Annotated[int, f.START_CHAR]
    end_char: Annotated[int, f.END_CHAR]
    exact: Annotated[str, f.EXACT]


class StatementParticipant(Record):
    """One participant of a statement."""

    table: ClassVar[Table] = Table(
        name="statement_participants",
        title="Statement participants",
        row="One participant of a statement, in one role, with the words that name it.",
        key=("statement_id", "participant_id", "role"),
        foreign_keys=(
            *_STATEMENT,
            *references(participant_id="participants.participant_id"),
        ),
    )

    statement_id: Annotated[str, f.STATEMENT_ID]
    participant_id: Annotated[str, f.PARTICIPANT_ID]
    role: Annotated[str, Column("What it does.", scheme=words.STATEMENT_ROLE)]
    ordinal: Annotated[
        int, Column("Position among those of its role; relay 1 is nearest the speaker.", minimum=1)
    ]
    resolution: Annotated[
        str, Column("How the text names the participant.", scheme=words.RESOLUTION)
    ]
    start_char: Annotated[int | None, f.START_CHAR] = None
    end_char: Annotated[int | None, f.END_CHAR] = None
    exact: Annotated[str | None, Column("Words that name it; null when implicit.")] = None
    antecedent_start_char: Annotated[int | None, f.START_CHAR] = None
    antecedent_end_char: Annotated[
        int | None,
        Column(
            "Where the antecedent ends: earlier words of the source that name the participant, "
            "or a group that holds it. Required for pronoun, collective and implicit.",
            unit="characters (Unicode code points)",
            minimum=1,
        ),
    ] = None


class Utterance(Record):
    """One act of speaking that several statements report."""

    table: ClassVar[Table] = Table(
        name="utterances",
        title="Utterances",
        row="What was said once and is reported by two or more statements.",
        key=("utterance_id",),
        foreign_keys=references(
            reference_statement_id="statements.statement_id", event_id="events.event_id"
        ),
        weak_spots=(
            (
                "That two wordings are translations of one sentence is a coder's judgement: string "
                "similarity cannot tell."
            ),
        ),
    )

    utterance_id: Annotated[str, f.identifier("The utterance.")]
    gist: Annotated[str, Column("What was said, in the coder's words.", pattern="^.{1,160}$")]
    reference_statement_id: Annotated[
        str, f.identifier("Statement whose wording the others are compared with.")
    ]
    event_id: Annotated[str | None, f.identifier("Occasion on which it was said.")] = None
    note: Annotated[str | None, f.NOTE] = None


class StatementUtterance(Record):
    """One statement's part in an utterance."""

    table: ClassVar[Table] = Table(
        name="statement_utterances",
        title="Statement utterances",
        row="One statement, or a part of it, as a report of an utterance.",
        key=("statement_id", "utterance_id"),
        foreign_keys=(
            *_STATEMENT,
            *references(utterance_id="utterances.utterance_id"),
        ),
    )

    statement_id: Annotated[str, f.STATEMENT_ID]
    utterance_id: Annotated[str, f.identifier("The utterance.")]
    relation: Annotated[
        str, Column("How the wording relates to the reference.", scheme=words.UTTERANCE_RELATION)
    ]
    start_char: Annotated[int, f.START_CHAR]
    end_char: Annotated[int, f.END_CHAR]


class Topic(Record):
    """One matter spoken about."""

    table: ClassVar[Table] = Table(
        name="topics",
        title="Topics",
        row="One matter spoken about.",
        key=("topic_id",),
        foreign_keys=references(parent_topic_id="topics.topic_id"),
    )

    topic_id: Annotated[str, f.identifier("The topic.")]
    label: Annotated[str, Column("Name to show.")]
    parent_topic_id: Annotated[str | None, f.identifier("Wider topic.")] = None
    wikidata_id: Annotated[str | None, f.WIKIDATA_ID] = None
    definition: Annotated[str, Column("What belongs to the topic.")]


class StatementTopic(Record):
    """One topic of a statement."""

    table: ClassVar[Table] = Table(
        name="statement_topics",
        title="Statement topics",
        row="One topic that a statement is about.",
        key=("statement_id", "topic_id"),
        foreign_keys=(*_STATEMENT, *references(topic_id="topics.topic_id")),
    )

    statement_id: Annotated[str, f.STATEMENT_ID]
    topic_id: Annotated[str, f.identifier("The topic.")]
