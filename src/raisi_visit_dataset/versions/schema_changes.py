"""What is declared of a table otherwise than before: columns, types, constraints, keys, words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from raisi_visit_dataset.package import Resource
from raisi_visit_dataset.validation.column import Column, Reference, Shape
from raisi_visit_dataset.versions.difference import Aspect, SchemaChange, SchemaKind
from raisi_visit_dataset.versions.narrowing import constraint_effects
from raisi_visit_dataset.versions.renames import Renames

__all__ = ["resource_changes", "shape_changes"]

_READING: Final = (
    ("type", "type"),
    ("format", "format"),
    ("missingValues", "missing_values"),
    ("trueValues", "true_values"),
    ("falseValues", "false_values"),
    ("decimalChar", "decimal_char"),
    ("groupChar", "group_char"),
    ("bareNumber", "bare_number"),
    ("delimiter", "delimiter"),
    ("itemType", "item_type"),
    ("categoriesOrdered", "categories_ordered"),
)
"""What says how the text of a cell becomes a value: the property, and our name of it."""

_TOLD: Final = frozenset({"name", "constraints", "categories", *(name for name, _ in _READING)})
_BINDING: Final = frozenset({"fields", "primaryKey", "uniqueKeys", "foreignKeys", "missingValues"})
_PLACE: Final = frozenset(
    {"path", "type", "format", "encoding", "dialect", "compression", "profile"}
)
_FOLLOWS: Final = frozenset({"name", "schema", "bytes", "hash", "data"})
"""What is told elsewhere, or follows from the cells."""


@dataclass(frozen=True, slots=True)
class _Table:
    """Hold the name of a table, and its two shapes, with the new names of columns in both."""

    name: str
    old: Shape
    new: Shape


def resource_changes(old: Resource, new: Resource) -> Iterator[SchemaChange]:
    """Yield what differs in the properties of a resource, above its schema."""
    before, after = old.declared, new.declared
    for name in sorted((before.keys() | after.keys()) - _FOLLOWS):
        if json.dumps(before.get(name)) == json.dumps(after.get(name)):
            continue
        if name == "licenses":
            yield from _licences(new.name, before.get(name), after.get(name))
            continue
        aspect: Aspect = "place" if name in _PLACE else "text"
        yield _told(SchemaChange(new.name, "", aspect, name, "changed"), before, after)


def _licences(resource: str, old: object, new: object) -> Iterator[SchemaChange]:
    sides = [
        {json.dumps(each, sort_keys=True) for each in side} if isinstance(side, list) else set()
        for side in (old, new)
    ]
    for each in sorted(sides[0] - sides[1]):
        yield SchemaChange(resource, "", "licence", "licenses", "removed", old=each)
    for each in sorted(sides[1] - sides[0]):
        yield SchemaChange(resource, "", "licence", "licenses", "added", new=each)


def shape_changes(
    old: tuple[Resource, Shape], new: tuple[Resource, Shape], renames: Renames
) -> Iterator[SchemaChange]:
    """Yield what differs in the schema of a table, what was renamed being told once."""
    renamed = renames.columns[old[0].name]
    table = _Table(new[0].name, _renamed(old[1], renames), new[1])
    yield from _columns(table, renamed)
    fields = [_fields(resource) for resource, _ in (old, new)]
    fields[0] = {renamed.get(name, name): field for name, field in fields[0].items()}
    before = {column.name: column for column in table.old.columns}
    for column in table.new.columns:
        if column.name in before:
            yield from _column_changes(table, before[column.name], column)
            words = fields[0].get(column.name, {}), fields[1].get(column.name, {})
            yield from _texts((table.name, column.name), *words, _TOLD)
    yield from _keys(table)
    yield from _texts((table.name, ""), old[0].schema or {}, new[0].schema or {}, _BINDING)


def _renamed(shape: Shape, renames: Renames) -> Shape:
    renamed = renames.columns[shape.table]

    def names(given: Sequence[str]) -> tuple[str, ...]:
        return tuple(renamed.get(name, name) for name in given)

    return replace(
        shape,
        columns=tuple(replace(c, name=renamed.get(c.name, c.name)) for c in shape.columns),
        key=names(shape.key),
        unique=tuple(names(each) for each in shape.unique),
        references=tuple(
            replace(_pointed(each, renames), columns=names(each.columns))
            for each in shape.references
        ),
    )


def _pointed(reference: Reference, renames: Renames) -> Reference:
    """Return a reference with the new names of what it points to."""
    columns = renames.columns.get(reference.table, {})
    return replace(
        reference,
        table=renames.resources.get(reference.table, reference.table),
        targets=tuple(columns.get(name, name) for name in reference.targets),
    )


def _columns(table: _Table, renamed: Mapping[str, str]) -> Iterator[SchemaChange]:
    for one, other in renamed.items():
        yield SchemaChange(table.name, other, "column", "name", "renamed", one, other)
    for name in table.old.names:
        if name not in table.new.names:
            yield SchemaChange(table.name, name, "column", "name", "removed", old=name)
    for name in table.new.names:
        if name not in table.old.names:
            yield SchemaChange(table.name, name, "column", "name", "added", new=name)
    orders = [
        [name for name in one if name in other]
        for one, other in (
            (table.old.names, table.new.names),
            (table.new.names, table.old.names),
        )
    ]
    if orders[0] != orders[1]:
        told = (_json(each) for each in orders)
        yield SchemaChange(table.name, "", "order", "fields", "changed", *told)


def _column_changes(table: _Table, old: Column, new: Column) -> Iterator[SchemaChange]:
    before = replace(old, missing_values=table.old.missing(old))
    after = replace(new, missing_values=table.new.missing(new))
    for name, attribute in _READING:
        values = getattr(before, attribute), getattr(after, attribute)
        if values[0] != values[1]:
            told = (_json(each) for each in values)
            yield SchemaChange(table.name, new.name, "reading", name, "changed", *told)
    # A column of a key is required by the key alone, which is told as a whole.
    keyed = new.name in {*table.old.key, *table.new.key}
    sides = [replace(each, required=each.required or keyed) for each in (old, new)]
    for name, effect, one, other in constraint_effects(*sides):
        told = (_json(each) for each in (one, other))
        yield SchemaChange(table.name, new.name, "constraint", name, effect, *told)


def _fields(resource: Resource) -> dict[str, Mapping[str, Any]]:
    declared = (resource.schema or {}).get("fields")
    fields = declared if isinstance(declared, list) else []
    return {str(each.get("name")): each for each in fields if isinstance(each, Mapping)}


def _texts(
    at: tuple[str, str], old: Mapping[str, Any], new: Mapping[str, Any], known: frozenset[str]
) -> Iterator[SchemaChange]:
    """Yield titles, descriptions and whatever else tells people something."""
    for name in sorted((old.keys() | new.keys()) - known):
        if json.dumps(old.get(name)) != json.dumps(new.get(name)):
            yield _told(SchemaChange(*at, "text", name, "changed"), old, new)
    if "categories" in known:
        labels = [_labels(side.get("categories")) for side in (old, new)]
        both = sorted(labels[0].keys() & labels[1].keys())
        for value in (each for each in both if labels[0][each] != labels[1][each]):
            sides = (labels[0][value], labels[1][value])
            yield SchemaChange(*at, "text", f"category {value}", "changed", *sides)


def _labels(categories: object) -> dict[str, str]:
    listed = categories if isinstance(categories, list) else []
    return {
        _json(each.get("value")): _json(each.get("label"))
        for each in listed
        if isinstance(each, Mapping)
    }


def _keys(table: _Table) -> Iterator[SchemaChange]:
    old, new = table.old, table.new
    if old.key != new.key:
        told = (_json(each or None) for each in (old.key, new.key))
        yield SchemaChange(table.name, "", "key", "primaryKey", "changed", *told)
    # What was unique as the primary key is so still if only that changed, and the other way round.
    unique = (
        [(each, _json(each)) for each in side.unique if each != other.key]
        for side, other in ((old, new), (new, old))
    )
    yield from _constraints(table, "uniqueKeys", *unique)
    references = ([(each.columns, _reference(each)) for each in s.references] for s in (old, new))
    yield from _constraints(table, "foreignKeys", *references)


def _constraints(
    table: _Table,
    part: str,
    old: Sequence[tuple[tuple[str, ...], str]],
    new: Sequence[tuple[tuple[str, ...], str]],
) -> Iterator[SchemaChange]:
    """Yield what binds several columns, and came or went; what came with new columns is apart."""
    gone = [each for each in old if each not in new]
    come = [each for each in new if each not in old]
    for columns, told in gone:
        kind: SchemaKind = "wider" if set(columns) <= set(table.new.names) else "removed"
        yield SchemaChange(table.name, ", ".join(columns), "constraint", part, kind, old=told)
    for columns, told in come:
        kind = "narrower" if set(columns) <= set(table.old.names) else "added"
        yield SchemaChange(table.name, ", ".join(columns), "constraint", part, kind, new=told)


def _reference(reference: Reference) -> str:
    return _json({"resource": reference.table, "fields": list(reference.targets)})


def _told(change: SchemaChange, old: Mapping[str, Any], new: Mapping[str, Any]) -> SchemaChange:
    before, after = (_json(side[change.part]) if change.part in side else "" for side in (old, new))
    return replace(change, old=before, new=after)


def _json(value: object) -> str:
    return "" if value is None else json.dumps(value, ensure_ascii=False)
