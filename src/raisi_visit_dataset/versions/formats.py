"""Every form that a difference takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Final

from raisi_visit_dataset.versions.bump import Verdict
from raisi_visit_dataset.versions.changelog import as_changelog
from raisi_visit_dataset.versions.difference import Difference
from raisi_visit_dataset.versions.html import as_html
from raisi_visit_dataset.versions.text import as_markdown, as_text

__all__ = ["FORMATS", "as_json"]


def as_json(difference: Difference, verdict: Verdict, _most: int = 0) -> str:
    """Return difference and verdict as JSON, whole, LF at the end.

    ``difference`` holds what ``Difference.from_json`` reads.
    """
    from pydantic_core import to_json

    demands = [
        {**asdict(each), "level": str(each.level), "reason": each.reason}
        for each in verdict.demands
    ]
    told = {
        "verdict": {
            "ok": verdict.ok,
            "level": str(verdict.level),
            "least": verdict.least,
            "problems": verdict.problems,
            "demands": demands,
        },
        "difference": difference,
    }
    return to_json(told, indent=2).decode("utf-8") + "\n"


FORMATS: Final[dict[str, Callable[[Difference, Verdict, int], str]]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
    "html": as_html,
    "changelog": as_changelog,
}
"""The forms by name: each takes the most rows of a section, or keys of a list, to show."""
