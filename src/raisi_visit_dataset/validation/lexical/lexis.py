"""How the texts of one field are read: the contract of every family of types."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

__all__ = ["Bound", "Lexis", "Value", "contains"]

Value = Hashable
"""A logical value: two of a field are equal just when the standard calls their texts equal."""


@dataclass(frozen=True, slots=True)
class Bound:
    """Hold one end of a range; ``least`` for the lower one."""

    value: Value
    least: bool
    inclusive: bool

    def kept(self, order: int) -> bool:
        """Say whether a value that compares so with the bound, -1, 0 or 1, is in the range."""
        return (self.inclusive and order == 0) or order == (1 if self.least else -1)

    def holds(self, left: pl.Expr, right: str | float) -> pl.Expr:
        """Compare a column with the bound, given as a literal of its type."""
        if self.least:
            return left >= right if self.inclusive else left > right
        return left <= right if self.inclusive else left < right


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexis:
    """Hold how the texts of one field are read.

    ``read`` alone decides: it gives the logical value of a text, None for a text that is none of
    the type; ``text`` gives the canonical text of a value, and two values are equal just when
    their canonical texts are. The expressions spare most cells that call: ``sure`` is true for
    texts that surely are of the type, ``plain`` for those that surely are canonical, ``within``
    for those that surely keep a bound; each may be false for others too. A Lexis without
    ``sure`` takes every text, one without ``plain`` is asked for each distinct text. ``order``
    compares two values, always where it is ``total``, ``size`` counts items or keys, ``document``
    gives the JSON. A ``verbatim`` text is its own value.
    """

    expected: str
    read: Callable[[str], Value | None]
    text: Callable[[Value], str] = str
    sure: Callable[[pl.Expr], pl.Expr] | None = None
    plain: Callable[[pl.Expr], pl.Expr] | None = None
    within: Callable[[pl.Expr, Bound], pl.Expr] | None = None
    order: Callable[[Value, Value], int | None] | None = None
    size: Callable[[Value], int] | None = None
    document: Callable[[Value], object] | None = None
    verbatim: bool = False
    total: bool = False


def contains(pattern: str) -> Callable[[pl.Expr], pl.Expr]:
    """Make the expression that is true where a whole text matches a pattern of ours."""
    whole = rf"\A(?:{pattern})\z"

    def matched(cell: pl.Expr) -> pl.Expr:
        return cell.str.contains(whole)

    return matched
