"""The time that one validation may take."""

from __future__ import annotations

import contextlib
import threading
from typing import Final, Protocol

from raisi_visit_dataset.errors import PackageRefused, Problem
from raisi_visit_dataset.files import deadline

__all__ = ["Deadline", "Interrupter"]

_AGAIN: Final = 0.1
"""After how many seconds one more query that has begun at the last moment is interrupted."""


class Deadline(deadline.Deadline):
    """Refuse a package whose validation takes longer than it may."""

    def demand(self) -> None:
        """Raise PackageRefused when the time is over: what was not read is not judged."""
        if not self.left():
            cure = "give it more time with the limit, or less to read"
            raise PackageRefused((Problem(None, "no end in time", str(self.limit), cure),))


class _Interruptible(Protocol):
    def interrupt(self) -> None: ...


class Interrupter:
    """Interrupt whatever connections run, from the deadline on until it is stopped."""

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline
        self._watched: list[_Interruptible] = []
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def watch(self, *connections: _Interruptible) -> None:
        """Interrupt these connections, too."""
        self._watched += connections
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="deadline", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Interrupt nothing any more; connections may be closed after it."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while not self._stopped.wait(max(self._deadline.left(), _AGAIN)):
            for each in self._watched:
                # One that is closed meanwhile has nothing to interrupt.
                with contextlib.suppress(Exception):
                    each.interrupt()
