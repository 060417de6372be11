"""What happened when: how sure each day is, and how each text presents the event."""

from __future__ import annotations

import calendar
from collections import Counter
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.api import SHIPPED, Dataset
from raisi_visit_dataset.explorer.words import counted, date_words, spelt
from raisi_visit_dataset.plot.presented import presented
from raisi_visit_dataset.plot.scale import Scale, scale_of, ticks
from raisi_visit_dataset.plot.style import demand, finished, told
from raisi_visit_dataset.plot.timeline_chart import Row, timeline_chart
from raisi_visit_dataset.records import Event
from raisi_visit_dataset.values.edtf import EdtfError, parse_edtf

if TYPE_CHECKING:  # third-party types, loaded where charts are made
    import altair as alt

__all__ = ["timeline"]

_ABOUT: Final = (
    "Dot: on that day. Bar: lasted so long. Dashes: some day within. Arrow: no known end.",
    "Stretches in which nothing begins or ends are drawn short. Right: how a text presents it.",
)


def timeline(dataset: Dataset | None = None, *, most: int = 60) -> alt.HConcatChart:
    """Draw the events by date, with the precision of each date and what each text makes of it.

    A line an event: its label; a dot, bar or dashes over time, in the colour of its status; its
    date in words, with the status and the cells in dispute; and for each text a sign of the
    firmest way in which it presents the event (all of them, with their numbers, are in
    ``modalities``). Events without a date stand last. ``most`` events are drawn, and the lines
    below the title tell how many there are. ``dataset`` is None for the shipped one. Raises
    UsageError without altair and for ``most`` below 1, and what loading a table raises.
    """
    demand(most)
    source = SHIPPED if dataset is None else dataset
    events = sorted(source.load("events"), key=_order)
    drawn = events[:most]
    scale = scale_of([bounds for event in drawn if (bounds := _bounds(event))])
    disputed = _disputed(source)
    rows = [_row(at, event, scale, disputed) for at, event in enumerate(drawn)]
    signs = presented(source, [event.event_id for event in drawn])
    left = len(events) - len(drawn)
    more = [f"{counted(left, 'event', 'events')} behind the first {most} left out."] if left else []
    return finished(
        timeline_chart(rows, signs, ticks(scale)),
        title="What happened when",
        about=[*_ABOUT, *more],
        description=" ".join([_description(drawn, rows), *more]),
    )


def _order(event: Event) -> tuple[object, ...]:
    bounds = _bounds(event)
    return (bounds is None, bounds or (), event.event_id)


def _bounds(event: Event) -> tuple[int, int] | None:
    """Return the first day, and the day behind the last, as numbers; with no end, as if a day."""
    first, last = event.date_earliest, event.date_latest
    if first is None:
        return None
    return first.toordinal(), max(first, last or first).toordinal() + 1


def _row(at: int, event: Event, scale: Scale, disputed: dict[str, list[str]]) -> Row:
    bounds = _bounds(event)
    fields = disputed.get(event.event_id, [])
    words = _short(told(date_words(event.date))) or "no date given"
    known = [words, spelt(event.status), *(f"{spelt(told(each))} disputed" for each in fields)]
    return {
        "row": at,
        "event_id": event.event_id,
        "label": told(event.label),
        "type": spelt(event.type),
        "status": spelt(event.status),
        "date": event.date,
        "date_earliest": None if event.date_earliest is None else event.date_earliest.isoformat(),
        "date_latest": None if event.date_latest is None else event.date_latest.isoformat(),
        "form": _form(event),
        "known": " · ".join(known),
        "start": bounds and scale[bounds[0]],
        "end": bounds and scale[bounds[1]],
    }


def _short(words: str) -> str:
    """Return a date in words with the first three letters of each month."""
    for month in calendar.month_name[1:]:
        words = words.replace(month, month[:3])
    return words


def _form(event: Event) -> str:
    """Name the form in which a date is drawn: day, lasted, since, within, none."""
    if event.date_earliest is None:
        return "none"
    try:
        date = parse_edtf(event.date or "")
    except EdtfError:
        return "within"
    if date.form in ("extent", "open"):
        return "lasted" if date.form == "extent" else "since"
    sure = date.form == "point" and date.precision == "day" and not date.approximate
    return "day" if sure else "within"


def _disputed(source: Dataset) -> dict[str, list[str]]:
    """Return the fields of each event on which texts or references exclude each other."""
    found: dict[str, list[str]] = {}
    for each in source.load("conflicts"):
        if each.target_table == "events":
            found.setdefault(each.target_id, []).append(each.target_field)
    return found


def _description(events: list[Event], rows: list[Row]) -> str:
    statuses = Counter(spelt(event.status) for event in events)
    parts = ", ".join(f"{count} {status}" for status, count in statuses.most_common())
    lines = "; ".join(f"{row['label']}: {row['known']}" for row in rows)
    return f"Timeline of {counted(len(events), 'event', 'events')} ({parts}). {lines}."
