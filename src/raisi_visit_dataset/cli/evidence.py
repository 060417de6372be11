"""``raisi-visit evidence``: the words on which the cells of a row rest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Annotated

import typer

import raisi_visit_dataset as rvd
from raisi_visit_dataset.cli.options import PackagePath, dataset_at
from raisi_visit_dataset.cli.output import emit, emit_json_lines, emit_rich, on_terminal
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.validation.shown import escaped

__all__ = ["evidence"]

_Piece = tuple[str, str]
_Line = tuple[int, list[_Piece]]


def evidence(
    row_id: Annotated[
        str,
        typer.Argument(metavar="ID", help="Key of a row, its parts joined by '/'."),
    ],
    *,
    field: Annotated[
        str | None, typer.Option(metavar="COLUMN", help="Only of this column.")
    ] = None,
    table: Annotated[
        str | None, typer.Option(metavar="TABLE", help="The table, where several have such a row.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON, one piece of evidence a line.")
    ] = False,
    package: PackagePath = None,
) -> int:
    """Print the words on which the cells of a row rest.

    Cell by cell, what speaks for the value and against it: words of the texts, marked in their
    sentence, and references outside the texts.
    """
    dataset = dataset_at(package)
    where = _table(dataset, row_id) if table is None else table
    found = dataset.evidence(where, row_id, field=field)
    if as_json:
        emit_json_lines(map(_document, found))
        return 0
    lines = list(_lines(dataset, where, row_id, found))
    if on_terminal():
        _print_styled(lines)
    else:
        emit("\n".join(" " * indent + "".join(map(_plain, line)) for indent, line in lines))
    return 0


def _table(dataset: rvd.Dataset, row_id: str) -> str:
    from raisi_visit_dataset.api.rows import tables_with

    there = tables_with(dataset, row_id)
    if len(there) > 1:
        found = f"{row_id!r} in the tables {', '.join(there)}"
        raise UsageError(found, "one table", f"add --table {there[0]}")
    return there[0]


def _document(each: rvd.CellEvidence) -> dict[str, object]:
    reference = each.reference
    return {
        **each.record.model_dump(mode="json"),
        "sentence": each.sentence,
        "sentence_start_char": each.sentence_span and each.sentence_span.start,
        "sentence_end_char": each.sentence_span and each.sentence_span.end,
        "outside_reference": reference and reference.model_dump(mode="json"),
    }


def _lines(
    dataset: rvd.Dataset, table: str, row_id: str, found: tuple[rvd.CellEvidence, ...]
) -> Iterator[_Line]:
    """Yield lines, indented, of pieces with their styles; words of evidence have ``mark``."""
    from raisi_visit_dataset.api.rows import one_row

    row = one_row(dataset.load(table), row_id)
    yield 0, [(f"{table} {row_id}", "bold")]
    if not found:
        yield 2, [("no evidence is recorded", "")]
    for column, group in groupby(found, key=lambda each: each.record.target_field):
        value = getattr(row, column, None)
        yield 0, []
        yield 0, [(f"{column}: {'(empty)' if value is None else value}", "bold")]
        for each in group:
            yield from _one(dataset, each, value)


def _one(dataset: rvd.Dataset, each: rvd.CellEvidence, value: object) -> Iterator[_Line]:
    record = each.record
    told = [record.basis]
    if record.stance != "supports":
        told.append(record.stance)
    if record.value != str(value):
        told.append(f"gives {record.value}")
    yield 2, [(f"{', '.join(told)}: {_place(dataset, each)}", "dim")]
    if each.span is not None:
        head, words, tail = each.parts()
        yield 4, [(head, ""), (words, "mark"), (tail, "")]
    if record.note is not None:
        yield 4, [(f"note: {record.note}", "dim")]


def _place(dataset: rvd.Dataset, each: rvd.CellEvidence) -> str:
    """Return file, line and column of the words, or the reference outside the texts."""
    from raisi_visit_dataset.api.rows import one_row
    from raisi_visit_dataset.files.read import place_at

    if each.span is None or each.source_id is None:
        told = each.reference
        if told is None:
            return str(each.record.outside_reference_id)
        parts = (told.publisher, told.title, told.date, told.url)
        return ", ".join(part for part in parts if part)
    if each.sentence is None:
        return f"{each.source_id}, characters {each.span.start} to {each.span.end}"
    path = one_row(dataset.load("sources"), each.source_id).seed_path
    return str(place_at(dataset.text(each.source_id), each.span.start, path))


def _plain(piece: _Piece) -> str:
    words, style = piece
    return f"[[{escaped(words)}]]" if style == "mark" else escaped(words)


def _print_styled(lines: list[_Line]) -> None:
    from rich.padding import Padding
    from rich.text import Text

    styles = {"mark": "bold reverse"}
    texts = (
        Text.assemble(*((escaped(words), styles.get(style, style)) for words, style in line))
        for _, line in lines
    )
    indents = (indent for indent, _ in lines)
    emit_rich(*(Padding(text, (0, 0, 0, by)) for text, by in zip(texts, indents, strict=True)))
