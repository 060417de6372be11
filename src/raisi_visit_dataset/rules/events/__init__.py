"""What must hold of happenings."""

from typing import Final

from raisi_visit_dataset.rules.events import (
    event_cycle,
    event_repeated,
    event_unmentioned,
    host_elsewhere,
    part_misplaced,
    participants_too_few,
    plover_contradicts,
    status_unsupported,
)
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    status_unsupported.RULE,
    plover_contradicts.RULE,
    event_cycle.RULE,
    part_misplaced.RULE,
    participants_too_few.RULE,
    host_elsewhere.RULE,
    event_repeated.RULE,
    event_unmentioned.RULE,
)
"""The rules of this family, by code."""
