"""Tables of dates: each date text of a package, and how those that meet agree."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.records import RECORDS
from raisi_visit_dataset.validation.dates import parsed
from raisi_visit_dataset.validation.derived import Part
from raisi_visit_dataset.values.edtf import Edtf, compatible, finer

if TYPE_CHECKING:
    import polars as pl

__all__ = ["PAIRS", "edtf_frame", "pair_frame"]

_EPOCH: Final = 719_163
"""The ordinal of 1970-01-01: day numbers count from it."""

_LEAP_DAY: Final = (2, 29)
_LONGEST_WAIT: Final = 8
"""Years from one 29 February to the next, where a century lies between them."""

_NUMBERS: Final = (
    *("earliest_day", "latest_day", "again_day", "again_last_day"),
    *("year", "month", "day", "first_year", "last_year", "weekday"),
)

_TOLD: Final = frozenset({("evidence", "value"), ("claims", "value"), ("conflict_claims", "value")})

PAIRS: Final[tuple[Part, ...]] = (
    Part(
        ("evidence", "evidenced_cells"),
        "SELECT c.value AS edtf, e.value AS other FROM evidence e JOIN evidenced_cells c "
        "ON c.table_name = e.target_table AND c.row_id = e.target_id "
        "AND c.field_name = e.target_field",
    ),
    Part(
        ("evidence", "time_expressions"),
        "SELECT e.value AS edtf, x.value AS other FROM evidence e JOIN time_expressions x "
        "ON x.source_id = e.source_id AND x.start_char >= e.start_char "
        "AND x.end_char <= e.end_char",
    ),
    Part(
        ("event_mentions", "events", "time_expressions"),
        "SELECT e.date AS edtf, x.value AS other FROM event_mentions m "
        "JOIN events e ON e.event_id = m.event_id "
        "JOIN time_expressions x ON x.time_expression_id = m.time_expression_id",
    ),
    Part(
        ("conflict_claims",),
        "SELECT x.value AS edtf, y.value AS other FROM conflict_claims x "
        "JOIN conflict_claims y ON y.conflict_id = x.conflict_id",
    ),
)
"""Where two dates meet: the tables, and the query that gives both."""


def edtf_frame(frames: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Return one row for each date text that stands in the tables, with its bounds as days.

    Values of evidence, claims and conflicts are included where they are dates. Day numbers
    count from 1970-01-01; ``latest_day`` of what has no end is that of 9999-12-31.
    ``again_day`` and ``again_last_day`` are the bounds when the calendar comes to them next: a
    year later, but for 29 February. ``year``, ``month`` and ``day`` are null where the bounds
    differ in them, ``weekday`` but for a day; ``first_year`` and ``last_year`` are those of the
    bounds.
    """
    import polars as pl

    words = dict.fromkeys(("edtf", "form", "precision"), pl.String)
    days = dict.fromkeys(("earliest", "latest"), pl.Date)
    numbers = dict.fromkeys(_NUMBERS, pl.Int64)
    rows = [_row(text, date) for text in sorted(_texts(frames)) if (date := parsed(text))]
    return pl.DataFrame(rows, schema={**words, **days, **numbers}, orient="row")


def pair_frame(pairs: set[tuple[str, str]]) -> pl.DataFrame:
    """Return one row for each pair of texts that are both dates.

    ``compatible``: both can be true, because one contains the other. ``as_fine``: they are, and
    ``other`` says all that ``edtf`` says. ``finer``: it says more. Each is 1 or 0.
    """
    import polars as pl

    rows = []
    for edtf, other in sorted(pairs):
        one, two = parsed(edtf), parsed(other)
        if one is not None and two is not None:
            agree, more, less = compatible(one, two), finer(two, one), finer(one, two)
            rows.append((edtf, other, int(agree), int(agree and not less), int(more)))
    numbers = dict.fromkeys(("compatible", "as_fine", "finer"), pl.Int64)
    schema = {"edtf": pl.String, "other": pl.String, **numbers}
    return pl.DataFrame(rows, schema=schema, orient="row")


def _texts(frames: Mapping[str, pl.DataFrame]) -> set[str]:
    dated = {
        (model.table.name, name)
        for model in RECORDS
        for name, column in model.columns().items()
        if column.edtf
    }
    texts: set[str] = set()
    for table, name in _TOLD | dated:
        if table in frames:
            texts.update(frames[table][name].drop_nulls().unique())
    return texts


def _row(text: str, date: Edtf) -> tuple[object, ...]:
    earliest, latest = date.earliest, date.latest
    last = latest or dt.date.max
    return (
        text,
        date.form,
        date.precision,
        earliest,
        latest,
        earliest.toordinal() - _EPOCH,
        last.toordinal() - _EPOCH,
        _again(earliest),
        _again(last) if earliest == last else _month_end_again(last),
        *_shared(earliest, last),
        earliest.year,
        last.year,
        earliest.isoweekday() if earliest == latest and date.form == "point" else None,
    )


def _again(day: dt.date) -> int:
    """Return the number of the next day of the same name in the calendar."""
    for year in range(day.year + 1, min(day.year + _LONGEST_WAIT, dt.MAXYEAR) + 1):
        if (day.month, day.day) != _LEAP_DAY or calendar.isleap(year):
            return day.replace(year=year).toordinal() - _EPOCH
    return dt.date.max.toordinal() - _EPOCH


def _month_end_again(day: dt.date) -> int:
    """Return the number of that day a year later; the last day of February stays its last."""
    if (day.month, day.day) == _LEAP_DAY:
        return dt.date(day.year + 1, 2, 28).toordinal() - _EPOCH
    return _again(day)


def _shared(earliest: dt.date, last: dt.date) -> tuple[int | None, int | None, int | None]:
    """Return year, month and day, each where both bounds have it and all before it."""
    year = earliest.year if earliest.year == last.year else None
    month = earliest.month if year is not None and earliest.month == last.month else None
    return year, month, earliest.day if earliest == last else None
