"""``raisi-visit build``: the package made from the seeds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final

import typer

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.options import WithoutLexicon
from raisi_visit_dataset.cli.output import emit, tell
from raisi_visit_dataset.cli.progress import Progress
from raisi_visit_dataset.cli.reports import print_report

__all__ = ["build"]

_FOUND: Final = "_found"


def build(
    seeds: Annotated[
        Path, typer.Argument(metavar="SEEDS", help="Folder of texts and codings.")
    ] = Path("seeds"),
    *,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            "-o",
            metavar="DIR",
            help="Where datapackage.json and data/ go.",
            show_default="the folder above the seeds",
        ),
    ] = None,
    zip_file: Annotated[
        Path | None, typer.Option("--zip", metavar="FILE", help="Write the package as zip, too.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing, say what would change.")
    ] = False,
    without_lexicon: WithoutLexicon = None,
) -> int:
    """Build the package from seeds, and check it.

    A coding that cannot be understood, or a package that breaks a rule, is refused with every
    problem, and what stands on disk stays. SOURCE_DATE_EPOCH sets the moment of the package.
    """
    from raisi_visit_dataset.workflows.build import build as build_package

    with Progress() as progress:
        summary = build_package(
            seeds,
            out,
            zip_file=zip_file,
            check=check,
            without_lexicon=without_lexicon or (),
            progress=progress,
        )
    if summary.refused:
        print_report(summary.report)
        tell("the package is refused; nothing was written")
        return 1
    emit("\n".join(_lines(summary)))
    return 0 if summary.ok else 1


def _lines(summary: rvd.BuildSummary) -> Iterator[str]:
    """Yield what a person wants to know of a build."""
    width = max(len(name) for name, _ in summary.report.rows)
    for name, rows in summary.report.rows:
        yield f"{name:<{width}}  {rows:>7}"
    yield ""
    yield from _figures(dict(summary.report.figures))
    counts = summary.report.counts()
    yield f"findings: {', '.join(f'{count} {name}' for name, count in counts.items())}"
    for each in summary.report.not_run:
        yield f"not run: {each.check} on {each.subject}, {each.reason}"
    yield from _changes(summary)
    yield f"version {summary.version}, sha256 {summary.digest}"


def _figures(figures: dict[str, int]) -> Iterator[str]:
    for name, found in figures.items():
        base = name.removesuffix(_FOUND)
        accounted = figures.get(f"{base}_accounted_for")
        if base != name and accounted is not None:
            yield f"{base.replace('_', ' ')}: {accounted} of {found} accounted for"


def _changes(summary: rvd.BuildSummary) -> Iterator[str]:
    from raisi_visit_dataset.package.change import render

    if summary.changes:
        yield f"differs from what stands on disk: {len(summary.changes)} changes"
        yield render(summary.changes)
    for path in summary.written:
        yield f"written: {path}"
    for path in summary.stale:
        yield f"no part of the package any more, remove it: {path}"
