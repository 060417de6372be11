"""Check the tables with DuckDB, written by hand: everything the descriptor declares.

DuckDB drops rows with the wrong number of cells, so these are found beside it, in a thread, and the
numbers of the rows that remain are set right by them.
"""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
from declared import Told, ragged, resources, verify, write_told

LEXICAL = {
    "integer": "[+-]?[0-9]+",
    "number": r"([+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?|-?INF|NaN)",
    "date": "[0-9]{4}-[0-9]{2}-[0-9]{2}",
}
TYPES = {"integer": "BIGINT", "number": "DOUBLE", "date": "DATE"}


def load(base: duckdb.DuckDBPyConnection, folder: Path, resource: dict[str, Any]) -> None:
    """Read a table as texts, in the order of the file."""
    columns = {field["name"]: "VARCHAR" for field in resource["schema"]["fields"]}
    base.execute(
        f"CREATE TABLE {resource['name']} AS SELECT row_number() OVER () AS row, * "  # noqa: S608
        f"FROM read_csv('{folder / resource['path']}', auto_detect=false, header=true, "
        f"delim=',', quote='\"', escape='\"', new_line='\\n', columns={columns}, "
        "ignore_errors=true, store_rejects=true, rejects_limit=0)"
    )


def checks(field: dict[str, Any], *, keyed: bool) -> list[tuple[str, str]]:
    """Return what is wrong with the cells of a field, as kind and condition."""
    cell, rules = field["name"], field.get("constraints", {})
    wrong: list[tuple[str, str]] = []
    value = cell
    if field["type"] != "string":
        value = f"try_cast({cell} AS {TYPES[field['type']]})"
        like = f"regexp_full_match({cell}, '{LEXICAL[field['type']]}')"
        wrong.append(("wrong-type", f"{cell} IS NOT NULL AND (NOT {like} OR {value} IS NULL)"))
    if keyed or rules.get("required"):
        wrong.append(("value-missing", f"{cell} IS NULL"))
    if "pattern" in rules:
        wrong.append(("pattern-unmatched", f"NOT regexp_full_match({cell}, '{rules['pattern']}')"))
    if "enum" in rules:
        wrong.append(("code-unknown", f"{cell} NOT IN {tuple(rules['enum'])}"))
    if "minimum" in rules:
        wrong.append(("out-of-range", f"{value} < {rules['minimum']}"))
    if "maximum" in rules:
        wrong.append(("out-of-range", f"{value} > {rules['maximum']}"))
    return wrong


def cells(base: duckdb.DuckDBPyConnection, resource: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Return row, field and kind of the wrong cells, in one scan of the table."""
    schema = resource["schema"]
    listed = [
        (field["name"], kind, wrong)
        for field in schema["fields"]
        for kind, wrong in checks(field, keyed=field["name"] in schema["primaryKey"])
    ]
    flags = ", ".join(f"coalesce({wrong}, false) AS w{n}" for n, (*_, wrong) in enumerate(listed))
    some = " OR ".join(f"w{n}" for n in range(len(listed)))
    found = base.execute(
        f"SELECT * FROM (SELECT row, {flags} FROM {resource['name']}) WHERE {some}"  # noqa: S608
    ).fetchall()
    return [
        (row, listed[n][0], listed[n][1])
        for row, *wrong in found
        for n, each in enumerate(wrong)
        if each
    ]


def keys(base: duckdb.DuckDBPyConnection, resource: dict[str, Any]) -> list[tuple[Any, ...]]:
    """Return row, field and kind of the wrong keys."""
    name, schema = resource["name"], resource["schema"]
    unique = [f["name"] for f in schema["fields"] if f.get("constraints", {}).get("unique")]
    told: list[tuple[Any, ...]] = []
    for field, kind in [(schema["primaryKey"][0], "key-repeated")] + [
        (each, "value-repeated") for each in unique
    ]:
        told += base.execute(
            f"SELECT row, '{field}', '{kind}' FROM {name} SEMI JOIN "  # noqa: S608
            f"(SELECT {field}, min(row) AS first FROM {name} WHERE {field} IS NOT NULL "
            f"GROUP BY {field} HAVING count(*) > 1) twice "
            f"ON {name}.{field} = twice.{field} AND {name}.row > twice.first"
        ).fetchall()
    for each in schema.get("foreignKeys", ()):
        (field,), reference = each["fields"], each["reference"]
        target, column = reference["resource"] or name, reference["fields"][0]
        told += base.execute(
            f"SELECT row, '{field}', 'reference-dangling' FROM {name} ANTI JOIN {target} other "  # noqa: S608
            f"ON {name}.{field} = other.{column} WHERE {name}.{field} IS NOT NULL"
        ).fetchall()
    return told


def check_table(
    base: duckdb.DuckDBPyConnection, resource: dict[str, Any], broken: list[int]
) -> list[Told]:
    """Return what is wrong with the rows, cells and keys of a table."""
    name = resource["name"]
    told: list[Told] = [(name, row, "", "row-ragged") for row in broken]
    found = cells(base, resource) + keys(base, resource)
    if not found:
        return told
    # The k-th row that DuckDB kept is row k of the file, and one more for each row dropped before.
    kept = np.array(broken, dtype=np.int64) - np.arange(len(broken))
    at = np.array([row for row, *_ in found], dtype=np.int64)
    rows = (at + np.searchsorted(kept, at, side="right")).tolist()
    told += [(name, row, field, kind) for row, (_, field, kind) in zip(rows, found, strict=True)]
    return told


def main(folder: Path, out: Path) -> None:
    """Check a package and write what was found."""
    listed = resources(folder)
    with ThreadPoolExecutor(2) as threads, duckdb.connect() as base:
        digests = [threads.submit(verify, folder, each) for each in listed.values()]
        broken = {
            name: threads.submit(ragged, folder / each["path"], len(each["schema"]["fields"]))
            for name, each in listed.items()
        }
        for each in listed.values():
            load(base, folder, each)
        for digest in digests:
            digest.result()
        told = [
            fault
            for name, each in listed.items()
            for fault in check_table(base, each, broken[name].result())
        ]
    write_told(out, told)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
