"""Keys that are proven to hold no value twice while their table is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.validation.shape import Shape

if TYPE_CHECKING:
    import polars as pl

__all__ = ["DistinctKeys"]

MOST_ROWS: Final = 20_000_000
"""Beyond so many rows nothing is proven: each row takes 8 bytes of memory a key."""


class DistinctKeys:
    """Prove that the values of a key differ: all their digests of 64 bits do.

    Equal values have equal digests, so digests that differ prove it. Where two are equal
    nothing is proven, and the key must be looked at.
    """

    def __init__(self, shape: Shape) -> None:
        keys = (*((shape.key,) if shape.key else ()), *shape.unique)
        self._digests: dict[tuple[str, ...], list[pl.Series]] = {key: [] for key in keys}
        self._stored = {key: shape.stored(key) for key in keys}
        self._rows = 0

    def take(self, typed: pl.DataFrame) -> None:
        """Note the rows of a portion; keys that are null in a part are no values."""
        self._rows += typed.height
        if self._rows > MOST_ROWS:
            self._digests = {}
        for key, digests in self._digests.items():
            parts = typed.select(self._stored[key])
            if any(parts.null_count().row(0)):
                parts = parts.drop_nulls()
            whole = parts.to_series() if parts.width == 1 else parts.to_struct()
            digests.append(whole.hash())

    def proven(self) -> frozenset[tuple[str, ...]]:
        """Return the keys, by their columns, no value of which stands twice."""
        return frozenset(key for key, digests in self._digests.items() if _differ(digests))


def _differ(digests: list[pl.Series]) -> bool:
    import polars as pl

    every = pl.concat(digests) if digests else pl.Series([], dtype=pl.UInt64)
    return every.n_unique() == len(every)
