"""Events on a line of time: how sure each day is, and how each text presents the event.

The picture is drawn here and not by a library of charts, because its colours must follow the
page (light, dark, print), its marks are links, the policy of the page forbids styles inside
elements, and the same package must give the same bytes everywhere: all numbers are whole.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from raisi_visit_dataset.explorer.shown import Shown
from raisi_visit_dataset.explorer.words import date_words, month_name, read_date
from raisi_visit_dataset.records import Conflict, Event, EventMention

__all__ = ["MODALITIES", "Bar", "Glyph", "Tick", "Timeline", "timeline"]

MOST_EVENTS: Final = 60
MOST_SOURCES: Final = 7
ROW: Final = 34
TOP: Final = 56
LEFT: Final = 330
RIGHT: Final = 780
GLYPH: Final = 34
_LABEL: Final = 30
"""The least room between two labels of the axis."""

MODALITIES: Final[Mapping[str, str]] = {
    "asserted_past": "told",
    "asserted_present": "told",
    "asserted_future": "announced",
    "expected": "expected",
    "hypothetical": "possible",
    "negated": "denied",
    "background": "taken as known",
}
"""How a text presents an event, in the words of the key; the first to match is drawn."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Hold a line of the axis."""

    x: int
    label: str
    year: bool


@dataclass(frozen=True, slots=True)
class Glyph:
    """Hold how one text presents an event."""

    x: int
    source_id: str
    mode: str
    words: str


@dataclass(frozen=True, slots=True)
class Bar:
    """Hold one event: where it stands, and in which form its date is drawn."""

    event: Event
    y: int
    start: int
    end: int
    form: str
    date: str
    disputed: bool = False
    glyphs: tuple[Glyph, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """Hold a whole picture, in units of its own."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    sources: tuple[tuple[int, str], ...]
    events: int


def timeline(shown: Shown, sources: Sequence[str]) -> Timeline:
    """Lay out the events, the first ones by date; those without a date stand last."""
    events = sorted(shown.rows(Event), key=_order)
    drawn = events[:MOST_EVENTS]
    columns = {name: RIGHT + 40 + GLYPH * at for at, name in enumerate(sources[:MOST_SOURCES])}
    places = _scale([bounds for event in drawn if (bounds := _bounds(event))])
    disputed = {each.target_id for each in shown.rows(Conflict) if each.target_table == "events"}
    modes = _modes(shown.rows(EventMention))
    bars = tuple(
        replace(
            _bar(event, TOP + ROW * at, places),
            disputed=event.event_id in disputed,
            glyphs=_drawn(event, columns, modes),
        )
        for at, event in enumerate(drawn)
    )
    width = RIGHT + 40 + GLYPH * len(columns)
    height = TOP + ROW * len(bars) + 12
    return Timeline(width, height, bars, _ticks(places), _heads(columns), len(events))


def _order(event: Event) -> tuple[object, ...]:
    bounds = _bounds(event)
    return (bounds is None, bounds or (), event.event_id)


def _bounds(event: Event) -> tuple[int, int] | None:
    """Return the first day, and the day behind the last, as numbers."""
    first, last = event.date_earliest, event.date_latest
    if first is None:
        return None
    return first.toordinal(), max(first, last or first).toordinal() + 1


def _scale(bounds: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Place each day where something begins or ends; long gaps are drawn short."""
    days = sorted({day for pair in bounds for day in pair})
    room = [1 + (after - day).bit_length() for day, after in pairwise(days)]
    whole, at, places = sum(room) or 1, 0, {}
    for day, width in zip(days, [*room, 0], strict=False):  # without days there is no room
        places[day] = LEFT + (RIGHT - LEFT) * at // whole
        at += width
    return places


def _bar(event: Event, y: int, places: Mapping[int, int]) -> Bar:
    bounds = _bounds(event)
    start, end = (LEFT, RIGHT) if bounds is None else (places[bounds[0]], places[bounds[1]])
    words = date_words(event.date) or "no date given"
    return Bar(event, y, start, end, _form(event), words)


def _form(event: Event) -> str:
    """Name the form of a date: none, day, span, open, within."""
    read = read_date(event.date)
    if read is None:
        return "none" if event.date_earliest is None else "within"
    if read.form in ("extent", "open"):
        return "span" if read.form == "extent" else "open"
    sure = read.form == "point" and read.precision == "day" and not read.approximate
    return "day" if sure else "within"


def _ticks(places: Mapping[int, int]) -> tuple[Tick, ...]:
    """Label years where they change, and months where there is room."""
    ticks: list[Tick] = []
    seen: dt.date | None = None
    for number, x in places.items():
        day = dt.date.fromordinal(number)
        year = seen is None or day.year != seen.year
        if year or (day.month != (seen or day).month and x - ticks[-1].x >= _LABEL):
            ticks.append(Tick(x, str(day.year) if year else month_name(day.month)[:3], year))
            seen = day
    return tuple(ticks)


def _heads(columns: Mapping[str, int]) -> tuple[tuple[int, str], ...]:
    return tuple((x, name) for name, x in columns.items())


def _modes(rows: Sequence[EventMention]) -> Mapping[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        found.setdefault((row.event_id, row.source_id), set()).add(row.modality)
    return found


def _drawn(
    event: Event, columns: Mapping[str, int], modes: Mapping[tuple[str, str], set[str]]
) -> tuple[Glyph, ...]:
    """Return one sign for each text that speaks of an event: of the firmest of its modes."""
    glyphs = []
    for source, x in columns.items():
        found = modes.get((event.event_id, source), ())
        known = list(dict.fromkeys(words for mode, words in MODALITIES.items() if mode in found))
        if known:
            glyphs.append(Glyph(x, source, known[0].replace(" ", "-"), ", ".join(known)))
    return tuple(glyphs)
