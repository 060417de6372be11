"""One page to read a package by: what happened, who said what, and the words that show it."""

from raisi_visit_dataset.explorer.page import VIEWS, explorer_page

__all__ = ["VIEWS", "explorer_page"]
