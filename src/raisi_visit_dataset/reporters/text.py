"""A report as text, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import IO, Final

from raisi_visit_dataset.reporters.excerpt import Lines, excerpt
from raisi_visit_dataset.reporters.words import (
    about,
    counted,
    counts_line,
    kind_of,
    suppressed,
    verdict,
)
from raisi_visit_dataset.validation.finding import SEVERITIES, Finding
from raisi_visit_dataset.validation.report import NotRun, Report
from raisi_visit_dataset.validation.rule import Rule
from raisi_visit_dataset.validation.shown import escaped

__all__ = ["WIDTH", "as_text", "print_report"]

WIDTH: Final = 100
"""How wide lines of files are shown where there is no terminal to ask."""

_STYLES: Final = {"error": "bold red", "warning": "yellow", "info": "cyan"}
_INDENT: Final = "    "
_MOST_CODES: Final = 3

_Piece = tuple[str, str]


def as_text(
    report: Report,
    *,
    rules: Iterable[Rule] = (),
    lines: Lines | None = None,
    width: int = WIDTH,
    strict: bool = False,
) -> str:
    """Return a report as plain text, grouped by file, with a summary; LF at the end.

    With ``lines``, each finding shows the line it stands on, at most ``width`` cells wide.
    ``rules`` are those that can be explained, ``strict`` takes warnings as errors.
    """
    pieces = _lines(report, lines, width)
    told = (*pieces, _summary(report, strict=strict), *_next(report, rules))
    return "".join(f"{''.join(words for words, _ in line)}\n" for line in told)


def print_report(
    report: Report,
    stream: IO[str],
    *,
    rules: Iterable[Rule] = (),
    lines: Lines | None = None,
    strict: bool = False,
) -> None:
    """Write a report to a terminal, in colours and as wide as it is."""
    from rich.console import Console
    from rich.text import Text

    console = Console(file=stream, highlight=False, soft_wrap=True)
    for line in _lines(report, lines, console.width):
        console.print(Text.assemble(*line))
    for line in (_summary(report, strict=strict), *_next(report, rules)):
        console.print(Text.assemble(*line))


def _lines(report: Report, lines: Lines | None, width: int) -> Iterator[list[_Piece]]:
    for file, group in groupby(report.findings, key=lambda finding: finding.file):
        findings = list(group)
        numbers = frozenset(each.line for each in findings if each.line is not None)
        known = lines(file, numbers) if lines is not None and numbers else {}
        yield [(escaped(file), "bold")]
        for finding in findings:
            yield from _finding(finding, known, width)
        yield []
    yield from _waived(report)
    yield from _not_run(report.not_run)
    yield from _figures(report)


def _finding(finding: Finding, known: Mapping[int, str], width: int) -> Iterator[list[_Piece]]:
    style = _STYLES[finding.severity]
    head = f"{escaped(finding.place())}: "
    words = f"{finding.code} {kind_of(finding.severity)}"
    yield [(head, ""), (words, style), (f" {finding.message}", "")]
    line = known.get(finding.line or 0)
    if line is not None:
        shown = excerpt(line, finding.column or 1, max(width - len(_INDENT) - 2, 1))
        for piece, looks in zip(shown or (), ("", style), strict=False):
            # Without a column the whole line is meant.
            if looks == "" or finding.column is not None:
                yield [(f"{_INDENT}| ", "dim"), (piece, looks)]
    yield [(f"{_INDENT}{about(finding)}: ", "dim"), (finding.hint, "dim")]


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
    together: dict[tuple[str, str, bool], list[str]] = {}
    for each in checks:
        alike = (each.subject, each.reason, each.accepted)
        together.setdefault(alike, []).append(each.check)
    for (subject, reason, accepted), named in together.items():
        # Codes alone where they are many: the reason is the same for all.
        what = named[0] if len(named) == 1 else ", ".join(each.split(" ")[0] for each in named)
        doubt = "" if accepted else " (so the package is not called valid)"
        yield [(f"  {what} on {escaped(subject)}: {reason}{doubt}", "dim")]
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


def _summary(report: Report, *, strict: bool) -> list[_Piece]:
    parts = [counts_line(report)]
    if report.left_out:
        left = ", ".join(f"{count:,} of {code}" for code, _, count in report.left_out)
        parts.append(f"not shown: {left}")
    if report.suppressed:
        parts.append(suppressed(report))
    style = "bold green" if report.exit_status(strict=strict) == 0 else "bold red"
    rows = counted(sum(count for _, count in report.rows), "row", "rows")
    tables = counted(len(report.rows), "table", "tables")
    rules = counted(len(report.checks), "rule", "rules")
    head = f"{escaped(report.package)} is {verdict(report, strict=strict)}"
    return [(head, style), (f": {', '.join(parts)} ({rows} in {tables}, {rules} run)", "")]


def _next(report: Report, rules: Iterable[Rule]) -> Iterator[list[_Piece]]:
    """Say how to learn more of what was found most, the worst first."""
    codes = {rule.code for rule in rules}
    commonest: list[str] = []
    for severity in SEVERITIES:
        counts = report.findings.chosen(severity).by_code()
        commonest += sorted(counts, key=lambda code: (-counts[code], code))
    told = [code for code in dict.fromkeys(commonest) if code in codes]
    if told:
        yield []
        yield [("why, and how to mend it:", "")]
        for code in told[:_MOST_CODES]:
            yield [(f"  raisi-visit explain {code}", "bold")]
        if len(told) > _MOST_CODES:
            yield [(f"  and so on for {len(told) - _MOST_CODES} more codes", "")]
