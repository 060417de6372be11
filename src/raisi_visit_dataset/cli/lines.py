"""Lines of the files of a package, as findings point to them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.package import Package
from raisi_visit_dataset.reporters import Lines

__all__ = ["lines_of"]

_BLOCK: Final = 1 << 20
_LONGEST: Final = 1 << 20
_NAME: Final = "x"


def lines_of(package: Package) -> Lines:
    """Return what gives the lines of the files of a package; nothing for any other file."""
    root = package.printed(_NAME).removesuffix(_NAME)

    def lines(file: str, numbers: frozenset[int]) -> Mapping[int, str]:
        if not file.startswith(root):
            return {}
        try:
            return _lines(package, file.removeprefix(root), numbers)
        except UnreadableError:
            # The finding itself tells why the file cannot be read.
            return {}

    return lines


def _lines(package: Package, path: str, numbers: frozenset[int]) -> dict[int, str]:
    """Read a file block by block, up to the last line that is wanted."""
    found: dict[int, str] = {}
    number, held = 1, b""
    for block in package.blocks(path, _BLOCK):
        *whole, held = (held + block).split(b"\n")
        for line in whole:
            if number in numbers:
                found[number] = _decoded(line)
            number += 1
        if number > max(numbers) or len(held) > _LONGEST:
            return found
    if number in numbers:
        found[number] = _decoded(held)
    return found


def _decoded(line: bytes) -> str:
    return line.removesuffix(b"\r").decode("utf-8", "replace")
