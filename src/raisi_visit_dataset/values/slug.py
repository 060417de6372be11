"""Slugs: the form of every identifier, ``press-conference-2022-01-14``."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["SLUG_PATTERN", "is_slug"]

SLUG_PATTERN: Final = "^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$"
"""Lower-case ASCII words joined by single hyphens, with a letter; linear engines take it."""

_SLUG = re.compile(SLUG_PATTERN)


def is_slug(text: str) -> bool:
    """Tell whether ``text`` is a slug.

    >>> is_slug("call-2021-11-16"), is_slug("2021-11-16"), is_slug("Raisi")
    (True, False, False)
    """
    # fullmatch, because `$` alone would let a final newline pass.
    return _SLUG.fullmatch(text) is not None
