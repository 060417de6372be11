"""Made-up statements of our shape, with sources and texts, straight into Parquet."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import polars as pl

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.validation.shape import our_shape
from raisi_visit_dataset.validation.spark.manifest import MANIFEST, Manifest, StoredTable

PART = 1_000_000
PEOPLE = 1_000
A_SOURCE = 50
WORDS = 44
LINE = len("“") + WORDS + len("” he said.\n")
DAY = dt.date(2022, 1, 19)
TYPES = {"integer": pl.Int64, "date": pl.Date}


def make_tables(folder: Path, rows: int) -> None:
    """Write the tables part by part, and the manifest last."""
    counts: dict[str, int] = {}
    for part, first in enumerate(range(0, rows, PART)):
        for table, frame in parts(first, min(PART, rows - first)).items():
            start = counts.get(table, 0)
            counts[table] = start + frame.height
            numbered = frame.with_row_index("row_number", offset=start + 1)
            write(folder / table / f"part-{part:05}.parquet", numbered)
    for table in BY_TABLE:
        if table not in counts:
            counts[table] = 0
            empty = whole(table, pl.DataFrame({"nothing": [0]})).clear()
            write(folder / table / "part-00000.parquet", empty.with_row_index("row_number"))
    tables = {table: stored(table, counts[table]) for table in BY_TABLE}
    manifest = Manifest(package="made up", version=None, descriptor="", ours=True, tables=tables)
    (folder / MANIFEST).write_text(manifest.to_json(), encoding="utf-8")


def stored(table: str, rows: int) -> StoredTable:
    """Describe a table for the manifest."""
    shape = our_shape(table)
    columns = tuple((c.name, c.type if c.type in TYPES else "string") for c in shape.columns)
    return StoredTable(
        file=f"data/{table}.csv",
        folder=table,
        rows=rows,
        columns=columns,
        key=shape.key,
        unique=shape.unique,
        references=shape.references,
    )


def write(path: Path, frame: pl.DataFrame) -> None:
    """Write one part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    frame.with_columns(pl.col("row_number").cast(pl.Int64)).write_parquet(path)


def whole(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    """Give a frame every column of its table, in order, with its type."""
    shape = our_shape(table)
    kinds = {column.name: TYPES.get(column.type, pl.String) for column in shape.columns}
    return frame.select(
        (pl.col(name) if name in frame.columns else pl.lit(None)).cast(kind).alias(name)
        for name, kind in kinds.items()
    )


def parts(first: int, rows: int) -> dict[str, pl.DataFrame]:
    """Make some statements, with their sources, texts, participants and segments."""
    place = pl.int_range(first, first + rows, dtype=pl.Int64)
    made = pl.select(
        place.cast(pl.String).str.zfill(12).alias("number"),
        (place // A_SOURCE).alias("source"),
        (place % A_SOURCE).alias("place"),
    ).with_columns(
        pl.lit("We go on with the talks of matter ")
        .add(pl.col("number").str.slice(2))
        .alias("exact")
    )
    quoted = pl.concat_str(pl.lit("“"), "exact", pl.lit("” he said.\n"))
    bodies = made.group_by("source", maintain_order=True).agg(quoted.str.join("").alias("body"))
    statements, sources = statements_of(made), sources_of(bodies)
    tables = {
        "statements": statements,
        "sources": sources,
        "segments": sources.select(
            "source_id",
            pl.lit(1).alias("ordinal"),
            pl.lit("paragraph").alias("kind"),
            pl.lit(0).alias("start_char"),
            pl.col("char_count").alias("end_char"),
        ),
        "statement_quotes": statements.select(
            "statement_id", pl.lit(1).alias("ordinal"), "start_char", "end_char", "exact"
        ),
    }
    if first == 0:
        people = pl.lit("p").add(pl.int_range(PEOPLE).cast(pl.String))
        tables["participants"] = pl.select(people.alias("participant_id"))
    note = pl.lit(None, pl.String).alias("note")
    texts = bodies.select(source_id(pl.col("source")).alias("source_id"), "body", note)
    return {**{name: whole(name, frame) for name, frame in tables.items()}, "texts": texts}


def statements_of(made: pl.DataFrame) -> pl.DataFrame:
    """Make the statements; one of each part names an event that does not exist."""
    at = pl.col("place") * LINE + 1
    lost = pl.int_range(pl.len()) == pl.len() // 2
    return made.select(
        pl.lit("s").add(pl.col("number")).alias("statement_id"),
        source_id(pl.col("source")).alias("source_id"),
        (pl.col("place") + 1).alias("ordinal"),
        pl.lit("direct").alias("kind"),
        pl.lit("p").add((pl.col("source") % PEOPLE).cast(pl.String)).alias("speaker_id"),
        "exact",
        at.alias("start_char"),
        (at + WORDS).alias("end_char"),
        pl.lit(1).alias("segment_ordinal"),
        pl.lit("said").alias("cue"),
        (at + WORDS + 5).alias("cue_start_char"),
        (at + WORDS + 9).alias("cue_end_char"),
        pl.when(lost).then(pl.lit("nowhere")).alias("event_id"),
        *dated("said"),
        pl.lit("stated").alias("said_basis"),
    )


def sources_of(bodies: pl.DataFrame) -> pl.DataFrame:
    """Make the sources of some texts."""
    digests = [hashlib.sha256(body.encode()).hexdigest() for body in bodies["body"]]
    name = source_id(pl.col("source"))
    return bodies.select(
        name.alias("source_id"),
        pl.lit("seeds/").add(name).alias("seed_path"),
        pl.Series("sha256", digests),
        pl.col("body").str.len_bytes().alias("byte_count"),
        pl.col("body").str.len_chars().alias("char_count"),
        pl.lit("en").alias("language"),
        pl.lit("p0").alias("publisher_id"),
        *dated("published"),
    )


def dated(name: str) -> list[pl.Expr]:
    """Make a date of one day, with its bounds."""
    day = pl.lit(DAY)
    bounds = [day.alias(f"{name}_earliest"), day.alias(f"{name}_latest")]
    return [pl.lit(DAY.isoformat()).alias(name), *bounds]


def source_id(number: pl.Expr) -> pl.Expr:
    """Name a source by its number."""
    return pl.lit("t").add(number.cast(pl.String).str.zfill(9))
