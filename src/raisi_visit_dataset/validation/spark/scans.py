"""The scans, run source by source in the executors."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.scanning import scan_texts, scanned_sources
from raisi_visit_dataset.validation.scans.registry import SCANS
from raisi_visit_dataset.validation.spark.collecting import collected
from raisi_visit_dataset.validation.spark.executors import by_source
from raisi_visit_dataset.validation.spark.views import Views
from raisi_visit_dataset.validation.texts import Texts

if TYPE_CHECKING:  # loaded where it is used
    import polars as pl

__all__ = ["add_scans"]

_SCANNED: Final = "scanned_texts"
_OWN: Final = ("source_id", "start_char", "end_char", "exact")

_FACTS: Final = {
    "segments": "SELECT f.source_id, 'segments' AS fact, f.row_number, f.kind AS words, "
    "f.start_char, f.end_char FROM segments f",
    "anomalies": "SELECT f.source_id, 'anomalies' AS fact, f.row_number, f.kind AS words, "
    "f.start_char, f.end_char FROM anomalies f",
    "participant_names": "SELECT f.scope_source_id AS source_id, 'participant_names' AS fact, "
    "f.row_number, f.surface AS words, NULL AS start_char, NULL AS end_char "
    "FROM participant_names f WHERE f.scope_source_id IS NOT NULL",
    "recorded_spans": "SELECT DISTINCT f.source_id, 'recorded_spans' AS fact, 0 AS row_number, "
    "CAST(NULL AS VARCHAR) AS words, f.start_char, f.end_char FROM recorded_spans f "
    "WHERE f.source_id IS NOT NULL AND f.start_char IS NOT NULL AND f.end_char IS NOT NULL",
}
"""What the scans must know of a source, by the table that tells it."""

_NO_FACTS: Final = (
    "SELECT t.source_id, 'none' AS fact, 0 AS row_number, CAST(NULL AS VARCHAR) AS words, "
    "0 AS start_char, 0 AS end_char FROM texts t WHERE t.body IS NULL"
)
_BODIES: Final = (
    "SELECT t.source_id, t.body, s.language FROM texts t "
    "JOIN sources s ON s.source_id = t.source_id WHERE t.body IS NOT NULL"
)
_EVERYWHERE: Final = {
    "places": "SELECT p.name AS surface FROM places p",
    "participant_names": "SELECT n.surface FROM participant_names n "
    "WHERE n.scope_source_id IS NULL",
}


@dataclass(frozen=True, slots=True)
class _Scanner:
    """Hold what is the same for every source; sent to the executors once a task."""

    everywhere: frozenset[str]
    available: frozenset[str]
    wanted: frozenset[str]
    without_lexicon: frozenset[str]

    def __call__(self, facts: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
        """Scan the text of one source."""
        notes: list[NotRun] = []
        sources = [
            replace(source, surfaces=(*self._names(), *source.surfaces))
            for source in scanned_sources(self._texts(texts), _frames(facts), _spans(facts))
        ]
        found = scan_texts(sources, self.available, notes, self.wanted)
        return _long(found, notes)

    def _names(self) -> tuple[frozenset[str], ...]:
        return (self.everywhere,) if self.everywhere else ()

    def _texts(self, texts: pl.DataFrame) -> Texts:
        return Texts(
            bodies=dict(texts.select("source_id", "body").iter_rows()),
            paths={},
            languages=dict(texts.select("source_id", "language").iter_rows()),
            frame=texts,
            gaps=[],
            without_lexicon=self.without_lexicon,
        )


def add_scans(
    views: Views, wanted: Collection[str], without_lexicon: frozenset[str]
) -> list[NotRun]:
    """Add the tables of the scans that are wanted; return what was left out, by table."""
    chosen = [scan for scan in SCANS if scan.table in wanted and all(map(views.has, scan.needs))]
    if not chosen:
        return []
    queries = [_EVERYWHERE[table] for table in _EVERYWHERE if views.has(table)]
    names = _everywhere(views, queries) if any(s.table == "found_names" for s in chosen) else ()
    scanner = _Scanner(
        everywhere=frozenset(names),
        available=frozenset(need for scan in chosen for need in scan.needs),
        wanted=frozenset(scan.table for scan in chosen),
        without_lexicon=without_lexicon,
    )
    facts = [query for table, query in _FACTS.items() if views.has(table)]
    scanned = by_source(
        views.query(" UNION ALL ".join([*facts, _NO_FACTS])),
        views.query(_BODIES),
        _as_function(scanner),
        _long({}, []),
    )
    views.add(_SCANNED, scanned, kept=True)
    for scan in chosen:
        own = {None: "", "words": ", f.words AS {}", "number": ", f.number AS {}"}
        label = own[scan.label and scan.kind].format(scan.label)
        views.derive(
            scan.table,
            f"SELECT {', '.join(f'f.{name}' for name in _OWN)}{label} FROM {_SCANNED} f "  # noqa: S608 - names of ours
            f"WHERE f.scan = '{scan.table}' AND f.note IS NULL",
        )
    return _notes(views)


def _everywhere(views: Views, queries: list[str]) -> list[str]:
    # A register of names, without which no scan of names can run: it goes to every executor.
    return collected(views.query(" UNION ".join(queries)))["surface"].to_list() if queries else []


def _as_function(scanner: _Scanner) -> Callable[[pl.DataFrame, pl.DataFrame], pl.DataFrame]:
    return scanner


def _notes(views: Views) -> list[NotRun]:
    query = (
        f"SELECT f.scan, f.source_id, f.note, f.accepted FROM {_SCANNED} f WHERE f.note IS NOT NULL"  # noqa: S608 - a name of ours
    )
    return [NotRun(*row) for row in collected(views.query(query)).iter_rows()]


def _frames(facts: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """Give the facts of a source back the form of the tables that they came from."""
    ordered = facts.sort("row_number")
    told = {name: ordered.filter(ordered["fact"] == name) for name in _FACTS}
    names = told["participant_names"]
    return {
        "segments": told["segments"].rename({"words": "kind"}),
        "anomalies": told["anomalies"].rename({"words": "kind"}),
        "participant_names": names.rename({"words": "surface", "source_id": "scope_source_id"}),
    }


def _spans(facts: pl.DataFrame) -> dict[str, tuple[tuple[int, int], ...]]:
    spans = facts.filter(facts["fact"] == "recorded_spans")
    if spans.is_empty():
        return {}
    rows = sorted(spans.select("start_char", "end_char").iter_rows())
    return {spans["source_id"][0]: tuple((start, end) for start, end in rows)}


def _long(found: dict[str, pl.DataFrame], notes: list[NotRun]) -> pl.DataFrame:
    """Put what all scans found, and what they could not look at, one below the other."""
    import polars as pl

    words = dict.fromkeys(("scan", "source_id", "exact", "words", "note"), pl.String)
    numbers = dict.fromkeys(("start_char", "end_char", "number"), pl.Int64)
    schema: dict[str, Any] = {**words, **numbers, "accepted": pl.Boolean}
    labels = {scan.table: (scan.label, scan.kind) for scan in SCANS if scan.label}
    frames = [pl.DataFrame(schema=schema)]
    for table, frame in found.items():
        label, kind = labels.get(table, (None, "words"))
        named = frame if label is None else frame.rename({label: kind})
        frames.append(named.with_columns(scan=pl.lit(table)))
    rows = [
        {"scan": n.check, "source_id": n.subject, "note": n.reason, "accepted": n.accepted}
        for n in notes
    ]
    frames.append(pl.DataFrame(rows, schema=schema))
    return pl.concat(frames, how="diagonal")
