"""A package that could not be read on, as a report, so that every form can tell of it."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.errors import PackageRefused, Problem
from raisi_visit_dataset.validation.finding import Finding
from raisi_visit_dataset.validation.findings import Findings
from raisi_visit_dataset.validation.report import NotRun, Report

__all__ = ["REFUSED", "refusal"]

REFUSED: Final = "package-refused"
"""The code of what stops the reading: no rule's, because no rule was run."""


def refusal(package: str, refused: PackageRefused) -> Report:
    """Return a report of what a refused package was refused for: each problem an error."""
    return Report(
        package=package,
        findings=Findings.of(_finding(package, problem) for problem in refused.problems),
        not_run=(NotRun("every rule", package, "the package is refused", accepted=False),),
    )


def _finding(package: str, problem: Problem) -> Finding:
    place = problem.place
    expected = f"; expected {problem.expected}" if problem.expected else ""
    return Finding(
        code=REFUSED,
        severity="error",
        message=f"found {problem.found}{expected}",
        hint=problem.cure or "mend this first: nothing else was checked",
        resource="datapackage",
        file=package if place is None else place.file,
        line=None if place is None else place.line,
        column=None if place is None else place.column,
    )
