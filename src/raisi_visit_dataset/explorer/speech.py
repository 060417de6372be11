"""Who said what: statements in order of the texts, and what they can be sought by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from raisi_visit_dataset.explorer.index import Names
from raisi_visit_dataset.explorer.shown import Shown
from raisi_visit_dataset.explorer.words import spelt
from raisi_visit_dataset.records import Statement, StatementParticipant, StatementTopic

__all__ = ["Choice", "Facet", "facets", "in_order", "tokens"]


@dataclass(frozen=True, slots=True)
class Choice:
    """Hold one value to seek by; ``token`` is its name inside the page."""

    token: str
    key: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """Hold one way to seek statements; ``keys`` has the values of each statement."""

    name: str
    label: str
    choices: tuple[Choice, ...]
    keys: Mapping[str, tuple[str, ...]]


def in_order(shown: Shown) -> tuple[Statement, ...]:
    """Return the statements in order of the texts."""
    return tuple(sorted(shown.rows(Statement), key=lambda row: (row.source_id, row.ordinal)))


def facets(shown: Shown, names: Names) -> tuple[Facet, ...]:
    """Return what statements can be sought by, with counts, the most frequent value first."""
    rows = in_order(shown)
    speakers: dict[str, list[str]] = {row.statement_id: [row.speaker_id or ""] for row in rows}
    for who in shown.rows(StatementParticipant):
        if who.role in ("speaker", "co_speaker") and who.statement_id in speakers:
            speakers[who.statement_id].append(who.participant_id)
    topics: dict[str, list[str]] = {}
    for each in shown.rows(StatementTopic):
        topics.setdefault(each.statement_id, []).append(each.topic_id)

    def told(table: str, nothing: str) -> Callable[[str], str]:
        return lambda key: names.of(table, key) or nothing

    return (
        _facet("speaker", rows, lambda row: speakers[row.statement_id], told("participants", "—")),
        _facet("source", rows, lambda row: [row.source_id], told("sources", "—")),
        _facet("kind", rows, lambda row: [row.kind], spelt),
        _facet("topic", rows, lambda row: topics.get(row.statement_id, [""]), told("topics", "—")),
        _facet("occasion", rows, lambda row: [row.event_id or ""], told("events", "not known")),
    )


def _facet(
    name: str,
    rows: Sequence[Statement],
    keys_of: Callable[[Statement], Iterable[str]],
    label: Callable[[str], str],
) -> Facet:
    keys = {row.statement_id: tuple(dict.fromkeys(keys_of(row))) for row in rows}
    if name == "speaker":  # the empty one stands for nobody, and only where there is nobody
        keys = {each: tuple(filter(None, some)) or ("",) for each, some in keys.items()}
    counts = Counter(key for some in keys.values() for key in some)
    ordered = sorted(counts, key=lambda key: (-counts[key], label(key), key))
    choices = tuple(
        Choice(f"{name}{number}", key, label(key), counts[key])
        for number, key in enumerate(ordered)
    )
    return Facet(name, name, choices, keys)


def tokens(some: Iterable[Facet]) -> Mapping[str, str]:
    """Return the names, inside the page, of all values of each statement, parted by spaces."""
    found: dict[str, list[str]] = {}
    for facet in some:
        named = {choice.key: choice.token for choice in facet.choices}
        for statement, keys in facet.keys.items():
            found.setdefault(statement, []).extend(named[key] for key in keys)
    return {statement: " ".join(all_of) for statement, all_of in found.items()}
