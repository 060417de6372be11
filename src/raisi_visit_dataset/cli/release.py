"""``raisi-visit release``: all files of a release."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from raisi_visit_dataset.cli.output import emit

__all__ = ["release"]


def release(
    root: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="The repository, as it is checked out.")
    ] = Path(),
    *,
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FOLDER", help="Where the files go.")
    ] = Path("dist"),
    previous: Annotated[
        str | None,
        typer.Option(
            metavar="PACKAGE",
            help="The last release: the version must be as high as what differs demands.",
            show_default=False,
        ),
    ] = None,
) -> int:
    """Make all files of a release, with their digests.

    These are wheel, sdist, the package, its other forms, the page to read and the notes.

    The package must be what its seeds give, without findings, in the version of the library. The
    same repository gives the same bytes, wherever it stands; SHA256SUMS is printed.
    """
    from raisi_visit_dataset.api.releasing import release as made

    released = made(root, out, previous=previous)
    for name, digest in released.digests:
        emit(f"{digest}  {name}")
    return 0
