"""What must hold of every table: its rows, cells and keys."""

from typing import Final

from raisi_visit_dataset.rules.cells import (
    anchor_unfit,
    code_unknown,
    codes_differ,
    csv_broken,
    header_differs,
    key_repeated,
    not_canonical,
    out_of_range,
    pattern_unmatched,
    reference_dangling,
    row_ragged,
    rows_unsorted,
    target_dangling,
    target_field_unknown,
    value_missing,
    value_repeated,
    wrong_type,
)
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    csv_broken.RULE,
    header_differs.RULE,
    row_ragged.RULE,
    not_canonical.RULE,
    rows_unsorted.RULE,
    value_missing.RULE,
    wrong_type.RULE,
    pattern_unmatched.RULE,
    code_unknown.RULE,
    out_of_range.RULE,
    key_repeated.RULE,
    value_repeated.RULE,
    reference_dangling.RULE,
    target_dangling.RULE,
    target_field_unknown.RULE,
    anchor_unfit.RULE,
    codes_differ.RULE,
)
"""The rules of this family, by code."""
