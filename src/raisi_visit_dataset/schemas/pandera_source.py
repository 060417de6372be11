"""A record as Python source of a pandera model for polars, formatted as ruff formats it."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable
from typing import Final

from raisi_visit_dataset.records import Record
from raisi_visit_dataset.records.column import Table
from raisi_visit_dataset.schemas.cells import Cell, cells, meaning

__all__ = ["class_name", "pandera_source"]

_WIDTH: Final = 100
_TYPES: Final = {"string": "pl.String", "integer": "pl.Int64", "date": "pl.Date"}

_HEAD: Final = '''\
"""Pandera model of {table}. Generated: edit the record, not this file."""
{standard}
import pandera.polars as pa
import polars as pl
'''

_CONFIG: Final = '''\
    class Config:
        """Take these columns alone, in this order, with these types."""

        name = {name}
        strict = True
        ordered = True
        coerce = False
'''


def class_name(table: str) -> str:
    """Return the name of the model of a table.

    >>> class_name("statement_quotes")
    'StatementQuotes'
    """
    return "".join(part.capitalize() for part in table.split("_"))


def pandera_source(model: type[Record]) -> str:
    """Return a module that holds the pandera model of a record."""
    table = model.table
    columns = cells(model)
    checks = [*_edtf_checks(columns), *_unique_checks(table, columns)]
    parts = [
        _head(table, checks),
        f"class {class_name(table.name)}(pa.DataFrameModel):\n{_docstring(table)}",
        "\n".join(_field(cell, table) for cell in columns),
        *checks,
        _config(table),
    ]
    return "\n".join(parts)


def _head(table: Table, checks: list[str]) -> str:
    called = [name for name in ("takes_edtf", "unique_together") if f"{name}(" in "".join(checks)]
    standard = "" if len(table.key) == 1 else "\nfrom typing import ClassVar\n"
    ours = f"\nfrom raisi_visit_dataset.frames.checks import {', '.join(called)}\n"
    # Formatters want two blank lines before a class; the join brings one of them.
    return _HEAD.format(table=table.name, standard=standard) + (ours if called else "") + "\n"


def _docstring(table: Table) -> str:
    text = f"{table.row}\n\nKey: {', '.join(table.key)}. A LazyFrame must be collected first: on "
    text += "one, pandera compares nothing but names and types."
    paragraphs = text.split("\n\n")
    wrapped = ["\n".join(_wrapped(paragraph, 4)) for paragraph in paragraphs[1:]]
    first, rest = table.row.partition(". ")[::2]
    head = f"{first}." if rest else first
    if rest:
        wrapped.insert(0, "\n".join(_wrapped(rest, 4)))
    return "\n\n".join([f'    """{head}', *wrapped]) + '\n    """\n'


def _wrapped(text: str, indent: int) -> list[str]:
    space = " " * indent
    return textwrap.wrap(text, _WIDTH, initial_indent=space, subsequent_indent=space)


def _field(cell: Cell, table: Table) -> str:
    lines = [f"        {argument},\n" for argument in _arguments(cell, table)]
    return f"    {cell.name}: {_TYPES[cell.kind]} = pa.Field(\n{''.join(lines)}    )"


def _arguments(cell: Cell, table: Table) -> Iterable[str]:
    column = cell.column
    if cell.nullable:
        yield "nullable=True"
    if table.key == (cell.name,) or ((cell.name,) in table.unique and not cell.nullable):
        yield "unique=True"
    if column.scheme is not None:
        codes = "".join(f"            {_quoted(code)},\n" for code in column.scheme.codes)
        yield f"isin=(\n{codes}        )"
    elif column.pattern is not None:
        yield f"str_matches={_quoted(column.pattern)}"
    elif cell.kind == "string" and not column.edtf:
        yield 'str_length={"min_value": 1}'
    if column.minimum is not None:
        yield f"ge={column.minimum}"
    if column.maximum is not None:
        yield f"le={column.maximum}"
    yield _string_argument("description", meaning(column))


def _string_argument(name: str, text: str) -> str:
    plain = f"{name}={_quoted(text)}"
    if len(plain) + len("        ,") <= _WIDTH:
        return plain
    # Words keep the space after them, so that the pieces join to the text.
    room = _WIDTH - len('            ""')
    pieces = textwrap.wrap(text, room - 1)
    spaced = [f"{piece} " for piece in pieces[:-1]] + pieces[-1:]
    lines = "".join(f"            {_quoted(piece)}\n" for piece in spaced)
    return f"{name}=(\n{lines}        )"


def _edtf_checks(columns: Iterable[Cell]) -> Iterable[str]:
    for cell in columns:
        if cell.column.edtf:
            forms = "".join(f", {_quoted(form)}" for form in cell.column.edtf)
            yield (
                f'\n    @pa.check("{cell.name}", name="edtf")\n    @classmethod\n'
                f"    def takes_{cell.name}(cls, data: pa.PolarsData) -> pl.LazyFrame:\n"
                f'        """Take a date in EDTF, of the forms the column has."""\n'
                f"        return takes_edtf(data{forms})"
            )


def _unique_checks(table: Table, columns: Iterable[Cell]) -> Iterable[str]:
    nullable = {cell.name for cell in columns if cell.nullable}
    for names in table.unique:
        if len(names) > 1 or nullable & {*names}:
            listed = "".join(f", {_quoted(name)}" for name in names)
            told = "_and_".join(names)
            yield (
                f'\n    @pa.dataframe_check(name="unique {", ".join(names)}")\n    @classmethod\n'
                f"    def unique_{told}(cls, data: pa.PolarsData) -> pl.LazyFrame:\n"
                f'        """Take each value once; null repeats."""\n'
                f"        return unique_together(data{listed})"
            )


def _config(table: Table) -> str:
    config = "\n" + _CONFIG.format(name=_quoted(table.name))
    if len(table.key) == 1:
        return config
    names = ", ".join(map(_quoted, table.key))
    return f"{config}        unique: ClassVar[list[str]] = [{names}]\n"


def _quoted(text: str) -> str:
    """Return a string literal as the formatter writes it.

    >>> print(_quoted('a "b"'), _quoted("c"))
    'a "b"' "c"
    """
    as_python = '"' in text and "'" not in text
    return repr(text) if as_python else json.dumps(text, ensure_ascii=False)
