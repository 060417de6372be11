"""The commands, put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer

from raisi_visit_dataset.cli.about import cite, describe, tables, version
from raisi_visit_dataset.cli.agreement import agreement
from raisi_visit_dataset.cli.build import build
from raisi_visit_dataset.cli.diff import diff
from raisi_visit_dataset.cli.evidence import evidence
from raisi_visit_dataset.cli.explore import explore
from raisi_visit_dataset.cli.export import EXPORTS
from raisi_visit_dataset.cli.fetch import fetch
from raisi_visit_dataset.cli.release import release
from raisi_visit_dataset.cli.rules import explain, rules
from raisi_visit_dataset.cli.show import show
from raisi_visit_dataset.cli.speech import variants, who_said_what
from raisi_visit_dataset.cli.validate import validate

__all__ = ["Session", "make_app"]

_COMMANDS = (
    ("show", show),
    ("who-said-what", who_said_what),
    ("variants", variants),
    ("evidence", evidence),
    ("tables", tables),
    ("describe", describe),
    ("cite", cite),
    ("validate", validate),
    ("rules", rules),
    ("explain", explain),
    ("build", build),
    ("agreement", agreement),
    ("diff", diff),
    ("explore", explore),
    ("fetch", fetch),
    ("release", release),
)


@dataclass(slots=True)
class Session:
    """Hold what is said once for all commands."""

    debug: bool = False


def make_app() -> typer.Typer:
    """Return the command with all its verbs."""
    # Plain help: it is quick to print, and the same in every terminal and pipe.
    app = typer.Typer(
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(_whole)
    for name, command in _COMMANDS:
        app.command(name)(command)
    export = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    export.callback(help="Write a package in another format.")(lambda: None)
    for name, written in EXPORTS:
        export.command(name)(written)
    app.add_typer(export, name="export")
    return app


def _whole(
    context: typer.Context,
    _version: Annotated[
        bool,
        typer.Option("--version", callback=version, is_eager=True, help="Print the versions."),
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Print where an error arose.")] = False,
) -> None:
    """Read, check and build the dataset of President Raisi's visit to Moscow, January 2022.

    Who said what, when and where, by five news texts, with the words that prove each cell.

    Exit status: 0 all is well, 1 the data are wrong, 2 the call is wrong or a path cannot be
    opened, 3 a fault of ours.
    """
    context.obj.debug = debug
