"""Which family reads the fields of which type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.booleans import boolean_lexis
from raisi_visit_dataset.validation.lexical.clock import moment_lexis, time_lexis
from raisi_visit_dataset.validation.lexical.days import day_lexis
from raisi_visit_dataset.validation.lexical.durations import duration_lexis
from raisi_visit_dataset.validation.lexical.geojson import geojson_lexis
from raisi_visit_dataset.validation.lexical.json_values import array_lexis, object_lexis
from raisi_visit_dataset.validation.lexical.lexis import Lexis
from raisi_visit_dataset.validation.lexical.lists import list_lexis
from raisi_visit_dataset.validation.lexical.numbers import integer_lexis, number_lexis
from raisi_visit_dataset.validation.lexical.points import point_lexis
from raisi_visit_dataset.validation.lexical.strptime import pattern_lexis
from raisi_visit_dataset.validation.lexical.texts import any_lexis, string_lexis
from raisi_visit_dataset.validation.lexical.topojson import topojson_lexis
from raisi_visit_dataset.validation.lexical.years import month_lexis, year_lexis

__all__ = ["PATTERNED", "item_lexis", "lexis_of"]

PATTERNED: Final = ("date", "time", "datetime")
"""The types whose format may be a pattern, or ``any``."""


def lexis_of(column: Column) -> Lexis | None:
    """Return how the texts of a column are read, or None for what this library cannot check."""
    if column.type in PATTERNED and column.format not in ("default", "any"):
        return pattern_lexis(column.type, column.format)
    if column.type in PATTERNED and column.format == "any":
        return None
    family = _FAMILIES.get(column.type)
    return None if family is None else family(column)


def item_lexis(column: Column) -> Lexis:
    """Return how the items of a list are read: by the default format of their type."""
    return lexis_of(Column(column.name, column.item_type)) or any_lexis()


_FAMILIES: Final[dict[str, Callable[[Column], Lexis]]] = {
    "string": string_lexis,
    "any": any_lexis,
    "number": number_lexis,
    "integer": integer_lexis,
    "boolean": boolean_lexis,
    "date": lambda _: day_lexis(),
    "time": lambda _: time_lexis(),
    "datetime": lambda _: moment_lexis(),
    "year": lambda _: year_lexis(),
    "yearmonth": lambda _: month_lexis(),
    "duration": lambda _: duration_lexis(),
    "object": lambda _: object_lexis(),
    "array": lambda _: array_lexis(),
    "geopoint": point_lexis,
    "geojson": lambda column: topojson_lexis() if column.format == "topojson" else geojson_lexis(),
    "list": lambda column: list_lexis(column, item_lexis(column)),
}
