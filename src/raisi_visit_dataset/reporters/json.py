"""A report as JSON, for programs."""

from raisi_visit_dataset.validation.report import Report

__all__ = ["as_json"]


def as_json(report: Report) -> str:
    """Return a report as JSON; ``Report.from_json`` reads it back."""
    return report.to_json()
