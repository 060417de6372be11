"""Two packages compared: resources, columns, rows, metadata, files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from raisi_visit_dataset.package import Package
from raisi_visit_dataset.package.change import Change
from raisi_visit_dataset.package.json_difference import json_changes
from raisi_visit_dataset.versions.comparable import Comparable, ComparableTable, comparable
from raisi_visit_dataset.versions.difference import (
    Difference,
    RowChange,
    SchemaChange,
    Side,
    TableDifference,
)
from raisi_visit_dataset.versions.renames import renamed
from raisi_visit_dataset.versions.rows import Pair, is_key, keyed_changes, whole_changes
from raisi_visit_dataset.versions.schema_changes import resource_changes, shape_changes

__all__ = ["compare"]

_RETIRED: Final = "retired_ids"


def compare(old: Package, new: Package) -> Difference:
    """Return all that differs from one package to another, in the order of the new one.

    Rows are matched by the primary key, or compared whole and counted where a table has none that
    holds in both versions. Raises PackageRefused and UnreadableError for what cannot be read.
    """
    before, after = comparable(old), comparable(new)
    renames = renamed(before, after)
    pairs = _paired(before, after, renames.resources)
    schema = list(_resources(before, after, renames.resources))
    tables: list[TableDifference] = []
    files: list[Change] = []
    gone = _retired(after)
    for one, other in pairs:
        schema += resource_changes(before.resources[one], after.resources[other])
        if one in before.tables and other in after.tables:
            sides = before.tables[one], after.tables[other]
            shapes = [(each.resource, each.shape) for each in sides]
            schema += shape_changes(shapes[0], shapes[1], renames)
            tables.append(_table(*sides, renames.columns[one], gone))
        else:
            files += _file(before, after, one, other)
    return Difference(
        old=_side(old),
        new=_side(new),
        schema=tuple(schema),
        tables=tuple(table for table in tables if table.changes),
        metadata=tuple(json_changes("datapackage.json", _head(old), _head(new))),
        files=tuple(files),
    )


def _side(package: Package) -> Side:
    told = (package.descriptor.get(name) for name in ("name", "version", "created"))
    return Side(*(each if isinstance(each, str) else None for each in told))


def _head(package: Package) -> dict[str, object]:
    return {name: each for name, each in package.descriptor.items() if name != "resources"}


def _paired(
    old: Comparable, new: Comparable, names: Mapping[str, str]
) -> Sequence[tuple[str, str]]:
    back = {other: one for one, other in names.items()}
    both = ((back.get(other, other), other) for other in new.resources)
    return [(one, other) for one, other in both if one in old.resources]


def _resources(
    old: Comparable, new: Comparable, names: Mapping[str, str]
) -> Iterator[SchemaChange]:
    for one, other in names.items():
        yield SchemaChange(other, "", "resource", "name", "renamed", one, other)
    for name in old.resources:
        if name not in new.resources and name not in names:
            yield SchemaChange(name, "", "resource", "name", "removed", old=name)
    for name in new.resources:
        if name not in old.resources and name not in names.values():
            yield SchemaChange(name, "", "resource", "name", "added", new=name)


def _table(
    old: ComparableTable,
    new: ComparableTable,
    columns: Mapping[str, str],
    retired: frozenset[tuple[str, str]] | None,
) -> TableDifference:
    pair = Pair(old.cells.rename(dict(columns)), new.cells)
    key = _key([columns.get(name, name) for name in old.shape.key], new.shape.key, pair)
    changes = keyed_changes(pair, key) if key else whole_changes(pair)
    found = TableDifference(new.resource.name, key, pair.old.height, pair.new.height)
    # A table that was renamed has the same rows: it is known by them.
    if found.has_ids and retired is not None:
        changes = (_told_retired(each, new.resource.name, retired) for each in changes)
    return replace(found, changes=tuple(changes))


def _key(old: Sequence[str], new: Sequence[str], pair: Pair) -> tuple[str, ...]:
    """Return the key by which rows can be matched; the shorter, where each version has another."""
    for key in sorted({tuple(old), tuple(new)}, key=lambda each: (len(each), each)):
        if is_key(pair.old, key) and is_key(pair.new, key):
            return key
    return ()


def _told_retired(change: RowChange, table: str, retired: frozenset[tuple[str, str]]) -> RowChange:
    if change.kind != "removed":
        return change
    row_id = "/".join(part or "" for part in change.key)
    return replace(change, retired=(table, row_id) in retired)


def _retired(new: Comparable) -> frozenset[tuple[str, str]] | None:
    """Return table and id of what ``retired_ids`` lists; None where there is no such table."""
    table = new.tables.get(_RETIRED)
    if table is None or not {"target_table", "retired_id"} <= set(table.cells.columns):
        return None
    return frozenset(table.cells.select("target_table", "retired_id").iter_rows())


def _file(old: Comparable, new: Comparable, one: str, other: str) -> Iterator[Change]:
    sides = old.files.get(one, "a table"), new.files.get(other, "a table")
    if sides[0] != sides[1]:
        yield Change(other, "", "", "changed", *sides)
