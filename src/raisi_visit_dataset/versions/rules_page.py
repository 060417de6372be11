"""The rules of versions as the table that docs/versioning.md shows."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.versions.demand_rules import DEMAND_RULES
from raisi_visit_dataset.versions.level import Level, least
from raisi_visit_dataset.versions.version import Version

__all__ = ["EXAMPLES", "rules_table"]

EXAMPLES: Final = (Version(1, 4, 2), Version(0, 3, 1))
"""The versions after which the table shows the lowest that may follow."""


def rules_table() -> str:
    """Return the rules as a table of Markdown, the gravest first."""
    after = " | ".join(f"after {each}" for each in EXAMPLES)
    rows = [f"| change | raises | {after} | because | rule |", "| --- " * 6 + "|"]
    for rule in DEMAND_RULES:
        lowest = " | ".join(str(least(each, rule.level)) for each in EXAMPLES)
        raised = "nothing" if rule.level is Level.NONE else rule.level
        rows.append(f"| {rule.change} | {raised} | {lowest} | {rule.reason} | `{rule.name}` |")
    return "\n".join(rows)
