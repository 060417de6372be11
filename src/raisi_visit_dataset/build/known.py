"""What the registers know, as far as the work on one source needs it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from raisi_visit_dataset.build.problems import Problems
from raisi_visit_dataset.build.surfaces import Reading, Surfaces
from raisi_visit_dataset.coding.read import Registers, Seeds
from raisi_visit_dataset.coding.registers import ParticipantCoding
from raisi_visit_dataset.coding.source import StatementCoding
from raisi_visit_dataset.errors import Place


@dataclass(frozen=True, slots=True)
class Known:
    """Hold the ids of each register, and the names in each source's scope."""

    ids: dict[str, frozenset[str]]
    everywhere: Surfaces
    scoped: dict[str, Surfaces] = field(default_factory=dict)

    def demand(self, what: str, name: str | None, place: Place, problems: Problems) -> None:
        """Report ``name`` if no register of that kind has it; None is no name."""
        if name is not None and name not in self.ids[what]:
            problems.unknown(place, what, name, self.ids[what])

    def names_in(self, source_id: str) -> tuple[Surfaces, ...]:
        """Return the names that hold everywhere, and those of one source alone."""
        own = self.scoped.get(source_id)
        return (self.everywhere,) if own is None else (self.everywhere, own)


def known_of(seeds: Seeds) -> Known:
    """Index the registers of the seeds."""
    registers = seeds.registers
    everywhere = Surfaces()
    scoped: dict[str, Surfaces] = {}
    for participant in registers.participants:
        _index(participant, everywhere, scoped)
    for place in registers.places:
        everywhere.add(place.name, Reading(None, place.id, "name"))
    return Known(_ids(registers, seeds), everywhere, scoped)


def _index(
    participant: ParticipantCoding, everywhere: Surfaces, scoped: dict[str, Surfaces]
) -> None:
    for name in participant.names:
        use = name.kind if name.kind in ("office", "metonym") else "name"
        reading = Reading(participant.id, None, use, together=name.kind == "collective")
        for source in name.sources:
            scoped.setdefault(source, Surfaces()).add(name.surface, reading)
        if not name.sources:
            everywhere.add(name.surface, reading)


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def _ids(registers: Registers, seeds: Seeds) -> dict[str, frozenset[str]]:
    rows: dict[str, Sequence[_Named]] = {
        "participant": registers.participants,
        "event": registers.events,
        "place": registers.places,
        "topic": registers.topics,
        "utterance": registers.utterances,
        "claim": registers.claims,
        "outside reference": registers.outside_references,
        "source": [file.source for file in seeds.sources],
        "statement": _statements(seeds),
    }
    return {what: frozenset(row.id for row in listed) for what, listed in rows.items()}


def _statements(seeds: Seeds) -> list[StatementCoding]:
    return [
        statement
        for file in seeds.sources
        for sentence in file.sentences
        for statement in sentence.statements
    ]
