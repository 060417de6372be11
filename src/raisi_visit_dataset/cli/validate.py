"""``raisi-visit validate``: a package checked by the rules."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.output import emit, emit_json, on_terminal
from raisi_visit_dataset.errors import PackageRefused, UsageError
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits

__all__ = ["print_report", "validate"]


def validate(  # noqa: PLR0913 - one parameter an option
    package: Annotated[
        Path | None,
        typer.Argument(
            metavar="PACKAGE",
            help="Folder, datapackage.json or zip file.",
            show_default="the installed dataset",
        ),
    ] = None,
    *,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="Form of the report.")
    ] = "text",
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="CODE", help="Run only these rules: codes, RVD3, or names."),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Leave these rules out.")
    ] = None,
    limit: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=VALUE", help="Change a limit of what is read."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Take warnings as errors.")] = False,
    without_texts: Annotated[
        bool,
        typer.Option("--without-texts", help="Accept a package that does not carry its texts."),
    ] = False,
) -> int:
    """Check a package by every rule, and print what is wrong.

    Nothing outside the package is read, nothing is fetched, nothing is run. Options that take
    a CODE may be given several times, or take several, with commas between them.
    """
    from raisi_visit_dataset import reporters, rules
    from raisi_visit_dataset.package import open_package
    from raisi_visit_dataset.package.shipped import shipped_package

    try:
        opened = (
            shipped_package()
            if package is None
            else open_package(package, limits=_limits(limit or ()))
        )
    except PackageRefused as refusal:
        if form == "json":
            emit_json(_refused(str(package or ""), refusal))
        raise
    report = rules.check(
        opened,
        select=_split(select or ()),
        ignore=_split(ignore or ()),
        without_texts=without_texts,
    )
    if form == "json":
        emit_json(reporters.as_json(report))
    else:
        print_report(report)
    return report.exit_status(strict=strict)


def print_report(report: rvd.Report) -> None:
    """Print a report; in colours when standard output is a terminal."""
    from raisi_visit_dataset import reporters

    if on_terminal():
        reporters.print_report(report, sys.stdout)
    else:
        emit(reporters.as_text(report))


def _split(codes: Sequence[str]) -> list[str]:
    return [code for each in codes for code in each.split(",") if code]


def _limits(given: Sequence[str]) -> Limits:
    """Read limits as ``name=value``; UsageError for anything else."""
    values: dict[str, int] = {}
    for each in given:
        name, _, number = each.partition("=")
        if not (number.isascii() and number.isdigit()):
            raise UsageError(f"--limit {each!r}", "NAME=VALUE, the value a whole number")
        values[name] = int(number)
    return DEFAULT_LIMITS.changed(values)


def _refused(package: str, refusal: PackageRefused) -> str:
    """Return the JSON of a package that could not be read on: its problems, no findings."""
    problems = [
        {
            "place": None if problem.place is None else str(problem.place),
            "found": problem.found,
            "expected": problem.expected,
            "cure": problem.cure,
        }
        for problem in refusal.problems
    ]
    document = {"ok": False, "package": package, "refused": problems}
    return json.dumps(document, ensure_ascii=False, indent=2)
