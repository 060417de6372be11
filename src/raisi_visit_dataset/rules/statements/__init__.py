"""What must hold of statements, their quotations and those who speak."""

from typing import Final

from raisi_visit_dataset.rules.statements import (
    antecedent_later,
    antecedent_missing,
    antecedent_unnamed,
    asserter_differs,
    cue_misplaced,
    cue_missing,
    kind_contradicts_marks,
    parent_unfit,
    quote_outside_statement,
    quote_unmarked,
    relay_chain_broken,
    relay_unfit,
    segment_differs,
    speaker_differs,
    speaker_missing,
    speaker_names_himself,
    statement_repeated,
    statements_cross,
    topic_cycle,
)
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    speaker_missing.RULE,
    speaker_differs.RULE,
    cue_missing.RULE,
    cue_misplaced.RULE,
    antecedent_missing.RULE,
    antecedent_later.RULE,
    antecedent_unnamed.RULE,
    speaker_names_himself.RULE,
    quote_outside_statement.RULE,
    quote_unmarked.RULE,
    kind_contradicts_marks.RULE,
    statements_cross.RULE,
    parent_unfit.RULE,
    segment_differs.RULE,
    asserter_differs.RULE,
    topic_cycle.RULE,
    relay_chain_broken.RULE,
    relay_unfit.RULE,
    statement_repeated.RULE,
)
"""The rules of this family, by code."""
