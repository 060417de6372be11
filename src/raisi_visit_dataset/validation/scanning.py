"""Runs the scans over the texts of a package, source by source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.scans.lexicons import Lexicon, lexicon_for
from raisi_visit_dataset.validation.scans.registry import SCANS, Scan
from raisi_visit_dataset.validation.scans.source import Found, ScannedSource, Stretch
from raisi_visit_dataset.validation.texts import Texts

if TYPE_CHECKING:
    import polars as pl

__all__ = ["scan_texts", "scanned_sources"]

Spans = Mapping[str, tuple[tuple[int, int], ...]]


def scanned_sources(
    texts: Texts, frames: Mapping[str, pl.DataFrame], spans: Spans
) -> list[ScannedSource]:
    """Gather, for each source that has its text, what the scans must know of it."""
    segments = _grouped(frames.get("segments"), ("kind", "start_char", "end_char"))
    lost = _grouped(frames.get("anomalies"), ("kind", "start_char"))
    everywhere, scoped = _surfaces(frames)
    return [
        ScannedSource(
            source_id=source_id,
            text=text,
            language=texts.languages[source_id],
            segments=tuple(Stretch(*row) for row in segments[source_id]),
            surfaces=tuple(each for each in (everywhere, scoped.get(source_id)) if each),
            separators=frozenset(
                start for kind, start in lost[source_id] if kind == "missing_separator"
            ),
            spans=spans.get(source_id, ()),
            lexicon_optional=texts.languages[source_id] in texts.without_lexicon,
        )
        for source_id, text in texts.bodies.items()
    ]


def scan_texts(
    sources: Iterable[ScannedSource],
    available: Iterable[str],
    not_run: list[NotRun],
    wanted: Collection[str],
) -> dict[str, pl.DataFrame]:
    """Run the scans ``wanted`` whose tables are available; note what is left out."""
    listed = list(sources)
    tables = set(available)
    return {
        scan.table: _frame(scan, _scan(scan, listed, not_run))
        for scan in SCANS
        if scan.table in wanted and tables.issuperset(scan.needs)
    }


def _scan(
    scan: Scan, sources: list[ScannedSource], not_run: list[NotRun]
) -> list[tuple[str, Found, str]]:
    rows: list[tuple[str, Found, str]] = []
    for source in sources:
        lexicon = lexicon_for(source.language)
        if scan.with_lexicon is not None and lexicon is None:
            reason = f"no lexicon of the language {source.language}"
            not_run.append(NotRun(scan.table, source.source_id, reason, source.lexicon_optional))
            continue
        found = _found(scan, source, lexicon)
        rows += [(source.source_id, one, source.text[one.start : one.end]) for one in found]
    return rows


def _found(scan: Scan, source: ScannedSource, lexicon: Lexicon | None) -> list[Found]:
    if scan.with_lexicon is not None and lexicon is not None:
        return scan.with_lexicon(source, lexicon)
    return scan.find(source) if scan.find is not None else []


def _frame(scan: Scan, rows: list[tuple[str, Found, str]]) -> pl.DataFrame:
    import polars as pl

    columns: dict[str, Any] = {
        "source_id": pl.Series([row[0] for row in rows], dtype=pl.String),
        "start_char": pl.Series([row[1].start for row in rows], dtype=pl.Int64),
        "end_char": pl.Series([row[1].end for row in rows], dtype=pl.Int64),
        "exact": pl.Series([row[2] for row in rows], dtype=pl.String),
    }
    if scan.label is not None:
        kind = pl.String if scan.kind == "words" else pl.Int64
        columns[scan.label] = pl.Series([row[1].label for row in rows], dtype=kind)
    return pl.DataFrame(columns)


def _grouped(
    frame: pl.DataFrame | None, columns: tuple[str, ...]
) -> defaultdict[str, list[tuple[Any, ...]]]:
    groups: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
    if frame is not None:
        for source_id, *cells in frame.select("source_id", *columns).iter_rows():
            groups[source_id].append(tuple(cells))
    return groups


def _surfaces(
    frames: Mapping[str, pl.DataFrame],
) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """Return the names that hold everywhere, and those of each source."""
    everywhere: set[str] = set(frames["places"]["name"]) if "places" in frames else set()
    scoped: defaultdict[str, set[str]] = defaultdict(set)
    names = frames.get("participant_names")
    if names is not None:
        for surface, scope in names.select("surface", "scope_source_id").iter_rows():
            (everywhere if scope is None else scoped[scope]).add(surface)
    return frozenset(everywhere), {scope: frozenset(each) for scope, each in scoped.items()}
