"""Keys as queries: primary keys, unique keys and references, for any table of known shape."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from raisi_visit_dataset.validation.engine import quoted
from raisi_visit_dataset.validation.shape import Reference, Shape

__all__ = ["KeyCheck", "key_checks"]


@dataclass(frozen=True, slots=True)
class KeyCheck:
    """Hold one check: its query returns ``row_number``, and ``other_row`` for what is repeated."""

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
    return [f"{alias}.{quoted(name)}" for name in shape.stored(names)]


def _repeated(shape: Shape, names: tuple[str, ...]) -> str:
    columns = _columns(shape, names, "t")
    present = " AND ".join(f"{column} IS NOT NULL" for column in columns)
    return (
        "SELECT d.row_number, d.other_row FROM (SELECT t.row_number, "  # noqa: S608 - quoted
        f"min(t.row_number) OVER (PARTITION BY {', '.join(columns)}) AS other_row "
        f"FROM {quoted(shape.stored_as)} t WHERE {present}) d "
        "WHERE d.row_number <> d.other_row ORDER BY d.row_number"
    )


def _dangling(shape: Shape, target: Shape, reference: Reference) -> str:
    columns = _columns(shape, reference.columns, "t")
    targets = _columns(target, reference.targets, "r")
    same = " AND ".join(f"{b} = {a}" for a, b in zip(columns, targets, strict=True))
    present = " AND ".join(f"{column} IS NOT NULL" for column in columns)
    return (
        f"SELECT t.row_number FROM {quoted(shape.stored_as)} t WHERE {present} "  # noqa: S608 - quoted
        f"AND NOT EXISTS (SELECT 1 FROM {quoted(target.stored_as)} r WHERE {same}) "
        "ORDER BY t.row_number"
    )
