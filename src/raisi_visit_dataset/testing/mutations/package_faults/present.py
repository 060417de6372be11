"""Cells that a package has already, and that can be broken without anything else following."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.testing.mutations.draft import written_row
from raisi_visit_dataset.testing.mutations.mutation import Broken
from raisi_visit_dataset.testing.mutations.package_faults.bench import Bench
from raisi_visit_dataset.testing.mutations.package_faults.plain import is_plain

__all__ = ["BAD", "break_cell"]

Field = Mapping[str, Any]
"""A field of a Table Schema, with its missing values."""

_ODD: Final = "grafted!"
"""A text that is a value of no type but of texts."""

_TYPED: Final = frozenset(
    ("integer", "number", "boolean", "date", "datetime", "time", "year", "yearmonth", "duration")
)
_SHORT: Final = 10_000
"""What is longer is not written."""

_MILD: Final = frozenset(("required",))
"""Constraints that a cell which breaks another one keeps."""


@dataclass(frozen=True, slots=True)
class _Table:
    """Hold a table whose file is just what its cells are written as."""

    position: int
    path: str
    fields: Sequence[Field]
    rows: list[list[str]]
    bound: frozenset[str]


def break_cell(files: Mapping[str, bytes], code: str) -> Broken | None:
    """Break a cell of the last row of a table, or return None for a package without a fit one.

    Tables of our data model are left alone: what is wrong there has consequences.
    """
    bench = Bench(files)
    for table in _tables(bench):
        for at, field in enumerate(table.fields):
            bad = None if field["name"] in table.bound else BAD[code](field, table.rows[-1][at])
            if bad is not None and (bad in _missing(field)) == (code == "RVD111"):
                return _broken(bench, table, at, bad)
    return None


def _tables(bench: Bench) -> Iterator[_Table]:
    bound = _targets(bench)
    for position, resource in bench.on_file():
        if not is_plain(resource) or resource["name"] in BY_TABLE:
            continue
        schema, path = resource["schema"], resource["path"]
        text = bench.files[path].decode()
        header, *rows = csv.reader(io.StringIO(text, newline=""))
        fields = [
            {"missingValues": schema.get("missingValues", [""]), **each} for each in _of(schema)
        ]
        same = "".join(map(written_row, (header, *rows))) == text
        labelled = header == [each["name"] for each in fields]
        if same and rows and labelled and _is_keyed_by_text(schema):
            held = bound.get(str(resource["name"]), frozenset()) | _keyed(schema)
            yield _Table(position, path, fields, rows, held)


def _of(schema: Mapping[str, Any]) -> list[Field]:
    return [each for each in schema["fields"] if isinstance(each, dict) and "name" in each]


def _is_keyed_by_text(schema: Mapping[str, Any]) -> bool:
    """Tell whether keys are shown as they stand in the file: values of other types are not."""
    texts = {each["name"] for each in _of(schema) if each.get("type") == "string"}
    return texts.issuperset(_listed(schema.get("primaryKey", [])))


def _keyed(schema: Mapping[str, Any]) -> frozenset[str]:
    """Return the fields of a schema that are parts of keys of any kind."""
    keys = [schema.get("primaryKey", []), *schema.get("uniqueKeys", [])]
    keys += [each["fields"] for each in schema.get("foreignKeys", [])]
    names = {name for key in keys for name in _listed(key)}
    unique = {each["name"] for each in _of(schema) if each.get("constraints", {}).get("unique")}
    return frozenset(names | unique)


def _targets(bench: Bench) -> dict[str, frozenset[str]]:
    """Return, by resource, the fields that foreign keys of some resource refer to."""
    found: dict[str, frozenset[str]] = {}
    for resource in bench.resources:
        schema = resource.get("schema")
        for key in schema.get("foreignKeys", []) if isinstance(schema, dict) else ():
            name = key["reference"].get("resource") or str(resource["name"])
            fields = frozenset(_listed(key["reference"]["fields"]))
            found[name] = found.get(name, frozenset()) | fields
    return found


def _listed(key: str | list[str]) -> list[str]:
    return [key] if isinstance(key, str) else key


def _broken(bench: Bench, table: _Table, at: int, bad: str) -> Broken:
    resource = bench.resources[table.position]
    names = [str(each["name"]) for each in table.fields]
    before = "".join(map(written_row, (names, *table.rows[:-1])))
    cells = table.rows[-1]
    # One cell more, so that the comma before it is written, and the cell cut off again.
    ahead = before + written_row([*cells[:at], "x"])[: -len("x\n")]
    changed = [*cells[:at], bad, *cells[at + 1 :]]
    bench.write(table.path, (before + written_row(changed)).encode())
    key = _listed(resource["schema"].get("primaryKey", []))
    return bench.broken(
        str(resource["name"]),
        key="/".join(cells[names.index(name)] for name in key) or None,
        field=names[at],
        path=table.path,
        line=ahead.count("\n") + 1,
        column=len(ahead) - (ahead.rfind("\n") + 1) + 1,
    )


def _only(field: Field, *names: str) -> dict[str, Any] | None:
    """Return the constraints of a field, if it has these and no others that a cell may break."""
    constraints: dict[str, Any] = field.get("constraints", {})
    told = constraints.keys() - _MILD
    return constraints if told == set(names) and "categories" not in field else None


def _empty(field: Field, _: str) -> str | None:
    return "" if field.get("constraints", {}).get("required") is True else None


def _missing(field: Field) -> list[object]:
    return [
        each.get("value") if isinstance(each, dict) else each for each in field["missingValues"]
    ]


def _mistyped(field: Field, _: str) -> str | None:
    fits = field.get("type") in _TYPED and field.get("format", "default") == "default"
    return _ODD if fits else None


def _unmatched(field: Field, cell: str) -> str | None:
    """Break a pattern that Python reads as it is meant, as far as the present cell tells."""
    constraints = _only(field, "pattern") if field.get("type", "string") == "string" else None
    if constraints is None:
        return None
    try:
        pattern = re.compile(constraints["pattern"])
    except re.error:
        return None
    return _ODD if pattern.fullmatch(cell) and not pattern.search(_ODD) else None


def _unlisted(field: Field, _: str) -> str | None:
    constraints = _only(field, "enum") if field.get("type", "string") == "string" else None
    return None if constraints is None or _ODD in constraints["enum"] else _ODD


def _below(field: Field, _: str) -> str | None:
    constraints = _only(field, "minimum") if field.get("type") == "integer" else None
    least = None if constraints is None else constraints["minimum"]
    return str(least - 1) if type(least) is int else None


def _longer(field: Field, _: str) -> str | None:
    plain = field.get("type", "string") == "string" and "format" not in field
    constraints = _only(field, "maxLength") if plain else None
    most = _SHORT if constraints is None else constraints["maxLength"]
    return "é" * (most + 1) if most < _SHORT else None


def _uncategorised(field: Field, _: str) -> str | None:
    words = "categories" in field and field.get("type") == "string" and not field.get("constraints")
    return _ODD if words else None


BAD: Final[Mapping[str, Callable[[Field, str], str | None]]] = {
    "RVD111": _empty,
    "RVD112": _mistyped,
    "RVD113": _unmatched,
    "RVD114": _unlisted,
    "RVD115": _below,
    "RVD116": _longer,
    "RVD117": _uncategorised,
}
"""By code, what gives a cell that a field refuses, or None for a field that refuses none so."""
