"""A report made fit to be shown: every word of a stranger escaped, once for all forms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any

from raisi_visit_dataset.validation.finding import Finding
from raisi_visit_dataset.validation.report import NotRun, Report, Waived
from raisi_visit_dataset.validation.shown import escaped

__all__ = ["clean"]


def clean(report: Report) -> Report:
    """Return the report without control or bidirectional characters in any of its words."""
    return replace(
        report,
        package=escaped(report.package),
        findings=report.findings.in_words(escaped, clean=_is_clean),
        waived=tuple(
            Waived(_finding(waived.finding), escaped(waived.reason)) for waived in report.waived
        ),
        suppressed=_counted(report.suppressed),
        left_out=tuple(
            (escaped(code), severity, count) for code, severity, count in report.left_out
        ),
        not_run=tuple(
            NotRun(escaped(each.check), escaped(each.subject), escaped(each.reason), each.accepted)
            for each in report.not_run
        ),
        checks=tuple(escaped(code) for code in report.checks),
        figures=_counted(report.figures),
        rows=_counted(report.rows),
    )


def _is_clean(words: str) -> bool:
    """Tell, quickly for the most, whether nothing in some words would be escaped."""
    return (words.isascii() and words.isprintable()) or escaped(words) == words


def _finding(finding: Finding) -> Finding:
    values = {field.name: getattr(finding, field.name) for field in fields(finding)}
    # One by one would be longer, and would forget a part that is added later.
    words: dict[str, Any] = {
        name: escaped(each) for name, each in values.items() if isinstance(each, str)
    }
    return replace(finding, **words)


def _counted(counts: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple((escaped(name), count) for name, count in counts)
