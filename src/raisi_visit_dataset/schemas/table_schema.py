"""A record as Table Schema of Data Package v2."""

from __future__ import annotations

from typing import Final

from raisi_visit_dataset.records import Record
from raisi_visit_dataset.records.column import ForeignKey
from raisi_visit_dataset.schemas.cells import Cell, cells, heading, meaning

__all__ = ["PROFILE", "table_schema"]

PROFILE: Final = "https://datapackage.org/profiles/2.0/tableschema.json"


def table_schema(model: type[Record]) -> dict[str, object]:
    """Return the Table Schema of a record: JSON values only, in a fixed order.

    Keys are lists, also those of one column. A reference to the table itself
    has no ``resource``, as version 2 of the standard wants it.
    """
    table = model.table
    schema: dict[str, object] = {
        "$schema": PROFILE,
        "fields": [_field(cell, unique=table.key == (cell.name,)) for cell in cells(model)],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.unique:
        schema["uniqueKeys"] = [list(columns) for columns in table.unique]
    if table.foreign_keys:
        schema["foreignKeys"] = [_foreign_key(key, table.name) for key in table.foreign_keys]
    return schema


def _field(cell: Cell, *, unique: bool) -> dict[str, object]:
    field: dict[str, object] = {
        "name": cell.name,
        "type": cell.kind,
        "title": heading(cell.name),
        "description": meaning(cell.column),
    }
    constraints = _constraints(cell, unique=unique)
    return {**field, "constraints": constraints} if constraints else field


def _constraints(cell: Cell, *, unique: bool) -> dict[str, object]:
    column = cell.column
    # Patterns keep their anchors: readers that search instead of matching need them.
    stated: dict[str, object] = {
        "required": None if cell.nullable else True,
        "unique": unique or None,
        "enum": None if column.scheme is None else list(column.scheme.codes),
        "pattern": column.pattern,
        "minimum": column.minimum,
        "maximum": column.maximum,
    }
    return {name: value for name, value in stated.items() if value is not None}


def _foreign_key(key: ForeignKey, table: str) -> dict[str, object]:
    reference: dict[str, object] = {} if key.table == table else {"resource": key.table}
    return {
        "fields": list(key.columns),
        "reference": {**reference, "fields": list(key.reference)},
    }
