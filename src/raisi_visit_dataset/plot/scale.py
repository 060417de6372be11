"""Days as places on a line on which long gaps are short."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

__all__ = ["Scale", "Tick", "scale_of", "ticks"]

Scale = Mapping[int, float]
"""The place, from 0 to 100, of each day where something begins or ends."""

_WHOLE: Final = 100.0
_LABEL: Final = 10.5
"""The least room between two labels."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Hold one mark of the axis: day and month, and the year where it is another."""

    x: float
    day: str
    year: str


def scale_of(bounds: Sequence[tuple[int, int]]) -> Scale:
    """Place each day of the bounds; a gap takes room by the logarithm of its days.

    >>> scale_of([(1, 2), (2, 1000)])[2]
    15.385
    """
    days = sorted({day for pair in bounds for day in pair})
    room = [1 + (after - day).bit_length() for day, after in pairwise(days)]
    whole, at, places = sum(room) or 1, 0, {}
    for day, width in zip(days, [*room, 0], strict=True):
        places[day] = round(_WHOLE * at / whole, 3)
        at += width
    return places


def ticks(scale: Scale) -> tuple[Tick, ...]:
    """Label the first day, and each later one for which there is room."""
    chosen: list[Tick] = []
    year = 0
    for number, x in scale.items():
        if number > dt.date.max.toordinal() or (chosen and x - chosen[-1].x < _LABEL):
            continue
        day = dt.date.fromordinal(number)
        chosen.append(Tick(x, f"{day.day} {day:%b}", "" if day.year == year else f"{day.year:04}"))
        year = day.year
    return tuple(chosen)
