"""Untrusted files as bytes and as text: regular files only, strict UTF-8, limited."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from raisi_visit_dataset.errors import Place, UnreadableError
from raisi_visit_dataset.files.limits import Limit

__all__ = ["decode", "place_at", "read_blocks", "read_bytes", "read_text"]

_BOM: Final = b"\xef\xbb\xbf"

# O_NONBLOCK: a FIFO put in place of the file after the first look must not hang us.
# Windows lacks the first three, and needs the last to leave newlines alone.
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

_KINDS: Final = {
    stat.S_IFLNK: "a symbolic link",
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def read_bytes(path: Path, *, limit: Limit, label: str | None = None) -> bytes:
    """Return the bytes of a regular file.

    ``label`` names the file in messages, else the path as given. The last part
    of the path must not be a link. Raises UnreadableError for anything but a
    regular file (a pipe or device never blocks), for more bytes than ``limit``,
    for a file that changes meanwhile, and for what the system refuses.
    """
    return b"".join(read_blocks(path, limit=limit, label=label))


def read_blocks(
    path: Path, *, limit: Limit, label: str | None = None, size: int | None = None, start: int = 0
) -> Iterator[bytes]:
    """Yield the bytes of a regular file from ``start``, at most ``size`` at a time.

    Without ``size`` in one block. Raises UnreadableError as ``read_bytes`` does, for a file
    that changes meanwhile at its end.
    """
    name = path.as_posix() if label is None else label
    try:
        _demand_regular(os.lstat(path).st_mode, name)
        with os.fdopen(os.open(path, _FLAGS), "rb", buffering=0) as handle:
            status = os.fstat(handle.fileno())
            _demand_regular(status.st_mode, name)
            if status.st_size > limit.value:
                raise UnreadableError(name, f"{status.st_size} bytes", str(limit))
            left = status.st_size - handle.seek(min(start, status.st_size))
            # One byte more than there should be tells of a file that grows.
            while block := handle.read(min(left + 1, size or left + 1)):
                left -= len(block)
                if left < 0:
                    break
                yield block
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(name, "no readable file", "a file", reason) from error
    if left:
        raise UnreadableError(name, "a file that changes while it is read", "a file at rest")


def read_text(path: Path, *, limit: Limit, label: str | None = None) -> str:
    """Return the text of a regular file, its newlines untouched.

    ``limit`` counts bytes. Raises UnreadableError as ``read_bytes`` and
    ``decode`` do.
    """
    name = path.as_posix() if label is None else label
    return decode(read_bytes(path, limit=limit, label=name), name)


def decode(data: bytes, file: str) -> str:
    r"""Decode strict UTF-8 without a byte order mark.

    Raises UnreadableError with line and column (in code points) of the first
    bad byte; ``file`` is only a name for that message.

    >>> decode(b"Raeisi\xe2\x80\x99s", "s002.txt")
    'Raeisi’s'
    """
    if data.startswith(_BOM):
        place = Place(file, 1, 1)
        raise UnreadableError(place, "a byte order mark", "UTF-8 without one", "save it without")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        found = f"byte 0x{data[error.start]:02X}"
        place = place_at(before, len(before), file)
        raise UnreadableError(place, found, "UTF-8", "save it as UTF-8") from error


def place_at(text: str, offset: int, file: str) -> Place:
    r"""Return the place of the character at ``offset``; lines end with ``\n``.

    >>> str(place_at("first\nsecond", 8, "a.txt"))
    'a.txt:2:3'
    """
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(file, text.count("\n", 0, offset) + 1, offset - line_start + 1)


def _demand_regular(mode: int, name: str) -> None:
    kind = stat.S_IFMT(mode)
    if kind != stat.S_IFREG:
        raise UnreadableError(name, _KINDS.get(kind, "a special file"), "a regular file")
