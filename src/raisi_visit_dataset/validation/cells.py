"""The lexical rules of Table Schema: cells as text become typed columns, or faults."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.validation.dates import FORM_NAMES, form_of
from raisi_visit_dataset.validation.shape import Column, Shape

if TYPE_CHECKING:
    import polars as pl

__all__ = ["CellFault", "UncheckedPattern", "typed"]

_LEXICAL: Final = {
    "integer": r"\A[+-]?[0-9]+\z",
    "date": r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z",
    "number": r"\A([+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?|-?INF|NaN)\z",
    "boolean": r"\A(true|True|TRUE|1|false|False|FALSE|0)\z",
}
_EXPECTED: Final = {
    "integer": "an integer: ASCII digits, perhaps after a sign, at most 18 of them",
    "date": "a date that exists, as YYYY-MM-DD",
    "number": "a number",
    "boolean": "true or false",
}
_TRUE: Final = ("true", "True", "TRUE", "1")
_MOST_LISTED: Final = 30


@dataclass(frozen=True, slots=True)
class CellFault:
    """Say what is wrong with one cell; ``row_number`` counts from 1."""

    kind: str
    row_number: int
    field: str
    value: str | None
    expected: str


@dataclass(frozen=True, slots=True)
class _Check:
    """Hold one check of one column: ``wrong`` is true where a cell fails it."""

    kind: str
    column: Column
    name: str
    wrong: pl.Expr
    expected: str


class UncheckedPattern(ValueError):  # noqa: N818 - no accident: a check that cannot be made
    """Tell that no linear engine takes the pattern of a column."""


def typed(raw: pl.DataFrame, shape: Shape) -> tuple[pl.DataFrame, list[CellFault]]:
    """Turn a frame of texts into one of typed columns, and list the faulty cells.

    A cell has one fault at most, the first of: missing, wrong type, pattern, closed vocabulary,
    range, date. Cells of the wrong type are null in the result. The column ``row_number`` comes
    first. Raises UncheckedPattern for a pattern that only a backtracking engine takes.
    """
    import polars as pl

    names = shape.stored(shape.names)
    columns = list(zip(shape.columns, names, strict=True))
    missing = list(shape.missing_values)
    texts = raw.with_columns(
        pl.when(pl.col(name).is_in(missing)).then(None).otherwise(pl.col(name)).alias(name)
        for name in names
    )
    checks = [check for column, name in columns for check in _checks(texts, column, name)]
    faults = _found(texts, checks)
    numbers = pl.int_range(1, texts.height + 1, dtype=pl.Int64).alias("row_number")
    cells = [_cast(pl.col(name), column).alias(name) for column, name in columns]
    return texts.select(numbers, *cells), faults


def _found(texts: pl.DataFrame, checks: list[_Check]) -> list[CellFault]:
    """Look at all checks at once, and closer at those that some cell fails."""
    import polars as pl

    wrongs = [check.wrong.fill_null(value=False) for check in checks]
    try:
        any_wrong = texts.select(wrong.any().alias(str(n)) for n, wrong in enumerate(wrongs))
    except pl.exceptions.ComputeError as error:
        raise UncheckedPattern(_culprit(texts, checks)) from error
    failed = [n for n, failing in enumerate(any_wrong.row(0) if checks else ()) if failing]
    faults: list[CellFault] = []
    seen: set[tuple[int, str]] = set()
    for n in failed:
        check = checks[n]
        for row in texts.select(wrongs[n]).to_series().arg_true().to_list():
            if (row, check.name) not in seen:
                seen.add((row, check.name))
                value = texts[check.name][row]
                field = check.column.name
                faults.append(CellFault(check.kind, row + 1, field, value, check.expected))
    return faults


def _culprit(texts: pl.DataFrame, checks: list[_Check]) -> str:
    import polars as pl

    for check in checks:
        try:
            texts.head(1).select(check.wrong)
        except pl.exceptions.ComputeError:
            return check.column.name
    return ""


def _checks(texts: pl.DataFrame, column: Column, name: str) -> Iterator[_Check]:
    """Yield the checks of one column, in the order in which a cell is told of them."""
    import polars as pl

    cell = pl.col(name)
    if column.required:
        yield _Check("value-missing", column, name, cell.is_null(), "a value")
    if column.type in _LEXICAL:
        expected = _EXPECTED[column.type]
        yield _Check("wrong-type", column, name, _wrong_type(cell, column), expected)
    for kind, find in _FURTHER:
        for wrong, expected in find(texts, cell, column):
            yield _Check(kind, column, name, wrong, expected)


def _wrong_type(cell: pl.Expr, column: Column) -> pl.Expr:
    unlike = ~cell.str.contains(_LEXICAL[column.type])
    if column.type in ("integer", "date"):
        return unlike | (_cast(cell, column).is_null() & cell.is_not_null())
    return unlike


def _cast(cell: pl.Expr, column: Column) -> pl.Expr:
    """Read texts as their type; null for what is none."""
    import polars as pl

    match column.type:
        case "integer":
            number = cell.str.strip_prefix("+").cast(pl.Int64, strict=False)
            # The engine reads more than Table Schema allows.
            return pl.when(cell.str.contains(_LEXICAL["integer"])).then(number)
        case "date":
            day = cell.str.to_date("%Y-%m-%d", strict=False)
            return pl.when(cell.str.contains(_LEXICAL["date"])).then(day)
        case "number":
            return cell.str.replace("INF", "inf").cast(pl.Float64, strict=False)
        case "boolean":
            return cell.is_in(list(_TRUE))
        case _:
            return cell


Wrong = Iterator[tuple["pl.Expr", str]]


def _unmatched(_texts: pl.DataFrame, cell: pl.Expr, column: Column) -> Wrong:
    if column.pattern is not None:
        # The whole cell must match; patterns of strangers run on a linear engine alone.
        yield ~cell.str.contains(rf"\A(?:{column.pattern})\z"), f"a match of {column.pattern}"


def _unknown(_texts: pl.DataFrame, cell: pl.Expr, column: Column) -> Wrong:
    if column.enum is None:
        return
    words = [str(code) for code in column.enum]
    told = f"one of {', '.join(words[:_MOST_LISTED])}{', …' if len(words) > _MOST_LISTED else ''}"
    if column.type in ("integer", "number"):
        yield ~_cast(cell, column).is_in(list(column.enum)), told
    else:
        yield ~cell.is_in(words), told


def _outside(_texts: pl.DataFrame, cell: pl.Expr, column: Column) -> Wrong:
    if column.type not in ("integer", "number"):
        return
    number = _cast(cell, column)
    if isinstance(column.minimum, int | float):
        yield number < column.minimum, f"{column.minimum} or more"
    if isinstance(column.maximum, int | float):
        yield number > column.maximum, f"{column.maximum} or less"


def _no_date(texts: pl.DataFrame, cell: pl.Expr, column: Column) -> Wrong:
    if column.edtf:
        forms = {text: form_of(text) for text in texts[column.name].drop_nulls().unique()}
        invalid = [text for text, form in forms.items() if form is None]
        yield cell.is_in(invalid), "a date in EDTF: 2022-01-19, 2021-09, a/b, a/.. or [a..b]"


def _other_form(texts: pl.DataFrame, cell: pl.Expr, column: Column) -> Wrong:
    if column.edtf:
        forms = {text: form_of(text) for text in texts[column.name].drop_nulls().unique()}
        other = [text for text, form in forms.items() if form not in column.edtf]
        told = ", ".join(FORM_NAMES[form] for form in column.edtf)
        yield cell.is_in(other), f"a date of the form {told}"


_FURTHER: Final[tuple[tuple[str, Callable[[pl.DataFrame, pl.Expr, Column], Wrong]], ...]] = (
    ("pattern-unmatched", _unmatched),
    ("code-unknown", _unknown),
    ("out-of-range", _outside),
    ("date-invalid", _no_date),
    ("date-form", _other_form),
)
