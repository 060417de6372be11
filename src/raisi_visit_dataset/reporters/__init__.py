"""Reports as text and as JSON."""

from raisi_visit_dataset.reporters.json import as_json
from raisi_visit_dataset.reporters.text import as_text, print_report

__all__ = ["as_json", "as_text", "print_report"]
