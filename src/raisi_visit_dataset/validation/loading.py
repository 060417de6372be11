"""Loads what was read, and what is computed from it, into the engine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.validation.date_tables import PAIRS, edtf_frame, pair_frame
from raisi_visit_dataset.validation.derived import (
    DERIVED,
    Derived,
    code_frame,
    country_frame,
    field_frame,
    unread_frame,
)
from raisi_visit_dataset.validation.engine import Engine
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.keys import KeyCheck, key_checks
from raisi_visit_dataset.validation.reading import Reading
from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.scanning import scan_texts, scanned_sources
from raisi_visit_dataset.validation.scans.registry import SCANS
from raisi_visit_dataset.validation.shown import shown
from raisi_visit_dataset.validation.texts import Texts
from raisi_visit_dataset.validation.wording import linked_words, stated_words

if TYPE_CHECKING:
    import polars as pl

__all__ = ["Loaded", "load"]

_SIZES: Final = (
    "SELECT s.source_id, coalesce(t.char_count, s.char_count) AS char_count "
    "FROM sources s LEFT JOIN texts t ON t.source_id = s.source_id"
)
"""The length of each text: as it is, and where there is none, as it is recorded."""

_OF_TEXTS: Final = ("texts", "linked_words", *(scan.table for scan in SCANS))


@dataclass(slots=True)
class Loaded:
    """Hold which tables the engine has, and why it has not the others.

    ``gaps`` lists, by table, what is missing in it though it is there.
    """

    ours: bool
    tables: set[str] = field(default_factory=set)
    missing: dict[str, str] = field(default_factory=dict)
    gaps: defaultdict[str, list[NotRun]] = field(default_factory=lambda: defaultdict(list))

    def readable(self, tables: Iterable[str]) -> bool:
        """Tell whether the engine has all of these tables."""
        return self.tables.issuperset(tables)

    def reasons(self, tables: Collection[str]) -> list[NotRun]:
        """Say what a query over these tables cannot look at, without the name of its check."""
        if not self.ours:
            return []
        absent = [
            NotRun("", table, self.missing.get(table, "the table is not there"), accepted=False)
            for table in tables
            if table not in self.tables
        ]
        return absent or _merged(gap for table in tables for gap in self.gaps[table])


def _merged(gaps: Iterable[NotRun]) -> list[NotRun]:
    """Make one entry of those that differ in their subject alone."""
    subjects: defaultdict[tuple[str, bool], set[str]] = defaultdict(set)
    for gap in gaps:
        subjects[gap.reason, gap.accepted].add(gap.subject)
    return [
        NotRun("", ", ".join(sorted(each)), reason, accepted)
        for (reason, accepted), each in subjects.items()
    ]


def load(engine: Engine, reading: Reading, texts: Texts | None, wanted: Collection[str]) -> Loaded:
    """Load the tables, check their keys, derive what is ``wanted``, scan the texts, and lock."""
    loaded = Loaded(reading.ours)
    _check_keys(engine, reading)
    if not reading.ours:
        reason = "the package is not of this data model: it lacks one of its core tables"
        reading.not_run.append(NotRun("rules", reading.package.label, reason, accepted=True))
        engine.lock()
        return loaded
    frames = reading.frames()
    loaded.tables.update(frames)
    loaded.missing = {
        table: f"the table {table} has faults: mend them first"
        for table in BY_TABLE
        if table not in frames
    }
    unread = sorted(loaded.missing)
    for derived in DERIVED:
        _derive(engine, derived, loaded)
    for name, frame in (
        ("edtf_values", edtf_frame(frames)),
        ("date_pairs", pair_frame(_pairs(engine, loaded))),
        ("model_fields", field_frame()),
        ("model_codes", code_frame()),
        ("known_countries", country_frame()),
        ("unread_tables", unread_frame(unread)),
        *(
            (("stated_words", stated_words(frames["statements"])),)
            if "statements" in frames
            else ()
        ),
    ):
        engine.load(name, frame)
        loaded.tables.add(name)
    for table in (*_OF_TEXTS, "text_sizes"):
        loaded.missing[table] = "a table that the scan needs has faults: mend them first"
    if texts is not None:
        _load_texts(engine, reading, texts, (loaded, wanted))
    engine.lock()
    return loaded


def _derive(engine: Engine, derived: Derived, loaded: Loaded) -> None:
    whole = [part for part in derived.parts if loaded.readable(part.needs)]
    if not whole:
        loaded.missing[derived.name] = "every table it is made from has faults: mend them first"
        return
    engine.derive(derived.name, " UNION ALL ".join(part.query for part in whole))
    loaded.tables.add(derived.name)
    for part in derived.parts:
        for table in part.needs:
            if table not in loaded.tables:
                reason = loaded.missing[table]
                loaded.gaps[derived.name].append(NotRun("", table, reason, accepted=False))


def _load_texts(
    engine: Engine,
    reading: Reading,
    texts: Texts,
    state: tuple[Loaded, Collection[str]],
) -> None:
    loaded, wanted = state
    engine.load("texts", texts.frame)
    engine.derive("text_sizes", _SIZES)
    spans = _spans(engine) if "recorded_spans" in loaded.tables else {}
    sources = scanned_sources(texts, reading.frames(), spans)
    notes: list[NotRun] = []
    scanned = scan_texts(sources, loaded.tables, notes, wanted)
    for table, frame in scanned.items():
        engine.load(table, frame)
    loaded.tables |= {"texts", "text_sizes", *scanned}
    if loaded.readable(("statements", "statement_utterances")):
        engine.load("linked_words", linked_words(reading.frames(), texts))
        loaded.tables.add("linked_words")
    for table in _OF_TEXTS:
        loaded.gaps[table] += texts.gaps
    for note in notes:
        loaded.gaps[note.check].append(note)


def _pairs(engine: Engine, loaded: Loaded) -> set[tuple[str, str]]:
    """Gather the texts of cells that may be dates, and that some rule compares."""
    queries = [part.query for part in PAIRS if loaded.readable(part.needs)]
    if not queries:
        return set()
    rows, _ = engine.rows(" UNION ".join(queries))
    return {(row["edtf"], row["other"]) for row in rows if row["edtf"] and row["other"]}


def _spans(engine: Engine) -> Mapping[str, tuple[tuple[int, int], ...]]:
    query = (
        "SELECT DISTINCT source_id, start_char, end_char FROM recorded_spans "
        "WHERE source_id IS NOT NULL AND start_char IS NOT NULL AND end_char IS NOT NULL"
    )
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in engine.rows(query)[0]:
        spans[row["source_id"]].append((row["start_char"], row["end_char"]))
    return {source_id: tuple(sorted(each)) for source_id, each in spans.items()}


def _check_keys(engine: Engine, reading: Reading) -> None:
    """Load the tables that can be read, and turn broken keys into faults."""
    tables = {
        name: table
        for name, table in reading.tables.items()
        if table.frame is not None and not table.blocked
    }
    for table in tables.values():
        if table.frame is not None:
            engine.load(table.shape.stored_as, table.frame)
    for check in key_checks({name: table.shape for name, table in tables.items()}):
        for row in engine.rows(check.query)[0]:
            reading.faults.append(_key_fault(check, row, reading))
    _note_unchecked(reading, set(tables))


def _note_unchecked(reading: Reading, loaded: set[str]) -> None:
    for name in sorted(loaded):
        for reference in reading.tables[name].shape.references:
            if reference.table not in loaded:
                subject = f"{shown(name)}: {shown(', '.join(reference.columns))}"
                reason = f"the table {shown(reference.table)} cannot be read"
                reading.not_run.append(NotRun("references", subject, reason, accepted=False))


def _key_fault(check: KeyCheck, row: Mapping[str, int], reading: Reading) -> Fault:
    table = reading.tables[check.table]
    frame: pl.DataFrame | None = table.frame
    cells = (
        ()
        if frame is None
        else frame.select(table.shape.stored(check.columns)).row(row["row_number"] - 1)
    )
    value = "/".join(map(str, cells))
    again = f", as in row {row['other_row']}" if "other_row" in row else ""
    return Fault(
        kind=check.kind,
        resource=check.table,
        path=table.resource.path,
        found=f"{shown(value)!r}{again}",
        expected=shown(check.expected),
        value=value,
        row_number=row["row_number"],
        field=check.columns[0],
    )
