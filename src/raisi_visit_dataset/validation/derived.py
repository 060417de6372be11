"""Tables computed from the package's own, so that rules stay short: see docs/architecture.md."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.records import BY_TABLE, NEEDS_EVIDENCE, RECORDS
from raisi_visit_dataset.validation.countries import COUNTRIES
from raisi_visit_dataset.validation.dates import parsed
from raisi_visit_dataset.vocabulary import SCHEMES
from raisi_visit_dataset.values.edtf import Edtf, parse_edtf

if TYPE_CHECKING:
    import polars as pl

__all__ = [
    "DERIVED",
    "Derived",
    "Part",
    "code_frame",
    "country_frame",
    "edtf_frame",
    "field_frame",
    "unread_frame",
]

_EPOCH: Final = 719_163
"""The ordinal of 1970-01-01: day numbers count from it."""

_LASTING: Final = ("extent", "open")
_VIA_STATEMENT: Final = ("statement_quotes", "statement_participants", "statement_utterances")
_NO_SPANS: Final = ("segments",)
_NO_WORDS: Final = "CAST(NULL AS VARCHAR)"


@dataclass(frozen=True, slots=True)
class Part:
    """Hold one SELECT of a derived table, and the tables it needs."""

    needs: tuple[str, ...]
    query: str


@dataclass(frozen=True, slots=True)
class Derived:
    """Hold a derived table: the union of its parts."""

    name: str
    parts: tuple[Part, ...]


def _row_ids() -> Derived:
    """Name each row by its key, the parts joined by ``/``."""
    return Derived("row_ids", tuple(_row_id(model.table.name) for model in RECORDS))


def _row_id(table: str) -> Part:
    query = f"SELECT '{table}' AS table_name, t.row_number, {_joined_key(table)} AS row_id FROM {table} t"
    return Part((table,), query)


def _joined_key(table: str) -> str:
    return f"concat_ws('/', {', '.join(f't.{name}' for name in BY_TABLE[table].table.key)})"


def _recorded_spans() -> Derived:
    """Gather every recorded stretch of a text but the segments, with its words where recorded."""
    parts = []
    for model in RECORDS:
        table = model.table.name
        for start in model.columns():
            if start.endswith("start_char") and table not in _NO_SPANS:
                parts.append(_span(table, start))
    return Derived("recorded_spans", tuple(parts))


def _span(table: str, start: str) -> Part:
    prefix = start.removesuffix("start_char")
    words = {"": "exact", "cue_": "cue"}.get(prefix, "")
    worded = words in BY_TABLE[table].columns()
    exact, field = (f"t.{words}", f"'{words}'") if worded else (_NO_WORDS, _NO_WORDS)
    via = table in _VIA_STATEMENT
    joined = "JOIN statements s ON s.statement_id = t.statement_id" if via else ""
    query = (
        f"SELECT '{table}' AS table_name, t.row_number, '{start}' AS field_name, "
        f"'{prefix}end_char' AS end_field, {field} AS words_field, "
        f"{'s' if via else 't'}.source_id, t.{start} AS start_char, "
        f"t.{prefix}end_char AS end_char, {exact} AS exact FROM {table} t {joined}"
    )
    return Part((table, "statements") if via else (table,), query)


def _date_cells() -> Derived:
    """Gather every uncertain date with the bounds beside it."""
    parts = [
        Part(
            (model.table.name,),
            f"SELECT '{model.table.name}' AS table_name, t.row_number, '{name}' AS field_name, "
            f"t.{name} AS edtf, t.{name}_earliest AS earliest, t.{name}_latest AS latest "
            f"FROM {model.table.name} t",
        )
        for model in RECORDS
        for name, column in model.columns().items()
        if column.edtf
    ]
    return Derived("date_cells", tuple(parts))


def _evidenced_cells() -> Derived:
    """Gather every cell that needs evidence and is not empty."""
    parts = [
        Part(
            (table,),
            f"SELECT '{table}' AS table_name, t.row_number, {_joined_key(table)} AS row_id, "
            f"'{name}' AS field_name, t.{name} AS value FROM {table} t WHERE t.{name} IS NOT NULL",
        )
        for table, names in NEEDS_EVIDENCE.items()
        for name in names
    ]
    return Derived("evidenced_cells", tuple(parts))


DERIVED: Final = (_row_ids(), _recorded_spans(), _date_cells(), _evidenced_cells())
"""The tables that are derived by queries."""


def code_frame() -> pl.DataFrame:
    """Return the closed vocabularies: ``scheme``, ``code``, ``definition``."""
    import polars as pl

    rows = [
        (scheme.name, code, definition)
        for scheme in SCHEMES
        for code, definition in scheme.codes.items()
    ]
    return pl.DataFrame(rows, schema=["scheme", "code", "definition"], orient="row")


def unread_frame(tables: Iterable[str]) -> pl.DataFrame:
    """Return the tables of the data model that could not be read: ``table_name``."""
    import polars as pl

    return pl.DataFrame({"table_name": list(tables)}, schema={"table_name": pl.String})


def country_frame() -> pl.DataFrame:
    """Return the known countries: ``country``."""
    import polars as pl

    return pl.DataFrame({"country": sorted(COUNTRIES)})


def field_frame() -> pl.DataFrame:
    """Return the tables and columns of the data model.

    ``table_name``, ``field_name``, ``is_edtf`` and ``needs_evidence`` (each 1 or 0).
    """
    import polars as pl

    rows = [
        (table, name, int(bool(column.edtf)), int(name in NEEDS_EVIDENCE.get(table, ())))
        for table, model in BY_TABLE.items()
        for name, column in model.columns().items()
    ]
    names = ["table_name", "field_name", "is_edtf", "needs_evidence"]
    return pl.DataFrame(rows, schema=names, orient="row")


def edtf_frame(frames: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """Return one row for each date text that stands in the tables, with its bounds as days.

    Values of evidence, claims and conflicts are included where they are dates. Day numbers
    count from 1970-01-01; ``latest_day`` of what has no end is that of 9999-12-31. ``lasts`` is
    1 for ``a/b`` and ``a/..``; ``begin_latest_day`` is the last day on which it may have begun,
    ``end_earliest_day`` the first on which it may have ended, null where there is no such end. ``year`` is null where the bounds
    lie in two years, ``weekday`` but for a day.
    """
    import polars as pl

    rows = [_edtf_row(text, date) for text in sorted(_date_texts(frames)) if (date := parsed(text))]
    return pl.DataFrame(rows, schema=_edtf_schema(), orient="row")


def _date_texts(frames: Mapping[str, pl.DataFrame]) -> set[str]:
    told = {("evidence", "value"), ("claims", "value"), ("conflict_claims", "value")}
    dated = {(m.table.name, name) for m in RECORDS for name, c in m.columns().items() if c.edtf}
    texts: set[str] = set()
    for table, name in told | dated:
        if table in frames:
            texts.update(frames[table][name].drop_nulls().unique())
    return texts


def _edtf_schema() -> Mapping[str, type[pl.DataType]]:  # noqa: N802 - a constant, but polars is heavy
    import polars as pl

    words = dict.fromkeys(("edtf", "form", "precision"), pl.String)
    days = dict.fromkeys(("earliest", "latest"), pl.Date)
    numbers = (
        *("earliest_day", "latest_day", "lasts", "begin_latest_day", "end_earliest_day"),
        *("year", "weekday"),
    )
    return {**words, **days, **dict.fromkeys(numbers, pl.Int64)}


def _edtf_row(text: str, date: Edtf) -> tuple[object, ...]:
    earliest, latest = date.earliest, date.latest
    begin, end = _ends(date)
    last = latest or dt.date.max
    return (
        text,
        date.form,
        date.precision,
        earliest,
        latest,
        _day(earliest),
        _day(last),
        int(date.form in _LASTING),
        _day((begin or date).latest or last),
        _day(end.earliest) if end else None,
        earliest.year if earliest.year == last.year else None,
        earliest.isoweekday() if earliest == latest and date.form == "point" else None,
    )


def _day(day: dt.date) -> int:
    return day.toordinal() - _EPOCH


def _ends(date: Edtf) -> tuple[Edtf | None, Edtf | None]:
    """Return the first and the last part of what lasts; nothing for what does not."""
    if date.form not in _LASTING:
        return None, None
    begin, _, end = date.text.partition("/")
    return parse_edtf(begin), None if date.form == "open" else parse_edtf(end)
