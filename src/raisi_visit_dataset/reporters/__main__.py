"""Write the schema of JSON reports into the repository, or say whether it differs: ``--check``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from raisi_visit_dataset.errors import RaisiVisitError, UsageError
from raisi_visit_dataset.files.write import replace_files
from raisi_visit_dataset.reporters.report_schema import report_schema
from raisi_visit_dataset.schemas.json_schema import json_bytes

_PATH: Final = "schemas/report.json"
_USAGE: Final = "python -m raisi_visit_dataset.reporters [--check]"


def main(arguments: Sequence[str]) -> int:
    """Write the schema below the current folder, the root of the repository.

    With ``--check`` write nothing and return 1 when it differs or lacks. Returns 2 for a wrong
    call or a fault of the system.
    """
    try:
        if [*arguments] not in ([], ["--check"]):
            raise UsageError(f"the arguments {' '.join(arguments)!r}", _USAGE)
        root = Path()
        if not (root / "src/raisi_visit_dataset/reporters").is_dir():
            raise UsageError("another folder", "the root of the repository", f"cd there: {_USAGE}")
        made = json_bytes(report_schema())
        there = root / _PATH
        if there.is_file() and there.read_bytes() == made:
            return 0
        if "--check" in arguments:
            sys.stdout.write(f"{_PATH}: not what is generated\n")
            return 1
        replace_files(root, {_PATH: made})
        sys.stdout.write(f"{_PATH}: written\n")
    except RaisiVisitError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
