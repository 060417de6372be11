"""The rows of a CSV file: strictly read, in portions, with the faults of its structure."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, Final

from raisi_visit_dataset.validation.shown import shown

__all__ = ["Dialect", "RowFault", "Rows", "read_dialect"]

_PORTION: Final = 20_000
_ROW_END: Final = "\r\n"


@dataclass(frozen=True, slots=True)
class Dialect:
    """Hold how cells are parted and quoted; ``unchecked`` names what is not known here."""

    delimiter: str = ","
    quote: str = '"'
    double_quote: bool = True
    unchecked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowFault:
    """Say what is wrong with a row; ``row_number`` is 0 for the header."""

    kind: str
    row_number: int
    line: int
    found: str
    expected: str
    column: int = 1


def read_dialect(declared: Mapping[str, Any] | None) -> Dialect:
    """Read the CSV dialect of a resource."""
    known = {"delimiter": ",", "quoteChar": '"', "doubleQuote": True}
    # What these may say changes nothing in how a row is parted, or is checked by the rows.
    harmless = {"header": True, "skipInitialSpace": False, "caseSensitiveHeader": None}
    told = dict(declared or {})
    unchecked = [
        f"the dialect property {name}"
        for name, value in told.items()
        if name not in {*known, *harmless, "lineTerminator", "$schema", "csvddfVersion"}
        or (name in harmless and harmless[name] is not None and value != harmless[name])
    ]
    values = {name: told.get(name, default) for name, default in known.items()}
    delimiter, quote = str(values["delimiter"]), str(values["quoteChar"])
    if len(delimiter) != 1 or len(quote) != 1:
        unchecked.append("a delimiter or quote of other than one character")
        return Dialect(unchecked=tuple(unchecked))
    return Dialect(delimiter, quote, bool(values["doubleQuote"]), tuple(unchecked))


@dataclass(slots=True)
class Rows:
    r"""Read the rows of one CSV text, header first.

    ``faults`` is complete when ``portions`` was consumed. With ``canonical``, the text must be
    canonical CSV, character by character: LF, quotes only where they are needed.
    """

    text: str
    header: tuple[str, ...]
    dialect: Dialect = field(default_factory=Dialect)
    canonical: bool = False
    faults: list[RowFault] = field(default_factory=list)
    _count: int = 0
    _checked: int = 0

    def portions(self) -> Iterator[list[list[str]]]:
        """Yield the rows, some thousands at a time; none that is too short or too long."""
        reader = self._reader()
        try:
            if not self._take_header(next(reader, [])):
                return
            while rows := list(islice(reader, _PORTION)):
                yield self._take(rows)
        except csv.Error as error:
            told = f"a row that cannot be read ({error})"
            self.faults.append(RowFault("csv-broken", 0, max(reader.line_num, 1), told, "CSV"))
        self._place()

    def _reader(self) -> Any:  # noqa: ANN401 - csv has no public type
        # Only LF parts lines here, so that line numbers are those of an editor.
        return csv.reader(
            io.StringIO(self.text, newline="\n"),
            delimiter=self.dialect.delimiter,
            quotechar=self.dialect.quote,
            doublequote=self.dialect.double_quote,
            strict=True,
        )

    def _take_header(self, found: list[str]) -> bool:
        self._compare([found])
        if tuple(found) == self.header:
            return True
        pairs = zip(found, self.header, strict=False)
        at = next((n for n, (one, other) in enumerate(pairs) if one != other), None)
        at = min(len(found), len(self.header)) if at is None else at
        words = repr(found[at]) if at < len(found) else "nothing"
        wanted = repr(self.header[at]) if at < len(self.header) else "no further column"
        place = sum(len(name) + 1 for name in found[:at]) + 1
        told = f"{shown(words)} as column {at + 1}"
        self.faults.append(RowFault("header-differs", 0, 1, told, wanted, place))
        return False

    def _take(self, rows: list[list[str]]) -> list[list[str]]:
        """Return the rows of the right width, and note the others."""
        self._compare(rows)
        width = len(self.header)
        first = self._count + 1
        self._count += len(rows)
        if width == 1:
            rows = [row or [""] for row in rows]
        if all(len(row) == width for row in rows):
            return rows
        for number, row in enumerate(rows, start=first):
            if len(row) != width:
                found = f"{len(row)} cells" if row else "an empty line"
                self.faults.append(RowFault("row-ragged", number, 0, found, f"{width} cells"))
        return [row for row in rows if len(row) == width]

    def _compare(self, rows: list[list[str]]) -> None:
        """Compare rows, as they would be written, with what stands in the text."""
        if not self.canonical or self._checked < 0:
            return
        written = _written(rows)
        if self.text.startswith(written, self._checked):
            self._checked += len(written)
            return
        for number, row in enumerate(rows, start=self._count + (self._checked > 0)):
            written = _written([row])
            if not self.text.startswith(written, self._checked):
                self.faults.append(self._difference(written, number))
                break
            self._checked += len(written)
        # One such fault is told of each file.
        self._checked = -1

    def _difference(self, written: str, row_number: int) -> RowFault:
        there = self.text[self._checked : self._checked + len(written) + 2]
        size = next(
            (n for n, (one, other) in enumerate(zip(there, written, strict=False)) if one != other),
            min(len(there), len(written)),
        )
        found = repr(there[size : size + 1]) if there[size:] else "the end of the file"
        told = f"{found} at character {size + 1} of the row"
        line = self.text.count("\n", 0, self._checked) + 1
        return RowFault("not-canonical", row_number, line, told, repr(written[size : size + 1]))

    def _place(self) -> None:
        """Find the lines of the rows that have faults; drop what follows from broken rows."""
        ragged = {fault.row_number for fault in self.faults if fault.kind == "row-ragged"}
        if ragged or any(fault.kind == "csv-broken" for fault in self.faults):
            self.faults = [fault for fault in self.faults if fault.kind != "not-canonical"]
        if not ragged:
            return
        lines: dict[int, int] = {}
        reader = self._reader()
        last = max(ragged)
        line = 1
        for number, _ in enumerate(reader):
            lines[number] = line
            line = reader.line_num + 1
            if number == last:
                break
        self.faults = [
            replace(fault, line=lines[fault.row_number]) if fault.line == 0 else fault
            for fault in self.faults
        ]


def _written(rows: list[list[str]]) -> str:
    r"""Write rows as canonical CSV.

    >>> _written([["a", "b, c", "d\re"]])
    'a,"b, c","d\re"\n'
    """
    buffer = io.StringIO(newline="")
    # Python quotes just the line ends that it writes itself, but a lone CR must be quoted too.
    lone = any("\r" in cell for row in rows for cell in row)
    writer = csv.writer(buffer, lineterminator=_ROW_END if lone else "\n")
    if not lone:
        writer.writerows(rows)
        return buffer.getvalue()
    parts: list[str] = []
    for row in rows:
        writer.writerow(row)
        parts.append(buffer.getvalue()[: -len(_ROW_END)])
        buffer.seek(0)
        buffer.truncate()
    return "\n".join([*parts, ""])
