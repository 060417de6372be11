"""What the system says when nothing can be written, with what helps."""

from __future__ import annotations

import errno
from typing import Final

from raisi_visit_dataset.errors import WriteRefused

__all__ = ["refused"]

_ELSEWHERE: Final = "write elsewhere, or ask who may"
_FULL: Final = "make room, or write elsewhere"
_CURES: Final = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _ELSEWHERE,
    errno.EPERM: _ELSEWHERE,
    errno.EROFS: _ELSEWHERE,
    errno.EIO: "the disk may be failing: look at it, or write elsewhere",
    errno.ENOENT: "make the folder first",
    errno.EMFILE: "close other files, or allow more of them",
}


def refused(path: str, error: OSError, expected: str = "a place to write to") -> WriteRefused:
    """Return the exception that tells what the system said about ``path``, and the cure.

    >>> print(refused("out", OSError(errno.ENOSPC, "No space left on device")))
    out: found No space left on device; expected a place to write to; make room, or write elsewhere
    """
    found = error.strerror or str(error)
    return WriteRefused(path, found, expected, _CURES.get(error.errno or 0, ""))
