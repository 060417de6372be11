"""The words that all forms of a report share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from raisi_visit_dataset.validation.finding import SEVERITIES, Finding, Severity
from raisi_visit_dataset.validation.report import Report
from raisi_visit_dataset.validation.rule import Rule

__all__ = [
    "about",
    "codes_of",
    "counted",
    "counts_line",
    "kind_of",
    "suppressed",
    "titles",
    "verdict",
]

_KINDS: Final[dict[Severity, tuple[str, str]]] = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "info": ("remark", "remarks"),
}


def kind_of(severity: Severity, count: int = 1) -> str:
    """Return what findings of a severity are called.

    >>> kind_of("info"), kind_of("error", 0)
    ('remark', 'errors')
    """
    return _KINDS[severity][count != 1]


def counted(count: int, one: str, many: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "row", "rows"), counted(1200, "row", "rows")
    ('1 row', '1,200 rows')
    """
    return f"{count:,} {one if count == 1 else many}"


def counts_line(report: Report) -> str:
    """Return how much was found, by severity, those left out included, and waived."""
    parts = [counted(report.count(each), kind_of(each), kind_of(each, 0)) for each in SEVERITIES]
    return ", ".join([*parts, f"{len(report.waived):,} waived"])


def suppressed(report: Report) -> str:
    """Return how much was not told because it follows from other findings; empty if nothing."""
    if not report.suppressed:
        return ""
    listed = ", ".join(f"{count:,} of {code}" for code, count in report.suppressed)
    return f"untold, as they follow from others: {listed}"


def verdict(report: Report, *, strict: bool) -> str:
    """Return whether the package is valid, as the exit status has it."""
    if report.exit_status(strict=strict) == 0:
        return "valid"
    return "not valid, as warnings count as errors" if report.ok else "not valid"


def titles(rules: Iterable[Rule]) -> dict[str, str]:
    """Return code and name of each rule, by code."""
    return {rule.code: f"{rule.code} {rule.name}" for rule in rules}


def about(finding: Finding) -> str:
    """Return table, key and field of a finding, as far as they are known."""
    return " ".join(part for part in (finding.resource, finding.key, finding.field) if part)


def codes_of(report: Report) -> dict[str, int]:
    """Return the number of findings by code, those left out included, 0 for a clean check."""
    counts = Counter(dict.fromkeys(report.checks, 0))
    counts.update(dict.fromkeys((each.finding.code for each in report.waived), 0))
    counts.update(report.findings.by_code())
    for code, _, count in report.left_out:
        counts[code] += count
    return dict(sorted(counts.items()))
