"""Booleans, by the words that a field has for true and false."""

from __future__ import annotations

from typing import TYPE_CHECKING

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.lexis import Lexis, Value

if TYPE_CHECKING:
    import polars as pl

__all__ = ["boolean_lexis"]


def boolean_lexis(column: Column) -> Lexis:
    """Return how booleans are read: by the words of the field alone, case and all."""
    words: dict[str, bool] = {
        **dict.fromkeys(column.false_values, False),
        **dict.fromkeys(column.true_values, True),
    }

    def read(text: str) -> Value | None:
        return words.get(text)

    def sure(cell: pl.Expr) -> pl.Expr:
        return cell.is_in(list(words))

    listed = ", ".join((*column.true_values, *column.false_values))
    return Lexis(expected=f"one of {listed}", read=read, text=_text, sure=sure)


def _text(value: Value) -> str:
    return "true" if value is True else "false"
