"""One build at a time: a lock that dies with its process."""

from __future__ import annotations

import contextlib
import os
import platform
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from raisi_visit_dataset.errors import BusyError
from raisi_visit_dataset.files.refusal import refused

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

__all__ = ["LOCK_NAME", "exclusive"]

LOCK_NAME: Final = ".raisi-visit-lock"
"""The file that is locked; it is there only while a build runs, or after one was killed."""

_PAUSE: Final = 0.05
_SHOWN: Final = 200
# Windows locks bytes, and nobody can read a locked one: lock one behind the words.
_LOCKED_BYTE: Final = 1_000_000


@contextlib.contextmanager
def exclusive(folder: Path, *, seconds: float = 0.0) -> Iterator[None]:
    """Hold the lock of ``folder`` while the block runs.

    Waits up to ``seconds`` for another holder to end. The system itself frees
    the lock of a process that dies. Raises BusyError, naming the holder, when
    the time is over; WriteRefused when the lock file cannot be made.
    """
    descriptor = _acquire(folder, time.monotonic() + seconds)
    try:
        yield
    finally:
        _release(folder / LOCK_NAME, descriptor)


def _acquire(folder: Path, deadline: float) -> int:
    path = folder / LOCK_NAME
    while True:
        descriptor = _open(path)
        if _lock(descriptor):
            if _is_at(descriptor, path):
                _sign(descriptor)
                return descriptor
            # The holder before us removed the file between our opening and our
            # locking it: what we locked has no name any more.
            os.close(descriptor)
            continue
        holder = _holder(descriptor)
        os.close(descriptor)
        if time.monotonic() >= deadline:
            raise BusyError(folder.as_posix(), holder)
        time.sleep(_PAUSE)


def _open(path: Path) -> int:
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        return os.open(path, flags, 0o644)
    except OSError as error:
        raise refused(path.parent.as_posix(), error, "a folder to lock") from error


def _lock(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False


def _sign(descriptor: int) -> None:
    # Only words for those who wait: a full disk must not keep us from holding the lock.
    with contextlib.suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, f"process {os.getpid()} on {platform.node()}".encode())


def _holder(descriptor: int) -> str:
    if sys.platform == "win32":
        os.lseek(descriptor, 0, os.SEEK_SET)
    words = ""
    with contextlib.suppress(OSError):
        words = os.read(descriptor, _SHOWN).decode("utf-8", "replace")
    return "".join(c for c in words if c.isprintable()) or "a process that has just begun"


def _release(path: Path, descriptor: int) -> None:
    if sys.platform == "win32":
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
        os.close(descriptor)
    # Removed while still locked, so that nobody else's new file can be meant;
    # on Windows an open file cannot be removed, and another may have it open.
    with contextlib.suppress(OSError):
        path.unlink()
    if sys.platform != "win32":
        os.close(descriptor)
