"""A report as GitHub Markdown: the summary of a job."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.words import (
    about,
    codes_of,
    counted,
    counts_line,
    kind_of,
    titles,
    verdict,
)
from raisi_visit_dataset.validation.finding import SEVERITIES
from raisi_visit_dataset.validation.markdown_words import markdown_words
from raisi_visit_dataset.validation.report import Report
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["MOST_ROWS", "as_markdown"]

MOST_ROWS: Final = 100
"""The most rows of a table; GitHub takes a summary of 1 MiB."""


def as_markdown(report: Report, *, rules: Iterable[Rule] = (), strict: bool = False) -> str:
    """Return a report as a summary in Markdown, LF at the end.

    The verdict, the counts, a table of the worst ``MOST_ROWS`` findings and the number of those
    left out; folded below it what is waived, what was not run, and the figures.
    """
    shown = clean(report)
    named = titles(rules)
    lines = [
        f"## {markdown_words(shown.package)} is {verdict(shown, strict=strict)}",
        "",
        f"{counts_line(shown)}; {_extent(shown)}.",
        "",
        *_findings(shown, named),
        *_codes(shown, named),
        *_suppressed(shown, named),
        *_waived(shown),
        *_not_run(shown),
        *_figures(shown),
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


def _extent(report: Report) -> str:
    rows = counted(sum(count for _, count in report.rows), "row", "rows")
    tables = counted(len(report.rows), "table", "tables")
    return f"{rows} in {tables}, {counted(len(report.checks), 'rule', 'rules')} run"


def _findings(report: Report, named: Mapping[str, str]) -> Iterator[str]:
    chosen = (report.findings.chosen(severity)[:MOST_ROWS] for severity in SEVERITIES)
    ordered = [finding for findings in chosen for finding in findings]
    rows = [
        (
            kind_of(finding.severity),
            markdown_words(named.get(finding.code, finding.code)),
            markdown_words(finding.place()),
            markdown_words(about(finding)),
            f"{markdown_words(finding.message)}; {markdown_words(finding.hint)}",
        )
        for finding in ordered[:MOST_ROWS]
    ]
    yield from _table(("severity", "rule", "place", "row and field", "message"), rows)
    total = sum(report.count(severity) for severity in SEVERITIES)
    if total > len(rows):
        yield from (f"{total - len(rows):,} of {total:,} findings are left out of this table.", "")


def _codes(report: Report, named: Mapping[str, str]) -> Iterator[str]:
    counts = {code: count for code, count in codes_of(report).items() if count}
    rows = [(markdown_words(named.get(code, code)), f"{count:,}") for code, count in counts.items()]
    yield from _folded("Findings by rule", ("rule", "findings"), rows)


def _suppressed(report: Report, named: Mapping[str, str]) -> Iterator[str]:
    rows = [
        (markdown_words(named.get(code, code)), f"{count:,}") for code, count in report.suppressed
    ]
    yield from _folded("Follow from others", ("rule", "number"), rows)


def _waived(report: Report) -> Iterator[str]:
    rows = [
        (
            markdown_words(each.finding.code),
            markdown_words(each.finding.place()),
            markdown_words(each.finding.message),
            markdown_words(each.reason),
        )
        for each in report.waived
    ]
    yield from _folded("Waived", ("rule", "place", "message", "reason"), rows)


def _not_run(report: Report) -> Iterator[str]:
    ordered = sorted(report.not_run, key=lambda each: each.accepted)
    rows = [
        (
            markdown_words(each.check),
            markdown_words(each.subject),
            markdown_words(each.reason),
            "yes" if each.accepted else "no, so the package is not called valid",
        )
        for each in ordered
    ]
    yield from _folded("Not run", ("check", "on", "reason", "accepted"), rows)


def _figures(report: Report) -> Iterator[str]:
    rows = [
        (markdown_words(name.replace("_", " ")), f"{count:,}") for name, count in report.figures
    ]
    yield from _folded("Figures", ("figure", "number"), rows)


def _folded(title: str, header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    if not rows:
        return
    # Without the empty line after it, the table would be read as HTML.
    yield from (f"<details><summary>{title}: {len(rows):,}</summary>", "")
    yield from _table(header, rows[:MOST_ROWS])
    if len(rows) > MOST_ROWS:
        left = f"{len(rows) - MOST_ROWS:,} of {len(rows):,} rows are left out of this table."
        yield from (left, "")
    yield from ("</details>", "")


def _table(header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    if rows:
        yield _row(header)
        yield _row(("---",) * len(header))
        yield from map(_row, rows)
        yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
