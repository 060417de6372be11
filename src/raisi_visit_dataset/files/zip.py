"""Zip files: written the same to the byte each time, read entry by entry."""

from __future__ import annotations

import io
import stat
import time
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from raisi_visit_dataset.errors import UnreadableError, WriteRefused
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits
from raisi_visit_dataset.files.names import name_fault
from raisi_visit_dataset.files.read import read_bytes
from raisi_visit_dataset.files.zip_records import Entry, entries

__all__ = ["EPOCH", "read_zip", "zip_bytes"]

EPOCH: Final = 315_532_800
"""1980-01-01, the first moment a zip file can name, in Unix seconds."""

_LAST: Final = 4_354_819_198
_UNIX: Final = 3
_MODE: Final = (stat.S_IFREG | 0o644) << 16
_STEP: Final = 1024 * 1024
_BITE: Final = 64 * 1024
# Below this many bytes no ratio is suspicious: a few equal lines pack well.
_RATIO_FLOOR: Final = 1024 * 1024


def zip_bytes(files: Mapping[str, bytes], *, timestamp: int = EPOCH) -> bytes:
    """Pack files, sorted by name and stored, so that the same files give the same bytes.

    Stored, because the bytes that deflate gives depend on the zlib at hand.
    ``timestamp`` is in Unix seconds, read as UTC and held between 1980 and
    2107. Raises WriteRefused for a name that some system cannot hold, and for
    two names that some system takes for one.
    """
    moment = time.gmtime(min(max(timestamp, EPOCH), _LAST))[:6]
    buffer = io.BytesIO()
    taken: set[str] = set()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            fault = name_fault(name, hidden=True) or _clash(name, taken)
            if fault:
                raise WriteRefused(name, fault, "a name for each file that every system can hold")
            info = zipfile.ZipInfo(name, moment)
            info.create_system = _UNIX
            info.external_attr = _MODE
            archive.writestr(info, files[name])
    return buffer.getvalue()


def read_zip(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> dict[str, bytes]:
    """Return the files of a zip file by name, sorted; nothing is written anywhere.

    Bytes are counted as they come, whatever the headers say. Folders are left
    out. Raises UnreadableError for what ``read_bytes`` and ``entries`` refuse;
    for names that are absolute, lead out, or are unfit on some system, for two
    names that some system takes for one; for data that do not unpack to the
    size and checksum declared; and beyond ``zip_bytes``, ``zip_entries``,
    ``zip_total_bytes`` and ``zip_ratio``.
    """
    data = read_bytes(path, limit=limits.zip_bytes)
    label = path.as_posix()
    files: dict[str, bytes] = {}
    taken: set[str] = set()
    left = limits.zip_total_bytes.value
    for count, entry in enumerate(entries(data, label), start=1):
        if count > limits.zip_entries.value:
            raise UnreadableError(label, f"{count} entries", str(limits.zip_entries))
        name = entry.name.removesuffix("/")
        if fault := name_fault(name, hidden=True) or _clash(name, taken):
            raise UnreadableError(label, f"{fault} in the entry {name!r}", "a plain name, once")
        unpacked = _unpack(data, entry, left, (label, limits))
        left -= len(unpacked)
        if name == entry.name:
            files[name] = unpacked
    _demand_tree(files, label)
    return dict(sorted(files.items()))


def _clash(name: str, taken: set[str]) -> str | None:
    """Say whether a system that ignores case already has this name; else note it."""
    folded = name.casefold()
    if folded in taken:
        return "a name used twice"
    taken.add(folded)
    return None


def _demand_tree(files: Mapping[str, bytes], label: str) -> None:
    folded = {name.casefold() for name in files}
    for name in files:
        parts = name.casefold().split("/")
        if any("/".join(parts[:count]) in folded for count in range(1, len(parts))):
            raise UnreadableError(label, f"{name!r} inside another file", "files inside folders")


def _unpack(data: bytes, entry: Entry, left: int, where: tuple[str, Limits]) -> bytes:
    label, limits = where
    packed = memoryview(data)[entry.begin : entry.begin + entry.packed]
    unpacked = _inflate(packed, entry, left, where) if entry.deflated else bytes(packed)
    if len(unpacked) > left:
        found = f"{entry.name!r} beyond the limit"
        raise UnreadableError(label, found, str(limits.zip_total_bytes))
    if len(unpacked) != entry.unpacked or zlib.crc32(unpacked) != entry.crc:
        found = f"{entry.name!r} with other bytes than declared"
        cure = "take the file from its origin again"
        raise UnreadableError(label, found, "the declared size and checksum", cure)
    return unpacked


def _inflate(packed: memoryview, entry: Entry, left: int, where: tuple[str, Limits]) -> bytes:
    label, limits = where
    most = max(_RATIO_FLOOR, limits.zip_ratio.value * len(packed))
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    unpacked = bytearray()
    at = 0
    try:
        while not inflater.eof and len(unpacked) <= min(left, most):
            # Small bites: what a bite leaves over is copied at each step.
            rest = inflater.unconsumed_tail or packed[at : at + _BITE]
            if not inflater.unconsumed_tail:
                at += len(rest)
            chunk = inflater.decompress(rest, _STEP)
            if not chunk and not inflater.unconsumed_tail and at >= len(packed):
                break
            unpacked += chunk
    except zlib.error as error:
        raise UnreadableError(label, f"{entry.name!r}, damaged", "deflated data") from error
    if len(unpacked) > most:
        raise UnreadableError(label, f"{entry.name!r} beyond the limit", str(limits.zip_ratio))
    if len(unpacked) <= left and not (
        inflater.eof and at == len(packed) and not inflater.unused_data
    ):
        raise UnreadableError(label, f"{entry.name!r}, damaged", "deflated data, to their end")
    return bytes(unpacked)
