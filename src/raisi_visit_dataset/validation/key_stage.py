"""Checks the keys of the tables that were read."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from raisi_visit_dataset.errors import InternalError
from raisi_visit_dataset.validation.engine import Engine, QueryFailed
from raisi_visit_dataset.validation.keys import KEY_KINDS, KeyCheck, key_checks
from raisi_visit_dataset.validation.reading import Reading, ReadTable
from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.shown import shown

if TYPE_CHECKING:
    import polars as pl

__all__ = ["BrokenKeys", "check_keys"]


@dataclass(frozen=True, slots=True)
class BrokenKeys:
    """Hold what one check found: the rows that its query returns."""

    check: KeyCheck
    rows: pl.DataFrame


def check_keys(
    engine: Engine, reading: Reading, kinds: Collection[str] = KEY_KINDS
) -> Iterator[BrokenKeys]:
    """Load the tables of ours that can be read, and yield the keys broken in one of some ways."""
    tables = {name: table for name, table in reading.tables.items() if _is_sound(table)}
    for table in tables.values():
        if table.frame is not None:
            engine.load(table.shape.stored_as, table.frame)
    shapes = {name: table.shape for name, table in tables.items()}
    checks = [
        each
        for each in key_checks(shapes)
        if each.kind in kinds and not _is_proven(each, tables[each.table])
    ]
    limit = reading.package.limits.faults
    # Each row that is told takes memory; one more than are told shows that there are more.
    queries = [f"{each.query} LIMIT {limit.value + 1}" for each in checks]
    for check, rows in zip(checks, engine.frames(queries), strict=True):
        if isinstance(rows, QueryFailed):
            raise InternalError(f"checking the keys of {shown(check.table)}", rows.reason)
        if rows is None:
            continue
        if rows.height > limit.value:
            subject = f"{shown(check.table)}: {shown(', '.join(check.columns))}"
            reason = f"more rows break the key than are told: {limit}"
            reading.not_run.append(NotRun("keys", subject, reason, accepted=False))
        yield BrokenKeys(check, rows.head(limit.value))
    if "reference-dangling" in kinds:
        _note_unchecked(reading, set(tables))


def _is_sound(table: ReadTable) -> bool:
    """Tell whether the keys of a table are all there."""
    return table.reader.whole and not (table.shape.ours and table.blocked)


def _is_proven(check: KeyCheck, table: ReadTable) -> bool:
    """Tell whether the reading has shown already that a key is not repeated."""
    return check.kind != "reference-dangling" and check.columns in table.distinct


def _note_unchecked(reading: Reading, sound: set[str]) -> None:
    for name in sorted(sound):
        for reference in reading.tables[name].shape.references:
            if reference.table not in sound:
                subject = f"{shown(name)}: {shown(', '.join(reference.columns))}"
                reason = f"the table {shown(reference.table)} cannot be read"
                reading.not_run.append(NotRun("references", subject, reason, accepted=False))
