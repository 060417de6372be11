"""A package as a page to read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from raisi_visit_dataset.api.dataset import open_dataset
from raisi_visit_dataset.api.shipped import SHIPPED
from raisi_visit_dataset.explorer.shown import MOST_STATEMENTS

__all__ = ["explore"]


def explore(
    where: Path | str | Mapping[str, bytes] | None = None,
    *,
    most: int = MOST_STATEMENTS,
    without_texts: bool = False,
) -> str:
    """Return a package, the installed one unless ``where`` is given, as one page of HTML.

    The page makes no request and can be read without its script. It shows at most ``most``
    statements with what belongs to them, and counts what it leaves out; ``without_texts`` leaves
    out the words of the texts, but those that rows quote. Raises UsageError for a ``most`` below
    1, UnreadableError when there is nothing at a path, and PackageRefused, with file, line and
    column, for a package that cannot be read as it declares.
    """
    from raisi_visit_dataset.explorer.page import explorer_page

    dataset = SHIPPED if where is None else open_dataset(where)
    return explorer_page(dataset.package, most=most, without_texts=without_texts)
