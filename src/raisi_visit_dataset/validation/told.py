"""Tables of what words and addresses tell: dates, times of day, offices."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from raisi_visit_dataset.validation.clocks import local_time, utc_time
from raisi_visit_dataset.validation.dates import parsed
from raisi_visit_dataset.validation.offices import office_frame
from raisi_visit_dataset.validation.scans.lexicons import Lexicon, lexicon_for
from raisi_visit_dataset.validation.scans.lexicons.lexicon import words_pattern

if TYPE_CHECKING:
    import polars as pl

__all__ = ["TOLD", "told_frames"]

_YEAR: Final = re.compile(r"(?<![\d,.:+-])((?:19|20|\u06f1\u06f9|\u06f2\u06f0)\d\d)(?!\d)")
_ISO: Final = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY: Final = r"(\d{1,2})(?:st|nd|rd|th|-?го|-?е)?"
_IN_ADDRESS: Final = re.compile(
    r"(?<![0-9])((?:19|20)[0-9]{2})([/-])([01][0-9])(?:\2([0-3][0-9])(?![0-9]))?(?![0-9])"
)
_BY_WORDS: Final = frozenset(
    ("explicit", "day_month", "bare_month_past", "last_named_month", "early_year", "since")
)
"""The rules by which the words themselves give a part of the value."""

_NAMED: Final = {"row_number": int, "part": str, "named": int, "contradicted": int}
_CLOCKS: Final = {"row_number": int, "local_time": str, "expected_utc": str}
_ADDRESSES: Final = {"row_number": int, "edtf": str, "earliest": "date", "latest": "date"}


def told_frames(
    frames: Mapping[str, pl.DataFrame], wanted: Collection[str]
) -> Iterator[tuple[str, pl.DataFrame]]:
    """Yield each table that is wanted, and whose own tables are there, with its name."""
    for name, (needs, make) in TOLD.items():
        if name in wanted and all(table in frames for table in needs):
            yield name, make(frames)


def _worded(frames: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Return the parts of a date that the words of a time expression name.

    ``row_number`` of the expression; ``part``: year, month or day; ``named``: its number;
    ``contradicted``: 1 where the value excludes it, else 0. A month, and the day beside it, are
    those of the Gregorian calendar. Expressions whose value is reckoned from another day, or
    decided by a coder, are left out.
    """
    columns = ("row_number", "source_id", "exact", "value", "rule")
    rows = [
        (row_number, part, named, int(_excludes(value, part, named)))
        for row_number, language, words, value, rule in _with_language(frames, columns)
        if rule in _BY_WORDS
        for part, named in sorted(_parts(words, lexicon_for(language)))
    ]
    return _framed(rows, _NAMED)


def _excludes(value: str | None, part: str, named: int) -> bool:
    date = None if value is None else parsed(value)
    if date is None:
        return False
    first, last = date.earliest, date.latest or dt.date.max
    if part == "year":
        return not first.year <= named <= last.year
    if part == "month":
        return (first.year, first.month) == (last.year, last.month) and first.month != named
    return first == last and first.day != named


def _parts(words: str, lexicon: Lexicon | None) -> set[tuple[str, int]]:
    if match := _ISO.search(words):
        return {(part, int(match[n])) for n, part in enumerate(("year", "month", "day"), start=1)}
    found = {("year", int(match[1])) for match in _YEAR.finditer(words)}
    months = {} if lexicon is None else _months_in(words, lexicon)
    if len(months) == 1:
        (month, (before, after)) = months.popitem()
        found |= {("month", month)} | {("day", day) for day in (before, after) if day is not None}
    return found


def _months_in(words: str, lexicon: Lexicon) -> dict[int, tuple[int | None, int | None]]:
    """Return each month that is named, with the numbers just before and just after it."""
    months: dict[int, tuple[int | None, int | None]] = {}
    for number, forms in enumerate(lexicon.gregorian, start=1):
        name = words_pattern(tuple(map(re.escape, forms)))
        if match := name.search(words):
            before = re.search(rf"(?<![\d.,]){_DAY}(?: of)? $", words[: match.start()])
            after = re.match(rf" {_DAY}(?![\d\w])", words[match.end() :])
            months[number] = (int(before[1]) if before else None, int(after[1]) if after else None)
    return months


def _clocks(frames: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Return, for each expression with a time zone, the time its words name, and that in UTC."""
    rows = []
    columns = ("row_number", "source_id", "exact", "time_zone", "value")
    for row_number, language, words, zone, value in _with_language(frames, columns):
        local = local_time(words, language) if zone else None
        if local is not None:
            rows.append((row_number, f"{local:%H:%M}", utc_time(local, zone, value or "")))
    return _framed(rows, _CLOCKS)


def _addresses(frames: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Return the day or month that the address of a source names, with its bounds."""
    rows = []
    for row_number, address in frames["sources"].select("row_number", "origin_url").iter_rows():
        match = _IN_ADDRESS.search(address or "")
        edtf = "-".join(part for part in match.group(1, 3, 4) if part) if match else ""
        date = parsed(edtf)
        if date is not None:
            rows.append((row_number, edtf, date.earliest, date.latest))
    return _framed(rows, _ADDRESSES)


def _with_language(
    frames: Mapping[str, pl.DataFrame], columns: tuple[str, ...]
) -> Iterator[tuple[Any, ...]]:
    languages = dict(frames["sources"].select("source_id", "language").iter_rows())
    for row_number, source_id, *cells in frames["time_expressions"].select(columns).iter_rows():
        yield (row_number, languages.get(source_id, ""), *cells)


def _framed(rows: Sequence[tuple[object, ...]], columns: Mapping[str, object]) -> pl.DataFrame:
    import polars as pl

    types = {int: pl.Int64, str: pl.String, "date": pl.Date}
    schema = {name: types[kind] for name, kind in columns.items()}
    return pl.DataFrame(rows, schema=schema, orient="row")


TOLD: Final[
    dict[str, tuple[tuple[str, ...], Callable[[Mapping[str, pl.DataFrame]], pl.DataFrame]]]
] = {
    "worded_dates": (("sources", "time_expressions"), _worded),
    "clock_times": (("sources", "time_expressions"), _clocks),
    "address_dates": (("sources",), _addresses),
    "office_pairs": (
        ("roles", "statement_participants", "participants", "places", "statements", "sources"),
        office_frame,
    ),
}
"""The tables by name: which tables each needs, and what makes it."""
