"""Every form that a report takes; each is loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.excerpt import Lines
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


def _text(report: Report, how: Setting) -> str:
    from raisi_visit_dataset.reporters.text import as_text

    return as_text(clean(report), rules=how.rules, lines=how.lines, strict=how.strict)


def _json(report: Report, _: Setting) -> str:
    from raisi_visit_dataset.reporters.json import as_json

    return as_json(clean(report))


def _github(report: Report, how: Setting) -> str:
    from raisi_visit_dataset.reporters.github import as_github

    return as_github(report, rules=how.rules, strict=how.strict)


def _sarif(report: Report, how: Setting) -> str:
    from raisi_visit_dataset.reporters.sarif import as_sarif

    return as_sarif(report, rules=how.rules)


def _junit(report: Report, how: Setting) -> str:
    from raisi_visit_dataset.reporters.junit import as_junit

    return as_junit(report, rules=how.rules, strict=how.strict)


def _markdown(report: Report, how: Setting) -> str:
    from raisi_visit_dataset.reporters.markdown import as_markdown

    return as_markdown(report, rules=how.rules, strict=how.strict)


def _html(report: Report, how: Setting) -> str:
    from raisi_visit_dataset.reporters.html import as_html

    return as_html(report, rules=how.rules, strict=how.strict)


FORMATS: Final[tuple[Format, ...]] = (
    Format("text", "people at a terminal", _text),
    Format("json", "programs; schemas/report.json describes it", _json),
    Format("github", "annotations of a change on GitHub", _github),
    Format("sarif", "code scanning and editors", _sarif),
    Format("junit", "pages of test results", _junit),
    Format("markdown", "the summary of a job", _markdown),
    Format("html", "people, as one page to keep or send", _html),
)
"""The forms of a report, by name; all of them pure functions of report and setting."""
