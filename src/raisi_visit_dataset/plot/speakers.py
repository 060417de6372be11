"""Who is reported how often, and how: in quotation marks or not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.api import SHIPPED, Dataset
from raisi_visit_dataset.explorer.words import counted, spelt
from raisi_visit_dataset.plot.style import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    SKY,
    demand,
    finished,
    layered,
    told,
    values,
)
from raisi_visit_dataset.vocabulary import STATEMENT_KIND

if TYPE_CHECKING:  # third-party types, loaded where charts are made
    import altair as alt

__all__ = ["speakers"]

_KINDS: Final = tuple(map(spelt, STATEMENT_KIND.codes))
_COLOURS: Final = (BLUE, SKY, ORANGE, GREEN, GREY)
_NOBODY: Final = "(nobody named)"
_WIDTH: Final = 520
_ROW: Final = 22

_Row = dict[str, str | int | None]


def speakers(dataset: Dataset | None = None, *, most: int = 30) -> alt.LayerChart:
    """Draw how many statements each speaker has, by kind of report.

    A bar a speaker, in statements, the most reported first; ``most`` speakers are drawn, and
    the lines below the title tell how many there are. Data: ``row`` (from 0), ``speaker_id``,
    ``speaker``, ``kind``, ``statements``, ``total``. ``dataset`` is None for the shipped one.
    Raises UsageError without altair and for ``most`` below 1, and what loading a table raises.
    """
    demand(most)
    rows = _rows(SHIPPED if dataset is None else dataset)
    people = dict.fromkeys((row["speaker_id"], row["row"]) for row in rows)
    drawn = [row for row in rows if int(row["row"] or 0) < most]
    shown = min(len(people), most)
    total = sum(int(row["statements"] or 0) for row in drawn)
    about = f"{counted(total, 'statement', 'statements')} of "
    about += counted(shown, "speaker", "speakers")
    if shown < len(people):
        about += f"; {counted(len(people) - shown, 'speaker', 'speakers')} with fewer left out"
    return finished(
        _chart(drawn),
        title="Who is reported how often",
        about=[f"{about}."],
        description=_description(about, drawn),
    )


def _rows(dataset: Dataset) -> list[_Row]:
    names = {each.participant_id: each.name for each in dataset.load("participants")}
    statements = dataset.load("statements")
    counts = Counter((row.speaker_id, row.kind) for row in statements)
    totals = Counter(row.speaker_id for row in statements)
    order = sorted(totals, key=lambda each: (-totals[each], each or ""))
    return [
        {
            "row": at,
            "speaker_id": speaker,
            "speaker": told(names.get(speaker, speaker)) if speaker else _NOBODY,
            "kind": spelt(kind),
            "statements": counts[speaker, kind],
            "total": totals[speaker],
        }
        for at, speaker in enumerate(order)
        for kind in STATEMENT_KIND.codes
        if counts[speaker, kind]
    ]


def _description(about: str, rows: list[_Row]) -> str:
    totals = {row["speaker"]: row["total"] for row in rows}
    parts = ", ".join(f"{name} {total}" for name, total in totals.items())
    return f"Bars of the number of statements by speaker and kind: {about}. {parts}."


def _chart(rows: list[_Row]) -> alt.LayerChart:
    import altair as alt

    # Two participants may bear one name, so that a bar is told by its number; the name is a text.
    y = alt.Y("row:O", axis=None)
    base = alt.Chart(values(rows))
    bars = base.mark_bar(size=15).encode(
        x=alt.X("statements:Q", title="statements", stack="zero", axis=alt.Axis(tickMinStep=1)),
        y=y,
        color=alt.Color(
            "kind:N",
            title="how reported",
            scale=alt.Scale(domain=list(_KINDS), range=list(_COLOURS)),
        ),
        order=alt.Order("kind_order:Q"),
        tooltip=["speaker:N", "kind:N", "statements:Q", "total:Q"],
    )
    once = base.transform_aggregate(total="sum(statements)", groupby=["row", "speaker"])
    names = once.mark_text(align="right", dx=-8, limit=230).encode(
        x=alt.value(0), y=y, text="speaker:N", tooltip=["speaker:N"]
    )
    totals = once.mark_text(align="left", dx=5).encode(x="total:Q", y=y, text="total:Q")
    height = _ROW * len({row["row"] for row in rows})
    ordered = bars.transform_calculate(kind_order=f"indexof({list(_KINDS)!r}, datum.kind)")
    return layered(ordered, names, totals).properties(width=_WIDTH, height=height)
