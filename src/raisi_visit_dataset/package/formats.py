"""In which format the data of a resource are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from raisi_visit_dataset.package.fault import Fault, shown
from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.package.resource import DataFormat

__all__ = ["FoundFormat", "format_faults", "read_format"]

_FORMATS: Final[Mapping[str, DataFormat]] = {
    "csv": "csv",
    "tsv": "csv",
    "tab": "csv",
    "json": "json",
    "parquet": "parquet",
    "pq": "parquet",
}
_MEDIATYPES: Final = {
    "text/csv": "csv",
    "application/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "text/json": "json",
    "application/vnd.apache.parquet": "parquet",
    "application/parquet": "parquet",
    "application/x-parquet": "parquet",
}


class FoundFormat(NamedTuple):
    """Hold the format as it is named, and as readers know it; None where none reads it."""

    named: str
    read: DataFormat | None

    @property
    def tabbed(self) -> bool:
        """Tell whether cells are parted by tabs where no dialect says otherwise."""
        return self.named in ("tsv", "tab")


def read_format(declared: Mapping[str, object], parts: tuple[str, ...]) -> FoundFormat:
    """Return the format of files: by ``format``, else by ``mediatype``, else by their ending.

    >>> read_format({"mediatype": "text/csv; charset=utf-8"}, ("a.txt",)).read
    'csv'
    """
    named = _named(declared) or _by_mediatype(declared) or _ending(parts)
    return FoundFormat(named, _FORMATS.get(named))


def format_faults(
    declared: Mapping[str, object], parts: tuple[str, ...], at: JsonPath
) -> Iterator[Fault]:
    """Yield where ``format``, ``mediatype`` and the ending of the file name formats that differ.

    Only formats that are known here are compared: a table may well end with ``.txt``.
    """
    told = (
        ("format", _named(declared)),
        ("mediatype", _by_mediatype(declared)),
        ("path", _ending(parts)),
    )
    known = [(key, _FORMATS[name]) for key, name in told if name in _FORMATS]
    for key, other in known[1:]:
        first, one = known[0]
        if other != one:
            # The name of a file is not easily changed: what is said of it is.
            wrong, right = (first, key) if key == "path" else (key, first)
            means = other if key == "path" else one
            found = f"the {wrong} {shown(declared[wrong])} where the {right} says {means}"
            yield Fault((*at, wrong), found, "one format", kind="format-contradicts")
            return


def _named(declared: Mapping[str, object]) -> str:
    value = declared.get("format")
    return value.lower().lstrip(".") if isinstance(value, str) else ""


def _by_mediatype(declared: Mapping[str, object]) -> str:
    value = declared.get("mediatype")
    plain = value.partition(";")[0].strip().lower() if isinstance(value, str) else ""
    return _MEDIATYPES.get(plain, "")


def _ending(parts: tuple[str, ...]) -> str:
    name = parts[0].rpartition("/")[2] if parts else ""
    return name.rpartition(".")[2].lower() if "." in name else ""
