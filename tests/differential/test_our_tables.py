"""On dirty versions of our tables, validator, pandera models and records judge each cell alike."""

from __future__ import annotations

import csv
import datetime as dt
import functools
import hashlib
import io
import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import polars as pl
import pytest
from pandera.errors import SchemaErrors
from pydantic import ValidationError

import raisi_visit_dataset as rvd
from raisi_visit_dataset.frames import model_for
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.rules.catalogue import RULES

ROOT: Final = Path(__file__).parents[2]
ROUNDS: Final = 6
DIRTY: Final = 12
"""Cells made dirty in each table and round."""

OF_CELLS: Final = {
    "value-missing",
    "wrong-type",
    "pattern-unmatched",
    "code-unknown",
    "out-of-range",
    "date-invalid",
    "date-form",
}
CODES: Final = {rule.code: rule.fault for rule in RULES if rule.fault in OF_CELLS}
LITERALS: Final = {
    int: ("", "-1", "0", "7", "+3", "007", "x", "1.0", " 7", "1_000", "٣", "99999999999999999999"),
    dt.date: ("", "2022-02-30", "2022-1-9", "20220119", "nope", "2022-01-19", "2022-01-19T00:00"),
    str: (
        "",
        "x",
        "UPPER",
        "a b",
        "ß",
        "2022-01-19",
        "2022-13",
        "2022-01",
        "2022-01-19/..",
        "2022-01-18/2022-01-19",
        "[2022-01-18..2022-01-19]",
        "Q12",
        "RUS",
        "-",
        "a/b",
        " ",
        "direct",
        "two\nlines",
        "x\n",
    ),
}
Cell = tuple[str, int, str]
"""Table, row (from 1), field."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Hold one known difference: who alone finds a cell wrong, with which text, and why."""

    name: str
    wrong_for: frozenset[str]
    of: type
    literal: str
    why: str


DIFFERENCES: Final = (
    Difference(
        "typed frames hold no such text",
        frozenset({"validator", "records"}),
        int,
        r"x|1\.0| 7|1_000|٣|9{20}",
        "A frame has integers in a column of integers: a text that is none was refused when the"
        " frame was made, before pandera looks at it.",
    ),
    Difference(
        "typed frames hold no such date",
        frozenset({"validator", "records"}),
        dt.date,
        r"2022-02-30|2022-1-9|20220119|nope|2022-01-19T00:00",
        "The same for dates.",
    ),
    Difference(
        "integers beyond 64 bits",
        frozenset({"validator"}),
        int,
        "9{20}",
        "Columns of ours are integers of 64 bits in every engine; Python's have no end.",
    ),
    Difference(
        "integers beyond 64 bits where a value is required",
        frozenset({"validator", "pandera"}),
        int,
        "9{20}",
        "The same; the frame has null there, and pandera tells of that.",
    ),
)


def kind(table: str, field: str) -> type:
    annotation = BY_TABLE[table].model_fields[field].annotation
    return next(each for each in (int, dt.date, str) if each.__name__ in str(annotation))


@functools.cache
def clean() -> dict[str, bytes]:
    descriptor = json.loads((ROOT / "datapackage.json").read_bytes())
    paths = [each["path"] for each in descriptor["resources"]]
    return {path: (ROOT / path).read_bytes() for path in ("datapackage.json", *paths)}


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(), newline="")))


def written(rows: list[list[str]]) -> bytes:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerows(rows)
    return buffer.getvalue().encode()


def dirty(seed: int) -> tuple[dict[str, bytes], dict[str, list[dict[str, str]]]]:
    """Return the files of a package with dirty cells, and its tables as texts."""
    rng = random.Random(seed)  # noqa: S311 - no secret
    files = dict(clean())
    descriptor = json.loads(files["datapackage.json"])
    tables: dict[str, list[dict[str, str]]] = {}
    for resource in descriptor["resources"]:
        if resource["name"] not in BY_TABLE:
            continue
        header, *rows = rows_of(files[resource["path"]])
        for row in rng.sample(rows, k=min(DIRTY, len(rows))):
            at = rng.randrange(len(header))
            row[at] = rng.choice(LITERALS[kind(resource["name"], header[at])])
        tables[resource["name"]] = [dict(zip(header, row, strict=True)) for row in rows]
        data = written([header, *rows])
        files[resource["path"]] = data
        resource["bytes"] = len(data)
        resource["hash"] = f"sha256:{hashlib.sha256(data).hexdigest()}"
    files["datapackage.json"] = json.dumps(descriptor, ensure_ascii=False).encode()
    return files, tables


@functools.cache
def report_on(seed: int) -> rvd.Report:
    return rvd.validate(dirty(seed)[0], select=sorted(CODES))


def by_validator(report: rvd.Report) -> set[Cell]:
    assert report.left_out == ()
    return {
        (each.resource, each.row_number or 0, each.field or "")
        for each in report.findings
        if each.code in CODES
    }


def value(of: type, text: str) -> Any:
    """Return the value of a cell; its text, where that is none of the type."""
    if text == "":
        return None
    if of is int and re.fullmatch("[+-]?[0-9]+", text):
        return int(text)
    if of is dt.date and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            return text
    return text


def by_records(tables: dict[str, list[dict[str, str]]]) -> set[Cell]:
    return {
        (table, number, str(error["loc"][0]))
        for table, rows in tables.items()
        for number, row in enumerate(rows, 1)
        for error in errors_of(table, row)
    }


def errors_of(table: str, row: dict[str, str]) -> list[Any]:
    values = {name: value(kind(table, name), text) for name, text in row.items()}
    try:
        BY_TABLE[table].model_validate(values)
    except ValidationError as error:
        return error.errors(include_url=False)
    return []


def frame(table: str, rows: list[dict[str, str]]) -> pl.DataFrame:
    types = {int: pl.Int64, dt.date: pl.Date, str: pl.String}
    columns = {}
    for name in BY_TABLE[table].model_fields:
        of = kind(table, name)
        values = [value(of, row[name]) for row in rows]
        fitting = [each if isinstance(each, of) and _fits(each) else None for each in values]
        columns[name] = pl.Series(name, fitting, dtype=types[of])
    return pl.DataFrame(columns)


def _fits(each: object) -> bool:
    return not isinstance(each, int) or abs(each) < 2**63


def by_pandera(tables: dict[str, list[dict[str, str]]]) -> set[Cell]:
    found: set[Cell] = set()
    for table, rows in tables.items():
        try:
            model_for(table).validate(frame(table, rows), lazy=True)
        except SchemaErrors as error:
            cases = error.failure_cases.filter(~pl.col("check").str.contains("unique"))
            assert cases["index"].null_count() == 0, cases
            cells = cases.select("column", "index").rows()
            found |= {(table, row + 1, name) for name, row in cells}
    return found


def known(cell: Cell, text: str, wrong_for: frozenset[str]) -> str | None:
    of = kind(cell[0], cell[2])
    for each in DIFFERENCES:
        if (each.of, each.wrong_for) == (of, wrong_for) and re.fullmatch(each.literal, text):
            return each.name
    return None


def disagreements(seed: int) -> Iterator[tuple[Cell, str, frozenset[str], str | None]]:
    _, tables = dirty(seed)
    found = {
        "validator": by_validator(report_on(seed)),
        "records": by_records(tables),
        "pandera": by_pandera(tables),
    }
    for cell in sorted(set.union(*found.values())):
        wrong_for = frozenset(name for name, cells in found.items() if cell in cells)
        if len(wrong_for) < len(found):
            table, row, field = cell
            text = tables[table][row - 1][field]
            yield cell, text, wrong_for, known(cell, text, wrong_for)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_validator_records_and_pandera_find_the_same_cells_wrong(seed):
    unlisted = [each for each in disagreements(seed) if each[3] is None]
    assert unlisted == []


def test_the_clean_tables_are_clean_for_all_three():
    tables = {
        table: [dict(zip(header, row, strict=True)) for row in rows]
        for table in BY_TABLE
        for header, *rows in [rows_of(clean()[f"data/{table}.csv"])]
    }
    report = rvd.validate(clean(), select=sorted(CODES))
    assert by_validator(report) | by_records(tables) | by_pandera(tables) == set()


def test_every_kind_of_fault_is_met():
    kinds: set[str | None] = set()
    for seed in range(ROUNDS):
        kinds |= {CODES[each.code] for each in report_on(seed).findings}
        if kinds == OF_CELLS:
            break
    assert kinds == OF_CELLS
