"""What pandera says of tables of ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from raisi_visit_dataset.errors import Problem
from raisi_visit_dataset.frames import model_for

if TYPE_CHECKING:  # third-party types, loaded where they are used
    import polars as pl

__all__ = ["check_tables"]


def check_tables(frames: Mapping[str, pl.DataFrame]) -> tuple[Problem, ...]:
    """Return what pandera finds wrong with typed frames, by table; empty when it accepts all.

    The frames are collected, with the types of ``typed_frame``. Raises
    UsageError for a table that is none of ours.
    """
    from pandera.errors import SchemaErrors

    problems: list[Problem] = []
    for table, frame in frames.items():
        try:
            model_for(table).validate(frame, lazy=True)
        except SchemaErrors as error:
            problems += [_problem(table, row) for row in error.failure_cases.to_dicts()]
    return tuple(sorted(problems))


def _problem(table: str, failure: Mapping[str, object]) -> Problem:
    index, column = failure["index"], failure["column"]
    row = f", row {index + 1}" if isinstance(index, int) else ""
    where = table if column == table else f"{table}.{column}"
    found = f"{failure['failure_case']!r} in {where}{row}"
    return Problem(None, found, str(failure["check"]), "")
