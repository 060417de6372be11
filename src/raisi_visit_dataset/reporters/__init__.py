"""Reports as text for people, and in the forms that programs and CI services read."""

from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.excerpt import Lines
from raisi_visit_dataset.reporters.formats import FORMATS, Format, Setting
from raisi_visit_dataset.reporters.json import as_json
from raisi_visit_dataset.reporters.refusal import refusal
from raisi_visit_dataset.reporters.text import as_text, print_report

__all__ = [
    "FORMATS",
    "Format",
    "Lines",
    "Setting",
    "as_json",
    "as_text",
    "clean",
    "print_report",
    "refusal",
]
