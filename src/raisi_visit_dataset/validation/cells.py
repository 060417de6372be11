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


@dataclass(frozen=True, slots=True)
class CellFault:
    """Say what is wrong with one cell; ``row_number`` counts from 1."""

    kind: str
    row_number: int
    field: str
    value: str | None
    expected: str


class UncheckedPattern(ValueError):  # noqa: N818 - no accident: a check that cannot be made
    """Tell that no linear engine takes the pattern of a column."""


def typed(raw: pl.DataFrame, shape: Shape) -> tuple[pl.DataFrame, list[CellFault]]:
    """Turn a frame of texts into one of typed columns, and list the faulty cells.

    A cell has one fault at most, the first of: missing, wrong type, pattern, closed vocabulary,
    range, date. Faulty cells are null in the result. The column ``row_number`` comes first.
    """
    import polars as pl

    faults: list[CellFault] = []
    columns = [pl.Series("row_number", range(1, raw.height + 1), dtype=pl.Int64)]
    for column, name in zip(shape.columns, shape.stored(shape.names), strict=True):
        series = raw[name]
        missing = series.is_in(list(shape.missing_values))
        texts = series.set(missing, None)
        cells, found = _typed_column(texts, column)
        columns.append(cells)
        faults += found
    return pl.DataFrame(columns), faults


def _typed_column(texts: pl.Series, column: Column) -> tuple[pl.Series, list[CellFault]]:
    faults: list[CellFault] = []
    if column.required:
        faults += _listed("value-missing", texts, texts.is_null(), (column, "a value"))
    wrong = _wrong_type(texts, column)
    if wrong is not None and wrong.any():
        faults += _listed("wrong-type", texts, wrong, (column, _EXPECTED[column.type]))
        texts = texts.set(wrong, None)
    cells = _cast(texts, column)
    for kind, find in _CHECKS:
        for wrong, expected in find(texts, cells, column):
            if wrong.any():
                faults += _listed(kind, texts, wrong, (column, expected))
                texts, cells = texts.set(wrong, None), cells.set(wrong, None)
    return cells, faults


def _listed(
    kind: str, texts: pl.Series, wrong: pl.Series, told: tuple[Column, str]
) -> list[CellFault]:
    column, expected = told
    return [
        CellFault(kind, row + 1, column.name, texts[row], expected)
        for row in wrong.fill_null(value=False).arg_true().to_list()
    ]


def _wrong_type(texts: pl.Series, column: Column) -> pl.Series | None:
    import polars as pl

    pattern = _LEXICAL.get(column.type)
    if pattern is None:
        return None
    wrong = ~texts.str.contains(pattern)
    if column.type in ("integer", "date"):
        cast = _cast(texts.set(wrong.fill_null(value=False), None), column)
        wrong = wrong | (cast.is_null() & texts.is_not_null())
    return wrong.cast(pl.Boolean).fill_null(value=False)


def _cast(texts: pl.Series, column: Column) -> pl.Series:
    import polars as pl

    match column.type:
        case "integer":
            return texts.str.strip_prefix("+").cast(pl.Int64, strict=False)
        case "date":
            return texts.str.to_date("%Y-%m-%d", strict=False)
        case "number":
            return texts.str.replace("INF", "inf").cast(pl.Float64, strict=False)
        case "boolean":
            return texts.is_in(_TRUE)
        case _:
            return texts


Wrong = Iterator[tuple["pl.Series", str]]


def _unmatched(texts: pl.Series, _cells: pl.Series, column: Column) -> Wrong:
    import polars as pl

    if column.pattern is None:
        return
    try:
        # The whole cell must match; patterns of strangers run on a linear engine alone.
        yield ~texts.str.contains(rf"\A(?:{column.pattern})\z"), f"a match of {column.pattern}"
    except pl.exceptions.ComputeError as error:
        raise UncheckedPattern(column.name) from error


def _unknown(texts: pl.Series, cells: pl.Series, column: Column) -> Wrong:
    if column.enum is None:
        return
    words = [str(code) for code in column.enum]
    shown = ", ".join(words[:30]) + (", …" if len(words) > 30 else "")  # noqa: PLR2004 - a line
    if column.type in ("integer", "number"):
        yield ~cells.is_in(list(column.enum)), f"one of {shown}"
    else:
        yield ~texts.is_in(words), f"one of {shown}"


def _outside(_texts: pl.Series, cells: pl.Series, column: Column) -> Wrong:
    if column.type not in ("integer", "number"):
        return
    if isinstance(column.minimum, int | float):
        yield cells < column.minimum, f"{column.minimum} or more"
    if isinstance(column.maximum, int | float):
        yield cells > column.maximum, f"{column.maximum} or less"


def _no_date(texts: pl.Series, _cells: pl.Series, column: Column) -> Wrong:
    if column.edtf:
        invalid = [text for text in _distinct(texts) if form_of(text) is None]
        yield texts.is_in(invalid), "a date in EDTF: 2022-01-19, 2021-09, a/b, a/.. or [a..b]"


def _other_form(texts: pl.Series, _cells: pl.Series, column: Column) -> Wrong:
    if column.edtf:
        other = [text for text in _distinct(texts) if form_of(text) not in column.edtf]
        forms = ", ".join(FORM_NAMES[form] for form in column.edtf)
        yield texts.is_in(other), f"a date of the form {forms}"


def _distinct(texts: pl.Series) -> list[str]:
    return texts.drop_nulls().unique().to_list()


_CHECKS: Final[tuple[tuple[str, Callable[[pl.Series, pl.Series, Column], Wrong]], ...]] = (
    ("pattern-unmatched", _unmatched),
    ("code-unknown", _unknown),
    ("out-of-range", _outside),
    ("date-invalid", _no_date),
    ("date-form", _other_form),
)
