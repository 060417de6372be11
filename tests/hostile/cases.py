"""Every case. ``python -m tests.hostile.cases FOLDER`` writes them all, to be looked at."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.hostile import (
    of_coding,
    of_good,
    of_hashes,
    of_json,
    of_links,
    of_parquet,
    of_paths,
    of_reports,
    of_schemas,
    of_tables,
    of_unicode,
    of_zips,
)

__all__ = ["CASES", "KINDS"]

CASES = (
    *of_paths.CASES,
    *of_links.CASES,
    *of_zips.CASES,
    *of_json.CASES,
    *of_coding.CASES,
    *of_hashes.CASES,
    *of_schemas.CASES,
    *of_tables.CASES,
    *of_tables.BOMBS,
    *of_parquet.CASES,
    *of_unicode.CASES,
    *of_reports.CASES,
    *of_good.CASES,
)
KINDS = tuple(dict.fromkeys(case.kind for case in CASES))


def write_all(folder: Path) -> None:
    """Write each case into a folder of its kind and name."""
    for case in CASES:
        into = folder / case.kind / case.name
        into.mkdir(parents=True)
        case.make(into)


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
