"""The tables that rules read, as views: exported ones, derived ones, and those made by Python."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.validation.derived import (
    DERIVED,
    Derived,
    code_frame,
    country_frame,
    field_frame,
    unread_frame,
)
from raisi_visit_dataset.validation.known import KNOWN
from raisi_visit_dataset.validation.loading import Loaded
from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.runner import Options
from raisi_visit_dataset.validation.scans.registry import SCANS
from raisi_visit_dataset.validation.spark.dates import add_edtf_values, add_pairs
from raisi_visit_dataset.validation.spark.needs import all_needed
from raisi_visit_dataset.validation.spark.scans import add_scans
from raisi_visit_dataset.validation.spark.texts import add_texts
from raisi_visit_dataset.validation.spark.told import add_told
from raisi_visit_dataset.validation.spark.views import Views
from raisi_visit_dataset.validation.spark.words import add_linked_words, add_stated_words
from raisi_visit_dataset.validation.told import TOLD

if TYPE_CHECKING:  # loaded where it is used
    import polars as pl

__all__ = ["add_tables"]

_SCANNED: Final = tuple(scan.table for scan in SCANS)
_OF_TEXTS: Final = ("texts", "linked_words", *_SCANNED)
_KEPT: Final = frozenset({"row_ids", "recorded_spans", "evidenced_cells"})
"""Derived tables that many rules read."""


def add_tables(views: Views, wanted: Collection[str], options: Options) -> Loaded:
    """Add the tables ``wanted``, and what they are made of; say what is missing, and why.

    The exported tables are views already.
    """
    loaded = Loaded(ours=True)
    needed = all_needed(wanted)
    loaded.tables |= {name for name in BY_TABLE if views.has(name)}
    loaded.missing = {
        table: f"the table {table} has faults: mend them first"
        for table in BY_TABLE
        if table not in loaded.tables
    }
    _send_model(views, needed, sorted(loaded.missing))
    for derived in DERIVED:
        if derived.name in needed:
            _derive(views, derived, loaded)
    _add_computed(views, needed)
    for table in (*_OF_TEXTS, "text_sizes"):
        loaded.missing[table] = "a table that the scan needs has faults: mend them first"
    for table in set(TOLD) - views.names:
        loaded.missing[table] = "a table it is made from has faults: mend them first"
    if views.has("sources") and "texts" in needed:
        _add_of_texts(views, needed, options, loaded)
    loaded.tables |= views.names
    return loaded


def _send_model(views: Views, needed: Collection[str], unread: list[str]) -> None:
    made: dict[str, Callable[[], pl.DataFrame]] = {
        "model_fields": field_frame,
        "model_codes": code_frame,
        "known_countries": country_frame,
        **KNOWN,
        "unread_tables": lambda: unread_frame(unread),
    }
    for name, frame in made.items():
        if name in needed:
            views.send(name, frame())


def _derive(views: Views, derived: Derived, loaded: Loaded) -> None:
    whole = [part for part in derived.parts if loaded.readable(part.needs)]
    if not whole:
        loaded.missing[derived.name] = "every table it is made from has faults: mend them first"
        return
    query = " UNION ALL ".join(part.query for part in whole)
    views.derive(derived.name, query, kept=derived.name in _KEPT)
    loaded.tables.add(derived.name)
    absent = {need for part in derived.parts for need in part.needs if need not in loaded.tables}
    loaded.gaps[derived.name] += [
        NotRun("", table, loaded.missing[table], accepted=False) for table in sorted(absent)
    ]


def _add_computed(views: Views, needed: Collection[str]) -> None:
    if "edtf_values" in needed:
        add_edtf_values(views)
    if "date_pairs" in needed:
        add_pairs(views)
    if "stated_words" in needed and views.has("statements"):
        add_stated_words(views)
    add_told(views, needed)


def _add_of_texts(views: Views, needed: Collection[str], options: Options, loaded: Loaded) -> None:
    gaps = add_texts(views, without_texts=options.without_texts)
    if "linked_words" in needed and all(map(views.has, ("statements", "statement_utterances"))):
        add_linked_words(views)
    notes = add_scans(views, needed, options.without_lexicon)
    for table in _OF_TEXTS:
        loaded.gaps[table] += gaps
    for note in notes:
        loaded.gaps[note.check].append(note)
