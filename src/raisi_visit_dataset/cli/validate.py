"""``raisi-visit validate``: a package checked by the rules."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from raisi_visit_dataset.cli import validate_options as options
from raisi_visit_dataset.cli.options import RulesFolder, WithoutLexicon
from raisi_visit_dataset.cli.reports import forms_and_files, give_report

__all__ = ["validate"]

_Package = Annotated[
    str | None,
    typer.Argument(
        metavar="PACKAGE",
        help="Folder, datapackage.json or zip file; for Spark what 'export parquet' wrote.",
        show_default="the installed dataset",
    ),
]


def validate(  # noqa: PLR0913 - one parameter an option
    package: _Package = None,
    *,
    form: options.Forms = None,
    output: options.Files = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    warn: options.Warn = None,
    strict: options.Strict = None,
    limit: options.LimitValues = None,
    jobs: options.Jobs = None,
    memory: options.Memory = None,
    engine: options.Engine = None,
    rules: RulesFolder = None,
    waivers: options.Waivers = None,
    without_texts: options.WithoutTexts = None,
    without_lexicon: WithoutLexicon = None,
    config: options.Config = None,
    no_config: options.NoConfig = False,
) -> int:
    """Check a package by every rule, and print what is wrong.

    Nothing outside the package is read, nothing is fetched, nothing is run. Options that take
    a CODE may be given several times, or take several, with commas between them. --format and
    --output may be repeated: the first file is for the first form, and a form without a file
    is printed. What is not said here is taken from [tool.raisi-visit] in the pyproject.toml of
    this folder, or of the nearest one above it.
    """
    # Pydantic, which reads settings, is not loaded to print the help.
    from raisi_visit_dataset.cli.settled import checked, settled

    told = {
        "format": form,
        "output": output,
        "select": options.split(select),
        "ignore": options.split(ignore),
        "warn": options.split(warn),
        "strict": strict,
        "limit": options.limits(limit),
        "jobs": jobs,
        "memory": memory,
        "engine": engine,
        "rules": rules,
        "waivers": waivers,
        "without_texts": without_texts,
        "without_lexicon": without_lexicon,
    }
    wanted = settled(told, config=config, no_config=no_config)
    forms = forms_and_files(wanted.format, [Path(each) for each in wanted.output])
    report, setting = checked(package, wanted)
    give_report(report, forms, setting)
    return report.exit_status(strict=wanted.strict)
