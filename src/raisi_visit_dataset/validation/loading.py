"""Loads what was read, and what is computed from it, into the engine."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
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
from raisi_visit_dataset.validation.known import known_frames
from raisi_visit_dataset.validation.reading import Reading
from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.scanning import scan_texts, scanned_sources
from raisi_visit_dataset.validation.scans.registry import SCANS
from raisi_visit_dataset.validation.shown import shown
from raisi_visit_dataset.validation.texts import Texts
from raisi_visit_dataset.validation.told import TOLD, told_frames
from raisi_visit_dataset.validation.views import view_columns
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

    def reasons(self, tables: Collection[str], *, own: bool = False) -> list[NotRun]:
        """Say what a query over these tables cannot look at, without the name of its check.

        ``own`` rules of a caller concern any package, ours those of this data model alone.
        """
        if not (self.ours or own):
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


def load(
    engine: Engine,
    reading: Reading,
    texts: Texts | None,
    wanted: Collection[str],
    jobs: int | None = None,
) -> Loaded:
    """Derive what is ``wanted`` of the tables, scan the texts in ``jobs``, lock the engine."""
    loaded = Loaded(reading.ours)
    _show_others(engine, reading, loaded, wanted)
    if not reading.ours:
        reason = "the package is not of this data model: it lacks one of its core tables"
        reading.not_run.append(NotRun("rules", reading.package.label, reason, accepted=True))
        engine.lock()
        return loaded
    frames = reading.frames()
    loaded.tables.update(frames)
    loaded.missing |= {
        table: f"the table {table} has faults: mend them first"
        for table in BY_TABLE
        if table not in frames
    }
    for derived in DERIVED:
        _derive(engine, derived, loaded)
    for name, frame in _computed(engine, frames, loaded, wanted):
        engine.load(name, frame)
        loaded.tables.add(name)
    for table in (*_OF_TEXTS, "text_sizes"):
        loaded.missing[table] = "a table that the scan needs has faults: mend them first"
    for table in set(TOLD) - loaded.tables:
        loaded.missing[table] = "a table it is made from has faults: mend them first"
    if texts is not None:
        _load_texts(engine, reading, texts, (loaded, wanted, jobs))
    engine.lock()
    return loaded


def _computed(
    engine: Engine, frames: Mapping[str, pl.DataFrame], loaded: Loaded, wanted: Collection[str]
) -> Iterator[tuple[str, pl.DataFrame]]:
    """Yield the tables that are made in Python, of others or of what is known."""
    yield "edtf_values", edtf_frame(frames)
    yield "date_pairs", pair_frame(_pairs(engine, loaded))
    yield "model_fields", field_frame()
    yield "model_codes", code_frame()
    yield "known_countries", country_frame()
    yield from known_frames(wanted)
    yield from told_frames(frames, wanted)
    yield "unread_tables", unread_frame(sorted(set(BY_TABLE) - set(frames)))
    if "statements" in frames:
        yield "stated_words", stated_words(frames["statements"])


def _show_others(engine: Engine, reading: Reading, loaded: Loaded, wanted: Collection[str]) -> None:
    """Show tables that are not of the data model to the rules of a caller that read them."""
    for name, table in reading.tables.items():
        if table.shape.ours or name not in wanted:
            continue
        if table.reader.whole and not table.blocked:
            engine.see(name, table.shape.stored_as, view_columns(table.shape))
            loaded.tables.add(name)
        else:
            loaded.missing[name] = f"the table {shown(name)} has faults: mend them first"


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
    state: tuple[Loaded, Collection[str], int | None],
) -> None:
    loaded, wanted, jobs = state
    engine.load("texts", texts.frame)
    engine.derive("text_sizes", _SIZES)
    spans = _spans(engine) if "recorded_spans" in loaded.tables else {}
    sources = scanned_sources(texts, reading.frames(), spans)
    notes: list[NotRun] = []
    scanned = scan_texts(sources, loaded.tables, notes, wanted, jobs)
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
    rows = engine.rows(" UNION ".join(queries))
    return {(row["edtf"], row["other"]) for row in rows if row["edtf"] and row["other"]}


def _spans(engine: Engine) -> Mapping[str, tuple[tuple[int, int], ...]]:
    query = (
        "SELECT DISTINCT source_id, start_char, end_char FROM recorded_spans "
        "WHERE source_id IS NOT NULL AND start_char IS NOT NULL AND end_char IS NOT NULL"
    )
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in engine.rows(query):
        spans[row["source_id"]].append((row["start_char"], row["end_char"]))
    return {source_id: tuple(sorted(each)) for source_id, each in spans.items()}
