"""Tables of what words and addresses tell, made in the executors."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import InternalError
from raisi_visit_dataset.validation.spark.collecting import collected
from raisi_visit_dataset.validation.spark.executors import by_source, in_batches
from raisi_visit_dataset.validation.spark.views import Views
from raisi_visit_dataset.validation.told import TOLD

if TYPE_CHECKING:  # loaded where it is used
    import polars as pl
    from pyspark.sql import DataFrame

__all__ = ["add_told"]

_BY_SOURCE: Final = ("worded_dates", "clock_times")
_OFFICES: Final = (
    "SELECT p.row_number, p.statement_id, p.participant_id, p.resolution, p.exact, s.source_id, "
    "s.said_earliest, s.said_latest, o.published_earliest, o.published_latest "
    "FROM statement_participants p JOIN statements s ON s.statement_id = p.statement_id "
    "JOIN sources o ON o.source_id = s.source_id "
    "WHERE p.resolution = 'office' AND p.exact IS NOT NULL"
)
_REGISTERS: Final = {
    "roles": "SELECT r.role_id, r.participant_id, r.title, r.term_earliest, r.term_latest "
    "FROM roles r",
    "participants": "SELECT p.kind, p.name FROM participants p WHERE p.kind = 'state'",
    "places": "SELECT p.name FROM places p",
}


@dataclass(frozen=True, slots=True)
class _Of:
    """Make one of the tables, of the rows of a batch or of a source."""

    table: str
    tables: tuple[str, ...]
    registers: Mapping[str, pl.DataFrame]

    def __call__(self, *frames: pl.DataFrame) -> pl.DataFrame:
        """Return the rows of the table."""
        _, make = TOLD[self.table]
        own = frames if len(frames) == len(self.tables) else _parted(*frames)
        return make({**self.registers, **dict(zip(self.tables, own, strict=True))})


def _parted(joined: pl.DataFrame) -> tuple[pl.DataFrame, ...]:
    """Take rows that were joined apart again, so that each stands once."""
    return joined, joined.unique("statement_id"), joined.unique("source_id")


def add_told(views: Views, wanted: Collection[str]) -> None:
    """Add those of these tables that are wanted, and whose own tables are there."""
    for name, (needs, _) in TOLD.items():
        if name in wanted and all(map(views.has, needs)):
            _add(views, name)


def _add(views: Views, name: str) -> None:
    if name in _BY_SOURCE:
        times, sources = (views.session.table(each) for each in ("time_expressions", "sources"))
        make = _Of(name, ("time_expressions", "sources"), {})
        made = make(_none(times), _none(sources))
        views.add(name, by_source(times, sources, make, made), kept=True)
    elif name == "address_dates":
        _add_in_batches(views, _Of(name, ("sources",), {}), views.session.table("sources"))
    elif name == "office_pairs":
        # The registers of offices and names: every executor must have them whole.
        registers = {table: collected(views.query(query)) for table, query in _REGISTERS.items()}
        make = _Of(name, ("statement_participants", "statements", "sources"), registers)
        _add_in_batches(views, make, views.query(_OFFICES))
    else:
        raise InternalError(f"making the table {name}", "no way to make it on a cluster")


def _add_in_batches(views: Views, make: _Of, rows: DataFrame) -> None:
    views.add(make.table, in_batches(rows, make, make(_none(rows))), kept=True)


def _none(rows: DataFrame) -> pl.DataFrame:
    import polars as pl

    kinds = {"bigint": pl.Int64, "date": pl.Date, "string": pl.String}
    return pl.DataFrame(schema={name: kinds[kind] for name, kind in rows.dtypes})
