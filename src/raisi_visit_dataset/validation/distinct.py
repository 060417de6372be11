"""Keys that are proven to hold no value twice while their table is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.validation.shape import Shape

if TYPE_CHECKING:
    import polars as pl

__all__ = ["DistinctKeys", "key_text", "keys_of"]

MOST_ROWS: Final = 20_000_000
"""Beyond so many rows nothing is proven: each row takes 8 bytes of memory a key."""


class DistinctKeys:
    """Prove that the values of a key differ: all their digests of 64 bits do.

    Equal values have equal digests, so digests that differ prove it. Where two are equal
    nothing is proven, and the key must be looked at.
    """

    def __init__(self, shape: Shape) -> None:
        keys = keys_of(shape)
        self._digests: dict[tuple[str, ...], list[pl.Series]] = {key: [] for key in keys}
        self._stored = {key: shape.stored(key) for key in keys}
        self._rows = 0

    def take(self, typed: pl.DataFrame) -> None:
        """Note the rows of a portion; keys that are null in a part are no values."""
        self._rows += typed.height
        if self._rows > MOST_ROWS:
            self._digests = {}
        for key, digests in self._digests.items():
            whole = typed.select(key_text(self._stored[key])).to_series()
            digests.append((whole.drop_nulls() if whole.null_count() else whole).hash())

    def proven(self) -> frozenset[tuple[str, ...]]:
        """Return the keys, by their columns, no value of which stands twice."""
        return frozenset(key for key, digests in self._digests.items() if _differ(digests))

    def digests(self, key: tuple[str, ...]) -> pl.Series:
        """Return the digests of all values of a key; none where there were too many rows."""
        return _joined(self._digests.get(key, []))


def keys_of(shape: Shape) -> tuple[tuple[str, ...], ...]:
    """Return the keys of a table, by their columns: the primary one, and what is unique."""
    return (*((shape.key,) if shape.key else ()), *shape.unique)


def key_text(stored: Sequence[str]) -> pl.Expr:
    """Write the columns of a key as one ``text``, null where a part is null.

    Different keys may have one text, if cells hold the separator.
    """
    import polars as pl

    parts = [pl.col(name).cast(pl.String) for name in stored]
    text = parts[0] if len(parts) == 1 else pl.concat_str(parts, separator="\x1f")
    return text.alias("text")


def _differ(digests: list[pl.Series]) -> bool:
    every = _joined(digests)
    return every.n_unique() == len(every)


def _joined(digests: list[pl.Series]) -> pl.Series:
    import polars as pl

    return pl.concat(digests) if digests else pl.Series([], dtype=pl.UInt64)
