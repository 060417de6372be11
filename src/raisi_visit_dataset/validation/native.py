"""What a cell was before it became text: files that have types of their own say more than text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # a third-party type, loaded where it is made
    import polars as pl

__all__ = ["NATIVE_KINDS", "native_type"]

NATIVE_KINDS: Final = ("text", "native", "wrong", "absent")
"""How a cell came to its text.

``text``: it was text in the file, and is read by the type and format of its field.
``native``: it had a type that fits its field; its text is the canonical one of that type, whatever
the field says of formats, marks and words, and it is never a missing value.
``wrong``: it had a type that does not fit its field; its text shows what it was.
``absent``: there is nothing to check, because there is no such column or its fault is told.
"""


def native_type() -> pl.Enum:
    """Return the type of the columns of ``Portion.native``."""
    import polars as pl

    return pl.Enum(NATIVE_KINDS)
