"""The reports of one utterance side by side."""

from __future__ import annotations

from dataclasses import dataclass

from raisi_visit_dataset.api.loader import Loader
from raisi_visit_dataset.api.rows import by_id, one_row
from raisi_visit_dataset.api.texts import source_text, stretch, words_at
from raisi_visit_dataset.records import Statement, StatementUtterance

__all__ = ["Variant", "variants_of"]


@dataclass(frozen=True, slots=True)
class Variant:
    """Hold one report of an utterance.

    ``relation`` says how its ``words`` stand to those of the reference; ``speaker`` is the name
    of the one to whom the text gives them, None where it names nobody.
    """

    statement_id: str
    source_id: str
    relation: str
    words: str
    speaker: str | None
    kind: str


def variants_of(dataset: Loader, utterance_id: str) -> tuple[Variant, ...]:
    """Return the reports of an utterance; raises as ``Dataset.variants`` says."""
    utterance = one_row(dataset.load("utterances"), utterance_id)
    statements = by_id(dataset.load("statements"))
    names = {each.participant_id: each.name for each in dataset.load("participants")}
    links = [
        (statements[link.statement_id], link)
        for link in dataset.load("statement_utterances")
        if link.utterance_id == utterance_id and link.statement_id in statements
    ]
    first = utterance.reference_statement_id
    links.sort(
        key=lambda pair: (pair[0].statement_id != first, pair[0].source_id, pair[1].start_char)
    )
    return tuple(
        Variant(
            statement_id=statement.statement_id,
            source_id=statement.source_id,
            relation=link.relation,
            words=_words(dataset, statement, link),
            speaker=names.get(statement.speaker_id or ""),
            kind=statement.kind,
        )
        for statement, link in links
    )


def _words(dataset: Loader, statement: Statement, link: StatementUtterance) -> str:
    """Return the words that report the utterance: mostly all of the statement, else a part."""
    what = f"{link.statement_id}/{link.utterance_id}"
    span = stretch(what, link.start_char, link.end_char)
    if stretch(statement.statement_id, statement.start_char, statement.end_char).contains(span):
        begin = span.start - statement.start_char
        return statement.exact[begin : begin + span.end - span.start]
    source = one_row(dataset.load("sources"), statement.source_id)
    return words_at(what, span, source_text(dataset, source))
