"""What speaks for and against the cells of one row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from raisi_visit_dataset.api.loader import Loader
from raisi_visit_dataset.api.read_tables import demand_table
from raisi_visit_dataset.api.rows import by_id, one_row
from raisi_visit_dataset.api.texts import (
    carries,
    sentence_around,
    sentences_of,
    source_text,
    stretch,
    words_at,
)
from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.records import Evidence, OutsideReference
from raisi_visit_dataset.values.span import Span

__all__ = ["CellEvidence", "cell_evidence"]


@dataclass(frozen=True, slots=True)
class CellEvidence:
    """Hold one piece of evidence, ready to be read.

    ``record`` is the row of the table ``evidence``. Words of a text have ``source_id``,
    ``span`` (code points), ``exact``, and the ``sentence`` around them with the
    ``sentence_span`` where it stands; both of the latter are None when the package does not
    carry the text. What is known from outside has its ``reference`` instead.
    """

    record: Evidence
    source_id: str | None = None
    span: Span | None = None
    exact: str | None = None
    sentence: str | None = None
    sentence_span: Span | None = None
    reference: OutsideReference | None = None

    def parts(self) -> tuple[str, str, str]:
        """Return the sentence in three parts, the words in the middle.

        The outer ones are empty when there is no sentence, all when there are no words.
        """
        words = self.exact or ""
        if self.span is None or self.sentence is None or self.sentence_span is None:
            return "", words, ""
        start = self.span.start - self.sentence_span.start
        return self.sentence[:start], words, self.sentence[start + len(words) :]

    def marked(self, before: str = "[[", after: str = "]]") -> str:
        """Return the sentence with marks around the words; empty when there are no words."""
        head, words, tail = self.parts()
        return f"{head}{before}{words}{after}{tail}" if words else ""


def cell_evidence(
    dataset: Loader, table: str, name: str, field: str | None
) -> tuple[CellEvidence, ...]:
    """Return the evidence of a row, or of one cell; raises as ``Dataset.evidence`` says."""
    columns = list(demand_table(table).columns())
    one_row(dataset.load(table), name)
    if field is not None and field not in columns:
        found, expected = f"the column {field!r}", f"a column of {table}"
        raise UsageError(found, expected, suggestion(field, columns))
    rows = [
        row
        for row in dataset.load("evidence")
        if (row.target_table, row.target_id) == (table, name) and field in (None, row.target_field)
    ]
    place = {column: number for number, column in enumerate(columns)}
    rows.sort(key=lambda row: (place.get(row.target_field, len(place)), *_order(row)))
    around = _around(dataset)
    references = by_id(dataset.load("outside_references"))
    return tuple(
        around(row)
        if row.outside_reference_id is None
        else CellEvidence(row, reference=references.get(row.outside_reference_id))
        for row in rows
    )


def _order(row: Evidence) -> tuple[object, ...]:
    return (row.target_field, row.source_id is None, row.source_id or "", row.start_char or 0)


def _around(dataset: Loader) -> Callable[[Evidence], CellEvidence]:
    """Return what puts words back into their sentence; each text is divided once."""
    sources = by_id(dataset.load("sources"))

    @cache
    def divided(source_id: str) -> tuple[str, tuple[Span, ...]] | None:
        source = sources.get(source_id)
        if source is None or not carries(dataset, source):
            return None
        text = source_text(dataset, source)
        return text, sentences_of(text, source, dataset.load("segments"))

    def around(row: Evidence) -> CellEvidence:
        if row.source_id is None or row.start_char is None or row.end_char is None:
            return CellEvidence(row)
        span = stretch(row.evidence_id, row.start_char, row.end_char)
        of_text = divided(row.source_id)
        if of_text is None:
            return CellEvidence(row, row.source_id, span, row.exact)
        text, sentences = of_text
        whole = sentence_around(span, sentences)
        sentence = words_at(row.evidence_id, whole, text)
        return CellEvidence(row, row.source_id, span, row.exact, sentence, whole)

    return around
