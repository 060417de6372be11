"""Findings in columns: many of them are sorted, counted and written without a loop over rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Final, Self, overload

from raisi_visit_dataset.validation.finding import ORDER, SEVERITIES, Finding

if TYPE_CHECKING:  # frames are third-party types, loaded where they are made
    import polars as pl

__all__ = ["COLUMNS", "MANY", "NUMBERS", "Findings"]

COLUMNS: Final = tuple(field.name for field in fields(Finding))
"""The columns, as the parts of a finding."""

NUMBERS: Final = frozenset({"line", "column", "row_number", "start_char", "end_char"})
"""The columns that hold numbers; the others hold words."""

MANY: Final = 10_000
"""From so many on, columns are quicker than what is made row by row, polars loaded for it."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Findings(Sequence[Finding]):
    """Hold findings, sorted; equal to a tuple or list of the same ones.

    Made by ``of`` or ``from_frame``. What is made of a frame stays one, and a ``Finding`` is
    made where somebody asks for it.
    """

    _rows: tuple[Finding, ...] = ()
    _frame: pl.DataFrame | None = None

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Self:
        """Return findings in their order; what is in columns already stays so."""
        if isinstance(findings, cls):
            return findings
        return cls(tuple(sorted(findings, key=Finding.order)))

    @classmethod
    def from_columns(cls, columns: Mapping[str, Sequence[Any]]) -> Self:
        """Return the findings whose parts stand in columns of one length, every part of them."""
        if len(columns["code"]) > MANY:
            return cls.from_frame(_framed(columns))
        rows = zip(*(columns[name] for name in COLUMNS), strict=True)
        return cls.of(Finding(**dict(zip(COLUMNS, row, strict=True))) for row in rows)

    @classmethod
    def from_frame(cls, frame: pl.DataFrame) -> Self:
        """Return the findings of a frame whose columns are the parts of a finding.

        In any order, of columns and of rows; a column that may be empty may lack, one that is no
        part of a finding is left out.
        """
        import polars as pl

        columns = [
            (pl.col(name) if name in frame.columns else pl.lit(None))
            .cast(pl.Int64 if name in NUMBERS else pl.String)
            .alias(name)
            for name in COLUMNS
        ]
        # Strings sort by their UTF-8 here, which is the order of code points, as in Python.
        return cls((), frame.select(columns).sort(ORDER, nulls_last=False, maintain_order=True))

    def to_frame(self) -> pl.DataFrame:
        """Return the findings as a frame, one a row, its columns the parts of a finding."""
        return _framed(self.columns()) if self._frame is None else self._frame

    def columns(self) -> dict[str, list[Any]]:
        """Return the values of each column, in the order of the findings."""
        if self._frame is not None:
            return {name: self._frame[name].to_list() for name in COLUMNS}
        return {name: [getattr(each, name) for each in self._rows] for name in COLUMNS}

    def count(self, value: object) -> int:
        """Return how many findings have a severity; of a finding, how often it is there."""
        if value not in SEVERITIES:
            return sum(each == value for each in self)
        if self._frame is not None:
            return int((self._frame["severity"] == value).sum())
        return sum(each.severity == value for each in self._rows)

    def by_code(self) -> dict[str, int]:
        """Return the number of findings by code, in the order of the codes."""
        return dict(sorted(Counter(self.column("code")).items()))

    def chosen(self, severity: str) -> Findings:
        """Return the findings of one severity."""
        if self._frame is not None:
            return Findings((), self._frame.filter(self._frame["severity"] == severity))
        return Findings(tuple(each for each in self._rows if each.severity == severity))

    def in_words(self, change: Callable[[str], str], *, clean: Callable[[str], bool]) -> Findings:
        """Return the findings with every word changed; columns of nothing but clean ones stay."""
        columns = self.columns()
        dirty = {
            name: values
            for name, values in columns.items()
            if name not in NUMBERS and not all(word is None or clean(word) for word in values)
        }
        if not dirty:
            return self
        for name, values in dirty.items():
            columns[name] = [None if word is None else change(word) for word in values]
        return Findings.from_columns(columns)

    def column(self, name: str) -> list[Any]:
        """Return the values of one column, in the order of the findings."""
        if self._frame is not None:
            return self._frame[name].to_list()
        return [getattr(each, name) for each in self._rows]

    def __len__(self) -> int:
        return len(self._rows) if self._frame is None else self._frame.height

    def __iter__(self) -> Iterator[Finding]:
        if self._frame is None:
            return iter(self._rows)
        return (Finding(**row) for row in self._frame.iter_rows(named=True))

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> Findings: ...
    def __getitem__(self, index: int | slice) -> Finding | Findings:
        if isinstance(index, slice):
            if self._frame is None:
                return Findings.of(self._rows[index])
            return Findings.from_frame(self._frame[index])
        if self._frame is None:
            return self._rows[index]
        return Finding(**self._frame.row(range(len(self))[index], named=True))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Findings) and self._frame is not None and other._frame is not None:
            return self._frame.equals(other._frame)
        if not isinstance(other, Sequence) or isinstance(other, str):
            return NotImplemented
        return len(self) == len(other) and all(
            mine == theirs for mine, theirs in zip(self, other, strict=True)
        )

    def __hash__(self) -> int:
        # What is equal to a tuple must be found where the tuple is.
        return hash(tuple(self))

    def __repr__(self) -> str:
        counts = ", ".join(f"{self.count(each)} {each}" for each in SEVERITIES)
        return f"<Findings: {counts}>"


def _framed(columns: Mapping[str, Sequence[Any]]) -> pl.DataFrame:
    import polars as pl

    return pl.DataFrame(
        [
            pl.Series(name, columns[name], dtype=pl.Int64)
            if name in NUMBERS
            else pl.Series(name, map(_storable, columns[name]), dtype=pl.String)
            for name in COLUMNS
        ]
    )


def _storable(word: str | None) -> str | None:
    """Write half a surrogate pair as an escape: frames hold UTF-8 alone."""
    return word and word.encode("utf-8", "backslashreplace").decode("utf-8")
