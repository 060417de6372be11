"""Make packages of four linked tables, clean or with known faults, for the benchmark.

    python benchmarks/packages.py FOLDER QUOTES [clean|few|many]

``few`` breaks one row of a thousand in each way of ``FAULTS``; ``many`` breaks a tenth of the rows,
each way as often. A row is broken in one way at most. The same arguments give the same bytes.
``faults.csv``, beside the descriptor, lists what was broken: resource, row (from 1, without the
header), field, kind. Files are written in portions, so ten million rows need little memory.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
from package_schemas import DESCRIPTOR, LANGUAGES, MANNERS, SCHEMAS

SEED = 20220119
PORTION = 500_000
ANCHOR = 64
"""Each row whose number is a multiple of this stays whole, so that others may refer to it."""

SHORT, LONG = "\x01", "\x02"
WORDS = (
    "We are ready to sign paper {} as soon as possible, and we shall.",
    'He spoke of "full commitment" to paper {}.',
    "Переговоры по бумаге {} продлятся два дня.",
    "گفت‌وگوها درباره کاغذ {} ادامه دارد.",
    "The talks went on.\nPaper {} was read aloud.",
    "trade between the two countries grew by {} year by year",
    "paper {} is done; the rest will follow",
    "no word on paper {}",
)


@dataclass(frozen=True, slots=True)
class Way:
    """Hold one way to break rows: the kind and field told, and what the cell becomes."""

    kind: str
    field: str
    broken: Callable[[], pl.Expr]
    told: str | None = None


def _anchored(prefix: str, digits: int) -> pl.Expr:
    """Return the id of the nearest whole row before each row."""
    anchor = pl.col("n") // ANCHOR * ANCHOR
    return pl.lit(prefix) + anchor.cast(pl.String).str.zfill(digits)


FAULTS = (
    Way("wrong-type", "position", lambda: pl.lit("12a")),
    Way("wrong-type", "said", lambda: pl.lit("2022-02-30")),
    Way("wrong-type", "share", lambda: pl.lit("half")),
    Way("value-missing", "words", lambda: pl.lit(None)),
    Way("pattern-unmatched", "mark", lambda: pl.lit("z") + pl.col("mark")),
    Way("code-unknown", "manner", lambda: pl.lit("shouted")),
    Way("out-of-range", "position", lambda: pl.lit("-1")),
    Way("out-of-range", "share", lambda: pl.lit("1.5")),
    Way("value-repeated", "mark", lambda: _anchored("k", 12)),
    Way("key-repeated", "quote_id", lambda: _anchored("q", 9)),
    Way("reference-dangling", "outlet_id", lambda: pl.lit("o9999999")),
    Way("reference-dangling", "meeting_id", lambda: pl.lit("m9999999")),
    Way("reference-dangling", "parent_id", lambda: pl.lit("q999999999")),
    Way("row-ragged", "mark", lambda: pl.lit(SHORT), told=""),
    Way("row-ragged", "mark", lambda: pl.col("mark") + LONG, told=""),
)


def sizes(quotes: int) -> dict[str, int]:
    """Return the number of rows of each table."""
    return {
        "outlets": max(quotes // 1000, 20),
        "people": max(quotes // 100, 50),
        "meetings": max(quotes // 200, 20),
        "quotes": quotes,
    }


def _numbered(prefix: str, numbers: "np.ndarray | pl.Expr", digits: int) -> pl.Expr:
    values = numbers if isinstance(numbers, pl.Expr) else pl.lit(pl.Series(numbers))
    return pl.lit(prefix) + values.cast(pl.String).str.zfill(digits)


def _days(random: np.random.Generator, rows: int) -> pl.Expr:
    days = pl.Series(random.integers(0, 20_000, rows), dtype=pl.Int32)
    return pl.lit(days).cast(pl.Date).cast(pl.String)


def _some(random: np.random.Generator, rows: int, share: float, cell: pl.Expr) -> pl.Expr:
    """Leave all but a share of the cells empty."""
    return pl.when(pl.lit(pl.Series(random.random(rows) < share))).then(cell)


def _of(random: np.random.Generator, rows: int, choices: tuple[str, ...]) -> pl.Expr:
    return pl.lit(pl.Series(choices).gather(random.integers(0, len(choices), rows)))


def _small_tables(random: np.random.Generator, count: dict[str, int]) -> dict[str, pl.DataFrame]:
    def whole(least: int, most: int, rows: int) -> pl.Expr:
        return pl.lit(pl.Series(random.integers(least, most, rows))).cast(pl.String)

    n = pl.col("n")
    outlets, people, meetings = (count[name] for name in ("outlets", "people", "meetings"))
    columns = {
        "outlets": {
            "outlet_id": _numbered("o", n, 7),
            "name": pl.lit("Outlet, number ") + n.cast(pl.String),
            "language": _of(random, outlets, LANGUAGES),
            "founded": whole(1600, 2020, outlets),
        },
        "people": {
            "person_id": _numbered("p", n, 7),
            "name": pl.lit("Person ") + n.cast(pl.String),
            "born": _days(random, people),
            "chief_id": _some(random, people, 0.5, _numbered("p", n // 10, 7)),
        },
        "meetings": {
            "meeting_id": _numbered("m", n, 7),
            "title": pl.lit('The "round table" of ') + n.cast(pl.String),
            "began": _days(random, meetings),
            "host_id": _numbered("p", random.integers(0, people, meetings), 7),
            "present": whole(2, 40, meetings),
        },
    }
    return {
        table: pl.select(n=pl.int_range(count[table])).select(**cells)
        for table, cells in columns.items()
    }


def _quotes(random: np.random.Generator, count: dict[str, int], first: int) -> pl.DataFrame:
    """Return a portion of the quotes, from row ``first`` (from 0), whole, with its number ``n``."""
    rows = min(PORTION, count["quotes"] - first)
    n = pl.col("n")
    kind = pl.lit(pl.Series(random.integers(0, len(WORDS), rows)))
    words = pl.coalesce(
        pl.when(kind == k).then(pl.format(text, n.cast(pl.String))) for k, text in enumerate(WORDS)
    )
    outlets, people, meetings = (
        random.integers(0, count[name], rows) for name in ("outlets", "people", "meetings")
    )
    return pl.select(n=pl.int_range(first, first + rows)).select(
        n,
        quote_id=_numbered("q", n, 9),
        outlet_id=_numbered("o", outlets, 7),
        person_id=_numbered("p", people, 7),
        meeting_id=_some(random, rows, 0.6, _numbered("m", meetings, 7)),
        parent_id=_some(random, rows, 0.3, _anchored("q", 9)),
        manner=_of(random, rows, MANNERS),
        words=words,
        said=_days(random, rows),
        position=pl.lit(pl.Series(random.integers(0, 99_999_999, rows))).cast(pl.String),
        share=pl.lit(pl.Series(random.integers(0, 1000, rows))).cast(pl.String).str.zfill(4)
        .str.replace("^0", "0."),
        mark=_numbered("k", n, 12),
    )  # fmt: skip


def _broken(
    random: np.random.Generator, frame: pl.DataFrame, each: float
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Break a share of the rows in each way; return the rows, and the list of what was broken."""
    whole = frame["n"].to_numpy() % ANCHOR == 0
    order = random.permutation(np.flatnonzero(~whole))
    size = round(frame.height * each)
    way = np.full(frame.height, -1, dtype=np.int8)
    for number in range(len(FAULTS)):
        way[order[number * size : (number + 1) * size]] = number
    frame = frame.with_columns(way=pl.Series(way))
    cells: dict[str, pl.Expr] = {}
    for number, fault in enumerate(FAULTS):
        before = cells.get(fault.field, pl.col(fault.field))
        cells[fault.field] = pl.when(pl.col("way") == number).then(fault.broken()).otherwise(before)
    listed = pl.DataFrame(
        {
            "way": pl.Series(range(len(FAULTS)), dtype=pl.Int8),
            "field": [fault.field if fault.told is None else fault.told for fault in FAULTS],
            "kind": [fault.kind for fault in FAULTS],
        }
    )
    told = (
        frame.filter(pl.col("way") >= 0)
        .join(listed, on="way", maintain_order="left")
        .select(pl.lit("quotes").alias("resource"), (pl.col("n") + 1).alias("row"), "field", "kind")
    )
    return frame.with_columns(**cells).drop("way"), told


def _text(frame: pl.DataFrame, *, header: bool) -> bytes:
    written = frame.write_csv(None, include_header=header, quote_style="necessary").encode()
    return written.replace(f",{SHORT}\n".encode(), b"\n").replace(LONG.encode(), b",more")


def _write(path: Path, portions: Iterator[bytes]) -> dict[str, Any]:
    """Write a file, and return what the descriptor declares of it."""
    digest = hashlib.sha256()
    size = 0
    with path.open("wb") as file:
        for portion in portions:
            file.write(portion)
            digest.update(portion)
            size += len(portion)
    return {"bytes": size, "hash": f"sha256:{digest.hexdigest()}"}


def write_package(folder: Path, quotes: int, faulty: str = "clean") -> None:
    """Write a package and its list of faults below ``folder``, which need not exist."""
    each = {"clean": 0.0, "few": 0.001, "many": 0.1 / len(FAULTS)}[faulty]
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(SEED)
    count = sizes(quotes)
    told: list[pl.DataFrame] = []

    def portions() -> Iterator[bytes]:
        for first in range(0, quotes, PORTION):
            frame, broken = _broken(random, _quotes(random, count, first), each)
            told.append(broken)
            yield _text(frame.drop("n"), header=first == 0)

    declared = {
        table: _write(folder / f"{table}.csv", iter([_text(frame, header=True)]))
        for table, frame in _small_tables(random, count).items()
    }
    declared["quotes"] = _write(folder / "quotes.csv", portions())
    pl.concat(told).write_csv(folder / "faults.csv")
    resources = [
        {
            "name": table,
            "type": "table",
            "profile": "tabular-data-resource",
            "path": f"{table}.csv",
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            **declared[table],
            "schema": schema,
        }
        for table, schema in SCHEMAS.items()
    ]
    descriptor = {**DESCRIPTOR, "resources": resources}
    path = folder / "datapackage.json"
    path.write_text(json.dumps(descriptor, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_package(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:4])
