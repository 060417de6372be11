"""A file that grows over several runs, and is put in place when it is whole."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

from raisi_visit_dataset.files.refusal import refused
from raisi_visit_dataset.files.write import sync_folder

__all__ = ["growing", "put_in_place", "removed"]

_FLAGS: Final = (
    os.O_WRONLY
    | os.O_CREAT
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_MODE: Final = 0o644


@contextlib.contextmanager
def growing(path: Path, *, start: int = 0) -> Iterator[Callable[[bytes], None]]:
    """Give what appends bytes to a file after its first ``start`` ones; what followed is cut.

    All is on the disk at the end of the block. Hold a lock of the folder meanwhile. Raises
    WriteRefused for what the system refuses; the file then keeps what it could take.
    """
    folder = path.parent.as_posix()
    with _refusing(folder):
        descriptor = os.open(path, _FLAGS, _MODE)
    try:
        with _refusing(folder):
            os.ftruncate(descriptor, start)
            os.lseek(descriptor, start, os.SEEK_SET)
        yield partial(_append, descriptor, folder)
        with _refusing(folder):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _append(descriptor: int, folder: str, data: bytes) -> None:
    rest = memoryview(data)
    with _refusing(folder):
        while rest:
            rest = rest[os.write(descriptor, rest) :]


@contextlib.contextmanager
def _refusing(path: str, expected: str = "a place to write to") -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise refused(path, error, expected) from error


def put_in_place(grown: Path, final: Path) -> None:
    """Give a grown file its final name, by one replacement; WriteRefused where that fails."""
    with _refusing(final.as_posix()):
        grown.replace(final)
        sync_folder(final.parent)


def removed(*paths: Path) -> None:
    """Remove files that may be there; WriteRefused for what the system keeps."""
    for path in paths:
        with _refusing(path.as_posix(), "a file to remove"):
            path.unlink(missing_ok=True)
