"""Zip files written by hand, so that each of their numbers can lie."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Piece", "pieces_of", "zipped"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold one entry; what is in ``central``, ``local`` is said there instead of the truth."""

    name: bytes
    data: bytes
    deflated: bool = False
    flags: int = 0x0800
    mode: int = 0o100644
    extra: bytes = b""
    behind: bytes = b""
    central: Mapping[str, Any] = field(default_factory=dict)
    local: Mapping[str, Any] = field(default_factory=dict)


def pieces_of(files: Mapping[str, bytes], **more: Any) -> list[Piece]:
    """Return an entry for each file."""
    return [Piece(name.encode(), data, **more) for name, data in files.items()]


def zipped(
    pieces: Iterable[Piece],
    *,
    before: bytes = b"",
    after: bytes = b"",
    comment: bytes = b"",
    **end: Any,
) -> bytes:
    """Return a zip file; ``end`` overrules numbers of its end record."""
    body, directory, count = bytearray(before), bytearray(), 0
    for piece in pieces:
        offset, packed, said = len(body), _packed(piece), _truth(piece)
        body += _local({**said, **piece.local}) + packed + piece.behind
        directory += _central({**said, "offset": offset, **piece.central}, piece)
        count += 1
    told = {
        "disk": 0,
        "start": 0,
        "here": count,
        "count": count,
        "size": len(directory),
        "offset": len(body),
        **end,
    }
    record = struct.pack("<4s4H2LH", b"PK\5\6", *told.values(), len(comment))
    return bytes(body + directory) + record + comment + after


def _packed(piece: Piece) -> bytes:
    if not piece.deflated:
        return piece.data
    packer = zlib.compressobj(9, wbits=-15)
    return packer.compress(piece.data) + packer.flush()


def _truth(piece: Piece) -> dict[str, Any]:
    return {
        "name": piece.name,
        "flags": piece.flags,
        "method": 8 if piece.deflated else 0,
        "crc": zlib.crc32(piece.data),
        "packed": len(_packed(piece)),
        "unpacked": len(piece.data),
        "extra": piece.extra,
    }


def _numbers(said: Mapping[str, Any]) -> tuple[int, ...]:
    sizes = (said["crc"], said["packed"], said["unpacked"], len(said["name"]), len(said["extra"]))
    return (said["flags"], said["method"], 0, 33, *sizes)


def _local(said: Mapping[str, Any]) -> bytes:
    head = struct.pack("<4s5H3L2H", b"PK\3\4", 20, *_numbers(said))
    return head + said["name"] + said["extra"]


def _central(said: Mapping[str, Any], piece: Piece) -> bytes:
    made = (3 << 8) | 20
    head = struct.pack("<4s2H", b"PK\1\2", made, 20)
    numbers = struct.pack("<4H3L2H", *_numbers(said))
    tail = struct.pack("<3H2L", 0, said.get("disk", 0), 0, piece.mode << 16, said["offset"])
    return head + numbers + tail + said["name"] + said["extra"]
