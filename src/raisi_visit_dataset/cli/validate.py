"""``raisi-visit validate``: a package checked by the rules."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.options import WithoutLexicon
from raisi_visit_dataset.cli.reports import FORMS, forms_and_files, give_report
from raisi_visit_dataset.errors import PackageRefused, UsageError
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits

__all__ = ["validate"]

_Package = Annotated[
    Path | None,
    typer.Argument(
        metavar="PACKAGE",
        help="Folder, datapackage.json or zip file.",
        show_default="the installed dataset",
    ),
]
_Forms = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="FORM",
        help=f"Form of the report: {', '.join(FORMS)}.",
        show_default="text; github inside GitHub Actions",
    ),
]
_Files = Annotated[
    list[Path] | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the report there, do not print it."),
]
_Select = Annotated[
    list[str] | None,
    typer.Option(metavar="CODE", help="Run only these rules: codes, RVD3, or names."),
]
_Ignore = Annotated[list[str] | None, typer.Option(metavar="CODE", help="Leave these rules out.")]
_Limits = Annotated[
    list[str] | None,
    typer.Option(metavar="NAME=VALUE", help="Change a limit of what is read."),
]
_Strict = Annotated[bool, typer.Option("--strict", help="Take warnings as errors.")]
_WithoutTexts = Annotated[
    bool, typer.Option("--without-texts", help="Accept a package that does not carry its texts.")
]


def validate(  # noqa: PLR0913 - one parameter an option
    package: _Package = None,
    *,
    form: _Forms = None,
    output: _Files = None,
    select: _Select = None,
    ignore: _Ignore = None,
    limit: _Limits = None,
    strict: _Strict = False,
    without_texts: _WithoutTexts = False,
    without_lexicon: WithoutLexicon = None,
) -> int:
    """Check a package by every rule, and print what is wrong.

    Nothing outside the package is read, nothing is fetched, nothing is run. Options that take
    a CODE may be given several times, or take several, with commas between them. --format and
    --output may be repeated: the first file is for the first form, and a form without a file
    is printed.
    """
    forms = forms_and_files(form or (), output or ())
    try:
        report = _opened(package, _changed(limit or ())).validate(
            select=_split(select or ()),
            ignore=_split(ignore or ()),
            without_texts=without_texts,
            without_lexicon=without_lexicon or (),
        )
    except PackageRefused as refused:
        from raisi_visit_dataset.reporters import refusal

        report = refusal("the installed dataset" if package is None else str(package), refused)
    give_report(report, forms, strict=strict)
    return report.exit_status(strict=strict)


def _opened(package: Path | None, limits: Limits) -> rvd.Dataset:
    from raisi_visit_dataset.api import SHIPPED

    return SHIPPED if package is None else rvd.open(package, limits=limits)


def _split(codes: Sequence[str]) -> list[str]:
    return [code for each in codes for code in each.split(",") if code]


def _changed(given: Sequence[str]) -> Limits:
    """Read limits as ``name=value``; UsageError for anything else."""
    values: dict[str, int] = {}
    for each in given:
        name, _, number = each.partition("=")
        if not (number.isascii() and number.isdigit()):
            raise UsageError(f"--limit {each!r}", "NAME=VALUE, the value a whole number")
        values[name] = int(number)
    return DEFAULT_LIMITS.changed(values)
