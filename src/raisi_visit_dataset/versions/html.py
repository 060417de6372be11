"""A difference as one HTML page: no script, no request."""

from __future__ import annotations

from importlib.resources import files

from raisi_visit_dataset.validation.page_policy import page_policy
from raisi_visit_dataset.versions.bump import Verdict
from raisi_visit_dataset.versions.difference import Difference
from raisi_visit_dataset.versions.told import MOST_ROWS, headline, lines, sections

__all__ = ["as_html"]


def as_html(difference: Difference, verdict: Verdict, most: int = MOST_ROWS) -> str:
    """Return a difference as a page of HTML in one file, LF at the end.

    The page forbids itself scripts and requests; what comes from the packages is shown as text.
    """
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    style = _file("diff.css")
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string(_file("diff.html")).render(
        headline=headline(difference),
        lines=list(lines(difference, verdict)),
        sections=sections(difference, verdict, most),
        policy=page_policy(style),
        style=Markup(style),  # noqa: S704 - a file of ours
    )


def _file(name: str) -> str:
    return files("raisi_visit_dataset.versions").joinpath(name).read_text(encoding="utf-8")
