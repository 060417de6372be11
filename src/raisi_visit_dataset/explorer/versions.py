"""The reports of each utterance next to each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from raisi_visit_dataset.explorer.compare import Part, compared
from raisi_visit_dataset.explorer.index import grouped
from raisi_visit_dataset.explorer.passages import Spot
from raisi_visit_dataset.explorer.shown import Shown
from raisi_visit_dataset.records import Statement, StatementUtterance, Utterance

__all__ = ["Report", "Versions", "versions"]


@dataclass(frozen=True, slots=True)
class Report:
    """Hold one report; ``parts`` mark what differs from the reference, None in itself."""

    link: StatementUtterance
    statement: Statement
    words: str
    parts: tuple[Part, ...] | None


@dataclass(frozen=True, slots=True)
class Versions:
    """Hold one utterance with its reports, the reference first."""

    utterance: Utterance
    reports: tuple[Report, ...]


def versions(shown: Shown) -> tuple[Versions, ...]:
    """Return each utterance with those of its reports whose statements are shown."""
    statements = {row.statement_id: row for row in shown.rows(Statement)}
    links = grouped(shown.rows(StatementUtterance), lambda row: row.utterance_id)
    return tuple(
        Versions(each, _reports(each, links.get(each.utterance_id, []), statements))
        for each in shown.rows(Utterance)
    )


def _reports(
    utterance: Utterance, links: list[StatementUtterance], statements: Mapping[str, Statement]
) -> tuple[Report, ...]:
    known = [(statements[row.statement_id], row) for row in links if row.statement_id in statements]
    first = utterance.reference_statement_id
    known.sort(
        key=lambda pair: (pair[0].statement_id != first, pair[0].source_id, pair[1].start_char)
    )
    if not known:
        return ()
    reference = _words(*known[0])
    return tuple(
        Report(
            link,
            statement,
            _words(statement, link),
            None if at == 0 else compared(reference, _words(statement, link)),
        )
        for at, (statement, link) in enumerate(known)
    )


def _words(statement: Statement, link: StatementUtterance) -> str:
    """Return the words that report the utterance: mostly all of the statement, else a part."""
    part = Spot(link.start_char - statement.start_char, link.end_char - statement.start_char)
    whole = statement.exact
    return whole[part.start : part.end] if part.lies_in(len(whole)) else whole
