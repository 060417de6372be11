"""Which tables each table is made of, so that nothing is made for nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from raisi_visit_dataset.records import RECORDS
from raisi_visit_dataset.validation.date_tables import PAIRS
from raisi_visit_dataset.validation.derived import DERIVED
from raisi_visit_dataset.validation.scans.registry import SCANS
from raisi_visit_dataset.validation.told import TOLD

__all__ = ["TOLD_DATES", "all_needed"]

TOLD_DATES: Final = ("evidence", "claims", "conflict_claims")
"""The tables whose column ``value`` may hold dates."""


def all_needed(wanted: Iterable[str]) -> frozenset[str]:
    """Return the tables wanted, and all that they are made of."""
    needs = _needs()
    found: set[str] = set()
    open_ones = list(wanted)
    while open_ones:
        name = open_ones.pop()
        if name not in found:
            found.add(name)
            open_ones += needs.get(name, ())
    return frozenset(found)


def _needs() -> dict[str, tuple[str, ...]]:
    texts = {
        "texts": ("sources",),
        "text_sizes": ("sources", "texts"),
        "linked_words": ("sources", "statements", "statement_utterances", "texts"),
        "stated_words": ("statements",),
    }
    scans = {scan.table: ("sources", "texts", "recorded_spans", *scan.needs) for scan in SCANS}
    derived = {each.name: tuple(n for part in each.parts for n in part.needs) for each in DERIVED}
    dated = tuple(
        model.table.name
        for model in RECORDS
        if any(column.edtf for column in model.columns().values())
    )
    dates = {
        "edtf_values": (*dated, *TOLD_DATES),
        "date_pairs": tuple(need for part in PAIRS for need in part.needs),
    }
    told = {name: needs for name, (needs, _) in TOLD.items()}
    return {**texts, **scans, **derived, **dates, **told}
