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

__all__ = ["FIGURES"]

FIGURES: Final[tuple[Figure, ...]] = (
    Figure("quotations", "found_quotations", quotation_uncovered.RULE),
    Figure("sentences", "found_sentences", sentence_passed_over.RULE),
    Figure("reporting_verbs", "found_verbs", verb_unaccounted.RULE),
    Figure("dates", "found_dates", date_unaccounted.RULE),
    Figure("names", "found_names", name_unaccounted.RULE),
    Figure("cells_needing_evidence", "evidenced_cells", evidence_missing.RULE),
)
"""How much the scans found, and how much of it is accounted for."""
