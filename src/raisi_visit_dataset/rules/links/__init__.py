"""What must hold between sources: utterances and conflicts."""

from typing import Final

from raisi_visit_dataset.rules.links import (
    conflict_needless,
    conflict_one_sided,
    conflict_unranked,
    conflict_unregistered,
    key_terms_differ,
    link_outside_statement,
    occasion_of_no_statement,
    rank_unreasoned,
    reference_unfit,
    same_words_unlinked,
    side_unproven,
    side_value_differs,
    utterance_lonely,
    utterance_mixed,
    verdict_unproven,
    wording_differs,
)
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    utterance_lonely.RULE,
    reference_unfit.RULE,
    utterance_mixed.RULE,
    link_outside_statement.RULE,
    wording_differs.RULE,
    same_words_unlinked.RULE,
    occasion_of_no_statement.RULE,
    key_terms_differ.RULE,
    conflict_unregistered.RULE,
    conflict_needless.RULE,
    conflict_one_sided.RULE,
    conflict_unranked.RULE,
    rank_unreasoned.RULE,
    side_unproven.RULE,
    side_value_differs.RULE,
    verdict_unproven.RULE,
)
"""The rules of this family, by code."""
