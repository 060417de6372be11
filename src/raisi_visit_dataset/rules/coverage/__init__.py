"""Nothing of a text is passed over."""

from typing import Final

from raisi_visit_dataset.rules.coverage import (
    date_unaccounted,
    first_claim_uncoded,
    name_unaccounted,
    quotation_uncovered,
    sentence_passed_over,
    verb_unaccounted,
)
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    quotation_uncovered.RULE,
    sentence_passed_over.RULE,
    verb_unaccounted.RULE,
    date_unaccounted.RULE,
    name_unaccounted.RULE,
    first_claim_uncoded.RULE,
)
"""The rules of this family, by code."""
