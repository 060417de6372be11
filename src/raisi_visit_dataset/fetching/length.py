"""How long a file is, as a server declares before it sends it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files.limits import Limits

if TYPE_CHECKING:  # types of a third party, loaded when something is fetched
    from urllib3.response import HTTPResponse

__all__ = ["body_length"]

_NUMBER: Final = re.compile("[0-9]{1,18}")
_RANGE: Final = re.compile("bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18})")


class _Job(Protocol):
    @property
    def url(self) -> str: ...
    @property
    def size(self) -> int | None: ...
    @property
    def limits(self) -> Limits: ...


def body_length(response: HTTPResponse, start: int, job: _Job) -> int | None:
    """Return the bytes of the whole file, of which the first ``start`` are there already.

    None for an answer that goes on at another place than asked. Raises UnreadableError for a
    file that is packed for the way, without a declared size, of another size than the release,
    or beyond the limit ``fetch_bytes``.
    """
    packed = response.headers.get("Content-Encoding", "identity")
    if packed.strip().lower() != "identity":
        raise UnreadableError(job.url, f"a file packed as {packed[:40]!r}", "the file as it is")
    total = _resumed(response, start) if start else _whole(response)
    if total is None and start:
        return None
    if total is None:
        total = job.size
    if total is None:
        raise UnreadableError(job.url, "a file of no declared size", "its size, before it comes")
    if job.size not in (None, total):
        raise UnreadableError(job.url, f"{total} bytes", f"{job.size}, as of the release")
    if total > job.limits.fetch_bytes.value:
        raise UnreadableError(job.url, f"{total} bytes", str(job.limits.fetch_bytes))
    return total


def _whole(response: HTTPResponse) -> int | None:
    told = response.headers.get("Content-Length", "")
    return int(told) if _NUMBER.fullmatch(told) else None


def _resumed(response: HTTPResponse, start: int) -> int | None:
    told = _RANGE.fullmatch(response.headers.get("Content-Range", ""))
    if told is None:
        return None
    first, last, total = map(int, told.groups())
    return total if first == start <= last == total - 1 else None
