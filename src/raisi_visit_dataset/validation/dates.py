"""Date texts, parsed once each for all that ask."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from raisi_visit_dataset.values.edtf import Edtf, EdtfError, Form, parse_edtf

__all__ = ["FORM_NAMES", "form_of", "parsed"]

FORM_NAMES: Final[dict[str, str]] = {
    "point": "YYYY, YYYY-MM or YYYY-MM-DD",
    "one_of": "[a..b], one unknown day from a to b",
    "extent": "a/b, it lasted from a to b",
    "open": "a/.., it lasts",
}


@lru_cache(maxsize=1 << 16)
def parsed(text: str) -> Edtf | None:
    """Return a date, or None for a text that is none.

    >>> parsed("2022-02-30") is None
    True
    """
    try:
        return parse_edtf(text)
    except EdtfError:
        return None


def form_of(text: str) -> Form | None:
    """Return the form of a date, or None for a text that is no date."""
    date = parsed(text)
    return None if date is None else date.form
