"""What must hold of the package and its files."""

from typing import Final

from raisi_visit_dataset.rules.package import (
    digest_differs,
    file_missing,
    not_utf8,
    schema_differs,
    schema_unreadable,
    size_differs,
    table_missing,
    text_missing,
    waiver_of_error,
    waiver_stale,
)
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["RULES"]

RULES: Final[tuple[Rule, ...]] = (
    file_missing.RULE,
    digest_differs.RULE,
    size_differs.RULE,
    not_utf8.RULE,
    schema_unreadable.RULE,
    schema_differs.RULE,
    table_missing.RULE,
    text_missing.RULE,
    waiver_stale.RULE,
    waiver_of_error.RULE,
)
"""The rules of this family, by code."""
