"""``raisi-visit tables``, ``describe``, ``cite`` and ``--version``: what there is, and its name."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Literal

import typer

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.options import JsonLines, PackagePath, dataset_at
from raisi_visit_dataset.cli.output import emit
from raisi_visit_dataset.cli.rows import print_rows
from raisi_visit_dataset.errors import RaisiVisitError

__all__ = ["cite", "describe", "tables", "version"]


def tables(as_json: JsonLines = False, package: PackagePath = None) -> int:
    """Print the tables with their numbers of rows."""
    rows = [asdict(info) for info in dataset_at(package).tables()]
    print_rows(rows, ("name", "title", "rows"), limit=len(rows), as_json=as_json)
    return 0


def describe(
    table: Annotated[
        str, typer.Argument(metavar="TABLE", help="Name of the table; see: raisi-visit tables")
    ],
) -> int:
    """Print the codebook of a table.

    What a row is, its keys, every column, its codes, and the weak spots.
    """
    emit(dataset_at(None).describe(table))
    return 0


def cite(
    style: Annotated[
        Literal["text", "apa", "bibtex", "ris", "cff"], typer.Option(help="Form of the citation.")
    ] = "text",
    package: PackagePath = None,
) -> int:
    """Print how to cite the data."""
    emit(dataset_at(package).cite(style))
    return 0


def version(wanted: bool) -> None:
    """Print the versions of the library and of its data, if wanted, and end."""
    if not wanted:
        return
    try:
        data = f"data {rvd.DATA_VERSION}"
    except RaisiVisitError:
        data = "without data"
    emit(f"raisi-visit-dataset {rvd.__version__}, {data}")
    raise typer.Exit
