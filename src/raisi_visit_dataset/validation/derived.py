"""Tables computed from the package's own, so that rules stay short: see docs/architecture.md."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.records import BY_TABLE, NEEDS_EVIDENCE, RECORDS
from raisi_visit_dataset.validation.countries import COUNTRIES, USER_ASSIGNED
from raisi_visit_dataset.vocabulary import SCHEMES

if TYPE_CHECKING:
    import polars as pl

__all__ = [
    "DERIVED",
    "Derived",
    "Part",
    "code_frame",
    "country_frame",
    "field_frame",
    "unread_frame",
]

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
    query = (
        f"SELECT '{table}' AS table_name, t.row_number, {_joined_key(table)} AS row_id "  # noqa: S608 - names of the data model
        f"FROM {table} t"
    )
    return Part((table,), query)


def _joined_key(table: str) -> str:
    return f"concat_ws('/', {', '.join(f't.{name}' for name in BY_TABLE[table].table.key)})"


def _recorded_spans() -> Derived:
    """Gather every recorded stretch of a text but the segments, with its words where recorded."""
    parts = tuple(
        _span(model.table.name, name)
        for model in RECORDS
        for name in model.columns()
        if name.endswith("start_char") and model.table.name not in _NO_SPANS
    )
    return Derived("recorded_spans", parts)


def _span(table: str, start: str) -> Part:
    prefix = start.removesuffix("start_char")
    words = {"": "exact", "cue_": "cue"}.get(prefix, "")
    worded = words in BY_TABLE[table].columns()
    exact, field = (f"t.{words}", f"'{words}'") if worded else (_NO_WORDS, _NO_WORDS)
    via = table in _VIA_STATEMENT
    joined = "JOIN statements s ON s.statement_id = t.statement_id" if via else ""
    query = (
        f"SELECT '{table}' AS table_name, t.row_number, '{start}' AS field_name, "  # noqa: S608 - as above
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
            f"SELECT '{model.table.name}' AS table_name, t.row_number, '{name}' AS field_name, "  # noqa: S608 - as above
            f"t.{name} AS edtf, t.{name}_earliest AS earliest, t.{name}_latest AS latest "
            f"FROM {model.table.name} t",
        )
        for model in RECORDS
        for name, column in model.columns().items()
        if column.edtf
    ]
    return Derived("date_cells", tuple(parts))


def _is_edtf(table: str, name: str) -> int:
    return int(bool(BY_TABLE[table].columns()[name].edtf))


def _evidenced_cells() -> Derived:
    """Gather every cell that needs evidence and is not empty."""
    parts = [
        Part(
            (table,),
            f"SELECT '{table}' AS table_name, t.row_number, {_joined_key(table)} AS row_id, "  # noqa: S608 - as above
            f"'{name}' AS field_name, t.{name} AS value, {_is_edtf(table, name)} AS is_edtf "
            f"FROM {table} t WHERE t.{name} IS NOT NULL",
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
    """Return the codes that a country may have, those left to users included: ``country``."""
    import polars as pl

    return pl.DataFrame({"country": [*COUNTRIES, *USER_ASSIGNED]})


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
