"""One fault, one finding: what follows from another finding is counted, and not told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.validation.rule import Rule

if TYPE_CHECKING:
    import polars as pl

__all__ = ["without_consequences"]

_ROW: Final = ["resource", "row_number"]


def without_consequences(
    drafts: pl.DataFrame, rules: Iterable[Rule]
) -> tuple[pl.DataFrame, Counter[str]]:
    """Leave out the drafts of rules that follow from those of others; count them by code.

    A draft follows from one of a rule that its own rule ``follows`` where both speak of one row,
    or of words of a text that overlap.
    """
    import polars as pl

    counts: Counter[str] = Counter()
    found = set(drafts["code"].unique())
    numbered = drafts.with_row_index("draft")
    told: list[pl.Series] = []
    for rule in rules:
        if rule.code not in found or not found.intersection(rule.follows):
            continue
        own = numbered.filter(pl.col("code") == rule.code)
        causes = numbered.filter(pl.col("code").is_in(rule.follows))
        follows = pl.concat([_of_rows(own, causes), _of_words(own, causes)]).unique()
        counts[rule.code] += len(follows)
        told.append(follows)
    if not told:
        return drafts, counts
    kept = numbered.filter(~pl.col("draft").is_in(pl.concat(told).implode()))
    return kept.drop("draft"), +counts


def _of_rows(own: pl.DataFrame, causes: pl.DataFrame) -> pl.Series:
    return own.join(causes.drop_nulls("row_number"), on=_ROW, how="semi")["draft"]


def _of_words(own: pl.DataFrame, causes: pl.DataFrame) -> pl.Series:
    import polars as pl

    spans = causes.select("source_id", begin="start_char", end="end_char").unique()
    overlap = (pl.col("start_char") < pl.col("end")) & (pl.col("begin") < pl.col("end_char"))
    return own.join(spans, on="source_id", how="inner").filter(overlap)["draft"]
