"""What must hold of dates and expressions of time."""

from typing import Final

from raisi_visit_dataset.rules.dates import (
    anchor_missing,
    basis_differs,
    bounds_differ,
    date_form,
    date_invalid,
    duration_differs,
    event_never_ends,
    expression_never_ends,
    future_event_earlier,
    mention_date_differs,
    part_outside_whole,
    past_event_later,
    relative_day_differs,
    said_after_publication,
    said_outside_occasion,
    time_value_unfit,
    times_disagree,
    utc_differs,
    weekday_differs,
    weekday_unrecorded,
    words_contradicted,
    zone_unknown,
)
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    date_invalid.RULE,
    date_form.RULE,
    bounds_differ.RULE,
    weekday_differs.RULE,
    weekday_unrecorded.RULE,
    anchor_missing.RULE,
    relative_day_differs.RULE,
    time_value_unfit.RULE,
    utc_differs.RULE,
    zone_unknown.RULE,
    words_contradicted.RULE,
    past_event_later.RULE,
    future_event_earlier.RULE,
    said_after_publication.RULE,
    said_outside_occasion.RULE,
    part_outside_whole.RULE,
    mention_date_differs.RULE,
    event_never_ends.RULE,
    duration_differs.RULE,
    basis_differs.RULE,
    times_disagree.RULE,
    expression_never_ends.RULE,
)
"""The rules of this family, by code."""
