"""Evidence: one row for each cell that a passage or an outside reference speaks for."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.build.known import Known
from raisi_visit_dataset.build.locate import wanted
from raisi_visit_dataset.build.problems import Problems, shown
from raisi_visit_dataset.build.source import CodedSource
from raisi_visit_dataset.coding.evidence import EvidenceCoding
from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.records import Evidence
from raisi_visit_dataset.values.edtf import EdtfError, parse_edtf
from raisi_visit_dataset.values.span import Span, context

_DATES: Final = ("published", "date", "said", "term")
_DIGITS: Final = 16
_ORDER: Final = ("text", "inferred", "external")


@dataclass(frozen=True, slots=True)
class Target:
    """Name one cell, with its value: None where the cell is empty."""

    table: str
    id: str
    field: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Proof:
    """Hold what speaks for a cell: a span of a source, or an outside reference."""

    basis: str
    source: CodedSource | None = None
    span: Span | None = None
    outside: str | None = None
    stance: str = "supports"
    note: str | None = None


class Prover:
    """Make the rows of evidence, each once, and say what a cell rests on."""

    def __init__(self, sources: Mapping[str, CodedSource], known: Known) -> None:
        self.problems = Problems()
        self.rows: dict[str, Evidence] = {}
        self.sources = sources
        self._known = known
        self._failed: set[tuple[str, str, str]] = set()
        self._of_cell: dict[tuple[str, str, str], list[Evidence]] = {}

    def prove(
        self,
        codings: Iterable[EvidenceCoding],
        targets: Mapping[str, Sequence[Target]],
        home: str | None = None,
    ) -> None:
        """Add the rows of each coding; ``targets`` maps what it may give to cells.

        ``home`` is the source whose coding it stands in, None for a register.
        """
        for coding in codings:
            proof = self.proof(coding, home)
            for target in self.targets(coding, targets):
                if proof is None:
                    self._failed.add((target.table, target.id, target.field))
                else:
                    self.add(coding, proof, target)

    def proof(self, coding: EvidenceCoding, home: str | None) -> Proof | None:
        """Find what a coding points to, or report that it cannot be found."""
        if (coding.words is None) == (coding.outside is None):
            found = (
                "neither words nor outside" if coding.words is None else "both words and outside"
            )
            expected, cure = "one of the two", "write the words of a text, or a reference"
            self.problems.add(coding.at(), found, expected, cure)
            return None
        if coding.outside is not None:
            place = coding.at("outside")
            self._known.demand("outside reference", coding.outside, place, self.problems)
            note = coding.note
            return Proof("external", outside=coding.outside, stance=coding.stance, note=note)
        return self._passage(coding, home)

    def targets(
        self, coding: EvidenceCoding, targets: Mapping[str, Sequence[Target]]
    ) -> list[Target]:
        """Return the cells that a coding gives; report what it cannot give."""
        found: list[Target] = []
        for number, name in enumerate(coding.gives):
            if name in targets:
                found.extend(targets[name])
            else:
                place, cure = coding.at("gives", number), suggestion(name, targets)
                self.problems.add(place, shown(name), f"one of {', '.join(targets)}", cure)
        return found

    def add(self, coding: EvidenceCoding, proof: Proof, target: Target) -> None:
        """Add the row by which a coding speaks for one cell."""
        value = self._value(coding, proof, target)
        if value is None:
            self._failed.add((target.table, target.id, target.field))
        else:
            self.put(proof, target, value)

    def put(self, proof: Proof, target: Target, value: str) -> None:
        """Add a row, unless the same is there."""
        cells = {
            "target_table": target.table,
            "target_id": target.id,
            "target_field": target.field,
            "value": value,
            "basis": proof.basis,
            "outside_reference_id": proof.outside,
            **_selector(proof),
            "stance": proof.stance,
            "note": proof.note,
        }
        canonical = json.dumps(cells, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        name = f"ev-{hashlib.sha256(canonical.encode()).hexdigest()[:_DIGITS]}"
        if name not in self.rows:
            row = Evidence.model_validate({"evidence_id": name, **cells})
            self.rows[name] = row
            self._of_cell.setdefault((target.table, target.id, target.field), []).append(row)

    def of_cell(self, table: str, identifier: str, field: str) -> Sequence[Evidence]:
        """Return the rows for and against one cell."""
        return self._of_cell.get((table, identifier, field), ())

    def failed(self, table: str, identifier: str, field: str) -> bool:
        """Tell whether evidence of a cell was refused, so that rows may be missing."""
        return (table, identifier, field) in self._failed

    def basis(self, target: Target) -> str | None:
        """Return the best basis on which the very value of a cell is given, None without one."""
        rows = self.of_cell(target.table, target.id, target.field)
        bases = {r.basis for r in rows if r.value == target.value and r.stance == "supports"}
        return next((basis for basis in _ORDER if basis in bases), None)

    def _passage(self, coding: EvidenceCoding, home: str | None) -> Proof | None:
        name = coding.source or home
        if name is None:
            cure = "write source: with the id of the text"
            self.problems.add(coding.at(), "words without source", "the source of the words", cure)
            return None
        source = self.sources.get(name)
        if source is None:
            self.problems.unknown(coding.at("source"), "source", name, self.sources.keys())
            return None
        span = source.work.finder.anywhere(wanted(coding))
        if span is None:
            return None
        note = " ".join(part for part in (coding.inferred, coding.note) if part) or None
        basis = "text" if coding.inferred is None else "inferred"
        return Proof(basis, source, span, stance=coding.stance, note=note)

    def _value(self, coding: EvidenceCoding, proof: Proof, target: Target) -> str | None:
        """Return what a coding gives for a cell: as written, by the words, or as in the cell."""
        is_date = target.field in _DATES
        if coding.value is not None:
            return self._checked(coding) if is_date else coding.value
        if is_date and proof.source is not None:
            return self._date(coding, proof)
        if target.value is None:
            found, expected = f"the empty cell {target.field}", "a cell with a value"
            cure = "fill the cell, or write value:"
            self.problems.add(coding.at("gives"), found, expected, cure)
        return target.value

    def _checked(self, coding: EvidenceCoding) -> str | None:
        try:
            return parse_edtf(str(coding.value)).text
        except EdtfError as error:
            place = coding.at("value")
            self.problems.add(place, error.found, error.expected, "correct the date")
            return None

    def _date(self, coding: EvidenceCoding, proof: Proof) -> str | None:
        """Return the value of the one expression of time inside the words."""
        times = proof.source.times.found if proof.source else ()
        inside = [t for t in times if proof.span and proof.span.contains(t.span) and t.coding.value]
        values = sorted({str(time.coding.value) for time in inside})
        if len(values) == 1:
            return values[0]
        if proof.source is not None and proof.source.times.lost:
            # One that was not found, which is reported, may be what is missing.
            return None
        listed = ", ".join(f"{shown(time.words)} ({time.coding.value})" for time in inside)
        found = f"words that hold {listed or 'no expression of time with a value'}"
        cure = f"choose {'narrower' if inside else 'other'} words, or write value:"
        self.problems.add(coding.at("words"), found, "words with one expression of time", cure)
        return None


def _selector(proof: Proof) -> dict[str, object]:
    """Return the cells that select a passage: all null for an outside reference."""
    if proof.source is None or proof.span is None:
        names = ("source_id", "start_char", "end_char", "exact", "prefix", "suffix")
        return dict.fromkeys(names)
    prefix, suffix = context(proof.source.work.text, proof.span)
    spot = proof.source.work.spot(proof.span)
    return {**spot, "prefix": prefix or None, "suffix": suffix or None}
