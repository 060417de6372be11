"""One column of a table: what its cells may hold, and what they mean."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from raisi_visit_dataset.values.edtf import parse_edtf
from raisi_visit_dataset.vocabulary import Scheme

EdtfForm = Literal["point", "extent", "open", "one_of"]

POINT: tuple[EdtfForm, ...] = ("point", "one_of")
LASTING: tuple[EdtfForm, ...] = ("point", "one_of", "extent")
ONGOING: tuple[EdtfForm, ...] = ("point", "one_of", "extent", "open")


@dataclass(frozen=True, slots=True)
class Column:
    """Describe one column; stands in the annotation of a record's field.

    ``unit`` names what a number counts. ``pattern`` is matched on the whole cell, in the subset
    of regular expressions that XML Schema, RE2 and Python share. ``edtf`` lists the forms of
    date the column takes.
    """

    about: str
    unit: str | None = None
    pattern: str | None = None
    scheme: Scheme | None = None
    minimum: int | None = None
    maximum: int | None = None
    edtf: tuple[EdtfForm, ...] = ()

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Build the strict schema of one cell, nullable where the annotation says so."""
        nullable, kind = _split(source)
        schema = self._cell_schema(kind)
        return core_schema.nullable_schema(schema) if nullable else schema

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Add the meaning of the column to its JSON Schema."""
        return {**handler(schema), "description": self.about}

    def _cell_schema(self, kind: type) -> CoreSchema:
        if kind is int:
            return core_schema.int_schema(strict=True, ge=self.minimum, le=self.maximum)
        if kind is dt.date:
            return core_schema.date_schema(strict=True)
        if kind is not str:
            msg = f"a column holds str, int or date, not {kind!r}"
            raise TypeError(msg)
        if self.scheme is not None:
            return core_schema.literal_schema(list(self.scheme.codes))
        cell = core_schema.str_schema(strict=True, min_length=1, pattern=self.pattern)
        if self.edtf:
            return core_schema.no_info_after_validator_function(self._check_edtf, cell)
        return cell

    def _check_edtf(self, text: str) -> str:
        form = parse_edtf(text).form
        if form not in self.edtf:
            msg = f"found a date of the form {form}; expected one of {', '.join(self.edtf)}"
            raise ValueError(msg)
        return text


def _split(source: object) -> tuple[bool, type]:
    """Split an annotation into whether it may be null, and the type of its cells.

    >>> _split(str | None)
    (True, <class 'str'>)
    """
    parts = getattr(source, "__args__", None)
    if parts is None:
        return False, source if isinstance(source, type) else type(source)
    kinds = [part for part in parts if part is not type(None)]
    return len(kinds) < len(parts), kinds[0]


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Say that ``columns`` of this table name a row of ``table`` by its ``reference`` columns."""

    columns: tuple[str, ...]
    table: str
    reference: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Describe one table: its name, key, references, meaning of a row, and weak spots."""

    name: str
    title: str
    row: str
    key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    weak_spots: tuple[str, ...] = ()


def references(**targets: str) -> tuple[ForeignKey, ...]:
    """Declare one-column foreign keys as ``column="table.reference"``.

    >>> references(parent_event_id="events.event_id")[0].table
    'events'
    """
    return tuple(_reference(column, target) for column, target in targets.items())


def _reference(column: str, target: str) -> ForeignKey:
    table, _, reference = target.partition(".")
    return ForeignKey((column,), table, (reference,))


Cells = Mapping[str, str | int | dt.date | None]
