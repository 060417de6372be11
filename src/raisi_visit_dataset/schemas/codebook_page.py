"""A record as a page of the codebook, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from raisi_visit_dataset.records import NEEDS_EVIDENCE, Record
from raisi_visit_dataset.records.column import Column, ForeignKey, Table
from raisi_visit_dataset.schemas.cells import Cell, cells
from raisi_visit_dataset.values.slug import SLUG_PATTERN
from raisi_visit_dataset.vocabulary import Scheme

__all__ = ["codebook_index", "codebook_page"]

_NOTICE: Final = "<!-- Generated: edit the record, not this page. -->"
_FORMS: Final = {
    "point": "a day, month or year",
    "extent": "`a/b`",
    "open": "`a/..`",
    "one_of": "`[a..b]`",
}


def codebook_page(model: type[Record]) -> str:
    """Return the page of a table: rows, keys, references, columns, vocabularies, weak spots."""
    table = model.table
    columns = cells(model)
    paragraphs = [
        _NOTICE,
        f"# {table.title}",
        table.row,
        "\n".join(_facts(table)),
        "## Columns",
        "\n".join(_column_rows(columns)),
        *_vocabularies(columns),
        *_evidence(table.name),
        *_weak_spots(table),
    ]
    return "\n\n".join(paragraphs) + "\n"


def codebook_index(models: Iterable[type[Record]]) -> str:
    """Return the page that lists the tables, in the order of the package."""
    rows = [
        f"| [{model.table.name}]({model.table.name}.md) | {model.table.row} |" for model in models
    ]
    listed = "\n".join(["| table | a row is |", "| --- | --- |", *rows])
    return f"{_NOTICE}\n\n# Tables\n\n{listed}\n"


def _facts(table: Table) -> Iterator[str]:
    yield f"- File: `data/{table.name}.csv`"
    yield f"- Key: {_names(table.key)}"
    for names in table.unique:
        yield f"- Unique besides, where not null: {_names(names)}"
    for key in table.foreign_keys:
        yield f"- Reference: {_reference(key)}"


def _reference(key: ForeignKey) -> str:
    return f"{_names(key.columns)} → {_names(key.reference)} of [{key.table}]({key.table}.md)"


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _column_rows(columns: tuple[Cell, ...]) -> Iterator[str]:
    yield "| column | type | unit | null | allowed | meaning |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for cell in columns:
        column = cell.column
        told = (
            f"`{cell.name}`",
            "EDTF date" if column.edtf else cell.kind,
            column.unit or "",
            "yes" if cell.nullable else "no",
            _allowed(column),
            column.about,
        )
        yield "| " + " | ".join(part.replace("|", "\\|") for part in told) + " |"


def _allowed(column: Column) -> str:
    if column.scheme is not None:
        return f"[{column.scheme.name}](#{_anchor(column.scheme)})"
    if column.edtf:
        return ", ".join(_FORMS[form] for form in column.edtf)
    if column.pattern is not None:
        slug = column.pattern == SLUG_PATTERN
        return "lower-case words joined by `-`" if slug else f"`{column.pattern}`"
    bounds = ((column.minimum, "or more"), (column.maximum, "or less"))
    return ", ".join(f"{bound} {word}" for bound, word in bounds if bound is not None)


def _anchor(scheme: Scheme) -> str:
    return scheme.name.replace("_", "-")


def _vocabularies(columns: tuple[Cell, ...]) -> Iterator[str]:
    schemes = {
        cell.column.scheme.name: cell.column.scheme for cell in columns if cell.column.scheme
    }
    if schemes:
        yield "## Vocabularies"
    for scheme in schemes.values():
        # Written out, because renderers do not agree on the anchors they make of headings.
        yield f'### <a id="{_anchor(scheme)}"></a>`{scheme.name}`'
        yield scheme.about
        yield "\n".join(f"- `{code}`: {meaning}" for code, meaning in scheme.codes.items())


def _evidence(table: str) -> Iterator[str]:
    yield "## Evidence"
    needed = NEEDS_EVIDENCE.get(table, ())
    if needed:
        yield (
            f"Every cell that is not null needs a supporting row of [evidence](evidence.md): "
            f"{_names(needed)}."
        )
    else:
        yield "No cell of this table needs a row of [evidence](evidence.md)."


def _weak_spots(table: Table) -> Iterator[str]:
    if table.weak_spots:
        yield "## Weak spots"
        yield "\n".join(f"- {spot}" for spot in table.weak_spots)
