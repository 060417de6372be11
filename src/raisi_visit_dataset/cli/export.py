"""``raisi-visit export``: a package in other formats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.output import emit, tell

__all__ = ["export_parquet"]


def export_parquet(
    package: Annotated[
        Path | None,
        typer.Argument(
            metavar="PACKAGE",
            help="Folder, datapackage.json or zip file.",
            show_default="the installed dataset",
        ),
    ] = None,
    *,
    out: Annotated[
        Path,
        typer.Option("--out", "-o", metavar="FOLDER", help="Where the tables go: a folder each."),
    ],
) -> int:
    """Write every table as typed Parquet, with the numbers of the rows.

    FOLDER is new, empty, or an earlier export, which is replaced. Its manifest.json is written
    last. What is wrong with the files of the package is counted there and told here, and the
    status is then 1: cells that are no value of their type are empty in the tables.
    """
    manifest = rvd.export_parquet(out, package)
    width = max((len(name) for name, _ in manifest.rows), default=0)
    emit("\n".join(f"{name:<{width}}  {rows:>7}" for name, rows in manifest.rows))
    for kind, count in manifest.faults:
        tell(f"{kind}: {count}; raisi-visit validate says where")
    return 1 if manifest.faults else 0
