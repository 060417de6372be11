"""What all charts have in common: the library, the words and the colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final, TypeVar

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.validation.shown import escaped

if TYPE_CHECKING:  # third-party types, loaded where charts are made
    import altair as alt

    Top = TypeVar("Top", alt.LayerChart, alt.HConcatChart)

__all__ = [
    "BLUE",
    "FAINT",
    "GREEN",
    "GREY",
    "INK",
    "ORANGE",
    "PINK",
    "SKY",
    "VERMILION",
    "demand",
    "finished",
    "layered",
    "told",
    "values",
]

# Colours of Okabe and Ito, which people with any kind of colour vision tell apart.
BLUE: Final = "#0072B2"
ORANGE: Final = "#E69F00"
GREEN: Final = "#009E73"
VERMILION: Final = "#D55E00"
SKY: Final = "#56B4E9"
PINK: Final = "#CC79A7"
GREY: Final = "#6b6b6b"
INK: Final = "#1f1f1f"
FAINT: Final = "#e4e4e4"

_FONT: Final = "Arial, Liberation Sans, Helvetica, sans-serif"


def demand(most: int) -> None:
    """Raise UsageError where altair is not installed, or where ``most`` shows nothing."""
    if most < 1:
        raise UsageError(f"most={most}", "at least 1")
    if find_spec("altair") is None:
        cure = "pip install raisi-visit-dataset[plot]"
        raise UsageError("no library altair", "the extra plot", cure)


def told(words: str | None) -> str:
    """Return the words of a package as a chart may show them; empty for None."""
    return escaped(words or "")


def values(rows: Sequence[Mapping[str, object]]) -> alt.Data:
    """Return rows as the data of a chart, written into it."""
    import altair as alt

    plain: list[Any] = [dict(row) for row in rows]
    make: Any = alt.Data
    made: alt.Data = make(values=plain)
    return made


def layered(*charts: alt.Chart) -> alt.LayerChart:
    """Return charts one over the other."""
    import altair as alt

    whole: Any = alt.layer(*charts)  # a facet, by its type, where charts have facets
    made: alt.LayerChart = whole
    return made


def finished(chart: Top, *, title: str, about: Sequence[str], description: str) -> Top:
    """Return a chart with its title, its words for who cannot see it, and our type."""
    import altair as alt

    head = alt.TitleParams(
        title,
        subtitle=list(about),
        anchor="start",
        fontSize=17,
        subtitleFontSize=12,
        subtitleColor=GREY,
        color=INK,
        offset=14,
    )
    dressed: Top = (
        chart.properties(title=head, description=description, background="white", padding=14)
        .configure(font=_FONT)
        .configure_view(stroke=None)
        .configure_text(color=INK, fontSize=11.5)
        .configure_legend(titleFontSize=12, labelFontSize=11.5, titleColor=INK, labelColor=INK)
        .configure_axis(labelFontSize=11.5, titleFontSize=12, labelColor=INK, titleColor=INK)
    )
    return dressed
