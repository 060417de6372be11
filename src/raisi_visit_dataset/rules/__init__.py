"""What must hold: one file a rule, a folder a family."""

from raisi_visit_dataset.rules.check import check

__all__ = ["check"]
