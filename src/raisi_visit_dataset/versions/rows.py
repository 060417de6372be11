"""Rows that were added, removed or changed from one version of a table to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from raisi_visit_dataset.versions.difference import RowChange

if TYPE_CHECKING:  # frames are third-party types, loaded where they are made
    import polars as pl

__all__ = ["Pair", "is_key", "keyed_changes", "whole_changes"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Hold two versions of a table whose columns bear the new names.

    ``common`` are the columns that both have, in the order of the new one.
    """

    old: pl.DataFrame
    new: pl.DataFrame

    @property
    def common(self) -> list[str]:
        """Return the columns of both."""
        there = set(self.old.columns)
        return [name for name in self.new.columns if name in there]


def is_key(frame: pl.DataFrame, key: Sequence[str]) -> bool:
    """Tell whether a frame has the columns of a key, a value in each, and no two rows alike."""
    if not key or not set(key) <= set(frame.columns):
        return False
    cells = frame.select(key)
    nulls = sum(cells.null_count().row(0)) if cells.height else 0
    return nulls == 0 and not cells.is_duplicated().any()


def keyed_changes(pair: Pair, key: Sequence[str]) -> Iterator[RowChange]:
    """Yield removed, added and changed rows, each kind in the order of the key."""
    old, new = pair.old, pair.new
    for row in old.join(new.select(key), on=key, how="anti").sort(key).iter_rows(named=True):
        yield RowChange("removed", _cells(row, key), tuple(old.columns), old=_all(row))
    for row in new.join(old.select(key), on=key, how="anti").sort(key).iter_rows(named=True):
        yield RowChange("added", _cells(row, key), tuple(new.columns), new=_all(row))
    yield from _changed(pair, list(key))


def _changed(pair: Pair, key: list[str]) -> Iterator[RowChange]:
    import polars as pl

    names = [name for name in pair.common if name not in key]
    if not names:
        return
    size, width = len(key), len(names)
    # By position, because the names of a stranger may be those that a join makes.
    sides = [
        frame.select(key + names).rename(
            dict(zip(key + names, _numbered(size, width, mark), strict=True))
        )
        for frame, mark in ((pair.old, "o"), (pair.new, "n"))
    ]
    keys = [f"k{n}" for n in range(size)]
    differs = [pl.col(f"o{n}").ne_missing(pl.col(f"n{n}")) for n in range(width)]
    joined = sides[0].join(sides[1], on=keys, how="inner")
    for row in joined.filter(pl.any_horizontal(differs)).sort(keys).iter_rows():
        before, after = row[size : size + width], row[size + width :]
        at = [n for n in range(width) if before[n] != after[n]]
        yield RowChange(
            "changed",
            row[:size],
            tuple(names[n] for n in at),
            tuple(before[n] for n in at),
            tuple(after[n] for n in at),
        )


def _numbered(size: int, width: int, mark: str) -> list[str]:
    return [f"k{n}" for n in range(size)] + [f"{mark}{n}" for n in range(width)]


def whole_changes(pair: Pair) -> Iterator[RowChange]:
    """Yield the rows that one version has more often than the other, with how much more often.

    Only the columns of both count; without one, nothing can be told.
    """
    import polars as pl

    names = pair.common
    if not names:
        return
    marks = [f"c{n}" for n in range(len(names))]
    counted = [
        frame.select(names)
        .rename(dict(zip(names, marks, strict=True)))
        .group_by(marks)
        .len()
        .with_columns(pl.col("len").cast(pl.Int64) * sign)
        for frame, sign in ((pair.old, -1), (pair.new, 1))
    ]
    more = pl.concat(counted).group_by(marks).agg(pl.col("len").sum()).sort(marks)
    for *cells, count in more.filter(pl.col("len") < 0).iter_rows():
        yield RowChange("removed", (), tuple(names), old=tuple(cells), count=-count)
    for *cells, count in more.filter(pl.col("len") > 0).iter_rows():
        yield RowChange("added", (), tuple(names), new=tuple(cells), count=count)


def _cells(row: dict[str, str | None], names: Sequence[str]) -> tuple[str | None, ...]:
    return tuple(row[name] for name in names)


def _all(row: dict[str, str | None]) -> tuple[str | None, ...]:
    return tuple(row.values())
