"""Two packages compared."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from raisi_visit_dataset.api.dataset import open_dataset
from raisi_visit_dataset.versions.difference import Difference

__all__ = ["diff"]


def diff(
    old: Path | str | Mapping[str, bytes], new: Path | str | Mapping[str, bytes]
) -> Difference:
    """Return all that differs from one package to another: rows, columns, codes, words, files.

    Each is a folder, a descriptor, a zip file, or files in memory by path, of any shape. Rows are
    matched by the primary key, and compared whole where a table has none. Cells are compared as
    they are written. Raises UnreadableError when there is nothing at a path, and PackageRefused,
    with file, line and column, for a package that cannot be read as it declares.
    """
    from raisi_visit_dataset.versions.compare import compare

    return compare(open_dataset(old).package, open_dataset(new).package)
