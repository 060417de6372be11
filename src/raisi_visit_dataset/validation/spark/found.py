"""Findings made of drafts: their files and keys are looked up on the cluster."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from raisi_visit_dataset.validation.engine import quoted
from raisi_visit_dataset.validation.findings import Findings
from raisi_visit_dataset.validation.messages import escaped_words, shown_words
from raisi_visit_dataset.validation.rule import Rule
from raisi_visit_dataset.validation.spark.collecting import collected
from raisi_visit_dataset.validation.spark.views import Views

if TYPE_CHECKING:  # loaded where it is used
    import polars as pl

__all__ = ["findings_of"]


def findings_of(
    drafts: pl.DataFrame, views: Views, rules: Mapping[str, Rule], warned: frozenset[str]
) -> Findings:
    """Give each draft its file and key; line and column are those of a CSV, and not known."""
    import polars as pl

    if drafts.is_empty():
        return Findings.of(())
    parts = [
        _keyed(part, str(name), views)
        for (name,), part in drafts.group_by("resource", maintain_order=True)
    ]
    placed = _filed(pl.concat(parts), views)
    codes = placed["code"].unique().to_list()
    severities = {
        code: "warning"
        if code in warned and rules[code].severity == "error"
        else rules[code].severity
        for code in codes
    }
    hints = {code: rules[code].hint for code in codes}
    return Findings.from_frame(
        placed.with_columns(
            pl.col("code").replace_strict(severities, return_dtype=pl.String).alias("severity"),
            pl.col("code").replace_strict(hints, return_dtype=pl.String).alias("hint"),
            escaped_words(placed["resource"]),
            escaped_words(placed["file"]),
        )
    )


def _keyed(drafts: pl.DataFrame, name: str, views: Views) -> pl.DataFrame:
    """Add ``key``: the primary key of the row, its parts joined by a slash."""
    import polars as pl

    alone = pl.lit(None, pl.String)
    if name == "sources":
        alone = pl.when(pl.col("row_number").is_null()).then("source_id")
    shape = views.shapes.get(name)
    rows = drafts["row_number"].drop_nulls().unique().sort()
    if shape is None or not shape.key or rows.is_empty():
        return drafts.with_columns(alone.alias("key"))
    parts = [f"part {at}" for at in range(len(shape.key))]
    keys = _key_rows(views, name, rows).select(
        "row_number",
        *(
            pl.col(column).cast(pl.String).alias(part)
            for column, part in zip(shape.stored(shape.key), parts, strict=True)
        ),
    )
    whole = drafts.join(keys, on="row_number", how="left", maintain_order="left")
    told = [
        pl.when(pl.col(part).is_null() & (pl.col("field") == column))
        .then("value")
        .otherwise(pl.col(part))
        .fill_null("")
        for column, part in zip(shape.key, parts, strict=True)
    ]
    key = pl.when(pl.col("row_number").is_not_null()).then(pl.concat_str(told, separator="/"))
    whole = whole.with_columns(key.otherwise(alone).alias("key")).drop(parts)
    return whole.with_columns(shown_words(whole["key"]))


def _key_rows(views: Views, name: str, rows: pl.Series) -> pl.DataFrame:
    """Look up the keys of the rows that are found wrong, and of no others."""
    shape = views.shapes[name]
    views.send("rows_found_wrong", rows.to_frame())
    listed = ", ".join(f"t.{quoted(column)}" for column in shape.stored(shape.key))
    query = (
        f"SELECT t.row_number, {listed} FROM {quoted(shape.stored_as)} t "  # noqa: S608 - quoted
        "JOIN rows_found_wrong w ON w.row_number = t.row_number"
    )
    return collected(views.query(query))


def _filed(drafts: pl.DataFrame, views: Views) -> pl.DataFrame:
    """Add ``file``: that of the table, or of the text where no row is meant."""
    import polars as pl

    tables = {name: table.file for name, table in views.manifest.tables.items()}
    of_table = pl.col("resource").replace_strict(tables, default=None, return_dtype=pl.String)
    about_text = pl.col("row_number").is_null() & pl.col("source_id").is_not_null()
    sources = drafts.filter(about_text)["source_id"].unique().sort()
    texts = _text_files(views, sources.to_list())
    of_text = pl.col("source_id").replace_strict(texts, default=None, return_dtype=pl.String)
    file = pl.when(pl.col("row_number").is_not_null()).then(of_table)
    return drafts.with_columns(
        pl.coalesce("path", file, of_text, pl.lit("datapackage.json")).alias("file")
    )


def _text_files(views: Views, sources: Iterable[str]) -> dict[str, str]:
    import polars as pl

    listed = list(sources)
    if not listed or not views.has("sources"):
        return {"": ""}
    views.send("texts_found_wrong", pl.DataFrame({"source_id": listed}))
    query = (
        "SELECT s.source_id, s.seed_path FROM sources s "
        "JOIN texts_found_wrong w ON w.source_id = s.source_id"
    )
    return dict(collected(views.query(query)).iter_rows())
