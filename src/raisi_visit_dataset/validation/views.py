"""Tables of any shape under their own names, for the rules of a caller."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.validation.column import Column, Shape
from raisi_visit_dataset.validation.engine import quoted

__all__ = ["view_columns"]

_CASTS: Final = {
    "integer": "TRY_CAST({} AS HUGEINT)",
    "year": "TRY_CAST({} AS BIGINT)",
    "number": "TRY_CAST({} AS DOUBLE)",
    "boolean": "({} = 'true')",
    "date": "TRY_CAST({} AS DATE)",
}
"""How the canonical text of a type becomes a value; text stays text."""


def view_columns(shape: Shape) -> list[tuple[str, str]]:
    """Return an expression and a name for ``row_number`` and each field of a table.

    Integers, years, numbers, booleans and dates have real types, and are null where a cell is
    empty or faulty; everything else is text.
    """
    stored = shape.stored(shape.names)
    cells = [_expression(column, name) for column, name in zip(shape.columns, stored, strict=True)]
    return [("row_number", "row_number"), *zip(cells, shape.names, strict=True)]


def _expression(column: Column, name: str) -> str:
    return _CASTS.get(column.type, "{}").format(quoted(name))
