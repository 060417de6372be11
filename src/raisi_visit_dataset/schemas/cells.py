"""What the cells of a column are: the one reading of a record's annotations for every schema."""

from __future__ import annotations

import datetime as dt
import types
from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.records import Record
from raisi_visit_dataset.records.column import Column

__all__ = ["Cell", "cells", "heading", "meaning"]

_KINDS: Final[dict[object, str]] = {str: "string", int: "integer", dt.date: "date"}


@dataclass(frozen=True, slots=True)
class Cell:
    """Describe the cells of one column.

    ``kind`` is the Table Schema type: string, integer or date. ``nullable``
    says whether a cell may be empty.
    """

    name: str
    kind: str
    nullable: bool
    column: Column


def cells(model: type[Record]) -> tuple[Cell, ...]:
    """Return the cells of a record's columns, in order of the table."""
    columns = model.columns()
    return tuple(
        Cell(name, *_kind(field.annotation), columns[name])
        for name, field in model.model_fields.items()
    )


def _kind(annotation: object) -> tuple[str, bool]:
    parts = annotation.__args__ if isinstance(annotation, types.UnionType) else (annotation,)
    (kind,) = [_KINDS[part] for part in parts if part is not types.NoneType]
    return kind, types.NoneType in parts


def heading(name: str) -> str:
    """Return the name of a column or table as a heading.

    >>> heading("published_earliest")
    'Published earliest'
    """
    return name.replace("_", " ").capitalize()


def meaning(column: Column) -> str:
    """Return what a column means, its unit included.

    >>> meaning(Column("Length of the text.", unit="bytes"))
    'Length of the text. Unit: bytes.'
    """
    return column.about if column.unit is None else f"{column.about} Unit: {column.unit}."
