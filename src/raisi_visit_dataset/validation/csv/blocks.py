"""A CSV file in blocks of whole rows, read, digested and parted ahead of their use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.files.limits import Limit
from raisi_visit_dataset.package import Package, Resource
from raisi_visit_dataset.validation.ahead import ahead
from raisi_visit_dataset.validation.csv.structure import CsvMarks, Structure, structure_of
from raisi_visit_dataset.validation.watch import Watch

if TYPE_CHECKING:
    import numpy as np

__all__ = ["Block", "Broken", "CsvBlocks"]

_BLOCK: Final = 8 * 1024 * 1024
_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Broken:
    """Say what stops the reading, and where: an offset in the block, None for its beginning."""

    kind: str
    at: int
    found: str
    expected: str


@dataclass(frozen=True, slots=True)
class Block:
    """Hold whole rows of one part of a resource: ``start`` is the offset of its first byte.

    ``data`` may go on beyond the last whole row where the file is ``broken`` there.
    ``unended`` says that the line feed at the end is not in the file.
    """

    part: int
    start: int
    data: bytes
    structure: Structure
    broken: Broken | None = None
    unended: bool = False


class CsvBlocks:
    """Read the parts of a resource as blocks of whole rows."""

    def __init__(self, package: Package, resource: Resource, marks: CsvMarks, row: Limit) -> None:
        """Read with these marks, and no row of more bytes than ``row`` allows."""
        self.watch = Watch(resource)
        self.resource = resource
        self._package = package
        self._parts = resource.parts
        self._marks = marks
        self._row = row

    def ahead(self) -> Iterator[Block]:
        """Yield the blocks, each next one made while the last is used.

        Raises UnreadableError for a part that cannot be opened or read.
        """
        # One that is small is all there is, or nearly.
        return ahead(self._blocks(), worth=lambda block: len(block.data) >= _BLOCK // 2)

    def again(self, part: int, start: int, size: int) -> Block:
        """Return the block of a stretch that was read before."""
        parts: list[bytes] = []
        for each in self._package.blocks(self._parts[part], size, start):
            parts.append(each)
            if sum(map(len, parts)) >= size:
                break
        data = b"".join(parts)[:size]
        if not data.endswith(b"\n"):
            data += b"\n"
        return Block(part, start, data, structure_of(data, self._marks))

    def _blocks(self) -> Iterator[Block]:
        for part, path in enumerate(self._parts):
            before = self.watch.size
            for block in self._of_part(part, path):
                yield block
                if block.broken is not None:
                    self._drain(part, self.watch.size - before)
                    return

    def _of_part(self, part: int, path: str) -> Iterator[Block]:
        start, carry = 0, b""
        for raw in self._package.blocks(path, _BLOCK):
            self.watch.update(raw)
            data = carry + raw if carry else raw
            if block := self._block(part, start, data):
                yield block
                size = block.structure.size
                start, carry = start + size, data[size:]
            else:
                carry = data
        if carry:
            data = carry if carry.endswith(b"\n") else carry + b"\n"
            structure = structure_of(data, self._marks)
            block = self._checked(Block(part, start, data, structure, unended=data is not carry))
            yield _unclosed(block) if block.broken is None else block

    def _block(self, part: int, start: int, data: bytes) -> Block | None:
        structure = structure_of(data, self._marks)
        block = self._checked(Block(part, start, data, structure))
        if structure.size or block.broken is not None:
            return block
        return None

    def _checked(self, block: Block) -> Block:
        """Tell what stops the reading in a block, if anything does."""
        data, structure = block.data, block.structure
        # What stands before a misplaced mark is read, and must be readable.
        read = structure.size if structure.fault is None else structure.fault
        if block.start == 0 and data.startswith(_BOM):
            broken = Broken("not-utf8", 0, "a byte order mark", "UTF-8 without one")
        elif (bad := _not_utf8(data[:read])) is not None:
            broken = Broken("not-utf8", bad, f"byte 0x{data[bad]:02X}", "UTF-8")
        elif structure.fault is not None:
            broken = _misplaced(data, structure, structure.fault)
        elif structure.size == 0 and len(data) > self._row.value:
            broken = Broken("csv-broken", 0, "a row without end", f"{self._row} in a row")
        else:
            return block
        return Block(block.part, block.start, data, structure, broken, block.unended)

    def _drain(self, part: int, read: int) -> None:
        """Let the digest see what is not parsed any more."""
        for path in self._parts[part:]:
            for raw in self._package.blocks(path, _BLOCK, read):
                self.watch.update(raw)
            read = 0


def _not_utf8(data: bytes) -> int | None:
    """Return the offset of the first byte that is no UTF-8."""
    import polars as pl

    if data.isascii():
        return None
    try:
        # Quicker than the interpreter, which says where.
        pl.Series([data]).cast(pl.String)
    except pl.exceptions.PolarsError:
        return _bad_byte(data)
    return None


def _bad_byte(data: bytes) -> int | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start
    return None


def _misplaced(data: bytes, structure: Structure, at: int) -> Broken:
    if data[at] == ord("\r"):
        return Broken("csv-broken", at, "a carriage return", "lines that end with LF, or CR and LF")
    quotes = structure.quotes
    number = 0 if quotes is None else int((quotes < at).sum())
    if quotes is not None and number < len(quotes) and quotes[number] == at:
        expected = "the cell in quotes, the mark doubled"
        return Broken("csv-broken", at, "a quotation mark inside a cell", expected)
    lines = 0 if quotes is None else data.count(b"\n", _opening(quotes, number - 2), at)
    after = data[at : at + 4].decode("utf-8", "replace")[0]
    since = f" of a cell that was opened {lines} lines before" if lines else ""
    found = f"{after!r} after the closing quotation mark{since}"
    return Broken("csv-broken", at, found, "a comma or a line end")


def _opening(quotes: np.ndarray, at: int) -> int:
    """Return the offset of the mark that opens a cell, before any that are doubled inside."""
    while at > 1 and quotes[at - 1] == quotes[at] - 1:
        at -= 2
    return int(quotes[at])


def _unclosed(block: Block) -> Block:
    opened = block.structure.opened
    if opened is None:
        return block
    found = "a quotation mark that does not close"
    broken = Broken("csv-broken", opened, found, "one that closes its cell")
    return Block(block.part, block.start, block.data, block.structure, broken, block.unended)
