"""One deadline for a whole fetch, however slowly a server drips."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files import deadline

__all__ = ["Deadline"]

# The longest that a server may keep silent, even where more time is left.
_SILENCE: Final = 30.0


class Deadline(deadline.Deadline):
    """Cut a connection when the time of a fetch is over."""

    def patience(self) -> float:
        """Return how long to wait for one answer, in seconds; above 0."""
        return max(min(self.left(), _SILENCE), 0.001)

    def demand(self, url: str) -> None:
        """Raise UnreadableError when the time is over."""
        if not self.left():
            cure = "fetch again, it goes on where it can, or give it more time"
            raise UnreadableError(url, "no end in time", str(self.limit), cure)

    @contextlib.contextmanager
    def cutting(self, current: Callable[[], socket.socket | None]) -> Iterator[None]:
        """Cut the socket that ``current`` returns at the end of the time, while the block runs.

        A timeout of the socket alone begins anew with every byte that drips.
        """
        timer = threading.Timer(self.left(), _cut, [current])
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


def _cut(current: Callable[[], socket.socket | None]) -> None:
    sock = current()
    if sock is not None:
        with contextlib.suppress(OSError):
            # Not the method of TLS sockets, which takes away what another thread reads with.
            socket.socket.shutdown(sock, socket.SHUT_RDWR)
