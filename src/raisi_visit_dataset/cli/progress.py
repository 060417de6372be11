"""Progress, told only to those who wait for it."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import Final, Self

__all__ = ["Progress"]

_PATIENCE: Final = 1.0
_WIDTH: Final = 40


class Progress:
    """Tell a waiting person what is being done, on standard error.

    Only on a terminal, and only after a second; the line is cleared at the end.
    """

    def __init__(self) -> None:
        self._stage = ""
        self._shown = False
        self._lock = threading.Lock()
        self._timer = threading.Timer(_PATIENCE, self._begin)
        self._timer.daemon = True

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        with self._lock:
            if self._shown:
                self._write("")
                sys.stderr.write("\r")
                sys.stderr.flush()
            self._shown = False

    def __call__(self, stage: str) -> None:
        """Take the name of the stage that begins."""
        with self._lock:
            self._stage = stage
            if self._shown:
                self._write(f"{stage} …")

    def _begin(self) -> None:
        with self._lock:
            self._shown = True
            if self._stage:
                self._write(f"{self._stage} …")

    def _write(self, text: str) -> None:
        sys.stderr.write(f"\r{text:<{_WIDTH}}")
        sys.stderr.flush()
