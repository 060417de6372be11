"""Cells of our tables, as their columns take them."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from raisi_visit_dataset.records.column import Column
from raisi_visit_dataset.schemas.cells import Cell
from raisi_visit_dataset.testing.strategies.dates import edtf
from raisi_visit_dataset.values.slug import SLUG_PATTERN

__all__ = ["cell_values", "slugs"]

Value = str | int | dt.date | None

_LARGEST: Final = 2**63 - 1
_DIGEST: Final = "^[0-9a-f]{64}$"
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_WORDS: Final = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


def cell_values(cell: Cell) -> SearchStrategy[Value]:
    """Give the values that the cells of a column take, None where they may be empty."""
    values = _values(cell)
    return st.none() | values if cell.nullable else values


def _values(cell: Cell) -> SearchStrategy[Value]:
    column = cell.column
    if cell.kind == "integer":
        least = -_LARGEST - 1 if column.minimum is None else column.minimum
        most = _LARGEST if column.maximum is None else column.maximum
        # Offsets and counts are small, as a rule; the largest that a column holds comes up too.
        return st.integers(least, min(most, 10**6)) | st.integers(least, most)
    return st.dates() if cell.kind == "date" else _texts(column)


def _texts(column: Column) -> SearchStrategy[str]:
    if column.scheme is not None:
        return st.sampled_from(tuple(column.scheme.codes))
    if column.edtf:
        return edtf(column.edtf)
    return _WORDS if column.pattern is None else _matching(column.pattern)


@cache
def slugs() -> SearchStrategy[str]:
    """Give identifiers: lower-case words and numbers, joined by hyphens, with a letter in them."""
    word = st.text(_LETTERS, min_size=1, max_size=5)
    numbers = st.text("0123456789", min_size=1, max_size=4).map("{}-".format)
    rest = st.text(f"{_LETTERS}0123456789", min_size=1, max_size=5).map("-{}".format)
    return st.builds("{}{}{}".format, st.just("") | numbers, word, st.just("") | rest)


@cache
def _matching(pattern: str) -> SearchStrategy[str]:
    if pattern == SLUG_PATTERN:
        return slugs()  # they are the most of all cells, and a regular expression draws slowly
    if pattern == _DIGEST:
        return st.binary(min_size=32, max_size=32).map(bytes.hex)
    # What `$` lets pass, a line end after the last character, is no part of the cell.
    return st.from_regex(pattern.removesuffix("$"), fullmatch=True)
