"""What must hold of the texts, their segments and their damage."""

from typing import Final

from raisi_visit_dataset.rules.sources import (
    address_dated_otherwise,
    character_lost,
    damage_not_there,
    damage_undeclared,
    length_differs,
    origin_repeated,
    rights_unknown,
    segment_backwards,
    segment_gap,
    source_unsegmented,
    text_changed,
    text_not_normalised,
)
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    text_changed.RULE,
    length_differs.RULE,
    text_not_normalised.RULE,
    character_lost.RULE,
    origin_repeated.RULE,
    address_dated_otherwise.RULE,
    rights_unknown.RULE,
    segment_gap.RULE,
    source_unsegmented.RULE,
    segment_backwards.RULE,
    damage_undeclared.RULE,
    damage_not_there.RULE,
)
"""The rules of this family, by code."""
