"""Columns and resources that bear another name: told only where their cells are the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from raisi_visit_dataset.versions.comparable import Comparable, ComparableTable
from raisi_visit_dataset.versions.rows import Pair, is_key, whole_changes

if TYPE_CHECKING:  # frames are third-party types, loaded where they are made
    import polars as pl

__all__ = ["Renames", "renamed", "renamed_columns", "renamed_resources"]


@dataclass(frozen=True, slots=True)
class Renames:
    """Hold new names by old ones: of resources, and of columns by the old name of their table."""

    resources: Mapping[str, str]
    columns: Mapping[str, Mapping[str, str]]


def renamed(old: Comparable, new: Comparable) -> Renames:
    """Return all that has another name now."""
    resources = renamed_resources(old, new)
    columns = {}
    for name, table in old.tables.items():
        other = new.tables.get(resources.get(name, name))
        if other is not None:
            columns[name] = renamed_columns(table, other)
    return Renames(resources, columns)


def renamed_resources(old: Comparable, new: Comparable) -> dict[str, str]:
    """Return the new name of each resource that has another name now.

    A file is known by its bytes, a table by its columns and rows. What is empty, and what has more
    than one counterpart, is not known.
    """
    gone = [name for name in old.resources if name not in new.resources]
    come = [name for name in new.resources if name not in old.resources]
    return _matched(
        (one, other) for one in gone for other in come if _same_resource(old, new, (one, other))
    )


def _same_resource(old: Comparable, new: Comparable, names: tuple[str, str]) -> bool:
    one, other = names
    if one in old.files and other in new.files:
        return old.files[one] == new.files[other]
    if one not in old.tables or other not in new.tables:
        return False
    frames = old.tables[one].cells, new.tables[other].cells
    if frames[0].height == 0 or frames[0].shape != frames[1].shape:
        return False
    pair = Pair(*frames)
    return len(pair.common) == frames[0].width and next(whole_changes(pair), None) is None


def renamed_columns(old: ComparableTable, new: ComparableTable) -> dict[str, str]:
    """Return the new name of each column that has another name now.

    It must have the same cells, one of them with a value at least, in all rows of both versions,
    and no other column may have them. A column of the key is known by its place in the key, if
    the values on one side are all among those on the other.
    """
    keys = _renamed_keys(old, new)
    before = old.cells.rename(keys)
    gone = [name for name in before.columns if name not in new.cells.columns]
    come = [name for name in new.cells.columns if name not in before.columns]
    if not gone or not come:
        return keys
    lined = _lined_up(before, new, gone, come)
    if lined is None:
        return keys
    same = ((one, other) for one in gone for other in come if _same_cells(lined, one, other))
    return {**keys, **_matched(same)}


def _renamed_keys(old: ComparableTable, new: ComparableTable) -> dict[str, str]:
    pairs = zip(old.shape.key, new.shape.key, strict=False)
    return {
        one: other
        for one, other in pairs
        if len(old.shape.key) == len(new.shape.key)
        and one not in new.cells.columns
        and other not in old.cells.columns
        and _within(old.cells[one], new.cells[other])
    }


def _within(one: pl.Series, other: pl.Series) -> bool:
    values = set(one.drop_nulls()), set(other.drop_nulls())
    return all(values) and (values[0] <= values[1] or values[1] <= values[0])


def _lined_up(
    before: pl.DataFrame, new: ComparableTable, gone: Sequence[str], come: Sequence[str]
) -> tuple[pl.DataFrame, pl.DataFrame] | None:
    """Return the gone and the new columns of the same rows, or None if rows cannot be paired."""
    after, key = new.cells, list(new.shape.key)
    if is_key(before, key) and is_key(after, key):
        rows = [
            frame.join(other.select(key), on=key, how="semi").sort(key)
            for frame, other in ((before, after), (after, before))
        ]
    elif before.height == after.height:
        common = Pair(before, after).common
        if not common:
            return None
        rows = [frame.sort(common) for frame in (before, after)]
        same = rows[0].select(common).equals(rows[1].select(common))
        if not same or rows[0].select(common).is_duplicated().any():
            return None
    else:
        return None
    return rows[0].select(gone), rows[1].select(come)


def _same_cells(lined: tuple[pl.DataFrame, pl.DataFrame], one: str, other: str) -> bool:
    before, after = lined[0][one], lined[1][other]
    return before.null_count() < before.len() and bool(before.eq_missing(after).all())


def _matched(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Keep the pairs of which neither side is in another."""
    listed = list(pairs)
    ones = Counter(one for one, _ in listed)
    others = Counter(other for _, other in listed)
    return {one: other for one, other in listed if ones[one] == 1 == others[other]}
