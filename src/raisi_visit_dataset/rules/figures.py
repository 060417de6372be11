"""Numbers that a report gives beside its findings."""

from typing import Final

from raisi_visit_dataset.rules.coverage import (
    date_unaccounted,
    name_unaccounted,
    quotation_uncovered,
    sentence_passed_over,
    verb_unaccounted,
)
from raisi_visit_dataset.rules.evidence import evidence_missing
from raisi_visit_dataset.validation.figure import Figure
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["FIGURES"]


def _found(name: str, table: str, rule: Rule) -> tuple[Figure, Figure]:
    """Count the rows of a table, and those that a rule lets pass."""
    every = f"SELECT count(*) AS n FROM {table} f"  # noqa: S608 - names of ours
    failing = f"SELECT count(*) AS m FROM ({rule.query}) q"  # noqa: S608 - a query of ours
    passing = f"SELECT a.n - b.m AS n FROM ({every}) a CROSS JOIN ({failing}) b"  # noqa: S608
    return Figure(f"{name}_found", every), Figure(f"{name}_accounted_for", passing)


FIGURES: Final[tuple[Figure, ...]] = (
    *_found("quotations", "found_quotations", quotation_uncovered.RULE),
    *_found("sentences", "found_sentences", sentence_passed_over.RULE),
    *_found("reporting_verbs", "found_verbs", verb_unaccounted.RULE),
    *_found("dates", "found_dates", date_unaccounted.RULE),
    *_found("names", "found_names", name_unaccounted.RULE),
    *_found("cells_needing_evidence", "evidenced_cells", evidence_missing.RULE),
)
"""How much the scans found, and how much of it is accounted for."""
