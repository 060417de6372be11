"""The codebook of a table as plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from raisi_visit_dataset.records import NEEDS_EVIDENCE, Record, Table
from raisi_visit_dataset.schemas.cells import Cell, cells, meaning

__all__ = ["codebook"]

_WIDTH = 100


def codebook(model: type[Record]) -> str:
    """Return what a table and its columns mean, at most 100 characters a line, LF at the end."""
    table = model.table
    needed = NEEDS_EVIDENCE.get(table.name, ())
    blocks = [
        table.name,
        "\n".join(textwrap.wrap(table.row, _WIDTH)),
        "\n".join(_keys(table)),
        "\n".join(["Columns", *(line for cell in cells(model) for line in _column(cell, needed))]),
        "\n".join(["Weak spots", *(line for spot in table.weak_spots for line in _item(spot))])
        if table.weak_spots
        else "",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _keys(table: Table) -> Iterator[str]:
    yield f"Key: {', '.join(table.key)}"
    for names in table.unique:
        yield f"Unique besides, where not null: {', '.join(names)}"
    for key in table.foreign_keys:
        yield f"Reference: {', '.join(key.columns)} -> {key.table} ({', '.join(key.reference)})"


def _column(cell: Cell, needed: tuple[str, ...]) -> Iterator[str]:
    kind = "EDTF date" if cell.column.edtf else {"string": "text"}.get(cell.kind, cell.kind)
    facts = [kind, "may be null" if cell.nullable else "", _proof(cell, needed)]
    yield f"  {cell.name} ({', '.join(fact for fact in facts if fact)})"
    yield from _wrapped(meaning(cell.column), 6)
    if cell.column.scheme is not None:
        for code, told in cell.column.scheme.codes.items():
            yield from _wrapped(f"{code}: {told}", 8, hang=4)


def _proof(cell: Cell, needed: tuple[str, ...]) -> str:
    return "needs evidence" if cell.name in needed else ""


def _item(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="  - ", subsequent_indent="    ")


def _wrapped(text: str, indent: int, hang: int = 0) -> list[str]:
    first, later = " " * indent, " " * (indent + hang)
    return textwrap.wrap(text, _WIDTH, initial_indent=first, subsequent_indent=later)
