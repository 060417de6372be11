"""One source from its coding: a pure function of the text, the coding and the registers."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from raisi_visit_dataset.build.anomalies import code_anomalies
from raisi_visit_dataset.build.known import Known
from raisi_visit_dataset.build.locate import Finder
from raisi_visit_dataset.build.mentions import code_mentions, code_narrations
from raisi_visit_dataset.build.names import code_names
from raisi_visit_dataset.build.problems import Problems
from raisi_visit_dataset.build.rows import Rows, bounds
from raisi_visit_dataset.build.segments import Segments, divide
from raisi_visit_dataset.build.sentences import sentences_of
from raisi_visit_dataset.build.speakers import Named, add_participants
from raisi_visit_dataset.build.statements import (
    Found,
    add_links,
    add_quotes,
    find_statements,
    statement_cells,
    stretches_of,
)
from raisi_visit_dataset.build.times import Times, code_times
from raisi_visit_dataset.build.work import Work
from raisi_visit_dataset.coding.source import SourceFile
from raisi_visit_dataset.records import Segment


@dataclass(frozen=True, slots=True)
class Draft:
    """Hold one statement before its occasion is known: its cells, parts and speaker."""

    found: Found
    cells: dict[str, object]
    speaker: Named | None


@dataclass(frozen=True, slots=True)
class CodedSource:
    """Hold what one source gives: finished rows, and what the linking of sources still needs."""

    file: SourceFile
    work: Work
    segments: Segments
    times: Times
    drafts: tuple[Draft, ...]
    cells: dict[str, object]


def code_source(file: SourceFile, text: str, label: str, known: Known) -> CodedSource:
    """Code one source; ``label`` names its text in messages.

    Nothing is raised for what is wrong: the problems are in ``work.problems``.
    """
    problems = Problems()
    work = Work(file.source.id, Finder(text, label, problems), known, Rows(problems))
    anomalies = code_anomalies(file.anomalies, work)
    lost = anomalies.get("missing_separator", [])
    work.finder.lost = frozenset(span.start for span in lost)
    segments = divide(file.segments, work.finder)
    work.finder.hidden = segments.hidden
    _add_segments(file, segments, work)
    sentences = sentences_of(file.sentences, segments, work.finder)
    times = code_times(sentences, work)
    statements = find_statements(sentences, work)
    stretches = stretches_of(segments, anomalies, work)
    drafts = []
    for ordinal, statement in enumerate(statements, 1):
        cells = statement_cells(statement, ordinal, segments, work)
        add_quotes(statement, stretches, work)
        add_links(statement, work)
        drafts.append(Draft(statement, cells, add_participants(statement, work)))
    code_mentions(sentences, statements, times, work)
    code_narrations(sentences, work)
    code_names(file, sentences, segments, work)
    return CodedSource(
        file, work, segments, times, tuple(drafts), _source_cells(file, segments, work)
    )


def _add_segments(file: SourceFile, segments: Segments, work: Work) -> None:
    for ordinal, (kind, span) in enumerate(segments.parts, 1):
        cells = {"source_id": work.source_id, "ordinal": ordinal, "kind": kind}
        work.rows.add(Segment, file, {**cells, "start_char": span.start, "end_char": span.end})


def _source_cells(file: SourceFile, segments: Segments, work: Work) -> dict[str, object]:
    source, data, body = file.source, work.text.encode(), segments.body
    if body is None:
        found, expected = "a text without a paragraph", "at least one paragraph"
        work.problems.add(work.finder.place(0), found, expected, "look at the listed segments")
    work.known.demand("participant", source.publisher, source.at("publisher"), work.problems)
    return {
        "source_id": source.id,
        "seed_path": f"seeds/{source.seed}",
        "sha256": hashlib.sha256(data).hexdigest(),
        "byte_count": len(data),
        "char_count": len(work.text),
        "language": source.language,
        "title": source.title,
        "publisher_id": source.publisher,
        "origin_url": source.origin_url,
        **bounds("published", source.published),
        "body_start_char": body.start if body else 0,
        "body_end_char": body.end if body else 1,
        "text_rights": source.text_rights,
        "note": source.note,
    }
