"""Numbers and integers, compared exactly whatever their length."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final, cast

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.lexis import Bound, Lexis, Value, contains

if TYPE_CHECKING:
    import polars as pl

__all__ = ["decimal_text", "integer_lexis", "number_lexis", "number_order", "read_number"]

NOT_A_NUMBER: Final = "NaN"
"""Equal to itself, unlike that of arithmetic, and neither less nor more than any number."""

_SPECIAL: Final = {
    "nan": NOT_A_NUMBER,
    "inf": Decimal("Infinity"),
    "-inf": Decimal("-Infinity"),
}
_SPECIAL_PATTERN: Final = "[Nn][Aa][Nn]|-?[Ii][Nn][Ff]"
_EXPONENT: Final = "(?:[eE][+-]?[0-9]+)?"
_SURE_EXPONENT: Final = "(?:[eE][+-]?[0-9]{1,17})?"
_PLAIN: Final = r"0|-?[1-9][0-9]*(?:\.[0-9]*[1-9])?|-?0\.[0-9]*[1-9]"
_PLAIN_INTEGER: Final = "0|-?[1-9][0-9]*"
_MOST_PLAIN: Final = 6000
"""Digits up to which the canonical text of a number is written out, without an exponent."""

_MARGIN: Final = 1e-12
_LARGEST_INTEGER: Final = 2**63 - 1


def number_lexis(column: Column) -> Lexis:
    """Return how numbers are read: as decimals, with an exponent perhaps, or INF, -INF, NaN."""
    return _lexis(column, integer=False)


def integer_lexis(column: Column) -> Lexis:
    """Return how integers are read: ASCII digits, perhaps after a sign."""
    return _lexis(column, integer=True)


def read_number(text: str) -> Value | None:
    """Read a number as Table Schema writes it where nothing else is said.

    >>> read_number("-1.50"), read_number("1_000"), read_number("nan")
    (Decimal('-1.50'), None, 'NaN')
    """
    return number_lexis(Column("")).read(text)


def number_order(left: Value, right: Value) -> int | None:
    """Compare two numbers exactly; None where one of them is none."""
    if not isinstance(left, Decimal) or not isinstance(right, Decimal):
        return None
    return (left > right) - (left < right)


def decimal_text(value: Value) -> str:
    """Write a number in its canonical form.

    >>> decimal_text(Decimal("-01.500")), decimal_text(Decimal("-0.0")), decimal_text("NaN")
    ('-1.5', '0', 'NaN')
    """
    if not isinstance(value, Decimal):
        return str(value)
    if not value:
        return "0"
    minus = "-" if value < 0 else ""
    return f"{minus}INF" if value.is_infinite() else f"{minus}{_digits(value)}"


def _digits(value: Decimal) -> str:
    shown = "".join(map(str, value.as_tuple().digits)).rstrip("0")
    # How many of the digits stand before the point.
    point = value.adjusted() + 1
    if abs(point) > _MOST_PLAIN:
        return f"{shown[0]}.{shown[1:] or '0'}E{point - 1}"
    if point <= 0:
        return f"0.{'0' * -point}{shown}"
    if point >= len(shown):
        return f"{shown}{'0' * (point - len(shown))}"
    return f"{shown[:point]}.{shown[point:]}"


def _lexis(column: Column, *, integer: bool) -> Lexis:
    digits = _pattern(column, integer=integer)
    pattern = digits if integer else f"{digits}|{_SPECIAL_PATTERN}"
    extract = None if column.bare_number else re.compile(_among_words(digits), re.DOTALL)
    whole = re.compile(pattern)

    def read(text: str) -> Value | None:
        match = whole.fullmatch(text)
        if match is None and extract is not None:
            match = extract.fullmatch(text)
        return None if match is None else _read(_usual(match[match.lastindex or 0], column))

    # Exponents of many digits are looked at closely: few engines can hold such a number.
    quick = pattern.replace(_EXPONENT, _SURE_EXPONENT)
    if not column.bare_number:
        quick = f"{quick}|{_among_words(digits).replace(_EXPONENT, _SURE_EXPONENT)}"
    return Lexis(
        expected=_expected(column, integer=integer),
        read=read,
        text=decimal_text,
        sure=contains(quick),
        plain=_plain(column, integer=integer),
        within=_within(column, digits, integer=integer),
        order=number_order,
        total=integer,
    )


def _pattern(column: Column, *, integer: bool) -> str:
    group = re.escape(column.group_char)
    digits = f"[0-9]+(?:{group}[0-9]+)*" if group else "[0-9]+"
    if integer:
        return f"[+-]?{digits}"
    point = re.escape(column.decimal_char)
    # Groups stand before the point alone: behind it, they are most often the other mark, misread.
    fraction = f"{digits}(?:{point}[0-9]*)?|{point}[0-9]+"
    return f"[+-]?(?:{fraction}){_EXPONENT}"


def _among_words(pattern: str) -> str:
    """Let words stand around a number; a sign is no word, it must stand at the digits."""
    return f"[^0-9+-]*?({pattern})[^0-9+-]*"


def _usual(text: str, column: Column) -> str:
    """Rewrite a number with the marks of its column as one with the usual ones."""
    if column.group_char:
        text = text.replace(column.group_char, "")
    return text if column.decimal_char == "." else text.replace(column.decimal_char, ".")


def _read(text: str) -> Value | None:
    special = _SPECIAL.get(text.lower())
    if special is not None:
        return special
    try:
        return Decimal(text)
    except InvalidOperation:
        # An exponent beyond 10 to the 18th.
        return None


def _plain(column: Column, *, integer: bool) -> Callable[[pl.Expr], pl.Expr]:
    usual = column.decimal_char == "." and column.group_char != "."
    matched = contains(_PLAIN if usual and not integer else _PLAIN_INTEGER)

    def plain(cell: pl.Expr) -> pl.Expr:
        return matched(cell) & (cell.str.len_bytes() < _MOST_PLAIN)

    return plain


def _within(column: Column, pattern: str, *, integer: bool) -> Callable[[pl.Expr, Bound], pl.Expr]:
    def within(cell: pl.Expr, bound: Bound) -> pl.Expr:
        import polars as pl

        value = cast("Decimal", bound.value)
        usual = _usual_cell(cell, column, pattern)
        if integer and value.is_finite() and abs(value) < _LARGEST_INTEGER and value % 1 == 0:
            return bound.holds(usual.cast(pl.Int64, strict=False), int(value)).fill_null(
                value=False
            )
        number = usual.cast(pl.Float64, strict=False)
        near = float(value)
        if not math.isfinite(near):
            return number.is_null() & False
        # Wide enough for the rounding of the engine, and for what is too small to be told from 0.
        margin = (abs(near) * _MARGIN + 1e-290) * (1 if bound.least else -1)
        held = Bound(bound.value, bound.least, inclusive=False).holds(number, near + margin)
        return (held & ~number.is_nan()).fill_null(value=False)

    return within


def _usual_cell(cell: pl.Expr, column: Column, pattern: str) -> pl.Expr:
    if not column.bare_number:
        cell = cell.str.extract(rf"\A{_among_words(pattern)}\z", 1)
    if column.group_char:
        cell = cell.str.replace_all(column.group_char, "", literal=True)
    if column.decimal_char != ".":
        cell = cell.str.replace_all(column.decimal_char, ".", literal=True)
    return cell


def _expected(column: Column, *, integer: bool) -> str:
    kind = "an integer: ASCII digits" if integer else "a number: ASCII digits"
    point = "" if integer else f", perhaps with {column.decimal_char!r} and an exponent"
    group = f", perhaps grouped by {column.group_char!r}" if column.group_char else ""
    words = "" if column.bare_number else ", perhaps among words"
    return f"{kind}, perhaps after a sign{point}{group}{words}"
