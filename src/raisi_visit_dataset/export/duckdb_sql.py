"""A script for DuckDB that loads the CSV files of a package with their types and keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.export.ddl import (
    demand_distinct,
    foreign_keys,
    in_order,
    literal,
    table_sql,
)
from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.export.job import Job
from raisi_visit_dataset.export.sql_views import VIEWS
from raisi_visit_dataset.export.tables import Table, described_tables, schema_faults
from raisi_visit_dataset.files.placing import replace_text
from raisi_visit_dataset.validation.column import Column, Reference
from raisi_visit_dataset.validation.engine import quoted
from raisi_visit_dataset.validation.read_shapes import is_ours

__all__ = ["write_duckdb_sql"]

_TYPES: Final = {"integer": "BIGINT", "date": "DATE", "number": "DOUBLE", "boolean": "BOOLEAN"}
_HEAD: Final = """\
-- {title}, version {version}
-- Run it from the folder of the package, or say first: SET VARIABLE package_folder = '/path/to/it';
SET VARIABLE package_folder = coalesce(getvariable('package_folder'), '.');
BEGIN TRANSACTION;
"""


def write_duckdb_sql(job: Job) -> Exported:
    """Write the script: tables with types, keys, checks and comments, views, and what loads them.

    Rows that refer to rows of their own table are checked after loading, because DuckDB checks
    such a reference before the row it names is there. Raises UsageError for tables that are not
    one CSV file each.
    """
    tables = in_order(described_tables(job.package))
    ours = is_ours(job.package)
    demand_distinct(tables, [view.name for view in VIEWS] if ours else ())
    parts = [_HEAD.format(title=_line(job.about.title), version=_line(job.about.version))]
    parts += [_made(table, tables) for table in tables]
    for view in VIEWS if ours else ():
        parts.append(f"CREATE VIEW {view.name} AS\n{view.query};\n")
        parts.append(_comment("VIEW", view.name, view.about))
    parts.append("COMMIT;\n")
    replace_text(job.out, "\n".join(parts))
    notes = tuple(_notes(tables))
    return Exported(job.out, faults=schema_faults(job.package), notes=notes)


def _notes(tables: Sequence[Table]) -> Iterator[str]:
    for table in tables:
        for reference, can_be in foreign_keys(table, tables):
            if not can_be:
                columns = ", ".join(reference.columns)
                yield f"{table.name} ({columns}): checked after loading, its target is no key"


def _line(text: str) -> str:
    return " ".join(text.split())


def _made(table: Table, tables: Sequence[Table]) -> str:
    comments = [_comment("TABLE", quoted(table.name), table.about or table.title)]
    comments += [
        _comment("COLUMN", f"{quoted(table.name)}.{quoted(name)}", about)
        for name, about in table.abouts.items()
        if about
    ]
    made = table_sql(table, tables, _TYPES, dated=False)
    return "\n".join([f"{made};", *comments, _load(table), *_checked(table, tables), ""])


def _comment(kind: str, name: str, about: str) -> str:
    return f"COMMENT ON {kind} {name} IS {literal(about)};"


def _load(table: Table) -> str:
    """Return what reads the file: every cell as text first, nothing of it guessed."""
    resource = table.resource
    if resource.format != "csv" or len(resource.parts) != 1 or resource.unread is not None:
        found = f"the table {table.name!r}, which is not one CSV file"
        raise UsageError(found, "a table in one CSV file", "take the form sqlite or parquet")
    dialect = resource.dialect
    texts = [f"{literal(column.name)}: 'VARCHAR'" for column in table.columns]
    options = [
        "header = true",
        "auto_detect = false",
        f"delim = {literal(dialect.delimiter)}",
        f"quote = {literal(dialect.quote_char or '')}",
        f"escape = {literal(dialect.quote_char or '')}",
        f"force_not_null = [{', '.join(literal(column.name) for column in table.columns)}]",
        "strict_mode = true",
        f"columns = {{{', '.join(texts)}}}",
    ]
    file = f"getvariable('package_folder') || {literal('/' + resource.path)}"
    cells = ",\n  ".join(_cell(table, column) for column in table.columns)
    listed = ",\n  ".join(options)
    return (
        f"INSERT INTO {quoted(table.name)} SELECT\n  {cells}\nFROM read_csv({file},\n  {listed});"
    )


def _cell(table: Table, column: Column) -> str:
    name = quoted(column.name)
    for missing in table.shape.missing(column):
        name = f"nullif({name}, {literal(missing)})"
    kind = _TYPES.get(column.type)
    return f"CAST({name} AS {kind})" if kind else name


def _checked(table: Table, tables: Sequence[Table]) -> Iterator[str]:
    """Yield queries that fail where a reference that cannot be declared leads nowhere."""
    known = {each.name for each in tables}
    for reference, can_be in foreign_keys(table, tables):
        if reference.table in known and (not can_be or reference.table == table.name):
            yield _demand(table, reference)


def _demand(table: Table, reference: Reference) -> str:
    pairs = list(zip(reference.columns, reference.targets, strict=True))
    joined = " AND ".join(f"b.{quoted(target)} = a.{quoted(name)}" for name, target in pairs)
    filled = " AND ".join(f"a.{quoted(name)} IS NOT NULL" for name, _ in pairs)
    told = literal(f"{table.name} ({', '.join(reference.columns)}): a row it names is not there")
    return (
        f"SELECT error({told}) FROM {quoted(table.name)} a\n"  # noqa: S608 - quoted
        f"WHERE {filled} AND NOT EXISTS (SELECT 1 FROM {quoted(reference.table)} b WHERE {joined})"
        "\nLIMIT 1;"
    )
