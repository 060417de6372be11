"""Sizes as people write them."""

from __future__ import annotations

import re
from typing import Final

from raisi_visit_dataset.errors import UsageError

__all__ = ["size_in_bytes"]

_WRITTEN: Final = re.compile(r"([0-9]{1,15})(?:\.([0-9]{1,3}))?\s*([A-Za-z]*)", re.ASCII)
_UNITS: Final[dict[str, int]] = {
    "": 1,
    "b": 1,
    "kb": 10**3,
    "mb": 10**6,
    "gb": 10**9,
    "tb": 10**12,
    "kib": 2**10,
    "mib": 2**20,
    "gib": 2**30,
    "tib": 2**40,
}


def size_in_bytes(written: str | int, name: str = "the size") -> int:
    """Return a size in bytes; ``name`` is that of the setting, for the message.

    Raises UsageError for what is no size, and for less than a byte.

    >>> size_in_bytes("500MB"), size_in_bytes("1.5 GiB"), size_in_bytes(1024)
    (500000000, 1610612736, 1024)
    """
    match = _WRITTEN.fullmatch(str(written).strip())
    unit = _UNITS.get(match[3].lower()) if match else None
    if match and unit is not None:
        fraction = match[2] or "0"
        size = int(match[1]) * unit + int(fraction.ljust(3, "0")) * unit // 1000
        if size > 0:
            return size
    raise UsageError(f"{name} {written!r}", "a size such as 500MB or 2GiB")
