"""What is fuzzed: bytes of a stranger in one place of a package, and what may come of them."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.hostile.case import strange, table
from tests.hostile.cases import CASES

import raisi_visit_dataset as rvd
from raisi_visit_dataset.errors import PackageRefused, UnreadableError
from raisi_visit_dataset.files.located import load_yaml
from raisi_visit_dataset.files.strict_json import load_json_strict
from raisi_visit_dataset.files.zip import read_zip

__all__ = ["TARGETS", "corpus"]

_ODD = {"delimiter": ";", "commentChar": "#", "escapeChar": "\\", "skipInitialSpace": True}
_MOST = 100_000


def _validated(files: Mapping[str, bytes]) -> None:
    """Validate; every refusal is in order, a fault of ours is not."""
    try:
        report = rvd.validate(files)
    except PackageRefused:
        return
    json.loads(report.to_json())


def _descriptor(data: bytes) -> None:
    _validated({**strange(), "datapackage.json": data})


def _schema(data: bytes) -> None:
    _validated(strange(table(schema="schema.json"), files={"schema.json": data}))


def _csv(data: bytes) -> None:
    _validated(strange(rows=data))


def _odd_csv(data: bytes) -> None:
    _validated(strange(table(dialect=_ODD), rows=data))


def _json(data: bytes) -> None:
    _validated(strange(table("a.json"), files={"a.json": data}))


def _parquet(data: bytes) -> None:
    _validated(strange(table("a.parquet", format="parquet"), files={"a.parquet": data}))


def _zip(data: bytes) -> None:
    path = Path("fuzzed.zip")
    path.write_bytes(data)
    try:
        read_zip(path)
    except UnreadableError:
        return


def _yaml(data: bytes) -> None:
    path = Path("fuzzed.yaml")
    path.write_bytes(data)
    try:
        load_yaml(path, "fuzzed.yaml")
    except UnreadableError:
        return


def _strict_json(data: bytes) -> None:
    try:
        text = data.decode("utf-8")
        load_json_strict(text, "a.json")
    except (UnicodeDecodeError, UnreadableError):
        return


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    "descriptor": _descriptor,
    "schema": _schema,
    "csv": _csv,
    "odd-csv": _odd_csv,
    "json": _json,
    "parquet": _parquet,
    "zip": _zip,
    "yaml": _yaml,
    "strict-json": _strict_json,
}
"""The targets by name: each takes the bytes, and raises for a fault of ours alone."""

_FILES = {
    "descriptor": ("datapackage.json",),
    "schema": ("datapackage.json", "schema.json"),
    "csv": (".csv",),
    "odd-csv": (".csv",),
    "json": (".json",),
    "parquet": (".parquet",),
    "zip": (".zip",),
    "yaml": (".yaml",),
    "strict-json": (".json",),
}


def corpus(target: str, made: Path) -> dict[str, bytes]:
    """Return what to begin with: the small files of that kind among all cases, by name.

    ``made`` is an empty folder for the cases.
    """
    found: dict[str, bytes] = {}
    for case in CASES:
        if case.alone or case.kind == "files":
            continue
        into = made / case.kind / case.name
        into.mkdir(parents=True)
        case.make(into)
        for path in into.rglob("*"):
            fits = path.name.endswith(_FILES[target]) and path.is_file() and not path.is_symlink()
            if fits and path.stat().st_size < _MOST:
                data = path.read_bytes()
                found[f"{len(found)}"] = _schema_of(data) if target == "schema" else data
    return {name: data for name, data in found.items() if data}


def _schema_of(data: bytes) -> bytes:
    """Return the schema of the first resource of a descriptor, as a file of its own."""
    try:
        schema = json.load(io.BytesIO(data))["resources"][0]["schema"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError):
        return b""
    return json.dumps(schema).encode()
