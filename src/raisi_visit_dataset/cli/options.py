"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import raisi_visit_dataset as rvd

__all__ = ["JsonLines", "Limit", "PackagePath", "RulesFolder", "WithoutLexicon", "dataset_at"]

PackagePath = Annotated[
    Path | None,
    typer.Option(
        "--package",
        "-p",
        metavar="PATH",
        help="Read this folder, datapackage.json or zip instead of the installed dataset.",
        show_default=False,
    ),
]
JsonLines = Annotated[
    bool, typer.Option("--json", help="Print JSON, one row a line, with every column.")
]
Limit = Annotated[
    int | None,
    typer.Option(
        min=0,
        metavar="N",
        help="Print at most so many rows.",
        show_default="20 on a terminal, else all",
    ),
]
WithoutLexicon = Annotated[
    list[str] | None,
    typer.Option(
        "--without-lexicon",
        metavar="LANGUAGE",
        help="Read texts in this language without the scans that need a lexicon of it, where "
        "there is none.",
        show_default=False,
    ),
]


RulesFolder = Annotated[
    Path | None,
    typer.Option("--rules", metavar="FOLDER", help="Add the rules of these files *.sql."),
]


def dataset_at(package: Path | None) -> rvd.Dataset:
    """Return the dataset of a path, or the one that comes with this installation."""
    from raisi_visit_dataset.api import SHIPPED

    return SHIPPED if package is None else rvd.open(package)
