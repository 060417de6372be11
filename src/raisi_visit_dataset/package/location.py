"""Where the data of a resource are: files of the package, or values in the descriptor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from raisi_visit_dataset.files.names import name_fault
from raisi_visit_dataset.package.fault import Fault, shown
from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.package.resource import ABSENT

__all__ = ["Location", "is_remote", "read_location"]

_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_PATH: Final = "a plain, relative path inside the package"


class Location(NamedTuple):
    """Hold the files or the value of a resource, and what is wrong with their declaration."""

    parts: tuple[str, ...]
    data: object
    faults: tuple[Fault, ...]


def read_location(declared: Mapping[str, object], at: JsonPath) -> Location:
    """Read ``path`` (or ``url``, as it was called before v1) and ``data`` of a resource."""
    key = "path" if "path" in declared or "url" not in declared else "url"
    faults = list(_presence(declared, key, at))
    if faults or "data" in declared:
        return Location((), declared.get("data", ABSENT), tuple(faults))
    paths = declared[key]
    if isinstance(paths, str):
        faults += _path_faults(paths, (*at, key))
        return Location((paths,), ABSENT, tuple(faults))
    if isinstance(paths, list) and paths:
        faults += _part_faults(paths, (*at, key))
        return Location(tuple(map(str, paths)), ABSENT, tuple(faults))
    kind = "property-unfit" if paths == [] else "property-mistyped"
    fault = Fault((*at, key), shown(paths), "a path, or a list of paths", kind=kind)
    return Location((), ABSENT, (fault,))


def is_remote(path: str) -> bool:
    """Tell whether a path is a URL of any scheme, a drive of Windows being none.

    >>> is_remote("https://example.org/a.csv"), is_remote("data/a.csv"), is_remote("c:/a.csv")
    (True, False, False)
    """
    return _SCHEME.match(path) is not None


def _presence(declared: Mapping[str, object], key: str, at: JsonPath) -> Iterator[Fault]:
    if key in declared and "data" in declared:
        found = f"both {key!r} and 'data'"
        yield Fault((*at, "data"), found, "one of them", kind="location-double")
    elif key not in declared and "data" not in declared:
        found = "a resource without path or data"
        yield Fault((*at, "path"), found, "'path' or 'data'", kind="property-missing")


def _part_faults(paths: list[object], at: JsonPath) -> Iterator[Fault]:
    remote = [is_remote(path) for path in paths if isinstance(path, str)]
    if any(remote) and not all(remote):
        first = next(n for n, path in enumerate(paths) if isinstance(path, str) and is_remote(path))
        found = f"the URL {shown(paths[first])} among the paths of files"
        yield Fault((*at, first), found, "paths alone: nothing is fetched", kind="paths-mixed")
        return
    for position, path in enumerate(paths):
        if isinstance(path, str):
            yield from _path_faults(path, (*at, position))
        else:
            yield Fault((*at, position), shown(path), "a string")


def _path_faults(path: str, at: JsonPath) -> Iterator[Fault]:
    if is_remote(path):
        yield Fault(at, f"the URL {shown(path)}", _PATH, kind="path-remote")
    elif fault := name_fault(path):
        yield Fault(at, f"{fault} in {shown(path)}", _PATH, kind="path-unsafe")
