"""The options of ``raisi-visit validate``, and how they are read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from raisi_visit_dataset.cli.reports import FORMS
from raisi_visit_dataset.errors import UsageError

__all__ = ["limits", "split"]

Forms = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        metavar="FORM",
        help=f"Form of the report: {', '.join(FORMS)}.",
        show_default="text; github inside GitHub Actions",
    ),
]
Files = Annotated[
    list[Path] | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the report there, do not print it."),
]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="CODE", help="Run only these rules: codes, RVD3, or names."),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="CODE", help="Leave these rules out.")]
Warn = Annotated[
    list[str] | None, typer.Option(metavar="CODE", help="Tell errors of these rules as warnings.")
]
Strict = Annotated[
    bool | None, typer.Option("--strict/--no-strict", help="Take warnings as errors.")
]
LimitValues = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME=VALUE",
        help="Change a limit: findings (of one rule that are shown), or one of what is read.",
    ),
]
Jobs = Annotated[
    int | None, typer.Option(metavar="N", help="Use so many threads.", show_default="as many as go")
]
Memory = Annotated[
    str | None,
    typer.Option(
        metavar="SIZE", help="Keep to so much memory, as 500MB; what is more goes to disk."
    ),
]
Engine = Annotated[
    Literal["duckdb", "spark"] | None,
    typer.Option(help="What runs the rules: in this process, or Spark.", show_default="duckdb"),
]
Waivers = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Accept the findings that this file in TOML lists."),
]
WithoutTexts = Annotated[
    bool | None,
    typer.Option(
        "--without-texts/--with-texts", help="Accept a package that does not carry its texts."
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Take settings from this file, not from pyproject.toml."),
]
NoConfig = Annotated[bool, typer.Option("--no-config", help="Take settings from no file.")]


def split(codes: Sequence[str] | None) -> list[str] | None:
    """Return codes given one by one or with commas between them; None where none was given."""
    if codes is None:
        return None
    return [code.strip() for each in codes for code in each.split(",") if code.strip()]


def limits(given: Sequence[str] | None) -> dict[str, int] | None:
    """Read limits as ``name=value``, with commas between them; UsageError for anything else."""
    if given is None:
        return None
    values: dict[str, int] = {}
    for each in (part for words in given for part in words.split(",")):
        name, _, number = each.partition("=")
        if not (number.isascii() and number.isdigit()):
            raise UsageError(f"--limit {each!r}", "NAME=VALUE, the value a whole number")
        values[name] = int(number)
    return values
