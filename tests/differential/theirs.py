"""The verdict of frictionless, called as a library: schema sync off, limits raised."""

from __future__ import annotations

import copy
import warnings
from pathlib import Path
from typing import Any

from tests.differential.generate import Generated
from tests.differential.verdict import Place, Told, Verdict

__all__ = ["theirs"]

_EVERY = 1_000_000
_OF_CELLS = ("type-error", "constraint-error", "unique-error")
_OF_ROWS = ("blank-row", "primary-key", "foreign-key", "missing-cell", "extra-cell")
_OF_TABLES = (
    "blank-header",
    "extra-label",
    "missing-label",
    "blank-label",
    "duplicate-label",
    "incorrect-label",
    "hash-count",
    "byte-count",
)


def theirs(package: Generated, folder: Path) -> Verdict:
    """Return the verdict on a package whose files stand in ``folder``.

    A table, or the package, on which frictionless gives up has none.
    """
    from frictionless import Package

    descriptor = copy.deepcopy(package.descriptor)
    for resource in descriptor["resources"]:
        # The default of the standard; where it is not said, frictionless guesses the row.
        resource["dialect"] = {"header": True, **resource.get("dialect", {})}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            opened = Package.from_descriptor(descriptor, basepath=str(folder))
            report = opened.validate(limit_errors=_EVERY)
    except Exception as error:  # noqa: BLE001 - whatever it raises, it has no verdict
        return Verdict((), {("", 0, ""): f"exception: {type(error).__name__}"})
    told: list[Told] = []
    silent: dict[Place, str] = {}
    for error in report.errors:
        silent["", 0, ""] = f"package: {error.note}"
    for task in report.tasks:
        for each in task.errors:
            _take(task.name, each.to_descriptor(), told, silent)
    return Verdict(tuple(told), silent)


def _take(name: str, error: dict[str, Any], told: list[Told], silent: dict[Place, str]) -> None:
    kind = error["type"]
    row = error.get("rowNumber", 1) - 1
    if kind in _OF_TABLES:
        told.append(Told((name, 0, ""), (kind,), kind))
    elif kind in _OF_CELLS:
        told.append(Told((name, row, error["fieldName"]), (kind,), _check(kind, error["note"])))
    elif kind in _OF_ROWS:
        field = error["fieldNames"][0] if kind == "foreign-key" else ""
        told.append(Told((name, row, field), (kind,), kind))
    else:
        silent[name, 0, ""] = f"{kind}: {error['note']}"


def _check(kind: str, note: str) -> str:
    if kind == "constraint-error":
        return note.partition('constraint "')[2].partition('"')[0]
    return kind
