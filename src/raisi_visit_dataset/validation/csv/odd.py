"""Rows of CSV in any dialect, cell by cell: slower than whole arrays, for files that need it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from raisi_visit_dataset.package.dialect import Dialect

__all__ = ["Cell", "OddRow", "OddRows", "RowsBroken", "is_plain"]

_PLAIN_END: Final = frozenset({None, "\n", "\r\n"})


class Cell(NamedTuple):
    """Hold one cell: the offset of its first character, and its value; None for null."""

    offset: int
    value: str | None


@dataclass(frozen=True, slots=True)
class OddRow:
    """Hold a row: ``number`` counts all rows of the file from 1, comments too."""

    number: int
    cells: tuple[Cell, ...]
    blank: bool


class RowsBroken(ValueError):  # noqa: N818 - it says where reading ends
    """Tell where a text is no CSV in this dialect."""

    def __init__(self, offset: int, found: str, expected: str) -> None:
        super().__init__(offset, found, expected)
        self.offset = offset
        self.found = found
        self.expected = expected


def is_plain(dialect: Dialect) -> bool:
    """Tell whether a dialect is one whose cells can be found on whole arrays of bytes."""
    return (
        len(dialect.delimiter) == 1
        and dialect.delimiter.isascii()
        and dialect.quote_char.isascii()
        and dialect.double_quote
        and dialect.escape_char is None
        and dialect.line_terminator in _PLAIN_END
        and dialect.null_sequence is None
        and not dialect.skip_initial_space
        and dialect.comment_char is None
        and not dialect.comment_rows
        and (not dialect.has_header or dialect.header_rows == (1,))
    )


class OddRows:
    """Part a text into rows by a dialect.

    A cell in quotes ends at a quotation mark that is neither doubled nor, where the dialect has
    an escape, escaped. Where the dialect has an escape, no cell is in quotes, as the standard
    says, unless it declares both.
    """

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        ends = dialect.line_terminator
        self._end = r"\r?\n" if ends in _PLAIN_END else re.escape(str(ends))
        self._stop = re.compile(f"(?P<cell>{re.escape(dialect.delimiter)})|{self._end}")
        escape = dialect.escape_char
        self._quotes = escape is None or "quoteChar" in dialect.declared
        self._space = re.compile("[ \t]*") if dialect.skip_initial_space else None
        escaped = f"{re.escape(escape)}.|" if escape else ""
        either = f"{re.escape(dialect.delimiter)}|{self._end}"
        self._bare = re.compile(f"(?:{escaped}(?!{either}).)*+", re.DOTALL)
        quote = re.escape(dialect.quote_char)
        doubled = f"|{quote}{quote}" if dialect.double_quote else ""
        self._quoted = re.compile(f"{quote}((?:{escaped}[^{quote}]{doubled})*+){quote}", re.DOTALL)

    def rows(self, text: str) -> Iterator[OddRow]:
        """Yield the rows that are no comments; RowsBroken where a cell in quotes is not closed."""
        at, number = 0, 0
        while at < len(text):
            number += 1
            comment = self._dialect.comment_char
            if number in self._dialect.comment_rows or (comment and text.startswith(comment, at)):
                at = self._after_line(text, at)
                continue
            row, at = self._row(text, at, number)
            yield row

    def _after_line(self, text: str, at: int) -> int:
        found = re.compile(self._end).search(text, at)
        return len(text) if found is None else found.end()

    def _row(self, text: str, at: int, number: int) -> tuple[OddRow, int]:
        cells: list[Cell] = []
        begin = at
        while True:
            cell, at = self._cell(text, at)
            cells.append(cell)
            stop = self._stop.match(text, at)
            if stop is None and at < len(text):
                found = f"{text[at]!r} after the closing quotation mark"
                raise RowsBroken(at, found, "the end of the cell")
            if stop is None or stop["cell"] is None:
                end = len(text) if stop is None else stop.end()
                blank = len(cells) == 1 and at == begin
                return OddRow(number, tuple(cells), blank), end
            at = stop.end()

    def _cell(self, text: str, at: int) -> tuple[Cell, int]:
        if self._space is not None and (space := self._space.match(text, at)):
            at = space.end()
        quote = self._dialect.quote_char
        if self._quotes and text.startswith(quote, at):
            found = self._quoted.match(text, at)
            if found is None:
                told = "a quotation mark that does not close"
                raise RowsBroken(at, told, "one that closes its cell")
            words = found[1].replace(quote * 2, quote) if self._dialect.double_quote else found[1]
            return Cell(at, self._unescaped(words)), found.end()
        bare = self._bare.match(text, at)
        words, end = ("", at) if bare is None else (bare[0], bare.end())
        if words == self._dialect.null_sequence:
            return Cell(at, None), end
        return Cell(at, self._unescaped(words)), end

    def _unescaped(self, words: str) -> str:
        escape = self._dialect.escape_char
        if escape is None or escape not in words:
            return words
        return re.sub(f"{re.escape(escape)}(.)", r"\1", words, flags=re.DOTALL)
