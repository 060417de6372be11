"""Rows printed: as table on a terminal, parted by tabs in a pipe, or as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from raisi_visit_dataset.cli.output import (
    emit_json_lines,
    emit_rich,
    emit_tabbed,
    on_terminal,
    tell,
)
from raisi_visit_dataset.validation.shown import escaped

__all__ = ["print_rows"]

_ON_A_TERMINAL: Final = 20
Row = Mapping[str, object]


def print_rows(
    rows: Sequence[Row], columns: Sequence[str], *, limit: int | None, as_json: bool
) -> None:
    """Print the ``columns`` of rows, or all of them as JSON lines.

    At most ``limit`` rows; without a limit 20 on a terminal and all elsewhere. How many are
    left out is told on standard error.
    """
    table = on_terminal() and not as_json
    most = (_ON_A_TERMINAL if table else len(rows)) if limit is None else limit
    kept = rows[:most]
    if as_json:
        emit_json_lines(kept)
    elif table:
        _print_table(kept, columns)
    else:
        emit_tabbed(columns, ([row[column] for column in columns] for row in kept))
    left = len(rows) - len(kept)
    if left:
        noun = "row" if left == 1 else "rows"
        tell(f"{left} more {noun} of {len(rows)} not shown; print more with --limit")


def _print_table(rows: Sequence[Row], columns: Sequence[str]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, show_lines=False, pad_edge=False)
    for column in columns:
        table.add_column(Text(column), overflow="fold")
    for row in rows:
        # As Text, so that brackets in the data are no markup.
        cells = ("" if row[column] is None else escaped(str(row[column])) for column in columns)
        table.add_row(*map(Text, cells))
    emit_rich(table)
