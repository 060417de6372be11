"""Keys that readers take for one another: equal but for case, spaces, form or what is not seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.validation.distinct import DistinctKeys, key_text, keys_of
from raisi_visit_dataset.validation.engine import Engine, quoted
from raisi_visit_dataset.validation.shape import Shape

if TYPE_CHECKING:
    import polars as pl

__all__ = ["AlikeKeys"]

_UNFOLDED: Final = r"[^!-@\[-~\x1f]"
"""What folding may change: it leaves alone what is ASCII, no space and no capital."""

_BEYOND_ASCII: Final = r"[^\x00-\x7f]"
_BIDIRECTIONAL: Final = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
_NOT_SEEN: Final = rf"[\p{{Default_Ignorable_Code_Point}}--{_BIDIRECTIONAL}]"
"""Joiners, selectors and the like. Keys with bidirectional controls are told of for these."""

_ALIKE_SCRIPTS: Final = (r"\p{Latin}", r"\p{Cyrillic}", r"\p{Greek}", r"\p{Armenian}")
"""Scripts whose letters look alike; no word is written in two of them (UTS 39, section 5)."""


class AlikeKeys:
    """Find keys of a stranger's table that look like others, or like what they are not.

    Keys are compared after Unicode form NFKC, in lower case, without spaces around and without
    characters that are not seen; one alone may have such, as a word of Persian has. A table of
    ours has none: the patterns of its keys leave no room for them.
    """

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._keys = {} if shape.ours else {key: shape.stored(key) for key in keys_of(shape)}
        self._folded: dict[tuple[str, ...], list[pl.DataFrame]] = {key: [] for key in self._keys}
        self._odd: list[pl.DataFrame] = []

    def take(self, typed: pl.DataFrame) -> None:
        """Note the rows of a portion whose keys folding may change."""
        import polars as pl

        for key, stored in self._keys.items():
            unfolded = pl.col("text").str.contains(_UNFOLDED)
            rows = typed.select("row_number", key_text(stored)).drop_nulls().filter(unfolded)
            if rows.is_empty():
                continue
            self._folded[key].append(_digests(rows))
            beyond = rows.filter(pl.col("text").str.contains(_BEYOND_ASCII))
            self._odd.append(self._confusable(beyond, key))

    def faults(self, distinct: DistinctKeys, engine: Engine) -> list[pl.DataFrame]:
        """Return the faulty cells, as ``check_cells`` does, once all rows are with the engine."""
        alike = [self._alike(key, distinct, engine) for key in self._keys]
        return [frame for frame in (*self._odd, *alike) if not frame.is_empty()]

    def _alike(self, key: tuple[str, ...], distinct: DistinctKeys, engine: Engine) -> pl.DataFrame:
        """Return the rows whose folded key another row has, or has when it is folded, too."""
        import polars as pl

        if not self._folded[key]:
            return self._faulty(pl.DataFrame(schema={"row_number": pl.Int64}), key)
        rows = pl.concat(self._folded[key]).sort("row_number")
        plain = pl.col("folded").is_in(distinct.digests(key).implode())
        shared = pl.col("own").n_unique().over("folded") > 1
        first = pl.col("own") == pl.col("own").first().over("folded")
        changed = pl.col("own") != pl.col("folded")
        # All look like the row that is as folding makes it, or else like the first.
        found = rows.filter(pl.when(plain).then(changed).otherwise(shared & ~first)).select(
            "row_number"
        )
        if found.is_empty():
            return self._faulty(found, key)
        parts = " || '/' || ".join(f"t.{quoted(name)}" for name in self._keys[key])
        table = quoted(self._shape.stored_as)
        query = (
            f"SELECT t.row_number, {parts} AS text FROM {table} t "  # noqa: S608 - quoted
            "JOIN wanted w ON w.row_number = t.row_number ORDER BY t.row_number"
        )
        return self._faulty(engine.joined(query, found), key, "key-alike", _ALIKE)

    def _confusable(self, rows: pl.DataFrame, key: tuple[str, ...]) -> pl.DataFrame:
        import polars as pl

        text = pl.col("text")
        scripts = pl.sum_horizontal(text.str.contains(each) for each in _ALIKE_SCRIPTS)
        odd = rows.filter(text.str.contains(_BIDIRECTIONAL) | (scripts > 1))
        return self._faulty(odd, key, "key-confusable", _CONFUSABLE)

    def _faulty(
        self, rows: pl.DataFrame, key: tuple[str, ...], kind: str = "", expected: str = ""
    ) -> pl.DataFrame:
        import polars as pl

        value = pl.col("text") if "text" in rows.columns else pl.lit(None, pl.String)
        return rows.select(
            pl.col("row_number").cast(pl.Int64),
            pl.lit(self._shape.names.index(key[0]), pl.UInt16).alias("position"),
            pl.lit(kind).alias("kind"),
            value.str.replace_all("\x1f", "/", literal=True).alias("value"),
            pl.lit(expected).alias("expected"),
        )


_ALIKE: Final = (
    "a key that differs from others by more than case, spaces, Unicode form and what is not seen"
)
_CONFUSABLE: Final = "a key of one script, without bidirectional controls"


def _digests(rows: pl.DataFrame) -> pl.DataFrame:
    import polars as pl

    text = pl.col("text")
    beyond = text.str.contains(_BEYOND_ASCII)
    within, outside = rows.filter(~beyond), rows.filter(beyond)
    # Taken away on both sides of the form: it joins what they part, and makes some anew.
    formed = _seen(_seen(text).str.normalize("NFKC"))
    folded = pl.concat(
        [
            within.with_columns(_folded(text).alias("folded")),
            outside.with_columns(_folded(formed).alias("folded")),
        ]
    )
    return folded.select("row_number", own=text.hash(), folded=pl.col("folded").hash())


def _seen(text: pl.Expr) -> pl.Expr:
    return text.str.replace_all(_NOT_SEEN, "")


def _folded(text: pl.Expr) -> pl.Expr:
    return text.str.to_lowercase().str.strip_chars()
