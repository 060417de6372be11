"""How each text presents each event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from raisi_visit_dataset.api import Dataset
from raisi_visit_dataset.explorer.timeline import MODALITIES
from raisi_visit_dataset.explorer.words import spelt
from raisi_visit_dataset.plot.style import told

__all__ = ["Presented", "presented"]


@dataclass(frozen=True, slots=True)
class Presented:
    """Hold what one text makes of one event.

    ``row`` is the line of the event, ``firmest`` the words for the firmest of its modalities,
    ``modalities`` all of them with their numbers of mentions.
    """

    row: int
    event_id: str
    source_id: str
    firmest: str
    modalities: str
    mentions: int


def presented(dataset: Dataset, events: Sequence[str]) -> list[Presented]:
    """Return a sign for each event of ``events`` and text that speaks of it, by line and text."""
    lines = {event: at for at, event in enumerate(events)}
    counts: dict[tuple[int, str, str], Counter[str]] = {}
    for each in dataset.load("event_mentions"):
        if each.event_id in lines:
            key = (lines[each.event_id], each.event_id, told(each.source_id))
            counts.setdefault(key, Counter())[each.modality] += 1
    return [
        Presented(
            row=row,
            event_id=event,
            source_id=source,
            firmest=next(words for mode, words in MODALITIES.items() if found[mode]),
            modalities=", ".join(
                f"{spelt(mode)} {found[mode]}" for mode in MODALITIES if found[mode]
            ),
            mentions=found.total(),
        )
        for (row, event, source), found in sorted(counts.items())
    ]
