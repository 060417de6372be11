"""What is prepared once for a table: how each field is read, and what it must hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.validation.column import Column, Shape
from raisi_visit_dataset.validation.lexical.check import Check
from raisi_visit_dataset.validation.lexical.constraints import checks_of
from raisi_visit_dataset.validation.lexical.families import PATTERNED, lexis_of
from raisi_visit_dataset.validation.lexical.lexis import Lexis
from raisi_visit_dataset.validation.lexical.native import native_lexis
from raisi_visit_dataset.validation.lexical.ours import our_checks

__all__ = ["FieldPlan", "Plan", "make_plan"]

_ORDER: Final = (
    "wrong-type",
    "pattern-unmatched",
    "code-unknown",
    "category-unknown",
    "out-of-range",
    "length-unfit",
    "json-schema-broken",
    "date-invalid",
    "date-form",
)
"""Which fault of a cell is told, where it has several."""


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """Hold what is done with the cells of one field.

    ``checks`` are those of texts, ``native_checks`` those of cells that the file holds in a type
    of its own, which stand in the column ``native_name``. Without a ``lexis``, nothing but
    presence can be checked.
    """

    position: int
    name: str
    column: Column
    missing: tuple[str, ...]
    lexis: Lexis | None
    checks: tuple[Check, ...]
    native_name: str
    native_lexis: Lexis | None
    native_checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold the plans of all fields.

    ``key_columns`` are the columns, as frames have them, that keys and references need.
    ``not_run`` lists fields with the reason why a check of theirs is not made.
    """

    fields: tuple[FieldPlan, ...]
    key_columns: tuple[str, ...]
    not_run: tuple[tuple[str, str], ...]


def make_plan(shape: Shape, *, targets: Iterable[str] = ()) -> Plan:
    """Prepare the checks of a table; ``targets`` are fields that other tables refer to."""
    names = shape.stored(shape.names)
    fields = tuple(
        _field(shape, position, name, column)
        for position, (name, column) in enumerate(zip(names, shape.columns, strict=True))
    )
    keys = {*shape.key, *targets}
    keys.update(name for unique in shape.unique for name in unique)
    keys.update(name for reference in shape.references for name in reference.columns)
    keys.update(
        name
        for reference in shape.references
        if reference.table == shape.table
        for name in reference.targets
    )
    return Plan(
        fields=fields,
        key_columns=tuple(shape.stored([name for name in shape.names if name in keys])),
        not_run=tuple(
            (column.name, reason) for column in shape.columns for reason in _unchecked(column)
        ),
    )


def _field(shape: Shape, position: int, name: str, column: Column) -> FieldPlan:
    lexis, own = lexis_of(column), native_lexis(column)
    own_name = f"{name} native"
    further = our_checks(column, position, name) if shape.ours else ()
    checks = [*checks_of(column, lexis, position, name), *further]
    return FieldPlan(
        position=position,
        name=name,
        column=column,
        missing=shape.missing(column),
        lexis=lexis,
        checks=tuple(sorted(checks, key=lambda check: _ORDER.index(check.kind))),
        native_name=own_name,
        native_lexis=own,
        native_checks=tuple(checks_of(column, own, position, own_name)),
    )


def _unchecked(column: Column) -> Iterator[str]:
    """Yield why cells of a column are not checked in full; its schema may be at fault."""
    if column.unchecked:
        yield from column.unchecked
    elif column.type in PATTERNED and column.format == "any":
        yield f"the format any of a {column.type} means whatever some reader can guess"
    elif lexis_of(column) is None:
        yield f"the type {column.type} is not known here"
