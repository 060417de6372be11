"""Rows of the registers, and the evidence that their codings give."""

from collections.abc import Iterable, Mapping, Sequence

from raisi_visit_dataset import records as r
from raisi_visit_dataset.build.evidence import Prover, Target
from raisi_visit_dataset.build.ids import Ids
from raisi_visit_dataset.build.known import Known
from raisi_visit_dataset.build.problems import Problems
from raisi_visit_dataset.build.rows import Rows, bounds
from raisi_visit_dataset.coding.coded import Coded
from raisi_visit_dataset.coding.read import Registers
from raisi_visit_dataset.coding.registers import (
    EventCoding,
    ParticipantCoding,
    PlaceForm,
    RoleCoding,
)


class RegisterRows:
    """Turn the registers into rows, one method a register."""

    def __init__(self, known: Known, rows: Rows, prover: Prover) -> None:
        self._known = known
        self._rows = rows
        self._prover = prover
        self._name_ids = Ids()

    def add(self, registers: Registers) -> None:
        """Add the rows of all registers but claims and conflicts, which need their evidence."""
        for participant in registers.participants:
            self._participant(participant)
        for place in registers.places:
            self._place(place)
        for event in registers.events:
            self._event(event)
        self._utterances(registers)
        self._topics(registers)
        self._plain(r.OutsideReference, registers.outside_references, "outside_reference_id")
        self._plain(r.Waiver, registers.waivers, "waiver_id")
        self._plain(r.RetiredId, registers.retired_ids)

    def _participant(self, coding: ParticipantCoding) -> None:
        cells = _plain(coding, "kind", "name", "country", "wikidata_id", "wikidata_status")
        cells |= {"participant_id": coding.id, "description": coding.description}
        self._rows.add(r.Participant, coding, cells)
        fields = ("name", "kind", "country", "wikidata_id")
        targets = _targets("participants", coding.id, {name: cells[name] for name in fields})
        self._prover.prove(coding.evidence, targets)
        self._names(coding)
        for role in coding.roles:
            self._role(role, coding.id)

    def _names(self, coding: ParticipantCoding) -> None:
        for name in coding.names:
            for number, scope in enumerate(name.sources or [None]):
                self._known.demand("source", scope, name.at("sources", number), self._problems)
                cells = {
                    "participant_name_id": self._name_ids.make(
                        coding.id, name.surface, scope or ""
                    ),
                    "participant_id": coding.id,
                    **_plain(name, "surface", "kind"),
                    "scope_source_id": scope,
                }
                self._rows.add(r.ParticipantName, name, cells)

    def _role(self, coding: RoleCoding, participant: str) -> None:
        self._demand("participant", coding, "organisation")
        cells = {
            "role_id": coding.id,
            "participant_id": participant,
            "title": coding.title,
            "organisation_id": coding.organisation,
            **bounds("term", coding.term),
        }
        self._rows.add(r.Role, coding, cells)
        values = {"title": coding.title, "term": coding.term}
        self._prover.prove(coding.evidence, _targets("roles", coding.id, values))

    def _place(self, coding: PlaceForm) -> None:
        cells = _plain(coding, "name", "kind", "country", "wikidata_id", "geonames_id", "time_zone")
        self._rows.add(r.Place, coding, {"place_id": coding.id, **cells})
        self._prover.prove(coding.evidence, _targets("places", coding.id, {"name": coding.name}))

    def _event(self, coding: EventCoding) -> None:
        self._demand("event", coding, "parent")
        self._demand("place", coding, "place")
        cells = {
            "event_id": coding.id,
            **_plain(coding, "label", "type", "status", "plover_event", "plover_mode", "note"),
            "parent_event_id": coding.parent,
            **bounds("date", coding.date),
            "place_id": coding.place,
        }
        self._rows.add(r.Event, coding, cells)
        for participant in coding.participants:
            self._demand("participant", participant, "who")
            row = {"event_id": coding.id, "participant_id": participant.who}
            self._rows.add(r.EventParticipant, participant, {**row, "role": participant.role})
        self._prover.prove(coding.evidence, _event_targets(coding))

    def _utterances(self, registers: Registers) -> None:
        for coding in registers.utterances:
            self._demand("event", coding, "event")
            self._demand("statement", coding, "reference")
            cells = {
                "utterance_id": coding.id,
                "gist": coding.gist,
                "reference_statement_id": coding.reference,
                "event_id": coding.event,
                "note": coding.note,
            }
            self._rows.add(r.Utterance, coding, cells)

    def _topics(self, registers: Registers) -> None:
        for coding in registers.topics:
            self._demand("topic", coding, "parent")
            cells = _plain(coding, "label", "wikidata_id", "definition")
            cells |= {"topic_id": coding.id, "parent_topic_id": coding.parent}
            self._rows.add(r.Topic, coding, cells)

    def _plain(
        self, model: type[r.Record], codings: Iterable[Coded], key: str | None = None
    ) -> None:
        """Add rows whose columns are what the coder wrote, but that ``id`` is called ``key``."""
        for coding in codings:
            names = [name for name in model.columns() if name != key]
            cells = _plain(coding, *names)
            if key is not None:
                cells[key] = getattr(coding, "id", None)
            self._rows.add(model, coding, cells)

    def _demand(self, what: str, coding: Coded, field: str) -> None:
        self._known.demand(what, getattr(coding, field), coding.at(field), self._problems)

    @property
    def _problems(self) -> Problems:
        return self._rows.problems


def _plain(coding: Coded, *names: str) -> dict[str, object]:
    return {name: getattr(coding, name) for name in names}


def _targets(table: str, name: str, values: Mapping[str, object]) -> dict[str, list[Target]]:
    return {
        field: [Target(table, name, field, None if value is None else str(value))]
        for field, value in values.items()
    }


def _event_targets(coding: EventCoding) -> Mapping[str, Sequence[Target]]:
    """Return what the evidence of an event may give: its cells, and its participants."""
    values = {
        "type": coding.type,
        "date": coding.date,
        "place_id": coding.place,
        "status": coding.status,
    }
    targets = _targets("events", coding.id, values)
    for participant in coding.participants:
        key = f"{coding.id}/{participant.who}/{participant.role}"
        target = Target("event_participants", key, "role", participant.role)
        targets.setdefault(participant.who, []).append(target)
    return targets
