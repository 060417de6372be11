"""Small packages of up to three tables, clean or dirty, from a seed."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from tests.differential.spoil import WAYS
from tests.differential.table import Table, make_table

__all__ = ["Generated", "generate"]

_CLEAN: Final = 0.52
"""The share of packages to which nothing is done. A few of the others stay good all the same."""
_SCHEMA: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
_LABELLED: Final = [{"value": "", "label": "empty"}, {"value": "-", "label": "not said"}]
_MISSING: Final = ([""], ["", "NA"], ["", "-", "n/a"], ["NA"], _LABELLED)


@dataclass(frozen=True, slots=True)
class Generated:
    """Hold a package: its files by path, the descriptor too, and what was done to it."""

    seed: int
    descriptor: dict[str, Any]
    files: Mapping[str, bytes]
    headers: Mapping[str, list[str]]
    rows: Mapping[str, list[list[str]]]
    done: tuple[str, ...]

    @property
    def written(self) -> bytes:
        """Return the descriptor as JSON."""
        return json.dumps(self.descriptor, ensure_ascii=False).encode()

    def field(self, resource: str, name: str) -> Mapping[str, Any]:
        """Return a field of a resource as declared; empty for none."""
        schema = self.resource(resource)["schema"]
        return next((each for each in schema["fields"] if each["name"] == name), {})

    def cell(self, resource: str, row: int, name: str) -> str:
        """Return the text of a cell, or of a whole row, or nothing."""
        rows = self.rows.get(resource, [])
        if not 0 < row <= len(rows):
            return ""
        if not name:
            return "|".join(rows[row - 1])
        names = self.headers[resource]
        at = names.index(name) if name in names else len(names)
        return rows[row - 1][at] if at < len(rows[row - 1]) else ""

    def resource(self, name: str) -> Mapping[str, Any]:
        """Return a resource of the descriptor."""
        return next(each for each in self.descriptor["resources"] if each["name"] == name)


def _written(table: Table) -> bytes:
    delimiter, quote = table.dialect.get("delimiter", ","), table.dialect.get("quoteChar", '"')
    end = table.dialect.get("lineTerminator", "\n")
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=delimiter, quotechar=quote, lineterminator=end)
    for row in (table.header, *table.rows):
        # A row of one empty cell is written as a pair of quotes: else it would be a blank one.
        writer.writerow(row)
    return (buffer.getvalue() + table.tail).encode()


def _resource(rng: random.Random, table: Table, data: bytes) -> dict[str, Any]:
    declared: dict[str, Any] = {"name": table.name, "type": "table", "path": f"{table.name}.csv"}
    if rng.random() < 0.5:
        digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
        declared |= {"bytes": len(data), "hash": digest}
    schema = {"fields": table.fields, **table.keys}
    missing = rng.choice(_MISSING)
    if missing != [""]:
        schema["missingValues"] = missing
    if rng.random() < 0.1:
        rng.choice(table.fields)["missingValues"] = ["", "none", "5"]
    dialect = {"dialect": table.dialect} if table.dialect else {}
    return {**declared, **table.declared, **dialect, "schema": schema}


def generate(seed: int) -> Generated:
    """Return the package of a seed, the same each time."""
    rng = random.Random(seed)  # noqa: S311 - no secret
    tables: list[Table] = []
    for name in ("one", "two", "three")[: rng.randint(1, 3)]:
        tables += [make_table(rng, name, tables)]
    done: list[str] = []
    if rng.random() > _CLEAN:
        ways, weights = zip(*WAYS, strict=True)
        chosen = rng.choices(ways, weights, k=rng.choice((1, 3, 6, 9, 14, 20)))
        # Cells first: a row is no longer looked at once its structure is broken.
        done = [way(rng, rng.choice(tables)) for way in sorted(chosen, key=ways.index)]
    files = {f"{table.name}.csv": _written(table) for table in tables}
    resources = [_resource(rng, table, files[f"{table.name}.csv"]) for table in tables]
    descriptor = {"$schema": _SCHEMA, "name": "generated", "resources": resources}
    headers = {table.name: table.header for table in tables}
    rows = {table.name: table.rows for table in tables}
    return Generated(seed, descriptor, files, headers, rows, tuple(done))
