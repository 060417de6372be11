"""Gives drafts their places: file, line and column, the key of the row, and the words around."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from raisi_visit_dataset.package.json_place import key_places
from raisi_visit_dataset.validation.engine import Engine, quoted
from raisi_visit_dataset.validation.findings import Findings
from raisi_visit_dataset.validation.messages import escaped_words, shown_words
from raisi_visit_dataset.validation.reading import Reading, ReadTable
from raisi_visit_dataset.validation.rule import Rule
from raisi_visit_dataset.validation.texts import Texts

if TYPE_CHECKING:
    import polars as pl

__all__ = ["findings_of"]


def findings_of(
    drafts: pl.DataFrame,
    rules: Mapping[str, Rule],
    stage: tuple[Reading, Texts | None, Engine],
    warned: frozenset[str] = frozenset(),
) -> Findings:
    """Place drafts, and tell the severity and hint of their rules; ``warned`` codes only warn."""
    import polars as pl

    if drafts.is_empty():
        return Findings.of(())
    reading, texts, engine = stage
    parts = [
        _of_table(part, str(name), reading, engine)
        for (name,), part in drafts.group_by("resource", maintain_order=True)
    ]
    placed = _in_texts(_in_descriptor(pl.concat(parts), reading), reading, texts)
    told = {
        code: ("warning" if code in warned and rules[code].severity == "error" else severity)
        for code, severity in ((code, rules[code].severity) for code in drafts["code"].unique())
    }
    paths = {path: reading.package.printed(path) for path in placed["path"].unique()}
    printed = placed["path"].replace_strict(paths, return_dtype=pl.String)
    printed = placed["path"].zip_with(placed["outside"].fill_null(0) == 1, printed)
    return Findings.from_frame(
        placed.with_columns(
            pl.col("code").replace_strict(told, return_dtype=pl.String).alias("severity"),
            pl.col("code")
            .replace_strict({code: rules[code].hint for code in told}, return_dtype=pl.String)
            .alias("hint"),
            escaped_words(placed["resource"]),
            escaped_words(printed).alias("file"),
        )
    )


def _of_table(drafts: pl.DataFrame, name: str, reading: Reading, engine: Engine) -> pl.DataFrame:
    """Give the drafts of one resource the places of their cells, and the keys of their rows."""
    import polars as pl

    table = reading.tables.get(name)
    if table is None:
        return drafts.with_columns(pl.lit(None, pl.String).alias("key"))
    positions = {column: at for at, column in enumerate(table.shape.names)}
    drafts = drafts.with_columns(
        pl.coalesce(
            "position",
            pl.col("field").replace_strict(positions, default=0, return_dtype=pl.Int64),
        ).alias("position")
    )
    wanted = pl.col("line").is_null() & pl.col("row_number").is_not_null()
    wanted &= pl.col("at").is_null()
    cells = drafts.filter(wanted).select("row_number", "position").unique().sort("row_number")
    drafts = _keyed(drafts, table, engine)
    if cells.is_empty():
        return drafts
    places = table.reader.places(cells["row_number"].to_numpy(), cells["position"].to_numpy())
    # Inline data stand in the descriptor.
    paths = pl.Series(table.resource.parts or (reading.package.descriptor_path,), dtype=pl.String)
    found = cells.with_columns(
        pl.Series("found_line", places.lines, dtype=pl.Int64),
        pl.Series("found_column", places.columns, dtype=pl.Int64),
        paths.gather(pl.Series(places.files, dtype=pl.UInt32)).alias("found_path"),
    )
    return (
        drafts.join(found, on=["row_number", "position"], how="left", maintain_order="left")
        .with_columns(
            pl.when(wanted).then(_known("found_line")).otherwise("line").alias("line"),
            pl.when(wanted).then(_known("found_column")).otherwise("column").alias("column"),
            pl.when(wanted).then("found_path").otherwise("path").alias("path"),
            pl.when(pl.col("row_number") > 0).then("row_number").alias("row_number"),
        )
        .drop("found_line", "found_column", "found_path")
    )


def _known(name: str) -> pl.Expr:
    """Take 0 for a place that is not known."""
    import polars as pl

    return pl.when(pl.col(name) > 0).then(pl.col(name))


def _keyed(drafts: pl.DataFrame, table: ReadTable, engine: Engine) -> pl.DataFrame:
    """Add ``key``: the primary key of the row, its parts joined by a slash."""
    import polars as pl

    names = table.shape.key
    alone = pl.lit(None, pl.String)
    if table.resource.name == "sources":
        alone = pl.when(pl.col("row_number").is_null()).then("source_id")
    rows = drafts.filter(pl.col("row_number") > 0).select("row_number").unique()
    if not names or rows.is_empty():
        return drafts.with_columns(alone.alias("key"))
    parts = [f"part {at}" for at in range(len(names))]
    stored = dict(zip(table.shape.stored(names), parts, strict=True))
    keys = _key_rows(table, stored, rows, engine)
    whole = drafts.join(keys, on="row_number", how="left", maintain_order="left")
    # A faulty cell is empty in the table; what stands in the file names the row better.
    told = [
        pl.when(pl.col(part).is_null() & (pl.col("field") == name))
        .then("value")
        .otherwise(pl.col(part))
        .fill_null("")
        for name, part in zip(names, parts, strict=True)
    ]
    key = pl.when(pl.col("row_number") > 0, ~pl.col("row_number").is_in(table.broken)).then(
        pl.concat_str(told, separator="/")
    )
    whole = whole.with_columns(key.otherwise(alone).alias("key")).drop(parts)
    return whole.with_columns(shown_words(whole["key"]))


def _key_rows(
    table: ReadTable, stored: Mapping[str, str], rows: pl.DataFrame, engine: Engine
) -> pl.DataFrame:
    import polars as pl

    columns = [pl.col(name).cast(pl.String).alias(part) for name, part in stored.items()]
    if table.frame is not None:
        return table.frame.select("row_number", *columns).join(rows, on="row_number", how="semi")
    listed = ", ".join(f"t.{quoted(name)}" for name in stored)
    found = engine.joined(
        f"SELECT t.row_number, {listed} FROM {quoted(table.shape.stored_as)} t "  # noqa: S608 - quoted
        "JOIN wanted w ON w.row_number = t.row_number",
        rows,
    )
    return found.select("row_number", *columns)


def _in_descriptor(drafts: pl.DataFrame, reading: Reading) -> pl.DataFrame:
    """Place what is about a value of the descriptor."""
    import polars as pl

    package = reading.package
    wanted = drafts["at"].drop_nulls().unique(maintain_order=True).to_list()
    if not wanted:
        return drafts
    paths = [tuple(json.loads(each)) for each in wanted]
    places = key_places(package.text(package.descriptor_path), paths, "")
    spoken = pl.col("at").is_not_null()
    lines, columns = ([getattr(p, n) for p in places] for n in ("line", "column"))
    return drafts.with_columns(
        pl.when(spoken)
        .then(pl.col("at").replace_strict(wanted, lines, default=None, return_dtype=pl.Int64))
        .otherwise("line")
        .alias("line"),
        pl.when(spoken)
        .then(pl.col("at").replace_strict(wanted, columns, default=None, return_dtype=pl.Int64))
        .otherwise("column")
        .alias("column"),
        pl.when(spoken).then(pl.lit(package.descriptor_path)).otherwise("path").alias("path"),
    )


def _in_texts(drafts: pl.DataFrame, reading: Reading, texts: Texts | None) -> pl.DataFrame:
    """Place what has no file yet: it is about words of a text, or about the package."""
    import polars as pl

    homeless = drafts.filter(pl.col("path").is_null()).select("source_id", "start_char").unique()
    if homeless.is_empty():
        return drafts
    rows = [(*each, *_text_place(each, reading, texts)) for each in homeless.iter_rows()]
    found = pl.DataFrame(
        rows,
        schema={
            "source_id": pl.String,
            "start_char": pl.Int64,
            "found_path": pl.String,
            "found_line": pl.Int64,
            "found_column": pl.Int64,
        },
        orient="row",
    )
    bare = pl.col("path").is_null()
    names = ("path", "line", "column")
    joined = drafts.join(
        found,
        on=["source_id", "start_char"],
        how="left",
        nulls_equal=True,
        maintain_order="left",
    )
    return joined.with_columns(
        pl.when(bare).then(f"found_{name}").otherwise(name).alias(name) for name in names
    ).drop(f"found_{name}" for name in names)


def _text_place(
    words: Sequence[Any], reading: Reading, texts: Texts | None
) -> tuple[str, int | None, int | None]:
    source_id, start = words
    if texts is None or source_id is None or source_id not in texts.paths:
        return reading.package.descriptor_path, None, None
    path = texts.paths[source_id]
    if source_id not in texts.bodies or start is None:
        return path, None, None
    begins = texts.line_starts(source_id)
    line = bisect_right(begins, start)
    return path, line, start - begins[line - 1] + 1
