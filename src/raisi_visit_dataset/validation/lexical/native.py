"""How cells are read that a file holds in a type of its own: by their canonical texts."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.clock import time_lexis
from raisi_visit_dataset.validation.lexical.families import item_lexis, lexis_of
from raisi_visit_dataset.validation.lexical.lexis import Lexis
from raisi_visit_dataset.validation.lexical.lists import native_list_lexis
from raisi_visit_dataset.validation.lexical.points import native_point_lexis
from raisi_visit_dataset.validation.lexical.years import year_lexis

__all__ = ["native_lexis"]

_TYPED: Final = ("geojson",)


def native_lexis(column: Column) -> Lexis | None:
    """Return how native cells of a column are read: formats and marks of the field do not hold."""
    if column.type == "time":
        return time_lexis(native=True)
    if column.type == "year":
        return year_lexis(native=True)
    if column.type == "geopoint":
        return native_point_lexis()
    if column.type == "list":
        return native_list_lexis(column, item_lexis(column))
    plain = Column(column.name, column.type, item_type=column.item_type)
    if column.type in _TYPED:
        plain = replace(plain, format=column.format)
    return lexis_of(plain)
