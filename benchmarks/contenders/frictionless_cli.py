"""Check the tables with the command of frictionless, as its users do, without its limit of errors.

The time is that of the command and of the reading of its report. A cell is told as wrong once.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from declared import Told, write_told

KINDS = {
    "type-error": "wrong-type",
    "unique-error": "value-repeated",
    "primary-key": "key-repeated",
    "foreign-key": "reference-dangling",
    "missing-cell": "row-ragged",
    "extra-cell": "row-ragged",
    "blank-row": "row-ragged",
}
CONSTRAINTS = {
    "required": "value-missing",
    "pattern": "pattern-unmatched",
    "enum": "code-unknown",
    "minimum": "out-of-range",
    "maximum": "out-of-range",
}


def kind_of(error: dict[str, Any]) -> str:
    """Return our name of an error of frictionless."""
    if error["type"] == "constraint-error":
        return CONSTRAINTS[error["note"].partition('constraint "')[2].partition('"')[0]]
    return KINDS[error["type"]]


def told(report: dict[str, Any]) -> list[Told]:
    """Return what a report tells."""
    listed: dict[Told, None] = {}
    for task in report["tasks"]:
        for error in task["errors"]:
            kind = kind_of(error)
            field = (error.get("fieldNames") or [error.get("fieldName", "")])[0]
            if kind == "key-repeated":
                field = KEYS[task["name"]]
            row = (task["name"], error["rowNumber"] - 1, "" if kind == "row-ragged" else field)
            listed[(*row, kind)] = None
    return list(listed)


KEYS = {
    "outlets": "outlet_id",
    "people": "person_id",
    "meetings": "meeting_id",
    "quotes": "quote_id",
}


def main(folder: Path, out: Path) -> None:
    """Check a package and write what was found."""
    command = [str(Path(sys.executable).parent / "frictionless"), "validate", "datapackage.json"]
    flags = ["--json", "--limit-errors", "1000000000"]
    done = subprocess.run([*command, *flags], cwd=folder, capture_output=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    write_told(out, told(json.loads(done.stdout)))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
