"""Runs the scans over the texts of a package, source by source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final

from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.scans.lexicons import Lexicon, lexicon_for
from raisi_visit_dataset.validation.scans.registry import SCANS, Scan
from raisi_visit_dataset.validation.scans.source import Found, ScannedSource, Stretch
from raisi_visit_dataset.validation.texts import Texts

if TYPE_CHECKING:
    import polars as pl

__all__ = ["scan_texts", "scanned_sources"]

Spans = Mapping[str, tuple[tuple[int, int], ...]]

_Row = tuple[str, Found, str]
_Scanned = tuple[dict[str, list[_Row]], list[NotRun]]

_WORTH_SHARING: Final = 4_000_000
_SHARES: Final = 4
"""Shares for each process, so that none waits long for the slowest."""


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
    jobs: int | None = None,
) -> dict[str, pl.DataFrame]:
    """Run the scans ``wanted`` whose tables are available; note what is left out.

    Large corpora are shared out among ``jobs`` processes, source by source.
    """
    listed = list(sources)
    tables = set(available)
    chosen = [scan for scan in SCANS if scan.table in wanted and tables.issuperset(scan.needs)]
    parts = list(_read(listed, [scan.table for scan in chosen], jobs or 1))
    for _, notes in parts:
        not_run += notes
    return {
        scan.table: _frame(scan, [row for found, _ in parts for row in found[scan.table]])
        for scan in chosen
    }


def _read(sources: list[ScannedSource], tables: list[str], jobs: int) -> Iterable[_Scanned]:
    """Scan the sources, here or in processes of their own, and yield parts in their order."""
    characters = sum(len(source.text) for source in sources)
    if jobs == 1 or characters < _WORTH_SHARING:
        return [_scanned(sources, tables)]
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    size = -(-len(sources) // (jobs * _SHARES))
    shares = [sources[at : at + size] for at in range(0, len(sources), size)]
    # Not forked: the threads of the libraries that are loaded would not be there.
    with ProcessPoolExecutor(jobs, get_context("spawn")) as workers:
        return list(workers.map(_scanned, shares, repeat(tables)))


def _scanned(sources: list[ScannedSource], tables: list[str]) -> _Scanned:
    """Run scans, named by their tables, over some sources."""
    notes: list[NotRun] = []
    found = {scan.table: _scan(scan, sources, notes) for scan in SCANS if scan.table in tables}
    return found, notes


def _scan(scan: Scan, sources: list[ScannedSource], not_run: list[NotRun]) -> list[_Row]:
    rows: list[_Row] = []
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


def _frame(scan: Scan, rows: list[_Row]) -> pl.DataFrame:
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
