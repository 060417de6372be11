"""What must hold of recorded words and of what proves a cell."""

from typing import Final

from raisi_visit_dataset.rules.evidence import (
    basis_incomplete,
    cell_not_finest,
    context_differs,
    contradiction_agrees,
    date_excluded,
    date_finer_than_evidence,
    date_not_given,
    event_not_given,
    evidence_contradicts_cell,
    evidence_missing,
    evidence_of_nothing,
    harvest_as_evidence,
    holder_not_inferred,
    inference_unexplained,
    name_not_given,
    passage_ambiguous,
    reference_unfindable,
    span_incomplete,
    span_outside,
    speaker_not_given,
    word_split,
    words_differ,
)
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    words_differ.RULE,
    span_outside.RULE,
    span_incomplete.RULE,
    word_split.RULE,
    context_differs.RULE,
    passage_ambiguous.RULE,
    basis_incomplete.RULE,
    inference_unexplained.RULE,
    reference_unfindable.RULE,
    evidence_missing.RULE,
    evidence_of_nothing.RULE,
    evidence_contradicts_cell.RULE,
    date_excluded.RULE,
    date_finer_than_evidence.RULE,
    cell_not_finest.RULE,
    date_not_given.RULE,
    name_not_given.RULE,
    event_not_given.RULE,
    speaker_not_given.RULE,
    harvest_as_evidence.RULE,
    contradiction_agrees.RULE,
    holder_not_inferred.RULE,
)
"""The rules of this family, by code."""
