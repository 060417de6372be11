"""What follows from the cells of a row: the bounds of its dates, the context of its passage."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.validation.dates import parsed

__all__ = ["context", "date_bounds"]

_CONTEXT: Final = 12


def date_bounds(table: str, row: Mapping[str, object]) -> dict[str, str | None]:
    """Return the bounds of the dates in a row, by column; None for what is no date.

    >>> date_bounds("events", {"date": "2022-02/.."})
    {'date_earliest': '2022-02-01', 'date_latest': None}
    """
    bounds: dict[str, str | None] = {}
    for name, column in BY_TABLE[table].columns().items():
        if column.edtf and name in row:
            date = parsed(str(row[name]))
            latest = None if date is None else date.latest
            bounds[f"{name}_earliest"] = None if date is None else date.earliest.isoformat()
            bounds[f"{name}_latest"] = None if latest is None else latest.isoformat()
    return bounds


def context(text: str, start: int, end: int) -> dict[str, str | None]:
    """Return what stands before and behind a passage, None where nothing does.

    >>> context("We met in Norport on Monday.", 10, 17)
    {'prefix': 'We met in ', 'suffix': ' on Monday.'}
    """
    return {
        "prefix": text[max(0, start - _CONTEXT) : start] or None,
        "suffix": text[end : end + _CONTEXT] or None,
    }
