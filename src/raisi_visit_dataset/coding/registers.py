"""The registers: what the codings of all sources share."""

from typing import Annotated

from pydantic import Field

from raisi_visit_dataset import vocabulary as words_of
from raisi_visit_dataset.coding.coded import Coded, Day, Id, OngoingDate, Text, Word
from raisi_visit_dataset.coding.evidence import EvidenceCoding


class NameForm(Coded):
    """Give one form by which the texts name a participant."""

    surface: Text
    kind: Annotated[str, Word(words_of.NAME_KIND)]
    sources: list[Id] = Field([], description="Where it names this participant; empty: everywhere.")


class RoleCoding(Coded):
    """Give one office. Evidence gives: title, term."""

    id: Id
    title: Text
    organisation: Id | None = None
    term: OngoingDate | None = None
    evidence: list[EvidenceCoding] = []


class ParticipantCoding(Coded):
    """Give one actor. Evidence gives: name, kind, country, wikidata_id."""

    id: Id
    kind: Annotated[str, Word(words_of.PARTICIPANT_KIND)]
    name: Text
    country: Text | None = None
    wikidata_id: Text | None = None
    wikidata_status: Annotated[str, Word(words_of.WIKIDATA_STATUS)]
    description: Text
    names: list[NameForm] = []
    roles: list[RoleCoding] = []
    evidence: list[EvidenceCoding] = []


class ParticipantsFile(Coded):
    """Hold seeds/coding/participants.yaml."""

    participants: list[ParticipantCoding]


class EventParticipantCoding(Coded):
    """Give one participant of an event."""

    who: Id
    role: Annotated[str, Word(words_of.EVENT_ROLE)]


class EventCoding(Coded):
    """Give one event. Evidence gives: type, date, place_id, status, and participant ids."""

    id: Id
    label: Text
    type: Annotated[str, Word(words_of.EVENT_TYPE)]
    parent: Id | None = None
    date: OngoingDate | None = None
    place: Id | None = None
    status: Annotated[str, Word(words_of.EVENT_STATUS)]
    plover_event: Annotated[str, Word(words_of.PLOVER_EVENT)] | None = None
    plover_mode: Annotated[str, Word(words_of.PLOVER_MODE)] | None = None
    note: Text | None = None
    participants: list[EventParticipantCoding] = Field(min_length=1)
    evidence: list[EvidenceCoding] = []


class EventsFile(Coded):
    """Hold seeds/coding/events.yaml."""

    events: list[EventCoding]


class UtteranceCoding(Coded):
    """Give one utterance."""

    id: Id
    gist: Text
    reference: Id = Field(description="Statement whose wording the others are compared with.")
    event: Id | None = None
    note: Text | None = None


class UtterancesFile(Coded):
    """Hold seeds/coding/utterances.yaml."""

    utterances: list[UtteranceCoding]


class TopicCoding(Coded):
    """Give one topic."""

    id: Id
    label: Text
    parent: Id | None = None
    wikidata_id: Text | None = None
    definition: Text


class TopicsFile(Coded):
    """Hold seeds/coding/topics.yaml."""

    topics: list[TopicCoding]


class PlaceForm(Coded):
    """Give one place. Evidence gives: name."""

    id: Id
    name: Text
    kind: Annotated[str, Word(words_of.PLACE_KIND)]
    country: Text | None = None
    wikidata_id: Text | None = None
    geonames_id: Text | None = None
    time_zone: Text | None = None
    evidence: list[EvidenceCoding] = []


class PlacesFile(Coded):
    """Hold seeds/coding/places.yaml."""

    places: list[PlaceForm]


class ClaimCoding(Coded):
    """Give one assertion that no other column holds."""

    id: Id
    source: Id
    words: Text
    before: str = ""
    after: str = ""
    subject_table: Text
    subject_id: Text
    property: Text
    value: Text
    verdict: Annotated[str, Word(words_of.VERDICT)]
    outside: Id | None = None
    note: Text | None = None


class ClaimsFile(Coded):
    """Hold seeds/coding/claims.yaml."""

    claims: list[ClaimCoding]


class ConflictSide(Coded):
    """Give one side of a conflict, by evidence (source and words), claim or reference."""

    value: Text
    source: Id | None = None
    words: Text | None = None
    before: str = ""
    after: str = ""
    claim: Id | None = None
    outside: Id | None = None
    rank: Annotated[str, Word(words_of.RANK)]
    reason: Text | None = None


class ConflictCoding(Coded):
    """Give one disagreement."""

    id: Id
    target_table: Text
    target_id: Text
    target_field: Text
    kind: Annotated[str, Word(words_of.CONFLICT_KIND)]
    note: Text
    claims: list[ConflictSide] = Field(min_length=2)


class ConflictsFile(Coded):
    """Hold seeds/coding/conflicts.yaml."""

    conflicts: list[ConflictCoding]


class OutsideCoding(Coded):
    """Give one outside reference."""

    id: Id
    publisher: Text
    title: Text
    url: Text | None = None
    date: Text | None = None
    note: Text | None = None


class OutsideFile(Coded):
    """Hold seeds/coding/outside_references.yaml."""

    outside_references: list[OutsideCoding]


class WaiverCoding(Coded):
    """Accept one finding."""

    id: Id
    code: Text
    target_table: Text
    target_id: Text
    target_field: Text | None = None
    reason: Text


class WaiversFile(Coded):
    """Hold seeds/coding/waivers.yaml."""

    waivers: list[WaiverCoding]


class RetiredCoding(Coded):
    """Say what became of an identifier."""

    target_table: Text
    retired_id: Text
    replaced_by: Text | None = None
    version: Text
    reason: Text


class RetiredFile(Coded):
    """Hold seeds/coding/retired_ids.yaml."""

    retired_ids: list[RetiredCoding]


class ContributorCoding(Coded):
    """Name who made the package."""

    title: Text
    roles: list[Text] = []


class LicenceCoding(Coded):
    """Name a licence and what it covers."""

    name: Text
    title: Text
    path: Text | None = None


class PackageCoding(Coded):
    """Describe the package. ``created`` is the release date written here, never the clock."""

    name: Text
    id: Text
    version: Text
    created: Day
    title: Text
    description: Text
    homepage: Text | None = None
    keywords: list[Text] = []
    codebook_version: Text
    licenses: list[LicenceCoding] = Field(min_length=1)
    contributors: list[ContributorCoding] = Field(min_length=1)


class PackageFile(Coded):
    """Hold seeds/coding/package.yaml."""

    package: PackageCoding
