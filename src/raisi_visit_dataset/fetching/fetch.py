"""Published packages by their address or version, verified at every call."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from raisi_visit_dataset.errors import UnreadableError, UsageError
from raisi_visit_dataset.fetching.address import Address, address_of
from raisi_visit_dataset.fetching.deadline import Deadline
from raisi_visit_dataset.fetching.download import Job, Progress, download
from raisi_visit_dataset.fetching.releases import Release, release_of, released
from raisi_visit_dataset.fetching.shelf import Shelf, cache_folder
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits
from raisi_visit_dataset.files.lock import exclusive
from raisi_visit_dataset.files.write import made_folder, sweep

__all__ = ["fetch"]

_DIGEST: Final = re.compile("[0-9a-f]{64}")


def fetch(
    where: str,
    *,
    sha256: str | None = None,
    offline: bool = False,
    limits: Limits = DEFAULT_LIMITS,
    progress: Progress | None = None,
) -> Path:
    """Return the path of a published zip file, fetched if the cache has no sound copy.

    ``where`` is an https address or a released version, ``sha256`` 64 hexadecimal digits, which
    a version need not have. ``progress`` is told the bytes that are there, and of how many.
    Raises UsageError, UnreadableError (the network, the server, the file, the limits
    ``fetch_bytes``, ``fetch_seconds`` and ``fetch_redirects``), WriteRefused and BusyError.
    """
    wanted = _wanted(where, sha256)
    shelf = Shelf(cache_folder(), wanted.sha256)
    fault = shelf.fault(limits)
    if fault is None:
        return shelf.file
    if offline:
        cure = "fetch it once without --offline"
        raise UnreadableError(shelf.file.as_posix(), fault, "the file in the cache", cure)
    deadline = Deadline(limits.fetch_seconds)
    made_folder(shelf.folder)
    with exclusive(shelf.folder, seconds=deadline.left()):
        sweep(shelf.folder)
        # Another run may have fetched it while we waited.
        if shelf.fault(limits) is not None:
            tell = progress or _silent
            download(Job(wanted.address, wanted.size, shelf, limits, deadline, tell))
    return shelf.file


@dataclass(frozen=True, slots=True)
class _Wanted:
    address: Address
    sha256: str
    size: int | None


def _wanted(where: str, sha256: str | None) -> _Wanted:
    """Return address, digest and size; UsageError where one of the first two is not known."""
    given = None if sha256 is None else sha256.lower()
    if given is not None and not _DIGEST.fullmatch(given):
        raise UsageError(f"the SHA-256 {sha256!r}", "64 hexadecimal digits")
    release = _release(where)
    if release is None:
        address = address_of(where)
        if given is None:
            cure = "give the one that the publisher tells: --sha256, in Python sha256="
            raise UsageError(f"no SHA-256 for {where}", "one for what is no known release", cure)
        return _Wanted(address, given, None)
    if given not in (None, release.sha256):
        expected = f"{release.sha256}, as of version {release.version}"
        raise UsageError(f"the SHA-256 {given}", expected)
    return _Wanted(address_of(release.url), release.sha256, release.size)


def _release(where: str) -> Release | None:
    """Return the release of a version or address; UsageError for a version that is not known."""
    if "://" in where:
        return next((each for each in released() if each.url == where), None)
    found = release_of(where)
    if found is None:
        versions = ", ".join(each.version for each in released()) or "none so far"
        cure = f"released versions that this installation knows: {versions}"
        raise UsageError(f"the version {where!r}", "a released version, or an https address", cure)
    return found


def _silent(_there: int, _of: int) -> None:
    """Tell nobody."""
