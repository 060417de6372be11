"""The shape of a table, read from a Table Schema: ours, or a stranger's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.schemas.table_schema import table_schema

__all__ = ["Column", "Reference", "Shape", "ShapeError", "our_shape", "read_shape"]

KNOWN_TYPES: Final = ("string", "integer", "date", "number", "boolean", "any")
"""The types whose lexical rules are checked."""


class ShapeError(ValueError):
    """Refuse a schema that cannot be read; ``found`` and ``expected`` say why."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found, expected)
        self.found = found
        self.expected = expected


@dataclass(frozen=True, slots=True)
class Column:
    """Hold what the cells of one column may be; ``edtf`` lists the forms of date it takes."""

    name: str
    type: str
    required: bool = False
    unique: bool = False
    pattern: str | None = None
    enum: tuple[object, ...] | None = None
    minimum: object = None
    maximum: object = None
    edtf: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """Say that ``columns`` name a row of ``table`` by its ``targets``."""

    columns: tuple[str, ...]
    table: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """Hold the shape of one table; ``ours`` when it is that of a record of this library.

    ``stored_as`` is the name of the table in the engine. The tables and columns of a stranger
    get names of ours: theirs may be reserved, or equal but for case.
    """

    table: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    references: tuple[Reference, ...] = ()
    missing_values: tuple[str, ...] = ("",)
    ours: bool = False
    stored_as: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def stored(self, names: Sequence[str]) -> list[str]:
        """Return the names of columns as frames and the engine have them."""
        if self.ours:
            return list(names)
        return [f"c{self.names.index(name)}" for name in names]


def our_shape(table: str) -> Shape:
    """Return the shape of a table of ours, from its record."""
    model = BY_TABLE[table]
    shape = read_shape(table, table_schema(model))
    forms = {name: tuple(column.edtf) for name, column in model.columns().items()}
    columns = tuple(replace(column, edtf=forms[column.name]) for column in shape.columns)
    return replace(shape, columns=columns, ours=True, stored_as=table)


def read_shape(table: str, schema: Mapping[str, Any]) -> Shape:
    """Read the shape of a table from its schema; ShapeError where that is malformed."""
    fields = _listed(schema.get("fields"), "the fields of the schema")
    columns = tuple(_column(field) for field in fields)
    names = [column.name for column in columns]
    if len(set(names)) < len(names):
        raise ShapeError("two fields of one name", "each name once")
    shape = Shape(
        table=table,
        columns=columns,
        key=_names(schema.get("primaryKey", ()), names),
        unique=tuple(_names(each, names) for each in schema.get("uniqueKeys", ())),
        references=tuple(_reference(each, table, names) for each in schema.get("foreignKeys", ())),
        missing_values=_missing_values(schema.get("missingValues", [""])),
    )
    keyed = tuple(
        replace(column, required=True) if column.name in shape.key else column for column in columns
    )
    alone = tuple((column.name,) for column in columns if column.unique)
    unique = tuple(dict.fromkeys((*alone, *shape.unique)))
    return replace(shape, columns=keyed, unique=tuple(u for u in unique if u != shape.key))


def _column(field: object) -> Column:
    if not isinstance(field, Mapping) or not isinstance(field.get("name"), str):
        raise ShapeError("a field without a name", "an object with a name")
    constraints = field.get("constraints", {})
    if not isinstance(constraints, Mapping):
        raise ShapeError(f"constraints of {field['name']!r} that are no object", "an object")
    enum = constraints.get("enum")
    return Column(
        name=field["name"],
        type=str(field.get("type", "any")),
        required=constraints.get("required") is True,
        unique=constraints.get("unique") is True,
        pattern=constraints.get("pattern"),
        enum=None if enum is None else tuple(_listed(enum, "an enum")),
        minimum=constraints.get("minimum"),
        maximum=constraints.get("maximum"),
        unchecked=_unchecked(field, constraints),
    )


def _unchecked(field: Mapping[str, Any], constraints: Mapping[str, Any]) -> tuple[str, ...]:
    """Name what a field asks for that the reading stage does not check."""
    known = {"required", "unique", "pattern", "enum", "minimum", "maximum"}
    asked = [f"the constraint {name}" for name in constraints if name not in known]
    if field.get("type", "any") not in KNOWN_TYPES:
        asked.append(f"the type {field['type']}")
    if field.get("format", "default") != "default":
        asked.append(f"the format {field['format']}")
    asked += [
        f"the property {name}"
        for name in ("bareNumber", "groupChar", "decimalChar", "trueValues", "falseValues")
        if name in field
    ]
    return tuple(asked)


def _reference(key: object, table: str, names: Sequence[str]) -> Reference:
    if not isinstance(key, Mapping) or not isinstance(key.get("reference"), Mapping):
        raise ShapeError("a foreign key without a reference", "fields and a reference")
    reference = key["reference"]
    columns = _names(key.get("fields", ()), names)
    targets = _words(reference.get("fields", ()))
    if len(columns) != len(targets) or not columns:
        raise ShapeError("a foreign key of unequal sides", "as many fields as it refers to")
    return Reference(columns, str(reference.get("resource") or table), targets)


def _names(value: object, names: Sequence[str]) -> tuple[str, ...]:
    words = _words(value)
    for word in words:
        if word not in names:
            raise ShapeError(f"the key field {word!r}", "a field of the schema")
    return words


def _words(value: object) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(map(str, _listed(value, "a key")))


def _listed(value: object, what: str) -> list[Any]:
    if isinstance(value, list | tuple):
        return list(value)
    raise ShapeError(f"{what} that is no list", "a list")


def _missing_values(value: object) -> tuple[str, ...]:
    listed = _listed(value, "missingValues")
    return tuple(str(each["value"] if isinstance(each, Mapping) else each) for each in listed)
