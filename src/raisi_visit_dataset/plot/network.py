"""Who spoke to, with, about and through whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from raisi_visit_dataset.api import SHIPPED, Dataset
from raisi_visit_dataset.explorer.network import KINDS, Network, Relation, relations
from raisi_visit_dataset.explorer.network import network as laid_out
from raisi_visit_dataset.explorer.shown import Shown
from raisi_visit_dataset.explorer.words import counted
from raisi_visit_dataset.plot.style import (
    BLUE,
    GREEN,
    GREY,
    INK,
    ORANGE,
    PINK,
    demand,
    finished,
    layered,
    told,
    values,
)

if TYPE_CHECKING:  # third-party types, loaded where charts are made
    import altair as alt

__all__ = ["network"]

_COLOURS: Final = (ORANGE, GREEN, BLUE, PINK, GREY)
_DASHES: Final = ([1, 0], [8, 3], [1, 0], [2, 3], [6, 3, 1, 3])
_HEADS: Final = ("quoted through", "who spoke", "spoken to, with or about; met")
_EVERY: Final = 100_000_000
"""More statements than any package has: a chart counts them all."""

_Row = dict[str, str | int]


def network(dataset: Dataset | None = None) -> alt.LayerChart:
    """Draw who spoke to, with, about and through whom, and who met.

    Three columns: through whom words came, who spoke, and to, with or about whom. A line is a
    relation; its colour and dashes are the kind, its width the number of statements or events.
    The most frequent participants of each column are drawn, and the lines below the title tell
    how many relations are not. Data of a line: ``who_id``, ``who``, ``kind``, ``whom_id``,
    ``whom``, ``rows``. ``dataset`` is None for the shipped one. Raises UsageError without
    altair, and what loading a table raises.
    """
    demand(1)
    source = SHIPPED if dataset is None else dataset
    found = relations(Shown(source.package, _EVERY))
    layout = laid_out(found)
    names = {each.participant_id: told(each.name) for each in source.load("participants")}
    edges = _edges(layout, names)
    left = layout.left_out
    about = counted(len(edges), "relation", "relations") + (
        f"; {counted(left, 'relation', 'relations')} between others left out" if left else ""
    )
    return finished(
        _chart(layout, names, edges),
        title="Who spoke with, about and through whom",
        about=[f"{about}. The wider a line, the more statements (or meetings) are behind it."],
        description=_description(about, edges),
    )


def _edges(layout: Network, names: dict[str, str]) -> list[_Row]:
    places = {(node.column, node.participant_id): node for node in layout.nodes}
    rows: list[_Row] = []
    for edge in layout.edges:
        relation = edge.relation
        start = places[1, relation.who]
        end = places[_side(relation), relation.whom]
        rows.append(
            {
                "who_id": relation.who,
                "who": names.get(relation.who, told(relation.who)),
                "kind": KINDS[relation.kind],
                "whom_id": relation.whom,
                "whom": names.get(relation.whom, told(relation.whom)),
                "rows": len(relation.rows),
                "x": start.x,
                "y": start.y,
                "x_end": end.x,
                "y_end": end.y,
            }
        )
    return rows


def _side(relation: Relation) -> int:
    return 0 if relation.kind == "through" else 2


def _description(about: str, edges: list[_Row]) -> str:
    parts = "; ".join(f"{row['who']} {row['kind']} {row['whom']} ({row['rows']})" for row in edges)
    return f"Network of participants: {about}. {parts}."


def _chart(layout: Network, names: dict[str, str], edges: list[_Row]) -> alt.LayerChart:
    import altair as alt

    kinds = list(KINDS.values())
    lines = (
        alt.Chart(values(edges))
        .mark_rule(opacity=0.6)
        .encode(
            x=_x("x", layout.width),
            y=_y("y", layout.height),
            x2="x_end:Q",
            y2="y_end:Q",
            size=alt.Size(
                "rows:Q", title="rows", scale=alt.Scale(type="sqrt", range=[0.8, 7]), legend=None
            ),
            color=alt.Color(
                "kind:N", title="relation", scale=alt.Scale(domain=kinds, range=list(_COLOURS))
            ),
            strokeDash=alt.StrokeDash(
                "kind:N", title="relation", scale=alt.Scale(domain=kinds, range=list(_DASHES))
            ),
            tooltip=["who:N", "kind:N", "whom:N", "rows:Q"],
        )
    )
    layers = [lines, *_nodes(layout, names)]
    return layered(*layers).properties(width=layout.width, height=layout.height)


def _nodes(layout: Network, names: dict[str, str]) -> list[alt.Chart]:
    """Return dots, names and heads; a halo keeps names readable over lines."""
    import altair as alt

    charts: list[alt.Chart] = []
    align: tuple[Any, ...] = ("right", "center", "left")
    for column, head in enumerate(_HEADS):
        own = [node for node in layout.nodes if node.column == column]
        rows = [
            {
                "id": node.participant_id,
                "name": names.get(node.participant_id, ""),
                "x": node.x,
                "y": node.y,
            }
            for node in own
        ]
        if not rows:
            continue
        base = alt.Chart(values(rows)).encode(
            x=_x("x", layout.width), y=_y("y", layout.height), tooltip=["name:N"]
        )
        words: dict[str, Any] = {
            "align": align[column],
            "dx": 9 * (column - 1),
            "dy": -11 * (column == 1),
        }
        top = [{"head": head, "x": own[0].x, "y": 10}]
        heads = alt.Chart(values(top)).mark_text(fontWeight="bold", align=align[column])
        charts += [
            base.mark_point(filled=True, size=60, color=INK, opacity=1),
            base.mark_text(stroke="white", strokeWidth=4, limit=190, **words).encode(text="name:N"),
            base.mark_text(limit=190, **words).encode(text="name:N"),
            heads.encode(x=_x("x", layout.width), y=_y("y", layout.height), text="head:N"),
        ]
    return charts


def _x(field: str, most: int) -> alt.X:
    import altair as alt

    return alt.X(f"{field}:Q", axis=None, scale=alt.Scale(domain=[0, most], nice=False))


def _y(field: str, most: int) -> alt.Y:
    import altair as alt

    scale = alt.Scale(domain=[0, most], nice=False, reverse=True)
    return alt.Y(f"{field}:Q", axis=None, scale=scale)
