"""A report as text, for people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import IO, Final

from raisi_visit_dataset.validation.finding import SEVERITIES, Finding
from raisi_visit_dataset.validation.report import NotRun, Report
from raisi_visit_dataset.validation.shown import escaped

__all__ = ["as_text", "print_report"]

_STYLES: Final = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_PLURALS: Final = {"error": "errors", "warning": "warnings", "info": "remarks"}
_SINGULARS: Final = {"error": "error", "warning": "warning", "info": "remark"}

_Piece = tuple[str, str]


def as_text(report: Report) -> str:
    """Return a report as plain text, grouped by file, with a summary; LF at the end."""
    return "".join(f"{''.join(words for words, _ in line)}\n" for line in _lines(report))


def print_report(report: Report, stream: IO[str]) -> None:
    """Write a report to a stream; in colours when it is a terminal."""
    if not stream.isatty():
        stream.write(as_text(report))
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, soft_wrap=True)
    for line in _lines(report):
        console.print(Text.assemble(*line))


def _lines(report: Report) -> Iterator[list[_Piece]]:
    for file, group in groupby(report.findings, key=lambda finding: finding.file):
        yield [(escaped(file), "bold")]
        for finding in group:
            yield from _finding(finding)
        yield []
    yield from _waived(report)
    yield from _not_run(report.not_run)
    yield from _figures(report)
    yield _summary(report)


def _finding(finding: Finding) -> Iterator[list[_Piece]]:
    style = _STYLES[finding.severity]
    head = f"{escaped(finding.place())}: "
    words = f"{finding.code} {_SINGULARS[finding.severity]}"
    yield [(head, ""), (words, style), (f" {finding.message}", "")]
    about = [part for part in (finding.resource, finding.key, finding.field) if part]
    yield [(f"    {' '.join(about)}: ", "dim"), (finding.hint, "dim")]


def _waived(report: Report) -> Iterator[list[_Piece]]:
    if not report.waived:
        return
    yield [("waived", "bold")]
    for each in report.waived:
        finding = each.finding
        words = f"  {escaped(finding.place())}: {finding.code} {finding.message}"
        yield [(words, "dim")]
        yield [(f"    because: {escaped(each.reason)}", "dim")]
    yield []


def _not_run(checks: tuple[NotRun, ...]) -> Iterator[list[_Piece]]:
    if not checks:
        return
    yield [("not run", "bold")]
    for each in checks:
        accepted = "" if each.accepted else " (so the package is not called valid)"
        yield [(f"  {each.check} on {escaped(each.subject)}: {each.reason}{accepted}", "dim")]
    yield []


def _figures(report: Report) -> Iterator[list[_Piece]]:
    if not report.figures:
        return
    figures = dict(report.figures)
    for name, found in figures.items():
        base = name.removesuffix("_found")
        accounted = figures.get(f"{base}_accounted_for")
        if accounted is not None:
            yield [(f"{base.replace('_', ' ')}: {accounted} of {found} accounted for", "")]
    yield []


def _summary(report: Report) -> list[_Piece]:
    parts = []
    for severity in SEVERITIES:
        count = report.count(severity)
        name = _SINGULARS[severity] if count == 1 else _PLURALS[severity]
        parts.append(f"{count} {name}")
    parts.append(f"{len(report.waived)} waived")
    if report.left_out:
        left = ", ".join(f"{count} of {code}" for code, _, count in report.left_out)
        parts.append(f"not shown: {left}")
    verdict, style = ("valid", "bold green") if report.ok else ("not valid", "bold red")
    rows = sum(count for _, count in report.rows)
    head = f"{escaped(report.package)} is {verdict}"
    tables = f"{rows} rows in {len(report.rows)} tables, {len(report.checks)} rules run"
    return [(head, style), (f": {', '.join(parts)} ({tables})", "")]
