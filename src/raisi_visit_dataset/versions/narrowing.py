"""Whether a constraint takes fewer values than before, more, or cannot be compared."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from typing import Final, Literal

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.constants import read_constant
from raisi_visit_dataset.validation.lexical.families import lexis_of

__all__ = ["Effect", "constraint_effects", "set_effects"]

Effect = Literal["narrower", "wider", "changed"]
_Compare = Callable[[Column, object, object], tuple[Effect, ...]]


def constraint_effects(old: Column, new: Column) -> Iterator[tuple[str, Effect, object, object]]:
    """Yield the name of each constraint that differs, in which way, and its two values.

    Uniqueness is not among them: it is a key of the table. Bounds of another type or format than
    before cannot be compared.
    """
    for name, attribute, compare in _CONSTRAINTS:
        before, after = getattr(old, attribute), getattr(new, attribute)
        for effect in _effects(new, before, after, compare):
            yield name, effect, before, after


def set_effects(old: Collection[object], new: Collection[object]) -> tuple[Effect, ...]:
    """Say what becomes of a closed set of values: narrower and wider, if values went and came."""
    before, after = ({json.dumps(each, sort_keys=True) for each in side} for side in (old, new))
    gone: tuple[Effect, ...] = ("narrower",) if before - after else ()
    return (*gone, "wider") if after - before else gone


def _effects(column: Column, old: object, new: object, compare: _Compare) -> tuple[Effect, ...]:
    """Tell of a constraint that came or went, and compare one that both versions have."""
    # Not by equality: 0 is a bound.
    before, after = (each is not None and each is not False for each in (old, new))
    if before and after:
        return compare(column, old, new)
    if before == after:
        return ()
    return ("narrower",) if after else ("wider",)


def _flag(_column: Column, _old: object, _new: object) -> tuple[Effect, ...]:
    return ()


def _values(_column: Column, old: object, new: object) -> tuple[Effect, ...]:
    return set_effects(*(side if isinstance(side, tuple) else () for side in (old, new)))


def _opaque(_column: Column, old: object, new: object) -> tuple[Effect, ...]:
    return () if old == new else ("changed",)


def _floor(column: Column, old: object, new: object) -> tuple[Effect, ...]:
    order = _order(column, old, new)
    return _by_order(order, greater="narrower", less="wider")


def _ceiling(column: Column, old: object, new: object) -> tuple[Effect, ...]:
    order = _order(column, old, new)
    return _by_order(order, greater="wider", less="narrower")


def _shortest(_column: Column, old: object, new: object) -> tuple[Effect, ...]:
    return _by_order(_compared(old, new), greater="narrower", less="wider")


def _longest(_column: Column, old: object, new: object) -> tuple[Effect, ...]:
    return _by_order(_compared(old, new), greater="wider", less="narrower")


def _by_order(order: int | None, *, greater: Effect, less: Effect) -> tuple[Effect, ...]:
    if order is None:
        return ("changed",)
    return () if order == 0 else (greater,) if order > 0 else (less,)


def _order(column: Column, old: object, new: object) -> int | None:
    """Compare two bounds as values of their column: 1 where the new one is the greater."""
    if json.dumps(old) == json.dumps(new):
        return 0
    lexis = lexis_of(column)
    if lexis is None or lexis.order is None:
        return None
    before, after = (read_constant(column, each) for each in (old, new))
    return None if before is None or after is None else lexis.order(after, before)


def _compared(old: object, new: object) -> int | None:
    if not isinstance(old, int) or not isinstance(new, int):
        return None
    return (new > old) - (new < old)


_CONSTRAINTS: Final[tuple[tuple[str, str, _Compare], ...]] = (
    ("required", "required", _flag),
    ("pattern", "pattern", _opaque),
    ("enum", "enum", _values),
    ("categories", "categories", _values),
    ("minimum", "minimum", _floor),
    ("exclusiveMinimum", "exclusive_minimum", _floor),
    ("maximum", "maximum", _ceiling),
    ("exclusiveMaximum", "exclusive_maximum", _ceiling),
    ("minLength", "min_length", _shortest),
    ("maxLength", "max_length", _longest),
    ("jsonSchema", "json_schema", _opaque),
)
