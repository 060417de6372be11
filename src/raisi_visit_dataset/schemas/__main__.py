"""Write the generated files of the repository, or say what differs: ``--check``."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from raisi_visit_dataset.errors import RaisiVisitError, UsageError
from raisi_visit_dataset.files.write import replace_files
from raisi_visit_dataset.schemas.generated import generated_files, stale_files

USAGE = "python -m raisi_visit_dataset.schemas [--check]"


def main(arguments: Sequence[str]) -> int:
    """Write every generated file below the current folder, the root of the repository.

    With ``--check`` write nothing and return 1 when a file differs, lacks, or is
    made no more. Returns 2 for a wrong call or a fault of the system.
    """
    try:
        root = _repository(arguments)
        made = generated_files()
        stale = stale_files(root, made)
        if "--check" in arguments:
            wrong = [*_different(root, made), *stale]
            sys.stdout.write("".join(f"{path}: not what is generated\n" for path in wrong))
            return 1 if wrong else 0
        for path in replace_files(root, made):
            sys.stdout.write(f"{path}: written\n")
        for path in stale:
            (root / path).unlink()
            sys.stdout.write(f"{path}: removed\n")
    except RaisiVisitError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def _repository(arguments: Sequence[str]) -> Path:
    if [*arguments] not in ([], ["--check"]):
        raise UsageError(f"the arguments {' '.join(arguments)!r}", USAGE)
    root = Path()
    if not (root / "src/raisi_visit_dataset/records").is_dir():
        raise UsageError("another folder", "the root of the repository", f"cd there, then {USAGE}")
    return root


def _different(root: Path, made: Mapping[str, bytes]) -> list[str]:
    return [
        path
        for path, data in made.items()
        if not (root / path).is_file() or (root / path).read_bytes() != data
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
