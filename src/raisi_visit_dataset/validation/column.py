"""The shape of a table: its columns, keys and references, as a schema declares them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits

__all__ = ["DEFAULT_FALSE", "DEFAULT_TRUE", "Column", "Reference", "Shape"]

DEFAULT_TRUE: Final = ("true", "True", "TRUE", "1")
DEFAULT_FALSE: Final = ("false", "False", "FALSE", "0")


@dataclass(frozen=True, slots=True)
class Column:
    """Hold what the cells of one column may be.

    Values of constraints are as the schema has them: JSON values, or texts in the format of the
    field. ``missing_values`` is None where those of the table hold. ``edtf`` lists the forms of
    date that a column of this library takes.
    """

    name: str
    type: str = "any"
    format: str = "default"
    required: bool = False
    unique: bool = False
    pattern: str | None = None
    enum: tuple[object, ...] | None = None
    minimum: object = None
    maximum: object = None
    exclusive_minimum: object = None
    exclusive_maximum: object = None
    min_length: int | None = None
    max_length: int | None = None
    json_schema: Mapping[str, Any] | None = None
    categories: tuple[object, ...] | None = None
    categories_ordered: bool | None = None
    missing_values: tuple[str, ...] | None = None
    decimal_char: str = "."
    group_char: str = ""
    bare_number: bool = True
    true_values: tuple[str, ...] = DEFAULT_TRUE
    false_values: tuple[str, ...] = DEFAULT_FALSE
    delimiter: str = ","
    item_type: str = "string"
    edtf: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """Say that ``columns`` name a row of ``table`` by its ``targets``.

    ``position`` is that among the foreign keys of the schema, from 0.
    """

    columns: tuple[str, ...]
    table: str
    targets: tuple[str, ...]
    position: int = 0


@dataclass(frozen=True, slots=True)
class Shape:
    """Hold the shape of one table; ``ours`` when it is that of a record of this library.

    ``stored_as`` is the name of the table in the engine. The tables and columns of a stranger
    get names of ours: theirs may be reserved, or equal but for case. ``fields_match`` says how
    the columns of the file are found, ``limits`` how
    many columns it may have, and how many faults are noted.
    """

    table: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    references: tuple[Reference, ...] = ()
    missing_values: tuple[str, ...] = ("",)
    ours: bool = False
    stored_as: str = ""
    fields_match: str = "exact"
    limits: Limits = DEFAULT_LIMITS

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def stored(self, names: Sequence[str]) -> list[str]:
        """Return the names of columns as frames and the engine have them."""
        if self.ours:
            return list(names)
        if tuple(names) == self.names:
            # By position, because a schema of version 1 may have a name twice.
            return [f"c{position}" for position in range(len(names))]
        return [f"c{self.names.index(name)}" for name in names]

    def missing(self, column: Column) -> tuple[str, ...]:
        """Return the texts that stand for no value in a column."""
        return self.missing_values if column.missing_values is None else column.missing_values
