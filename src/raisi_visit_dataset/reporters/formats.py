"""Every form that a report takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.excerpt import Lines
from raisi_visit_dataset.reporters.github import as_github
from raisi_visit_dataset.reporters.html import as_html
from raisi_visit_dataset.reporters.json import as_json
from raisi_visit_dataset.reporters.junit import as_junit
from raisi_visit_dataset.reporters.markdown import as_markdown
from raisi_visit_dataset.reporters.sarif import as_sarif
from raisi_visit_dataset.reporters.text import as_text
from raisi_visit_dataset.validation.report import Report
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["FORMATS", "Format", "Setting"]


@dataclass(frozen=True, slots=True)
class Setting:
    """Hold what a form is told besides the report.

    The rules, whether warnings are errors, and what gives the lines of the files, if anything.
    """

    rules: tuple[Rule, ...] = ()
    strict: bool = False
    lines: Lines | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """Hold one form of a report: its name, what it is for, and what makes its text."""

    name: str
    purpose: str
    render: Callable[[Report, Setting], str]


FORMATS: Final[tuple[Format, ...]] = (
    Format(
        "text",
        "people at a terminal",
        lambda report, how: as_text(
            clean(report), rules=how.rules, lines=how.lines, strict=how.strict
        ),
    ),
    Format(
        "json",
        "programs; schemas/report.json describes it",
        lambda report, _: as_json(clean(report)),
    ),
    Format(
        "github",
        "annotations of a change on GitHub",
        lambda report, how: as_github(report, rules=how.rules, strict=how.strict),
    ),
    Format(
        "sarif",
        "code scanning and editors",
        lambda report, how: as_sarif(report, rules=how.rules),
    ),
    Format(
        "junit",
        "pages of test results",
        lambda report, how: as_junit(report, rules=how.rules, strict=how.strict),
    ),
    Format(
        "markdown",
        "the summary of a job",
        lambda report, how: as_markdown(report, rules=how.rules, strict=how.strict),
    ),
    Format(
        "html",
        "people, as one page to keep or send",
        lambda report, how: as_html(report, rules=how.rules, strict=how.strict),
    ),
)
"""The forms of a report, by name; all of them pure functions of report and setting."""
