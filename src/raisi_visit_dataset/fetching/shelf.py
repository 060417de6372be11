"""The place of one file in the cache, by its digest: the file, or what is there of it."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files.growing import removed
from raisi_visit_dataset.files.limits import Limit, Limits
from raisi_visit_dataset.files.read import read_blocks, read_text
from raisi_visit_dataset.files.strict_json import load_json_strict
from raisi_visit_dataset.files.write import replace_files

__all__ = ["VARIABLE", "Begun", "Shelf", "cache_folder", "strong"]

VARIABLE: Final = "RAISI_VISIT_CACHE"
"""The environment variable that names the folder of the cache."""

_STEP: Final = 1024 * 1024
_ORIGIN: Final = "origin.json"
_NOTE_BYTES: Final = Limit("note_bytes", 8192, "bytes")
_STRONG: Final = re.compile(r'"[!#-~]{1,200}"')


def cache_folder() -> Path:
    """Return the folder of the cache, which may lack: that of the system, or of the variable."""
    told = os.environ.get(VARIABLE)
    if told:
        return Path(told)
    from platformdirs import user_cache_path

    return user_cache_path("raisi-visit-dataset", appauthor=False)


def strong(tag: str | None) -> str | None:
    """Return a tag that vouches for every byte of a file, or None for any other words."""
    return tag if tag is not None and _STRONG.fullmatch(tag) else None


@dataclass(frozen=True, slots=True)
class Begun:
    """Hold what an earlier run fetched: how many bytes of which state of the file."""

    size: int
    tag: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """Name the files of one digest in a cache.

    ``digest`` is a SHA-256 in lower case. Names are ours alone, never a server's.
    """

    cache: Path
    digest: str

    @property
    def folder(self) -> Path:
        """Return the folder that holds all of this file, and its lock."""
        return self.cache / self.digest

    @property
    def file(self) -> Path:
        """Return the path of the whole file; there only after its digest matched."""
        return self.folder / "package.zip"

    @property
    def part(self) -> Path:
        """Return the path of what is there of an unfinished file."""
        return self.folder / "package.part"

    def fault(self, limits: Limits) -> str | None:
        """Say what is wrong with the file that stands here, all of it read; None if nothing is."""
        if not os.path.lexists(self.file):
            return "no such file"
        try:
            found = digest_of(read_blocks(self.file, limit=limits.fetch_bytes, size=_STEP))
        except UnreadableError as error:
            return error.found if error.cause == "" else f"{error.found} ({error.cause})"
        return None if found == self.digest else f"a file of SHA-256 {found}"

    def begun(self, url: str) -> Begun | None:
        """Return what an earlier run left of the file at ``url``, or None to begin anew."""
        try:
            text = read_text(self.folder / _ORIGIN, limit=_NOTE_BYTES)
            note = load_json_strict(text, _ORIGIN)
            size = self.part.lstat().st_size
        except (UnreadableError, OSError):
            return None
        tag = note.get("tag") if isinstance(note, dict) and note.get("url") == url else None
        tag = strong(tag) if isinstance(tag, str) else None
        return Begun(size, tag) if tag is not None and size else None

    def parts(self, limits: Limits) -> Iterator[bytes]:
        """Yield the bytes of the unfinished file."""
        return read_blocks(self.part, limit=limits.fetch_bytes, size=_STEP)

    def note(self, url: str, tag: str) -> None:
        """Note from where the unfinished file is, so that another run can go on."""
        note = json.dumps({"url": url, "tag": tag}).encode()
        replace_files(self.folder, {_ORIGIN: note})

    def forget(self) -> None:
        """Remove the unfinished file and its note; WriteRefused for what the system keeps."""
        removed(self.folder / _ORIGIN, self.part)


def digest_of(blocks: Iterator[bytes]) -> str:
    """Return the SHA-256 of bytes that come in blocks."""
    digest = hashlib.sha256()
    for block in blocks:
        digest.update(block)
    return digest.hexdigest()
