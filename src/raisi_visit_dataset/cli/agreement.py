"""``raisi-visit agreement``: two codings of the same texts compared."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.output import emit, emit_json
from raisi_visit_dataset.errors import UsageError

__all__ = ["agreement"]


def agreement(
    first: Annotated[Path, typer.Argument(metavar="A", help="Folder of seeds, or package.")],
    second: Annotated[Path, typer.Argument(metavar="B", help="Another of the same texts.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown.")] = False,
) -> int:
    """Compare two codings of the same texts.

    Statements and event mentions are paired by their places in the text. Of pairs, every value
    is compared: the share that agrees, Krippendorff's alpha (nominal), and each disagreement.
    """
    from raisi_visit_dataset.agreement import told

    if as_json and markdown:
        raise UsageError("--json and --markdown", "one of them")
    compared = rvd.compare_codings(first, second)
    if as_json:
        emit_json(told.to_json(compared))
    else:
        emit(told.to_markdown(compared) if markdown else told.to_text(compared))
    return 0
