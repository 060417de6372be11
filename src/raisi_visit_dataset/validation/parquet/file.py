"""A file of a package for readers that jump about in it."""

from __future__ import annotations

import io

from raisi_visit_dataset.package import Package

__all__ = ["PackageFile"]


class PackageFile(io.RawIOBase):
    """Read a file of a package at any offset, without holding more than is asked for."""

    def __init__(self, package: Package, path: str, size: int) -> None:
        super().__init__()
        self._package = package
        self._path = path
        self._size = size
        self._at = 0

    def readable(self) -> bool:
        """Tell that the file can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that the file can be read anywhere."""
        return True

    def tell(self) -> int:
        """Return the offset of the next byte."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to an offset, counted from the begin, from here or from the end."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def read(self, size: int = -1, /) -> bytes:
        """Return ``size`` bytes, fewer at the end alone; all that are left for -1.

        Raises UnreadableError as ``Package.data`` does.
        """
        left = max(0, self._size - self._at)
        wanted = left if size < 0 else min(size, left)
        kept: list[bytes] = []
        have = 0
        blocks = self._package.blocks(self._path, max(wanted, 1), self._at) if wanted else ()
        for block in blocks:
            kept.append(block[: wanted - have])
            have += len(kept[-1])
            if have >= wanted:
                break
        self._at += have
        return b"".join(kept)
