"""The shape of a table, read from a Table Schema: ours, or a stranger's."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.schemas.table_schema import table_schema
from raisi_visit_dataset.validation.column import Column, Reference, Shape
from raisi_visit_dataset.validation.schema_reading import SchemaFault, read_shape

__all__ = ["Column", "Reference", "SchemaFault", "Shape", "our_shape", "read_shape"]


@cache
def our_shape(table: str) -> Shape:
    """Return the shape of a table of ours, from its record."""
    model = BY_TABLE[table]
    shape, _ = read_shape(table, table_schema(model))
    if shape is None:
        raise ValueError(table)
    forms = {name: tuple(column.edtf) for name, column in model.columns().items()}
    columns = tuple(replace(column, edtf=forms[column.name]) for column in shape.columns)
    return replace(shape, columns=columns, ours=True, stored_as=table)
