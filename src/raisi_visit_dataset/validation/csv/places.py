"""Offsets in bytes as lines and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import numpy as np

__all__ = ["place_of", "places_of"]

_LF: Final = 0x0A
_FIRST: Final = -64


def place_of(data: bytes, at: int, first_line: int) -> tuple[int, int]:
    """Return line and column of an offset."""
    import numpy as np

    lines, columns = places_of(data, np.array([at]), first_line)
    return int(lines[0]), int(columns[0])


def places_of(data: bytes, starts: np.ndarray, first_line: int) -> tuple[np.ndarray, np.ndarray]:
    """Return lines, and columns in code points, of offsets in data that begins with a line."""
    import numpy as np

    array = np.frombuffer(data, np.uint8)
    feeds = np.flatnonzero(array == _LF)
    before = np.searchsorted(feeds, starts)
    begins = np.concatenate([[0], feeds + 1])[before]
    columns = starts - begins + 1
    if not data.isascii():
        # As signed numbers, the bytes that go on with a character are the lowest.
        going_on = np.flatnonzero(array.view(np.int8) < _FIRST)
        columns -= np.searchsorted(going_on, starts) - np.searchsorted(going_on, begins)
    return before + first_line, columns
