"""Tables in SQL: what SQLite and DuckDB are told alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.export.tables import Table
from raisi_visit_dataset.validation.column import Column, Reference
from raisi_visit_dataset.validation.engine import quoted

__all__ = ["checks", "demand_distinct", "foreign_keys", "in_order", "literal", "table_sql"]

_DAY: Final = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"


def literal(text: str) -> str:
    """Write a text as a literal of SQL.

    >>> literal("O'Neil")
    "'O''Neil'"
    """
    return "'" + text.replace("'", "''") + "'"


def demand_distinct(tables: Sequence[Table], taken: Sequence[str] = ()) -> None:
    """Raise UsageError for names that SQL takes for one another, or that are ``taken``."""
    seen = {name.casefold() for name in taken}
    for table in tables:
        _demand_new(table.name, seen, "table")
        columns: set[str] = set()
        for column in table.columns:
            _demand_new(column.name, columns, f"column of {table.name}")


def _demand_new(name: str, seen: set[str], what: str) -> None:
    plain = name.casefold()
    if plain in seen or plain.startswith("sqlite_") or "\0" in name or not name:
        raise UsageError(f"the {what} {name!r}", "a name of its own, whatever the case")
    seen.add(plain)


def in_order(tables: Sequence[Table]) -> tuple[Table, ...]:
    """Return the tables so that each stands behind those it refers to, as far as that can be."""
    left = {table.name: table for table in tables}
    ordered: list[Table] = []
    while left:
        free = [name for name, table in left.items() if not _waits(table, left)]
        ordered += [left.pop(name) for name in free or [next(iter(left))]]
    return tuple(ordered)


def _waits(table: Table, left: Mapping[str, Table]) -> bool:
    return any(each.table in left and each.table != table.name for each in table.references)


def foreign_keys(table: Table, tables: Sequence[Table]) -> Iterator[tuple[Reference, bool]]:
    """Yield the references of a table, and whether SQL can declare them.

    SQL asks for a target whose columns are a key of their table.
    """
    keys = {each.name: each.keys for each in tables}
    for reference in table.references:
        yield reference, reference.targets in keys.get(reference.table, ())


def checks(column: Column, *, dated: bool) -> list[str]:
    """Return the constraints of a column as expressions; ``dated`` when its days are text."""
    name = quoted(column.name)
    found: list[str] = []
    if column.type == "integer":
        found += [f"{name} >= {column.minimum}"] if isinstance(column.minimum, int) else []
        found += [f"{name} <= {column.maximum}"] if isinstance(column.maximum, int) else []
    if column.type == "string":
        found += [f"{name} IN ({_codes(column)})"] if column.enum else []
        found += [f"length({name}) >= {column.min_length}"] if column.min_length else []
        found += [f"length({name}) <= {column.max_length}"] if column.max_length else []
    if column.type == "date" and dated:
        found.append(f"{name} GLOB '{_DAY}'")
    if column.type == "integer" and dated:
        found.append(f"typeof({name}) IN ('integer', 'null')")
    return found


def _codes(column: Column) -> str:
    return ", ".join(literal(str(each)) for each in column.enum or ())


def table_sql(
    table: Table, tables: Sequence[Table], types: Mapping[str, str], *, dated: bool
) -> str:
    """Return the statement that makes a table, with its keys, references and checks.

    ``types`` are by type of Table Schema, TEXT for others; ``dated`` when days are text and
    references wait for the end of a transaction, as in SQLite.
    """
    lines = [_column_sql(column, types, dated=dated) for column in table.columns]
    if table.key:
        lines.append(f"PRIMARY KEY ({_listed(table.key)})")
    lines += [f"UNIQUE ({_listed(each)})" for each in table.keys if each != table.key]
    for reference, can_be in foreign_keys(table, tables):
        if can_be and (dated or reference.table != table.name):
            target = f"{quoted(reference.table)} ({_listed(reference.targets)})"
            line = f"FOREIGN KEY ({_listed(reference.columns)}) REFERENCES {target}"
            lines.append(f"{line} DEFERRABLE INITIALLY DEFERRED" if dated else line)
    body = ",\n".join(f"  {line}" for line in lines)
    return f"CREATE TABLE {quoted(table.name)} (\n{body}\n)"


def _column_sql(column: Column, types: Mapping[str, str], *, dated: bool) -> str:
    parts = [quoted(column.name), types.get(column.type, "TEXT")]
    parts += ["NOT NULL"] if column.required else []
    parts += [f"CHECK ({each})" for each in checks(column, dated=dated)]
    return " ".join(parts)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(map(quoted, names))
