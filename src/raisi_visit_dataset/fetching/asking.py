"""One request to one server, whose numbers were looked at before."""

from __future__ import annotations

import contextlib
import http.client
import socket
import ssl
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.fetching.address import Address
from raisi_visit_dataset.fetching.deadline import Deadline

if TYPE_CHECKING:  # types of a third party, loaded when something is fetched
    from urllib3.connection import HTTPConnection
    from urllib3.response import HTTPResponse

__all__ = ["asked"]


@contextlib.contextmanager
def asked(
    address: Address, numbers: Sequence[str], headers: Mapping[str, str], deadline: Deadline
) -> Iterator[HTTPResponse]:
    """Send one GET request and give the answer, its body not yet read, while the block runs.

    Connects to one of ``numbers`` and nothing else; a certificate must be that of the host. No
    redirect is followed, no proxy used, no cookie or password sent. Raises UnreadableError for
    whatever fails on the way, within the block too, and when the time is over.
    """
    with contextlib.ExitStack() as stack:
        stack.enter_context(_telling(address, deadline))
        connection = _connected(address, numbers, deadline, stack)
        # The connection lets go of its socket where a server says that it will close it.
        sock = connection.sock
        stack.callback(_let_go, sock)
        stack.enter_context(deadline.cutting(lambda: sock))
        told = {
            "Host": address.authority,
            "User-Agent": f"raisi-visit-dataset/{version('raisi-visit-dataset')}",
            # The digest is that of the file, so nobody is to pack it on the way.
            "Accept-Encoding": "identity",
            **headers,
        }
        # The length is compared by the caller, who goes on where a server breaks off.
        connection.request(
            "GET",
            address.target,
            headers=told,
            preload_content=False,
            decode_content=False,
            enforce_content_length=False,
        )
        response = connection.getresponse()
        stack.callback(response.close)
        yield response


def _connected(
    address: Address, numbers: Sequence[str], deadline: Deadline, stack: contextlib.ExitStack
) -> HTTPConnection:
    from urllib3.exceptions import HTTPError

    for count, number in enumerate(numbers, start=1):
        connection = _connection(address, number, deadline.patience())
        stack.callback(connection.close)
        stack.enter_context(deadline.cutting(partial(getattr, connection, "sock")))
        try:
            connection.connect()
        except (HTTPError, OSError):
            deadline.demand(str(address))
            if count == len(numbers):
                raise
        else:
            return connection
    raise UnreadableError(str(address), "a host without a number", "one that is there")


def _connection(address: Address, number: str, seconds: float) -> HTTPConnection:
    from urllib3.connection import HTTPConnection, HTTPSConnection

    if address.scheme == "http":
        return HTTPConnection(number, address.port, timeout=seconds)
    return HTTPSConnection(
        number,
        address.port,
        timeout=seconds,
        ssl_context=ssl.create_default_context(),
        server_hostname=address.host,
    )


def _let_go(sock: socket.socket | None) -> None:
    """Close what a library keeps open where it could not read an answer."""
    number = -1 if sock is None else sock.detach()
    if number >= 0:
        socket.close(number)


@contextlib.contextmanager
def _telling(address: Address, deadline: Deadline) -> Iterator[None]:
    from urllib3.exceptions import HTTPError

    try:
        yield
    except (HTTPError, http.client.HTTPException, OSError) as error:
        deadline.demand(str(address))
        raise UnreadableError(
            str(address), "no whole answer", "the file", f"the system says: {_reason(error)}"
        ) from error


def _reason(error: BaseException) -> str:
    """Return what the system says, which libraries wrap in words of their own."""
    each: BaseException | None = error
    while each is not None:
        if isinstance(each, ssl.SSLCertVerificationError):
            return each.verify_message
        if isinstance(each, TimeoutError):
            return "no answer in time"
        if isinstance(each, OSError) and each.strerror:
            return each.strerror
        each = each.__cause__ or each.__context__
    return type(error).__name__
