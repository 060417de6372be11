"""The constraints of a field, as checks, in the order in which a cell is told of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.check import Check
from raisi_visit_dataset.validation.lexical.constants import allowed, bounds_of
from raisi_visit_dataset.validation.lexical.json_schema import breaker
from raisi_visit_dataset.validation.lexical.lexis import Bound, Lexis, Value
from raisi_visit_dataset.validation.lexical.pattern import PatternError, rust_pattern
from raisi_visit_dataset.validation.shown import shown

if TYPE_CHECKING:
    import polars as pl

__all__ = ["checks_of"]

Order = Callable[[Value, Value], int | None]

_MOST_LISTED: Final = 30
_LONGEST: Final = 2**31
"""Longer than any cell, and short enough for the engine to hold."""

_BOUND_WORDS: Final = {
    "minimum": "{} or more",
    "exclusiveMinimum": "more than {}",
    "maximum": "{} or less",
    "exclusiveMaximum": "less than {}",
}


class _Field(NamedTuple):
    """Hold the field whose checks are made."""

    column: Column
    lexis: Lexis
    position: int
    source: str

    def check(
        self,
        kind: str,
        expected: str,
        suspect: pl.Expr,
        wrong: Callable[[str], bool] | None = None,
    ) -> Check:
        return Check(kind, self.position, self.source, expected, suspect, wrong)

    @property
    def cell(self) -> pl.Expr:
        import polars as pl

        return pl.col(self.source)

    def judged(self, bad: Callable[[Value], bool]) -> Callable[[str], bool]:
        """Judge texts by their values; what is none of the type is told already."""
        read = self.lexis.read

        def wrong(text: str) -> bool:
            value = read(text)
            return value is not None and bad(value)

        return wrong


def checks_of(column: Column, lexis: Lexis | None, position: int, source: str) -> list[Check]:
    """Return the checks of the cells in ``source``; that a value is there is checked elsewhere."""
    if lexis is None:
        return []
    field = _Field(column, lexis, position, source)
    makers = (_type, _pattern, _enum, _categories, _range, _length, _document)
    return [check for make in makers for check in make(field)]


def _type(field: _Field) -> Iterator[Check]:
    lexis = field.lexis
    if lexis.verbatim and lexis.sure is None:
        return
    there = field.cell.is_not_null()
    suspect = there if lexis.sure is None else there & ~lexis.sure(field.cell)
    yield field.check("wrong-type", lexis.expected, suspect, lambda text: lexis.read(text) is None)


def _pattern(field: _Field) -> Iterator[Check]:
    pattern = field.column.pattern
    if pattern is None or field.column.type != "string":
        return
    try:
        translated = rust_pattern(pattern)
    except PatternError:
        # The schema has a fault, and that is told.
        return
    unmatched = ~field.cell.str.contains(rf"\A(?:{translated})\z")
    yield field.check("pattern-unmatched", f"a match of {shown(pattern)}", unmatched)


def _enum(field: _Field) -> Iterator[Check]:
    if field.column.enum is not None:
        yield _members(field, "code-unknown", field.column.enum)


def _categories(field: _Field) -> Iterator[Check]:
    if field.column.categories is not None:
        yield _members(field, "category-unknown", field.column.categories)


def _members(field: _Field, kind: str, declared: tuple[object, ...]) -> Check:
    values = allowed(field.column, declared)
    told = f"one of {_listed([shown(each) for each in declared])}"
    texts = {each for each in values.values() if isinstance(each, str)}
    texts.update(field.lexis.text(value) for value in values)
    suspect = field.cell.is_not_null() & ~field.cell.is_in(sorted(texts))
    if field.lexis.verbatim:
        return field.check(kind, told, suspect)
    return field.check(kind, told, suspect, field.judged(lambda value: value not in values))


def _listed(words: Collection[str]) -> str:
    more = ", …" if len(words) > _MOST_LISTED else ""
    return f"{', '.join(list(words)[:_MOST_LISTED])}{more}"


def _range(field: _Field) -> Iterator[Check]:
    order, within = field.lexis.order, field.lexis.within
    if order is None:
        return
    for name, declared, bound in bounds_of(field.column):
        there = field.cell.is_not_null()
        suspect = there
        if within is not None:
            suspect = there & ~within(field.cell, bound).fill_null(value=False)
        told = _BOUND_WORDS[name].format(shown(declared))
        yield field.check("out-of-range", told, suspect, field.judged(_beyond(order, bound)))
        if field.lexis.total:
            continue
        unsure = f"{told}: which of the two is larger cannot be told"
        yield field.check("out-of-range", unsure, suspect, field.judged(_unlike(order, bound)))


def _beyond(order: Order, bound: Bound) -> Callable[[Value], bool]:
    def beyond(value: Value) -> bool:
        found = order(value, bound.value)
        return found is not None and not bound.kept(found)

    return beyond


def _unlike(order: Order, bound: Bound) -> Callable[[Value], bool]:
    return lambda value: order(value, bound.value) is None


def _length(field: _Field) -> Iterator[Check]:
    least, most = field.column.min_length, field.column.max_length
    if least is not None:
        reached = min(least, _LONGEST)
        yield _sized(field, f"{least} {_what(field)} or more", lambda size: size < reached)
    if most is not None and most < _LONGEST:
        yield _sized(field, f"{most} {_what(field)} or fewer", lambda size: size > most)


def _what(field: _Field) -> str:
    return {"string": "characters", "list": "items", "array": "items"}.get(
        field.column.type, "keys"
    )


def _sized(field: _Field, told: str, bad: Callable[[Any], Any]) -> Check:
    size = field.lexis.size
    if size is None:
        return field.check("length-unfit", told, bad(field.cell.str.len_chars()))
    there = field.cell.is_not_null()
    return field.check("length-unfit", told, there, field.judged(lambda value: bad(size(value))))


def _document(field: _Field) -> Iterator[Check]:
    schema, document = field.column.json_schema, field.lexis.document
    if schema is None or document is None:
        return
    breaks = breaker(schema)
    told = "what the JSON Schema of the field allows"
    there = field.cell.is_not_null()
    judged = field.judged(lambda value: breaks(document(value)))
    yield field.check("json-schema-broken", told, there, judged)
