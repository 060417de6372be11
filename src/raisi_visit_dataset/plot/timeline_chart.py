"""The drawing of a timeline: labels, time, dates in words and texts, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.explorer.timeline import MODALITIES
from raisi_visit_dataset.explorer.words import spelt
from raisi_visit_dataset.plot.presented import Presented
from raisi_visit_dataset.plot.scale import Tick
from raisi_visit_dataset.plot.style import (
    BLUE,
    FAINT,
    GREEN,
    GREY,
    INK,
    ORANGE,
    VERMILION,
    layered,
    values,
)
from raisi_visit_dataset.vocabulary import EVENT_STATUS

if TYPE_CHECKING:  # third-party types, loaded where charts are made
    import altair as alt

__all__ = ["Row", "timeline_chart"]

Row = dict[str, str | int | float | None]

_ROW: Final = 23
_LABELS: Final = 350
_TIME: Final = 400
_DATES: Final = 330
_SOURCE: Final = 40
_STATUSES: Final = tuple(map(spelt, EVENT_STATUS.codes))
_COLOURS: Final = (ORANGE, BLUE, GREEN, VERMILION, GREY)
_FIRMEST: Final = tuple(dict.fromkeys(MODALITIES.values()))
_RING: Final = "M-1,0A1,1,0,1,1,1,0A1,1,0,1,1,-1,0ZM-.6,0A.6,.6,0,1,0,.6,0A.6,.6,0,1,0,-.6,0Z"
_SHAPES: Final = ("circle", "triangle-up", "square", "diamond", "cross", _RING)


def timeline_chart(
    rows: list[Row], signs: list[Presented], ticks: Sequence[Tick]
) -> alt.HConcatChart:
    """Draw lines with their signs; ``ticks`` are the axis of time."""
    import altair as alt

    lines = len(rows)
    parts: list[alt.LayerChart] = [_words(rows, "label", _LABELS), _time(rows, ticks)]
    parts.append(_words(rows, "known", _DATES))
    if signs:
        parts.append(_texts(signs, lines))
    whole: alt.HConcatChart = alt.hconcat(*parts, spacing=10)
    apart: alt.HConcatChart = whole.resolve_scale(color="independent", shape="independent")
    return apart


def _y(lines: int) -> alt.Y:
    import altair as alt

    domain = [-1.6, lines - 0.5]
    return alt.Y("row:Q", axis=None, scale=alt.Scale(domain=domain, reverse=True, nice=False))


def _stripes(lines: int, width: int) -> alt.Chart:
    """Return a faint line below each event, so that the eye stays on it."""
    import altair as alt

    below = [{"row": at + 0.5} for at in range(-1, lines)]
    stripes: alt.Chart = (
        alt.Chart(values(below), width=width, height=_ROW * (lines + 1))
        .mark_rule(color=FAINT, strokeWidth=1)
        .encode(y=_y(lines))
    )
    return stripes


def _words(rows: list[Row], field: str, width: int) -> alt.LayerChart:
    import altair as alt

    lines = len(rows)
    words = alt.Chart(values(rows)).mark_text(align="left", baseline="middle", limit=width - 4)
    shown = words.encode(x=alt.value(2), y=_y(lines), text=f"{field}:N", tooltip=[f"{field}:N"])
    return layered(_stripes(lines, width), shown)


def _time(rows: list[Row], ticks: Sequence[Tick]) -> alt.LayerChart:
    import altair as alt

    lines = len(rows)
    x = _x("start:Q")
    base = alt.Chart(values(rows)).encode(
        y=_y(lines), color=_status(), tooltip=["label:N", "type:N", "known:N", "date:N"]
    )
    span = base.encode(x=x, x2="end:Q")
    middle = base.transform_calculate(middle="(datum.start + datum.end) / 2").encode(
        x=_x("middle:Q")
    )
    here = "datum.form == '{}'".format
    since = base.transform_filter(here("since")).transform_calculate(border="100")
    return layered(
        _stripes(lines, _TIME),
        *_axis(ticks),
        span.transform_filter(here("lasted")).mark_rule(strokeWidth=9),
        span.transform_filter(here("within")).mark_rule(strokeWidth=3, strokeDash=[4, 3]),
        since.mark_rule(strokeWidth=3).encode(x=x, x2="border:Q"),
        since.mark_point(shape="triangle-right", filled=True, size=90, opacity=1).encode(
            x=_x("border:Q")
        ),
        middle.transform_filter(here("day")).mark_point(
            shape="circle", filled=True, size=95, opacity=1
        ),
    )


def _x(field: str) -> alt.X:
    import altair as alt

    return alt.X(field, axis=None, scale=alt.Scale(domain=[-2, 102], nice=False))


def _status() -> alt.Color:
    import altair as alt

    return alt.Color(
        "status:N",
        title="status, by the texts",
        scale=alt.Scale(domain=list(_STATUSES), range=list(_COLOURS)),
        legend=alt.Legend(orient="bottom", symbolType="circle", symbolOpacity=1),
    )


def _axis(ticks: Sequence[Tick]) -> list[alt.Chart]:
    import altair as alt

    x = _x("start:Q")
    places = [{"start": tick.x, "day": tick.day, "year": tick.year} for tick in ticks]
    base = alt.Chart(values(places))
    label = base.mark_text(baseline="middle", fontSize=10.5)
    return [
        base.mark_rule(color=FAINT).encode(x=x, y=alt.value(_ROW)),
        label.encode(x=x, y=alt.value(2), text="year:N"),
        label.encode(x=x, y=alt.value(15), text="day:N"),
    ]


def _texts(signs: list[Presented], lines: int) -> alt.LayerChart:
    import altair as alt

    sources = sorted({sign.source_id for sign in signs})
    width = _SOURCE * len(sources)
    points = alt.Chart(values([asdict(sign) for sign in signs])).mark_point(
        filled=True, size=80, color=INK, opacity=1, strokeWidth=2
    )
    shown = points.encode(
        x=alt.X(
            "source_id:N",
            sort=None,
            scale=alt.Scale(domain=sources),
            axis=alt.Axis(orient="top", title=None, labelAngle=0, ticks=False, domain=False),
        ),
        y=_y(lines),
        shape=alt.Shape(
            "firmest:N",
            title="how a text presents it",
            scale=alt.Scale(domain=list(_FIRMEST), range=list(_SHAPES)),
            legend=alt.Legend(orient="bottom", columns=2, symbolFillColor=INK),
        ),
        tooltip=["source_id:N", "modalities:N", "mentions:Q"],
    )
    return layered(_stripes(lines, width), shown)
