"""The coding of one source, sentence by sentence."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from raisi_visit_dataset import vocabulary as words_of
from raisi_visit_dataset.coding.coded import (
    Coded,
    Id,
    LastingDate,
    OngoingDate,
    Passage,
    PointDate,
    Text,
    Word,
)
from raisi_visit_dataset.coding.evidence import EvidenceCoding
from raisi_visit_dataset.files.located import PLACES


class SourceCoding(Coded):
    """Say where the text comes from."""

    id: Id
    seed: Text = Field(description="File name of the text in seeds/.")
    language: Text = Field(description="BCP 47 tag.")
    title: Text | None = None
    publisher: Id | None = Field(None, description="Participant that published the text.")
    origin_url: Text | None = None
    published: PointDate | None = None
    text_rights: Text = "LicenseRef-third-party-news-text"
    note: Text | None = None
    evidence: list[EvidenceCoding] = Field([], description="Gives: title, published.")


class SegmentCoding(Passage):
    """Name a stretch that is no paragraph; the builder makes paragraphs and blanks of the rest."""

    kind: Annotated[str, Word(words_of.SEGMENT_KIND)]


class AnomalyCoding(Passage):
    """Declare the damaged characters."""

    kind: Annotated[str, Word(words_of.ANOMALY_KIND)]
    note: Text | None = None


class OccasionCoding(Coded):
    """Say once, for the statements of one occasion, which event it was and when."""

    event: Id | None = Field(None, description="Event on which the words were said.")
    said: LastingDate | None = Field(None, description="When they were said.")
    evidence: list[EvidenceCoding] = Field([], description="Gives: event_id, said.")
    note: Text | None = Field(
        None,
        description="How a reader knows it where a statement's own sentence does not name the "
        "occasion; becomes the note of the inferred evidence.",
    )


class NamedParticipant(Coded):
    """Name a participant of a statement by the words of the sentence."""

    who: Id
    words: Text | None = Field(None, description="Words that name it; left out when implicit.")
    before: str = ""
    after: str = ""
    by: Annotated[str, Word(words_of.RESOLUTION)]
    antecedent: Text | None = Field(
        None,
        description="Earlier words that name the participant or a group that holds it; the "
        "nearest earlier place where they stand is taken.",
    )


class UtteranceLink(Coded):
    """Link a statement, or the ``words`` of it, to an utterance."""

    id: Id
    relation: Annotated[str, Word(words_of.UTTERANCE_RELATION)]
    words: Text | None = Field(None, description="Part of the statement; left out: all of it.")


class StatementCoding(Coded):
    """Code what one cue reports. ``exact``, ``cue`` and names are searched in the sentence."""

    id: Id
    kind: Annotated[str, Word(words_of.STATEMENT_KIND)]
    exact: Text
    before: str = ""
    after: str = ""
    cue: Text | Passage | None = Field(
        None, description="The cue, verbatim; a passage where it stands more than once."
    )
    speaker: NamedParticipant | None = None
    speaker_unknown: Text | None = None
    co_speakers: list[NamedParticipant] = []
    addressees: list[NamedParticipant] = []
    relays: list[NamedParticipant] = Field([], description="Nearest the speaker first.")
    occasion: Id | None = Field(None, description="Key of an occasion of this file.")
    parent: Id | None = None
    topics: list[Id] = []
    utterances: list[UtteranceLink] = []
    note: Text | None = None


class MentionCoding(Passage):
    """Code a place where the sentence speaks of an event, or of several with one modality."""

    events: list[Id] = Field(min_length=1)
    modality: Annotated[str, Word(words_of.MODALITY)]
    time: Text | None = Field(
        None,
        description="Words of the time expression that dates the event: of this sentence, else "
        "the nearest earlier one.",
    )


class TimeCoding(Passage):
    """Code an expression of time and what it resolves to."""

    type: Annotated[str, Word(words_of.TIME_TYPE)] = "date"
    value: OngoingDate | None = None
    duration: Text | None = Field(None, description="ISO 8601, such as P20Y.")
    time_utc: Text | None = Field(None, description="hh:mm")
    time_zone: Text | None = Field(None, description="IANA name.")
    rule: Annotated[str, Word(words_of.TIME_RULE)]
    anchor: Annotated[str, Word(words_of.TIME_ANCHOR)] = "none"
    anchor_event: Id | None = None
    anchor_words: Text | None = Field(
        None,
        description="Words of the time expression that is the anchor: of this sentence, else the "
        "nearest earlier one.",
    )
    weekday: Text | None = Field(None, description="1 Monday to 7 Sunday, where one is named.")
    note: Text | None = None


class NameCoding(Passage):
    """Decide whom or what a name stands for, where the register leaves it open."""

    participant: Id | None = None
    place: Id | None = None
    use: Annotated[str, Word(words_of.NAME_USE)]


class SentenceCoding(Coded):
    """Code one sentence. The builder finds it after the sentence before it."""

    text: Text = Field(description="The sentence, verbatim.")
    statements: list[StatementCoding] = []
    mentions: list[MentionCoding] = []
    times: list[TimeCoding] = []
    names: list[NameCoding] = []
    narration: Text | None = Field(
        None, description="What the sentence does, where it holds neither statement nor event."
    )


def _entries(mapping: object) -> object:
    """Leave the places out of a mapping whose keys are the coder's own."""
    if not isinstance(mapping, dict):
        return mapping
    return {key: value for key, value in mapping.items() if key != PLACES}


class SourceFile(Coded):
    """Hold seeds/coding/sources/ID.yaml."""

    source: SourceCoding
    segments: list[SegmentCoding] = []
    anomalies: list[AnomalyCoding] = []
    occasions: Annotated[dict[str, OccasionCoding], BeforeValidator(_entries)] = {}
    sentences: list[SentenceCoding] = Field(min_length=1)
