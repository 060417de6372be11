"""``raisi-visit diff``: what differs between two packages, and the version that demands."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.output import emit, emit_json, tell
from raisi_visit_dataset.errors import UsageError

__all__ = ["diff"]

_FORMS: Final = ("text", "json", "markdown", "html", "changelog")
"""Names of the forms, here so that the help need not load what renders them."""

_PACKAGE: Final = "Folder, datapackage.json, zip file, or a released version."


def diff(  # noqa: PLR0913 - one parameter an option
    old: Annotated[str, typer.Argument(metavar="OLD", help=_PACKAGE)],
    new: Annotated[str, typer.Argument(metavar="NEW", help=_PACKAGE)],
    *,
    form: Annotated[
        str, typer.Option("--format", metavar="FORM", help=f"Form: {', '.join(_FORMS)}.")
    ] = "text",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write there, do not print."),
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Fail if the version of NEW is too low, or an id is lost."),
    ] = False,
    limit: Annotated[
        int,
        typer.Option(min=0, metavar="N", help="Show at most so many rows of each table."),
    ] = 100,
) -> int:
    """Say how packages differ, and which version that demands.

    Rows, columns, constraints, codes, metadata and files are compared. JSON holds every change;
    other forms say how many they leave out. With --check the status is 1 when the version of NEW
    is lower than the difference demands, and when an id is gone of which retired_ids does not say
    where it went.
    """
    from raisi_visit_dataset.versions.bump import judged
    from raisi_visit_dataset.versions.formats import FORMATS

    if form not in _FORMS:
        raise UsageError(f"--format {form!r}", f"one of {', '.join(_FORMS)}")
    difference = rvd.diff(_located(old), _located(new))
    verdict = judged(difference)
    text = FORMATS[form](difference, verdict, limit)
    if output is not None:
        _write(output, text)
    else:
        (emit_json if form == "json" else emit)(text)
    if not check or verdict.ok:
        return 0
    if output is not None or form not in ("text", "markdown", "html"):
        tell("\n".join(verdict.problems))
    return 1


def _located(where: str) -> str:
    """Return the path of a package: as it was given, or of the zip file of a released version."""
    from raisi_visit_dataset.versions.version import parse_version

    try:
        parse_version(where)
    except UsageError:
        return where
    return where if Path(where).exists() else str(rvd.fetch(where))


def _write(file: Path, text: str) -> None:
    from raisi_visit_dataset.files.write import replace_files

    replace_files(file.absolute().parent, {file.name: text.encode("utf-8")})
