"""Who spoke with, about and through whom: relations, and a picture of the most frequent."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from raisi_visit_dataset.explorer.shown import Shown
from raisi_visit_dataset.records import (
    Event,
    EventParticipant,
    NameMention,
    Statement,
    StatementParticipant,
)

__all__ = ["KINDS", "Edge", "Network", "Node", "Relation", "network", "relations"]

KINDS: Final[Mapping[str, str]] = {
    "to": "spoke to",
    "with": "spoke together with",
    "about": "spoke about",
    "through": "was quoted through",
    "met": "met or talked with",
}
_TALKS: Final = frozenset({"meeting", "phone_call", "negotiation", "visit"})
_ROLES: Final = {"addressee": "to", "co_speaker": "with", "relay": "through"}

MOST_NODES: Final = 18
"""The most participants in each column of the picture."""

STEP: Final = 30
TOP: Final = 52
COLUMNS: Final = (200, 470, 740)


_APART: Final = {"to": -4, "with": 0, "about": 4, "through": 0, "met": 8}
"""How far from the middle of its end a line ends, so that those of one pair are told apart."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Hold what one participant has to do with another, and the rows that say so."""

    who: str
    kind: str
    whom: str
    table: str
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """Hold one participant in a column: 0 through whom, 1 who spoke, 2 with or about whom."""

    participant_id: str
    column: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Edge:
    """Hold one relation as a curve of some width."""

    relation: Relation
    path: str
    width: int


@dataclass(frozen=True, slots=True)
class Network:
    """Hold the picture; ``left_out`` counts relations that are in the table alone."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int


def relations(shown: Shown) -> tuple[Relation, ...]:
    """Return every relation, by participants and kind."""
    found: dict[tuple[str, str, str, str], list[str]] = {}
    for who, kind, whom, table, row in (*_spoken(shown), *_met(shown)):
        rows = found.setdefault((who, kind, whom, table), [])
        if row not in rows[-1:]:
            rows.append(row)
    order = {kind: at for at, kind in enumerate(KINDS)}
    keys = sorted(found, key=lambda key: (key[0], order[key[1]], -len(found[key]), key[2]))
    return tuple(Relation(*key, tuple(found[key])) for key in keys)


def _spoken(shown: Shown) -> Iterator[tuple[str, str, str, str, str]]:
    speakers = {row.statement_id: row.speaker_id for row in shown.rows(Statement)}
    for each in shown.rows(StatementParticipant):
        speaker = speakers.get(each.statement_id)
        kind = _ROLES.get(each.role)
        if speaker and kind and speaker != each.participant_id:
            yield speaker, kind, each.participant_id, "statements", each.statement_id
    mentions = _mentions(shown)
    for row in shown.rows(Statement):
        for whom in _named(row, mentions.get(row.source_id, [])):
            if row.speaker_id and whom != row.speaker_id:
                yield row.speaker_id, "about", whom, "statements", row.statement_id


def _mentions(shown: Shown) -> Mapping[str, list[tuple[int, int, str]]]:
    """Return where each text names participants, in order."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for row in sorted(shown.rows(NameMention), key=lambda row: (row.start_char, row.end_char)):
        if row.participant_id and row.use != "part_of_other_name":
            named = found.setdefault(row.source_id, [])
            named.append((row.start_char, row.end_char, row.participant_id))
    return found


def _named(row: Statement, mentions: Sequence[tuple[int, int, str]]) -> Iterable[str]:
    """Return the participants named inside the words of a statement."""
    first = bisect_left(mentions, (row.start_char, 0, ""))
    last = bisect_right(mentions, (row.end_char, 0, ""))
    return dict.fromkeys(whom for _, end, whom in mentions[first:last] if end <= row.end_char)


def _met(shown: Shown) -> Iterator[tuple[str, str, str, str, str]]:
    talks = {row.event_id for row in shown.rows(Event) if row.type in _TALKS}
    present: dict[str, list[str]] = {}
    for row in shown.rows(EventParticipant):
        if row.event_id in talks:
            present.setdefault(row.event_id, []).append(row.participant_id)
    spoken = Counter(row.speaker_id for row in shown.rows(Statement))
    for event, everybody in sorted(present.items()):
        ordered = sorted({*everybody}, key=lambda name: (-spoken[name], name))
        for who, whom in combinations(ordered[:MOST_NODES], 2):
            yield who, "met", whom, "events", event


def network(found: Sequence[Relation]) -> Network:
    """Lay the most frequent relations out in three columns, with few crossings."""
    weights = Counter[tuple[int, str]]()
    for each in found:
        weights[1, each.who] += len(each.rows)
        weights[_side(each), each.whom] += len(each.rows)
    kept = {
        column: _most(name for name in weights.items() if name[0][0] == column)
        for column in range(len(COLUMNS))
    }
    drawn = [each for each in found if each.who in kept[1] and each.whom in kept[_side(each)]]
    ordered = _untangled(kept, drawn)
    tallest = max(map(len, ordered.values()))
    nodes = tuple(
        Node(name, column, COLUMNS[column], TOP + STEP * (2 * at + tallest - len(names)) // 2)
        for column, names in ordered.items()
        for at, name in enumerate(names)
    )
    heights = {(node.column, node.participant_id): node.y for node in nodes}
    edges = tuple(
        Edge(each, _curve(each, heights), min(2 + len(each.rows) // 2, 8))
        for each in sorted(drawn, key=lambda each: -len(each.rows))
    )
    height = TOP + STEP * max(tallest, 1)
    return Network(940, height, nodes, edges, len(found) - len(drawn))


def _side(relation: Relation) -> int:
    return 0 if relation.kind == "through" else 2


def _most(weights: Iterable[tuple[tuple[int, str], int]]) -> list[str]:
    ordered = sorted(weights, key=lambda pair: (-pair[1], pair[0][1]))
    return [name for (_, name), _ in ordered[:MOST_NODES]]


def _untangled(kept: Mapping[int, list[str]], drawn: Sequence[Relation]) -> Mapping[int, list[str]]:
    """Order each column by the middle of what its members are joined to, some times over."""
    joined: dict[tuple[int, str], list[tuple[int, str]]] = {}
    for each in drawn:
        ends = (1, each.who), (_side(each), each.whom)
        joined.setdefault(ends[0], []).append(ends[1])
        joined.setdefault(ends[1], []).append(ends[0])
    order = {column: [n for n in names if (column, n) in joined] for column, names in kept.items()}
    for column in (2, 0, 1, 2, 0):
        at = {
            (side, name): 1000 * number // len(names)
            for side, names in order.items()
            for number, name in enumerate(names)
        }
        middle = {
            name: sum(at[end] for end in joined[column, name]) // len(joined[column, name])
            for name in order[column]
        }
        order[column] = [
            name for _, name in sorted((place, name) for name, place in middle.items())
        ]
    return order


def _curve(relation: Relation, heights: Mapping[tuple[int, str], int]) -> str:
    side = _side(relation)
    x, y = COLUMNS[1], heights[1, relation.who]
    end, down = COLUMNS[side], heights[side, relation.whom]
    down += _APART[relation.kind]
    bend = (x + end) // 2
    return f"M{x} {y}C{bend} {y} {bend} {down} {end} {down}"
