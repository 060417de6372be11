"""What must hold of participants, their names, roles and places."""

from typing import Final

from raisi_visit_dataset.rules.actors import (
    country_contradicts_item,
    country_unknown,
    identifier_unverified,
    mention_of_nothing,
    name_ambiguous,
    name_not_in_source,
    office_loosely_used,
    participant_unused,
    place_unused,
    role_missing,
    role_not_held,
)
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    name_not_in_source.RULE,
    name_ambiguous.RULE,
    identifier_unverified.RULE,
    country_unknown.RULE,
    participant_unused.RULE,
    mention_of_nothing.RULE,
    country_contradicts_item.RULE,
    place_unused.RULE,
    role_not_held.RULE,
    role_missing.RULE,
    office_loosely_used.RULE,
)
"""The rules of this family, by code."""
