"""Rows looked up by what they refer to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from raisi_visit_dataset.explorer.shown import Shown
from raisi_visit_dataset.records import Event, Evidence, Participant, Place, Record, Source, Topic

__all__ = ["Names", "evidence_by_row", "grouped"]

AnyRecord = TypeVar("AnyRecord", bound=Record)


def grouped(
    rows: Iterable[AnyRecord], key: Callable[[AnyRecord], str | None]
) -> Mapping[str, list[AnyRecord]]:
    """Return rows in lists by a key; those without it are left out."""
    found: dict[str, list[AnyRecord]] = {}
    for row in rows:
        name = key(row)
        if name is not None:
            found.setdefault(name, []).append(row)
    return found


def evidence_by_row(shown: Shown) -> Mapping[str, list[Evidence]]:
    """Return the evidence of each row, by ``table/id``."""
    return grouped(shown.rows(Evidence), lambda row: f"{row.target_table}/{row.target_id}")


class Names:
    """Give the words by which rows are called."""

    def __init__(self, shown: Shown) -> None:
        self._words: dict[tuple[str, str], str] = {}
        for who in shown.rows(Participant):
            self._words["participants", who.participant_id] = who.name
        for event in shown.rows(Event):
            self._words["events", event.event_id] = event.label
        for place in shown.rows(Place):
            self._words["places", place.place_id] = place.name
        for topic in shown.rows(Topic):
            self._words["topics", topic.topic_id] = topic.label
        for source in shown.rows(Source):
            self._words["sources", source.source_id] = self._source(source)

    def _source(self, source: Source) -> str:
        outlet = self._words.get(("participants", source.publisher_id or ""))
        return source.source_id if outlet is None else f"{outlet} ({source.source_id})"

    def of(self, table: str, key: str | None) -> str:
        """Return what a row is called: its id where nothing else is known."""
        return self._words.get((table, key or ""), key or "")
