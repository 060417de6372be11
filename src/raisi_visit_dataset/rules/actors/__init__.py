"""What must hold of participants, their names, roles and places."""

from typing import Final

from raisi_visit_dataset.rules.actors import (
    country_unknown,
    identifier_unverified,
    mention_of_nothing,
    name_ambiguous,
    name_not_in_source,
    participant_unused,
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
    role_not_held.RULE,
    role_missing.RULE,
)
"""The rules of this family, by code."""
