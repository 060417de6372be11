"""Check the tables with polars, written by hand: everything the descriptor declares.

Digest and structure are verified in two threads while polars reads; each row that has not the right
number of cells is told once, and its cells are not looked at.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import polars as pl
from declared import Told, ragged, resources, verify, write_told

LEXICAL = {
    "integer": r"\A[+-]?[0-9]+\z",
    "number": r"\A([+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?|-?INF|NaN)\z",
    "date": r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z",
}


def read(path: Path, names: list[str]) -> pl.DataFrame:
    """Read the cells as texts, the empty ones as null."""
    schema = dict.fromkeys(names, pl.String)
    frame = pl.read_csv(path, schema=schema, truncate_ragged_lines=True, glob=False)
    return frame.with_row_index("row", 1)


def typed(cell: pl.Expr, kind: str) -> pl.Expr:
    """Read texts as values of a type; null for what is none."""
    if kind == "string":
        return cell
    target = {"integer": pl.Int64, "number": pl.Float64}
    value = cell.str.to_date("%Y-%m-%d", strict=False)
    if kind in target:
        value = cell.cast(target[kind], strict=False)
    return pl.when(cell.str.contains(LEXICAL[kind])).then(value)


def checks(field: dict[str, Any], *, keyed: bool) -> dict[str, pl.Expr]:
    """Return what is wrong with the cells of a field, by kind, the first to tell first."""
    cell = pl.col(field["name"])
    rules = field.get("constraints", {})
    value = typed(cell, field["type"])
    wrong: dict[str, pl.Expr] = {}
    if keyed or rules.get("required"):
        wrong["value-missing"] = cell.is_null()
    if field["type"] != "string":
        wrong["wrong-type"] = value.is_null() & cell.is_not_null()
    if "pattern" in rules:
        wrong["pattern-unmatched"] = ~cell.str.contains(rf"\A(?:{rules['pattern']})\z")
    if "enum" in rules:
        wrong["code-unknown"] = ~cell.is_in(rules["enum"])
    if "minimum" in rules:
        wrong["out-of-range"] = value < rules["minimum"]
    if "maximum" in rules:
        wrong["out-of-range"] = wrong.get("out-of-range", pl.lit(value=False)) | (
            value > rules["maximum"]
        )
    return wrong


def rows_of(frame: pl.DataFrame, wrong: dict[tuple[str, str], pl.Expr]) -> list[tuple[Any, ...]]:
    """Return field, kind and rows of each check that some cell fails."""
    found = frame.lazy().select(
        pl.col("row").filter(expr.fill_null(value=False)).implode().alias(str(n))
        for n, expr in enumerate(wrong.values())
    )
    listed = found.collect().row(0)
    return [(*key, rows) for key, rows in zip(wrong, listed, strict=True) if len(rows)]


def keys(frames: dict[str, pl.DataFrame], resource: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Return field, kind and rows of the wrong keys."""
    name, schema = resource["name"], resource["schema"]
    frame = frames[name].lazy()
    unique = [f["name"] for f in schema["fields"] if f.get("constraints", {}).get("unique")]
    asked: list[tuple[str, str, pl.LazyFrame]] = []
    for field, kind in [(schema["primaryKey"][0], "key-repeated")] + [
        (each, "value-repeated") for each in unique
    ]:
        groups = frame.filter(pl.col(field).is_not_null()).group_by(field)
        repeated = groups.agg(first=pl.col("row").min(), times=pl.len()).filter(pl.col("times") > 1)
        asked.append(
            (field, kind, frame.join(repeated, on=field).filter(pl.col("row") > pl.col("first")))
        )
    for each in schema.get("foreignKeys", ()):
        (field,), reference = each["fields"], each["reference"]
        target = frames[reference["resource"] or name].lazy()
        there = frame.filter(pl.col(field).is_not_null())
        lost = there.join(target, left_on=field, right_on=reference["fields"][0], how="anti")
        asked.append((field, "reference-dangling", lost))
    found = pl.collect_all([wrong.select("row") for *_, wrong in asked])
    return [(field, kind, rows["row"]) for (field, kind, _), rows in zip(asked, found, strict=True)]


def check_table(
    resource: dict[str, Any], frames: dict[str, pl.DataFrame], broken: list[int]
) -> list[Told]:
    """Return what is wrong with the rows, cells and keys of a table."""
    name, schema = resource["name"], resource["schema"]
    told: list[Told] = [(name, row, "", "row-ragged") for row in broken]
    if broken:
        frames[name] = frames[name].filter(~pl.col("row").is_in(broken))
    wrong = {
        (field["name"], kind): expr
        for field in schema["fields"]
        for kind, expr in checks(field, keyed=field["name"] in schema["primaryKey"]).items()
    }
    found = rows_of(frames[name], wrong) + keys(frames, resource)
    return told + [(name, row, field, kind) for field, kind, rows in found for row in rows]


def main(folder: Path, out: Path) -> None:
    """Check a package and write what was found."""
    listed = resources(folder)
    with ThreadPoolExecutor(2) as threads:
        digests = [threads.submit(verify, folder, each) for each in listed.values()]
        names = {
            name: [field["name"] for field in each["schema"]["fields"]]
            for name, each in listed.items()
        }
        broken = {
            name: threads.submit(ragged, folder / each["path"], len(names[name]))
            for name, each in listed.items()
        }
        frames = {name: read(folder / each["path"], names[name]) for name, each in listed.items()}
        for digest in digests:
            digest.result()
        told = [
            fault
            for name, each in listed.items()
            for fault in check_table(each, frames, broken[name].result())
        ]
    write_told(out, told)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
