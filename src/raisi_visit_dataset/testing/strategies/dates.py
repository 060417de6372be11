"""Uncertain dates of every form, right by construction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from raisi_visit_dataset.records.column import EdtfForm

__all__ = ["days", "edtf", "written"]

_FIRST: Final = dt.date(1990, 1, 1)
_LAST: Final = dt.date(2030, 12, 28)
_PRECISIONS: Final = ("%Y-%m-%d", "%Y-%m", "%Y")
_LONGEST: Final = 400


def days(first: dt.date = _FIRST, last: dt.date = _LAST) -> SearchStrategy[dt.date]:
    """Give days of the calendar, both ends included."""
    return st.dates(first, last)


def edtf(
    forms: Sequence[EdtfForm], first: dt.date = _FIRST, last: dt.date = _LAST
) -> SearchStrategy[str]:
    """Give uncertain dates of these forms, to the day, month or year, some of them about then.

    Each holds a day from ``first`` to ``last`` in which it begins; what lasts, or is one of
    several days, reaches up to 400 days further.
    """
    return st.sampled_from(forms).flatmap(lambda form: written(form, days(first, last)))


@st.composite
def written(draw: DrawFn, form: EdtfForm, begins: SearchStrategy[dt.date]) -> str:
    """Give uncertain dates of one form whose first day is drawn from ``begins``."""
    begin = draw(begins)
    precision = draw(st.sampled_from(_PRECISIONS))
    first = begin.strftime(precision)
    if form == "open":
        return f"{first}{_about(draw)}/.."
    if form == "point":
        return f"{first}{_about(draw)}"
    end = begin + dt.timedelta(days=draw(st.integers(1, _LONGEST)))
    if form == "one_of":
        return f"[{first}..{end.strftime(precision)}]"
    other = end.strftime(draw(st.sampled_from(_PRECISIONS)))
    return f"{first}{_about(draw)}/{other}{_about(draw)}"


def _about(draw: DrawFn) -> str:
    return draw(st.sampled_from(("", "~")))
