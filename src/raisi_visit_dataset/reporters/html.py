"""A report as one HTML page: no script, no request."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

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
from raisi_visit_dataset.validation.page_policy import page_policy
from raisi_visit_dataset.validation.report import Report
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["as_html"]


def as_html(report: Report, *, rules: Iterable[Rule] = (), strict: bool = False) -> str:
    """Return a report as a page of HTML in one file, LF at the end.

    It holds every finding of the report, worst first, and the number of those left out. The
    page forbids itself scripts and requests; what comes from the package is shown as text.
    """
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    shown = clean(report)
    known = {rule.code: rule for rule in rules}
    style = _file("report.css")
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(about=about, counted=counted, kind_of=kind_of)
    return environment.from_string(_file("report.html")).render(
        report=shown,
        findings=sorted(shown.findings, key=lambda each: SEVERITIES.index(each.severity)),
        codes={code: count for code, count in codes_of(shown).items() if count},
        titles=titles(known.values()),
        rules=known,
        verdict=verdict(shown, strict=strict),
        good=shown.exit_status(strict=strict) == 0,
        counts=counts_line(shown),
        policy=page_policy(style),
        style=Markup(style),  # noqa: S704 - a file of ours
    )


def _file(name: str) -> str:
    return files("raisi_visit_dataset.reporters").joinpath(name).read_text(encoding="utf-8")
