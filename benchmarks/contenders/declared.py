"""What every contender by hand needs: the descriptor, its digests, and a list of faults."""

import csv
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

COMMA, LINE_END, QUOTE = b',\n"'
Told = tuple[str, int, str, str]
"""Resource, row (from 1, without the header), field, kind."""


def resources(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the resources of a package by name."""
    descriptor = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return {each["name"]: each for each in descriptor["resources"]}


def verify(folder: Path, resource: dict[str, Any]) -> None:
    """Compare bytes and hash of a file with what is declared; SystemExit where they differ."""
    with (folder / resource["path"]).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        size = file.tell()
    if (f"sha256:{digest}", size) != (resource["hash"], resource["bytes"]):
        raise SystemExit(f"{resource['path']} is not what the descriptor declares")


def ragged(path: Path, width: int) -> list[int]:
    """Return the numbers of the rows that have not ``width`` cells; SystemExit for an open quote.

    Looks at commas, line ends and quotes alone, sixteen megabytes at a time.
    """
    told: list[int] = []
    rows, inside, cells = 0, 0, 0
    with path.open("rb") as file:
        while block := file.read(1 << 24):
            codes = np.frombuffer(block, dtype=np.uint8)
            codes = codes[(codes == COMMA) | (codes == LINE_END) | (codes == QUOTE)]
            quotes = codes == QUOTE
            open_ = np.bitwise_xor.accumulate(quotes.view(np.uint8)) ^ inside
            inside = int(open_[-1]) if len(open_) else inside
            codes = codes[~quotes & (open_ == 0)]
            ends = np.flatnonzero(codes == LINE_END)
            if not len(ends):
                cells += len(codes)
                continue
            widths = np.diff(ends, prepend=-1)
            widths[0] += cells
            told += (np.flatnonzero(widths != width) + rows).tolist()
            rows += len(ends)
            cells = len(codes) - int(ends[-1]) - 1
    if inside:
        raise SystemExit(f"{path.name} ends within a quotation")
    return told


def write_told(path: Path, told: Iterable[Told]) -> None:
    """Write the list of faults."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("resource", "row", "field", "kind"))
        writer.writerows(told)
