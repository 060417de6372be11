"""The lexical rules of Table Schema, and its constraints: cells as text, portion by portion."""

from raisi_visit_dataset.validation.lexical.plan import FieldPlan, Plan, make_plan
from raisi_visit_dataset.validation.lexical.run import Checked, check_cells

__all__ = ["Checked", "FieldPlan", "Plan", "check_cells", "make_plan"]
