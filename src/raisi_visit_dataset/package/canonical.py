"""Records as canonical CSV: the same records give the same bytes, in whatever order they come."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from operator import attrgetter, itemgetter
from typing import Final

from raisi_visit_dataset.records import Record

__all__ = ["table_bytes"]

_ROW_END: Final = "\r\n"


class _Lines:
    """Collect the rows of a csv.writer, with LF at their ends."""

    def __init__(self) -> None:
        self.rows: list[str] = []

    def write(self, row: str) -> None:
        # The writer quotes just the line ends that it writes itself: it is told to write both
        # of them, so that a lone CR in a cell is quoted too, and they are cut off again here.
        self.rows.append(row[: -len(_ROW_END)])


def table_bytes(model: type[Record], records: Sequence[Record]) -> bytes:
    """Return a table as canonical CSV.

    UTF-8 without BOM, LF, the quoting of RFC 4180 where it is needed, a header,
    columns in the order of the model, rows sorted by primary key (strings by
    code point, integers by number), null as empty cell, dates as YYYY-MM-DD.
    Repeated keys are kept: they are for the validator to find.
    """
    names = tuple(model.columns())
    cells = attrgetter(*names)
    by_key = itemgetter(*(names.index(name) for name in model.table.key))
    return _csv(names, sorted(map(cells, records), key=by_key))


def _csv(header: tuple[str, ...], rows: Iterable[Sequence[object]]) -> bytes:
    lines = _Lines()
    writer = csv.writer(lines, lineterminator=_ROW_END, quoting=csv.QUOTE_MINIMAL)
    writer.writerow(header)
    writer.writerows(rows)
    return "\n".join([*lines.rows, ""]).encode("utf-8")
