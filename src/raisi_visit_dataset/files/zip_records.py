"""The records of a zip file, walked so strictly that all readers must see the same."""

from __future__ import annotations

import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.errors import UnreadableError

__all__ = ["Entry", "entries"]

_END: Final = struct.Struct("<4s4H2LH")
_CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_EXTRA: Final = struct.Struct("<2H")

_ENCRYPTED: Final = 0x2041
_STREAMED: Final = 0x0008
_KNOWN_FLAGS: Final = 0x080E
_NEWEST: Final = 63
_UTF8: Final = 0x0800
_ZIP64_EXTRA: Final = 0x0001
_UNICODE_PATH_EXTRA: Final = 0x7075
_ABSENT_32: Final = 0xFFFFFFFF
_ABSENT_16: Final = 0xFFFF
_METHODS: Final = {0: "stored", 8: "deflated"}


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold what the directory says of one entry: sizes in bytes, not yet believed.

    ``begin`` and ``packed`` bound its data in the file; folders end with ``/``.
    """

    name: str
    deflated: bool
    crc: int
    packed: int
    unpacked: int
    begin: int


@dataclass(frozen=True, slots=True)
class _Record:
    raw_name: bytes
    flags: int
    method: int
    crc: int
    packed: int
    unpacked: int
    mode: int
    offset: int


def entries(data: bytes, file: str) -> tuple[Entry, ...]:
    """Return the entries of a zip file, in the order of the file.

    Demands that entries, directory and end record follow one another without
    gap or overlap, from the first byte to the last, and that both descriptions
    of an entry agree. Raises UnreadableError otherwise, and for entries that
    are encrypted, links or devices, neither stored nor deflated, or named in an
    unclear encoding. ``file`` is only a name for messages.
    """
    count, directory, end = _end_record(data, file)
    records = list(_central_records(data, file, directory, end))
    if len(records) != count:
        listed = f"{len(records)} entries in the directory"
        raise UnreadableError(file, listed, f"{count}, as its end says")
    position = 0
    found: list[Entry] = []
    for record in sorted(records, key=lambda record: record.offset):
        name = _name(record, file)
        if record.offset != position:
            raise UnreadableError(file, f"{name!r} at byte {record.offset}", f"byte {position}")
        begin = _local_end(data, file, record)
        position = _after(data, file, record, begin)
        deflated = _METHODS[record.method] == "deflated"
        found.append(Entry(name, deflated, record.crc, record.packed, record.unpacked, begin))
    if position != directory:
        raise UnreadableError(file, f"a directory at byte {directory}", f"byte {position}")
    return tuple(found)


def _end_record(data: bytes, file: str) -> tuple[int, int, int]:
    """Return the number of entries, and the bounds of the directory."""
    at = data.rfind(b"PK\5\6", max(0, len(data) - _END.size - 0xFFFF))
    if at < 0 or at + _END.size > len(data):
        raise UnreadableError(file, "no end of a zip directory", "a whole zip file")
    _, disk, start, here, count, size, offset, comment = _END.unpack_from(data, at)
    if at + _END.size + comment != len(data):
        raise UnreadableError(file, "bytes after the end of the zip file", "nothing there")
    if _ABSENT_16 in (disk, start, here, count) or _ABSENT_32 in (size, offset):
        raise UnreadableError(file, "a ZIP64 directory", "fewer than 65,535 entries and 4 GiB")
    if disk or start or here != count or offset + size != at:
        raise UnreadableError(file, "a directory that is elsewhere", "one right before its end")
    return count, offset, at


def _central_records(data: bytes, file: str, at: int, end: int) -> Iterator[_Record]:
    while at < end:
        if at + _CENTRAL.size > end or data[at : at + 4] != b"PK\1\2":
            raise UnreadableError(file, f"no entry at byte {at}", "an entry of the directory")
        fields = _CENTRAL.unpack_from(data, at)
        # A newer format, or a flag we do not know, may change what the bytes mean.
        if fields[2] & 0xFF > _NEWEST or fields[3] & ~(_KNOWN_FLAGS | _ENCRYPTED):
            raise UnreadableError(file, "an entry of an unknown kind", "zip as of version 6.3")
        flags, method, crc, packed, unpacked = fields[3], fields[4], *fields[7:10]
        name_size, extra_size, comment_size, disk = fields[10:14]
        name_end = at + _CENTRAL.size + name_size
        raw_name = data[at + _CENTRAL.size : name_end]
        extra = data[name_end : name_end + extra_size]
        sizes = (unpacked, packed, fields[16])
        unpacked, packed, offset = _true_sizes(sizes, extra, raw_name, file)
        at = name_end + extra_size + comment_size
        if at > end or disk:
            raise UnreadableError(file, "an entry that leaves the directory", "one within it")
        yield _Record(raw_name, flags, method, crc, packed, unpacked, fields[15] >> 16, offset)


def _true_sizes(
    sizes: tuple[int, ...], extra: bytes, raw_name: bytes, file: str
) -> tuple[int, ...]:
    """Put in the 64-bit numbers that an extra field holds for those left out."""
    wide: list[int] = []
    at = 0
    while at + _EXTRA.size <= len(extra):
        kind, size = _EXTRA.unpack_from(extra, at)
        field = extra[at + _EXTRA.size : at + _EXTRA.size + size]
        if kind == _UNICODE_PATH_EXTRA and field[5:] != raw_name:
            raise UnreadableError(file, "an entry with two names", "one name")
        if kind == _ZIP64_EXTRA:
            whole = len(field) // 8
            wide.extend(struct.unpack_from(f"<{whole}Q", field))
        at += _EXTRA.size + size
    if sum(size == _ABSENT_32 for size in sizes) > len(wide):
        raise UnreadableError(file, "an entry without its sizes", "sizes in bytes")
    return tuple(wide.pop(0) if size == _ABSENT_32 else size for size in sizes)


def _named(record: _Record) -> str:
    return repr(record.raw_name.decode("utf-8", "replace"))


def _name(record: _Record, file: str) -> str:
    """Return the name, after what needs no look at the data was checked."""
    shown = _named(record)
    if record.flags & _ENCRYPTED:
        raise UnreadableError(file, f"the encrypted entry {shown}", "no encryption")
    if record.method not in _METHODS:
        expected = "stored or deflated entries"
        raise UnreadableError(file, f"{shown}, packed by method {record.method}", expected)
    if stat.S_IFMT(record.mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise UnreadableError(file, f"{shown}, a link or device", "files and folders")
    try:
        return record.raw_name.decode("utf-8" if record.flags & _UTF8 else "ascii")
    except UnicodeDecodeError as error:
        expected = "ASCII, or UTF-8 marked as such"
        raise UnreadableError(file, f"the entry name {shown}", expected) from error


def _local_end(data: bytes, file: str, record: _Record) -> int:
    """Return where the data of an entry begin, after its own header agreed."""
    at = record.offset
    if at + _LOCAL.size > len(data) or data[at : at + 4] != b"PK\3\4":
        raise UnreadableError(file, f"no entry at byte {at}", "the entry that the directory names")
    _, _, flags, method, _, _, crc, packed, unpacked, name_size, extra_size = _LOCAL.unpack_from(
        data, at
    )
    name_end = at + _LOCAL.size + name_size
    begin: int = name_end + extra_size
    raw_name = data[at + _LOCAL.size : name_end]
    said = (raw_name, flags, method)
    agreed = said == (record.raw_name, record.flags, record.method)
    extra = data[name_end:begin]
    if not flags & _STREAMED:
        unpacked, packed = _true_sizes((unpacked, packed), extra, raw_name, file)
        agreed = agreed and (crc, packed, unpacked) == (record.crc, record.packed, record.unpacked)
    if not agreed:
        raise UnreadableError(file, f"two descriptions of {_named(record)}", "one that agrees")
    return begin


def _after(data: bytes, file: str, record: _Record, begin: int) -> int:
    """Return where the next record must begin, behind the data and their descriptor."""
    end = begin + record.packed
    if not record.flags & _STREAMED:
        return end
    for layout in ("<4sLLL", "<4sLQQ", "<LLL", "<LQQ"):
        size = struct.calcsize(layout)
        numbers = struct.unpack_from(layout, data, end) if end + size <= len(data) else ()
        expected: tuple[object, ...] = (record.crc, record.packed, record.unpacked)
        if layout.startswith("<4s"):
            expected = (b"PK\7\x08", *expected)
        if numbers == expected:
            return end + size
    raise UnreadableError(file, f"no sizes behind {_named(record)}", "those it announces")
