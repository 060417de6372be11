"""Keys as queries: primary keys, unique keys and references, for any table of known shape."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.validation.engine import quoted
from raisi_visit_dataset.validation.shape import Reference, Shape

__all__ = ["KEY_KINDS", "KeyCheck", "key_checks"]

KEY_KINDS: Final = frozenset({"key-repeated", "value-repeated", "reference-dangling"})
"""The ways in which a key can be broken."""


@dataclass(frozen=True, slots=True)
class KeyCheck:
    """Hold one check.

    Its query returns ``row_number`` and ``value``, the parts of the key joined by a slash, and
    ``other_row`` for what is repeated.
    """

    kind: str
    table: str
    columns: tuple[str, ...]
    query: str
    expected: str


def key_checks(shapes: Mapping[str, Shape]) -> Iterator[KeyCheck]:
    """Yield the checks of every key of the tables; a reference to a table not read has none."""
    for table, shape in shapes.items():
        if shape.key:
            query = _repeated(shape, shape.key)
            yield KeyCheck("key-repeated", table, shape.key, query, "each key once")
        for columns in shape.unique:
            query = _repeated(shape, columns)
            yield KeyCheck("value-repeated", table, columns, query, "each value once")
        for reference in shape.references:
            target = shapes.get(reference.table)
            if target is not None and set(reference.targets) <= set(target.names):
                query = _dangling(shape, target, reference)
                expected = f"a row of {reference.table} with that {', '.join(reference.targets)}"
                yield KeyCheck("reference-dangling", table, reference.columns, query, expected)


def _columns(shape: Shape, names: tuple[str, ...], alias: str) -> list[str]:
    return [f"{alias}.{name}" for name in _bare(shape, names)]


def _repeated(shape: Shape, names: tuple[str, ...]) -> str:
    columns = _columns(shape, names, "t")
    bare = ", ".join(columns)
    same = " AND ".join(f"d.{column} = t.{column}" for column in _bare(shape, names))
    whole = " AND ".join([f"{column} IS NOT NULL" for column in columns] + _whole(shape, "t"))
    return (
        f"SELECT t.row_number, d.other_row, {_joined(columns)} AS value "  # noqa: S608 - quoted
        f"FROM {quoted(shape.stored_as)} t JOIN ("
        f"SELECT {bare}, min(t.row_number) AS other_row FROM {quoted(shape.stored_as)} t "
        f"WHERE {whole} GROUP BY {bare} HAVING count(*) > 1) d ON {same} "
        f"WHERE {' AND '.join(['t.row_number <> d.other_row', *_whole(shape, 't')])} "
        "ORDER BY t.row_number"
    )


def _dangling(shape: Shape, target: Shape, reference: Reference) -> str:
    """Find what no row has, not even one that is broken: its key may be the one that is meant."""
    columns = _columns(shape, reference.columns, "t")
    targets = _columns(target, reference.targets, "r")
    same = " AND ".join(f"{b} = {a}" for a, b in zip(columns, targets, strict=True))
    whole = " AND ".join([f"{column} IS NOT NULL" for column in columns] + _whole(shape, "t"))
    return (
        f"SELECT t.row_number, {_joined(columns)} AS value "  # noqa: S608 - quoted
        f"FROM {quoted(shape.stored_as)} t WHERE {whole} "
        f"AND NOT EXISTS (SELECT 1 FROM {quoted(target.stored_as)} r WHERE {same}) "
        "ORDER BY t.row_number"
    )


def _joined(columns: list[str]) -> str:
    return " || '/' || ".join(f"CAST({column} AS VARCHAR)" for column in columns)


def _bare(shape: Shape, names: tuple[str, ...]) -> list[str]:
    return [quoted(name) for name in shape.stored(names)]


def _whole(shape: Shape, alias: str) -> list[str]:
    """Leave out rows with too few or too many cells; a table of ours that has some is not read."""
    return [] if shape.ours else [f"{alias}.is_broken = 0"]
