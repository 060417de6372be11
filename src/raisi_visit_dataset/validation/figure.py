"""A number to report beside the findings."""

from dataclasses import dataclass

from raisi_visit_dataset.validation.rule import Rule

__all__ = ["Figure"]


@dataclass(frozen=True, slots=True)
class Figure:
    """Count the rows of ``table`` (``NAME_found``), and those that a rule lets pass.

    Each finding of the rule must be about one row of the table; the second number is
    ``NAME_accounted_for``, and is only given where the rule ran.
    """

    name: str
    table: str
    rule: Rule
