"""Every rule, listed."""

from typing import Final

from raisi_visit_dataset.rules import (
    actors,
    cells,
    coverage,
    dates,
    events,
    evidence,
    links,
    package,
    sources,
    statements,
)
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    *package.RULES,
    *cells.RULES,
    *sources.RULES,
    *evidence.RULES,
    *dates.RULES,
    *events.RULES,
    *actors.RULES,
    *statements.RULES,
    *links.RULES,
    *coverage.RULES,
)
"""The rules of all families, in the order of the documentation."""
