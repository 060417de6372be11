"""The limits of what is read: each has a name, a number and a unit for its message."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Final

from raisi_visit_dataset.errors import UsageError

__all__ = ["DEFAULT_LIMITS", "Limit", "Limits"]

_MIB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limit:
    """Name the most that is accepted: ``value`` is itself still accepted.

    >>> str(Limit("zip_entries", 10, "entries"))
    'at most 10 entries (limit zip_entries)'
    """

    name: str
    value: int
    unit: str

    def __str__(self) -> str:
        """Render for the ``expected`` part of a message."""
        return f"at most {self.value} {self.unit} (limit {self.name})"


@dataclass(frozen=True, slots=True)
class Limits:
    """Hold every limit of fetching and of the reading stages, with its default.

    Sizes are bytes, ``depth`` counts nested lists and mappings, a ratio is
    bytes unpacked for each byte packed.
    """

    seed_bytes: Limit = Limit("seed_bytes", 16 * _MIB, "bytes")
    coding_bytes: Limit = Limit("coding_bytes", 16 * _MIB, "bytes")
    coding_depth: Limit = Limit("coding_depth", 32, "levels")
    descriptor_bytes: Limit = Limit("descriptor_bytes", 16 * _MIB, "bytes")
    json_depth: Limit = Limit("json_depth", 64, "levels")
    json_parts: Limit = Limit("json_parts", 4_000_000, "keys, values and brackets of JSON")
    json_digits: Limit = Limit("json_digits", 300, "characters of a number")
    resources: Limit = Limit("resources", 10_000, "resources")
    fields: Limit = Limit("fields", 5_000, "fields of a table")
    rows: Limit = Limit("rows", 10_000_000_000, "rows of a table")
    faults: Limit = Limit("faults", 250_000, "faulty rows and cells of a table")
    row_bytes: Limit = Limit("row_bytes", 16 * _MIB, "bytes")
    cell_bytes: Limit = Limit("cell_bytes", 8 * _MIB, "bytes of a cell")
    file_bytes: Limit = Limit("file_bytes", 16 * 1024 * _MIB, "bytes")
    held_bytes: Limit = Limit("held_bytes", 16 * _MIB, "bytes of a file that is held whole")
    parquet_bytes: Limit = Limit("parquet_bytes", 1024 * _MIB, "bytes of memory for its rows")
    parquet_ratio: Limit = Limit("parquet_ratio", 1_000, "bytes unpacked for each byte packed")
    seconds: Limit = Limit("seconds", 3_600, "seconds in all")
    zip_bytes: Limit = Limit("zip_bytes", 512 * _MIB, "bytes")
    zip_entries: Limit = Limit("zip_entries", 10_000, "entries")
    zip_total_bytes: Limit = Limit("zip_total_bytes", 384 * _MIB, "bytes unpacked")
    zip_ratio: Limit = Limit("zip_ratio", 200, "bytes unpacked for each byte packed")
    fetch_bytes: Limit = Limit("fetch_bytes", 512 * _MIB, "bytes")
    fetch_seconds: Limit = Limit("fetch_seconds", 600, "seconds in all")
    fetch_redirects: Limit = Limit("fetch_redirects", 5, "redirects")

    def changed(self, values: Mapping[str, int]) -> Limits:
        """Return these limits with some numbers changed, by name.

        Raises UsageError for a name that is no limit, or a number below 0.

        >>> Limits().changed({"zip_entries": 3}).zip_entries.value
        3
        """
        names = sorted(field.name for field in fields(self))
        for name, value in values.items():
            if name not in names:
                raise UsageError(f"limit {name!r}", f"one of {', '.join(names)}")
            if value < 0:
                raise UsageError(f"limit {name}={value}", "0 or more")
        limits = {name: replace(getattr(self, name), value=n) for name, n in values.items()}
        return replace(self, **limits)


DEFAULT_LIMITS: Final = Limits()
