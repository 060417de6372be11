"""Where a cell or a word stands in the files of a draft, counted by hand."""

from __future__ import annotations

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.testing.mutations.draft import Draft, Row, row_key, written_row
from raisi_visit_dataset.testing.mutations.mutation import Broken

__all__ = ["in_cell", "in_text"]


def in_cell(draft: Draft, table: str, row: Row, column: str) -> Broken:
    """Say that a cell of a row is wrong; ``row`` is one of the draft itself."""
    columns = list(BY_TABLE[table].columns())
    rows = list(draft.rows(table))
    at = next(number for number, each in enumerate(rows) if each is row)
    before = [written_row(columns)]
    before += [written_row([each[name] for name in columns]) for each in rows[:at]]
    cells = [row[name] for name in columns[: columns.index(column)]]
    # One cell more, so that the last comma is written, and the cell cut off again.
    ahead = written_row([*cells, "x"])[: -len("x\n")]
    line, place = _end_of("".join(before) + ahead)
    return Broken(
        files=draft.written(),
        table=table,
        key=row_key(table, row),
        field=column,
        path=draft.paths[table],
        line=line,
        column=place,
    )


def in_text(draft: Draft, source_id: str, start: int) -> Broken:
    """Say that the words of a text that begin at ``start`` are wrong, or wrongly coded."""
    line, column = _end_of(draft.texts[source_id][:start])
    path = next(draft.rows("sources", source_id=source_id))["seed_path"]
    return Broken(
        files=draft.written(), table="sources", key=source_id, path=path, line=line, column=column
    )


def _end_of(text: str) -> tuple[int, int]:
    """Return line and column, from 1, of what follows a text."""
    return text.count("\n") + 1, len(text) - (text.rfind("\n") + 1) + 1
