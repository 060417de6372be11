"""One file over the network, begun or gone on with, and kept only when its digest is right."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.errors import UnreadableError, WriteRefused
from raisi_visit_dataset.fetching.address import Address, redirected
from raisi_visit_dataset.fetching.asking import asked
from raisi_visit_dataset.fetching.deadline import Deadline
from raisi_visit_dataset.fetching.hosts import is_outside, numbers_of
from raisi_visit_dataset.fetching.length import body_length
from raisi_visit_dataset.fetching.shelf import Begun, Shelf, strong
from raisi_visit_dataset.files.growing import growing, put_in_place
from raisi_visit_dataset.files.limits import Limits

if TYPE_CHECKING:  # types of a third party, loaded when something is fetched
    from urllib3.response import HTTPResponse

__all__ = ["Job", "Progress", "download"]

Progress = Callable[[int, int], None]
"""Takes how many bytes are there, and of how many."""

_STEP: Final = 256 * 1024
_REDIRECTS: Final = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Job:
    """Hold what one fetch is to do: ``size`` is in bytes, None where only the server tells it."""

    address: Address
    size: int | None
    shelf: Shelf
    limits: Limits
    deadline: Deadline
    progress: Progress

    @property
    def url(self) -> str:
        """Return the first address, of which all messages tell."""
        return str(self.address)


def download(job: Job) -> None:
    """Fetch the file of a job onto its shelf; hold the lock of the shelf meanwhile.

    Raises UnreadableError for what the network or the server does wrong, and for another digest;
    WriteRefused for what the system refuses. What came until then stays for the next run, unless
    it is known to be wrong.
    """
    begun = job.shelf.begun(job.url)
    found = _attempt(job, begun)
    if found != job.shelf.digest and begun is not None:
        # What the earlier run left may be what is wrong.
        job.shelf.forget()
        found = _attempt(job, None)
    if found != job.shelf.digest:
        job.shelf.forget()
        cure = "compare the digest with that of the release; never take the file on trust"
        raise UnreadableError(job.url, f"a file of SHA-256 {found}", job.shelf.digest, cure)
    put_in_place(job.shelf.part, job.shelf.file)
    # The file is there, and a note that stays does no harm.
    with contextlib.suppress(WriteRefused):
        job.shelf.forget()


def _attempt(job: Job, begun: Begun | None) -> str | None:
    """Return the digest of the file as it came; None where a server cannot go on with it."""
    headers = {} if begun is None else {"Range": f"bytes={begun.size}-", "If-Range": begun.tag}
    with _answered(job, headers) as response:
        start = 0
        if response.status == HTTPStatus.PARTIAL_CONTENT and begun is not None:
            start = begun.size
        elif response.status != HTTPStatus.OK:
            if begun is not None:
                return None
            raise UnreadableError(job.url, f"status {_status(response)}", "the file")
        total = body_length(response, start, job)
        return None if total is None else _received(job, response, start, total)


def _received(job: Job, response: HTTPResponse, start: int, total: int) -> str:
    """Write the body behind the first ``start`` bytes; return the digest of all."""
    digest = hashlib.sha256()
    for block in job.shelf.parts(job.limits) if start else ():
        digest.update(block)
    if not start:
        job.shelf.forget()
        if tag := strong(response.headers.get("ETag")):
            job.shelf.note(job.url, tag)
    at = start
    with growing(job.shelf.part, start=start) as write:
        while at <= total and (block := response.read1(_STEP)):
            at += len(block)
            digest.update(block)
            write(block)
            job.progress(at, total)
            job.deadline.demand(job.url)
    if at > total:
        job.shelf.forget()
        raise UnreadableError(job.url, "more bytes than declared", f"{total} bytes")
    if at < total:
        job.deadline.demand(job.url)
        cure = "fetch again: it goes on from there where the server can"
        raise UnreadableError(job.url, f"the first {at} bytes", f"{total} bytes", cure)
    return digest.hexdigest()


@contextlib.contextmanager
def _answered(job: Job, headers: Mapping[str, str]) -> Iterator[HTTPResponse]:
    """Give the answer of the last server, each redirect looked at as the first address was."""
    address, outside = job.address, False
    with contextlib.ExitStack() as stack:
        for _ in range(job.limits.fetch_redirects.value + 1):
            numbers = numbers_of(address, job.deadline.patience())
            inside = [number for number in numbers if not is_outside(number)]
            if outside and inside:
                found = f"a redirect to {address}, which is at {inside[0]}"
                raise UnreadableError(job.url, found, "the open network, once on it")
            outside = outside or not inside
            request = stack.enter_context(contextlib.ExitStack())
            response = request.enter_context(asked(address, numbers, headers, job.deadline))
            if response.status not in _REDIRECTS:
                yield response
                return
            address = redirected(address, response.headers.get("Location"))
            request.close()
            job.deadline.demand(job.url)
        more = f"more than {job.limits.fetch_redirects.value} redirects"
        raise UnreadableError(job.url, more, str(job.limits.fetch_redirects))


def _status(response: HTTPResponse) -> str:
    """Return the status with the words of the standard, not of the server."""
    try:
        return f"{response.status} {HTTPStatus(response.status).phrase}"
    except ValueError:
        return str(response.status)
