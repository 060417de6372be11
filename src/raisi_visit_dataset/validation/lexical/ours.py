"""What the tables of this library ask beyond Table Schema: dates in EDTF, integers of 64 bits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.dates import FORM_NAMES, form_of
from raisi_visit_dataset.validation.lexical.check import Check

__all__ = ["our_checks"]

_EDTF: Final = "a date in EDTF: 2022-01-19, 2021-09, a/b, a/.. or [a..b]"
_INTEGER: Final = "an integer: ASCII digits, perhaps after a sign, at most 18 of them"


def our_checks(column: Column, position: int, source: str) -> Iterator[Check]:
    """Yield the further checks of a column of ours."""
    import polars as pl

    cell = pl.col(source)
    if column.type == "integer":
        large = cell.is_not_null() & cell.cast(pl.Int64, strict=False).is_null()
        yield Check("wrong-type", position, source, _INTEGER, large)
    if column.edtf:
        told = ", ".join(FORM_NAMES[form] for form in column.edtf)
        other = f"a date of the form {told}"
        there = cell.is_not_null()
        yield Check("date-invalid", position, source, _EDTF, there, _is_none)
        yield Check("date-form", position, source, other, there, _has_other_form(column.edtf))


def _is_none(text: str) -> bool:
    return form_of(text) is None


def _has_other_form(forms: tuple[str, ...]) -> Callable[[str], bool]:
    def other(text: str) -> bool:
        form = form_of(text)
        return form is not None and form not in forms

    return other
