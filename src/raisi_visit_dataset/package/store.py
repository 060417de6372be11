"""Where the files of a package are read from: a folder, or a mapping in memory."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files.limits import Limit
from raisi_visit_dataset.files.names import name_fault
from raisi_visit_dataset.files.read import read_blocks, read_bytes

__all__ = ["FolderStore", "MappingStore", "Store"]


class Store(Protocol):
    """Read the files of one package by relative POSIX path."""

    def read(self, path: str, limit: Limit) -> bytes:
        """Return the bytes of a file.

        Raises UnreadableError for a path that leads out of the package, for what
        is not there, no regular file or behind a link, and beyond ``limit``.
        """
        ...

    def blocks(self, path: str, limit: Limit, size: int, start: int = 0) -> Iterator[bytes]:
        """Yield the bytes of a file from ``start``, about ``size`` at a time.

        Raises as ``read`` does.
        """
        ...

    def size(self, path: str) -> int:
        """Return the number of bytes of a file; raises as ``read`` does."""
        ...

    def printed(self, path: str) -> str:
        """Return the path of a file as messages print it."""
        ...


@dataclass(frozen=True, slots=True)
class FolderStore:
    """Read from a folder; links are refused on every step below it."""

    root: Path

    def read(self, path: str, limit: Limit) -> bytes:
        """Return the bytes of a file, as ``Store.read`` says."""
        return read_bytes(self._reached(path), limit=limit, label=self.printed(path))

    def blocks(self, path: str, limit: Limit, size: int, start: int = 0) -> Iterator[bytes]:
        """Yield the bytes of a file, as ``Store.blocks`` says."""
        label = self.printed(path)
        yield from read_blocks(
            self._reached(path), limit=limit, label=label, size=size, start=start
        )

    def size(self, path: str) -> int:
        """Return the number of bytes of a file, as ``Store.size`` says."""
        reached = self._reached(path)
        try:
            return reached.lstat().st_size
        except OSError as error:
            found, reason = "no readable file", error.strerror or str(error)
            raise UnreadableError(self.printed(path), found, "a file", reason) from error

    def _reached(self, path: str) -> Path:
        """Return the path of a file to which no link leads."""
        printed = self.printed(path)
        _demand_fit(path, printed)
        step = self.root
        for part in path.split("/")[:-1]:
            step /= part
            _demand_folder(step, printed)
        return self.root / path

    def printed(self, path: str) -> str:
        """Return the path below the folder as it was given."""
        return (self.root / path).as_posix()


@dataclass(frozen=True, slots=True)
class MappingStore:
    """Read from files in memory; ``label`` stands before their paths when printed."""

    files: Mapping[str, bytes]
    label: str = ""

    def read(self, path: str, limit: Limit) -> bytes:
        """Return the bytes of a file, as ``Store.read`` says."""
        printed = self.printed(path)
        _demand_fit(path, printed)
        if path not in self.files:
            raise UnreadableError(printed, "no such file", "a file")
        data = self.files[path]
        if len(data) > limit.value:
            raise UnreadableError(printed, f"{len(data)} bytes", str(limit))
        return data

    def size(self, path: str) -> int:
        """Return the number of bytes of a file, as ``Store.size`` says."""
        if path not in self.files:
            raise UnreadableError(self.printed(path), "no such file", "a file")
        return len(self.files[path])

    def blocks(self, path: str, limit: Limit, size: int, start: int = 0) -> Iterator[bytes]:
        """Yield the bytes of a file, as ``Store.blocks`` says."""
        data = self.read(path, limit)
        for at in range(start, len(data), size):
            yield data[at : at + size]

    def printed(self, path: str) -> str:
        """Return the path behind the label."""
        return f"{self.label}/{path}" if self.label else path


def _demand_fit(path: str, printed: str) -> None:
    if fault := name_fault(path):
        raise UnreadableError(printed, fault, "a relative path inside the package")


def _demand_folder(path: Path, printed: str) -> None:
    try:
        mode = path.lstat().st_mode
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableError(printed, "no readable file", "a file", reason) from error
    if not stat.S_ISDIR(mode):
        found = f"a link, or no folder, at {path.name!r} on the way"
        raise UnreadableError(printed, found, "folders alone")
