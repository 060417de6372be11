"""The rows of a CSV file: strictly read, in portions, with the faults of its structure."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
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
    parts = (values["delimiter"], values["quoteChar"])
    if not all(isinstance(part, str) and len(part) == 1 for part in parts):
        unchecked.append("a delimiter or quote of other than one character")
        return Dialect(unchecked=tuple(unchecked))
    return Dialect(*map(str, parts), bool(values["doubleQuote"]), tuple(unchecked))


@dataclass(slots=True)
class Rows:
    r"""Read the rows of one CSV text, header first.

    ``faults`` fills while ``portions`` is consumed. A row that is broken, too short or too long
    is left out of the portions; an unreadable one ends them. With ``canonical``, the bytes must
    be those of canonical CSV: LF, quotes only where they are needed.
    """

    text: str
    header: tuple[str, ...]
    dialect: Dialect = field(default_factory=Dialect)
    canonical: bool = False
    faults: list[RowFault] = field(default_factory=list)
    count: int = 0

    def portions(self) -> Iterator[list[list[str]]]:
        """Yield the rows, some thousands at a time."""
        # Only LF parts lines here, so that line numbers are those of an editor.
        reader = csv.reader(
            io.StringIO(self.text, newline="\n"),
            delimiter=self.dialect.delimiter,
            quotechar=self.dialect.quote,
            doublequote=self.dialect.double_quote,
            strict=True,
        )
        check = _Canonical(self.text) if self.canonical else None
        portion: list[list[str]] = []
        try:
            if not self._take_header(next(reader, []), check):
                return
            while (row := self._next(reader, check)) is not None:
                portion.append(row)
                if len(portion) == _PORTION:
                    yield portion
                    portion = []
        except csv.Error as error:
            self._note("csv-broken", self.count + 1, reader.line_num, str(error), "CSV")
        self._note_form(check)
        yield portion

    def _take_header(self, found: list[str], check: _Canonical | None) -> bool:
        if check is not None:
            check.take(found, 0, 1)
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

    def _next(self, reader: Any, check: _Canonical | None) -> list[str] | None:  # noqa: ANN401 - csv has no public type
        """Return the next row of the right width, or None at the end."""
        width = len(self.header)
        while True:
            line = reader.line_num + 1
            row = next(reader, None)
            if row is None:
                return None
            self.count += 1
            if check is not None:
                check.take(row, self.count, line)
            if len(row) == width:
                return list(row)
            if not row and width == 1:
                return [""]
            found = f"{len(row)} cells" if row else "an empty line"
            self._note("row-ragged", self.count, line, found, f"{width} cells")

    def _note(self, kind: str, row_number: int, line: int, found: str, expected: str) -> None:
        self.faults.append(RowFault(kind, row_number, max(line, 1), found, expected))

    def _note_form(self, check: _Canonical | None) -> None:
        broken = {"csv-broken", "row-ragged"}
        if check is None or any(fault.kind in broken for fault in self.faults):
            return
        fault = check.verdict()
        if fault is not None:
            self.faults.append(fault)


class _Canonical:
    """Compare each row, as it would be written, with what stands in the text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._rows: list[str] = []
        self._writer = csv.writer(_Written(self._rows), lineterminator=_ROW_END)
        self._fault: RowFault | None = None

    def take(self, row: list[str], row_number: int, line: int) -> None:
        if self._fault is not None:
            return
        self._rows.clear()
        self._writer.writerow(row)
        # The writer quotes only the line ends that it writes: both are told it, so that a lone
        # CR is quoted too, and LF alone ends the row here.
        written = f"{self._rows[0][: -len(_ROW_END)]}\n"
        if self._text.startswith(written, self._at):
            self._at += len(written)
            return
        found, expected = self._difference(written)
        self._fault = RowFault("not-canonical", row_number, line, found, expected)

    def verdict(self) -> RowFault | None:
        return self._fault

    def _difference(self, written: str) -> tuple[str, str]:
        there = self._text[self._at : self._at + len(written) + 2]
        size = next(
            (n for n, (one, other) in enumerate(zip(there, written, strict=False)) if one != other),
            min(len(there), len(written)),
        )
        found = repr(there[size : size + 1]) if there[size:] else "the end of the file"
        return f"{found} at character {size + 1} of the row", repr(written[size : size + 1])


class _Written:
    """Collect what a csv.writer writes."""

    def __init__(self, rows: list[str]) -> None:
        self._rows = rows

    def write(self, row: str) -> None:
        self._rows.append(row)
