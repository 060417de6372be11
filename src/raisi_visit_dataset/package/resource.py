"""One resource of a package, as its descriptor declares it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal

from raisi_visit_dataset.files.names import name_fault
from raisi_visit_dataset.package.json_place import JsonPath

__all__ = ["Fault", "Resource", "read_resource", "shown"]

_TABULAR: Final = ("tabular-data-resource",)
_SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class Resource:
    """Hold what is needed to read one resource.

    ``position`` counts from 0 in the descriptor. ``bytes`` and ``hash`` are as
    declared, not verified; None where nothing is declared. ``schema`` and
    ``dialect`` are those of tables, resolved when they stand in files of their
    own. ``declared`` is the whole resource of the descriptor.
    """

    position: int
    name: str
    path: str
    kind: Literal["table", "file"]
    bytes: int | None
    hash: str | None
    encoding: str
    schema: Mapping[str, object] | None
    dialect: Mapping[str, object] | None
    declared: Mapping[str, object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Fault:
    """Say what is wrong at a path of the descriptor."""

    at: JsonPath
    found: str
    expected: str
    cure: str = ""


def read_resource(position: int, declared: object) -> Resource | tuple[Fault, ...]:
    """Read one resource of a descriptor, or tell all that stops the reading.

    A ``schema`` or ``dialect`` given as a path must have been resolved before.
    """
    at: JsonPath = ("resources", position)
    if not isinstance(declared, dict):
        return (Fault(at, shown(declared), "an object"),)
    faults = (
        *_name_faults(declared, at),
        *_path_faults(declared, at),
        *_type_faults(declared, at),
    )
    if faults:
        return faults
    tabular = declared.get("type") == "table" or declared.get("profile") in _TABULAR
    return Resource(
        position=position,
        name=declared["name"],
        path=declared["path"],
        kind="table" if tabular or "schema" in declared else "file",
        bytes=declared.get("bytes"),
        hash=declared.get("hash"),
        encoding=declared.get("encoding", "utf-8"),
        schema=declared.get("schema"),
        dialect=declared.get("dialect"),
        declared=declared,
    )


def _name_faults(declared: Mapping[str, object], at: JsonPath) -> list[Fault]:
    name = declared.get("name")
    if isinstance(name, str) and name:
        return []
    return [Fault((*at, "name"), shown(name), "a name")]


def _path_faults(declared: Mapping[str, object], at: JsonPath) -> list[Fault]:
    if "data" in declared:
        return [Fault((*at, "data"), "inline data", "a path", "put the data into a file")]
    path = declared.get("path")
    expected = "one relative path inside the package"
    if not isinstance(path, str):
        return [Fault((*at, "path"), shown(path), expected, "join the parts into one file")]
    fault = name_fault(path)
    return [Fault((*at, "path"), f"{fault} in {path!r}", expected)] if fault else []


def _type_faults(declared: Mapping[str, object], at: JsonPath) -> list[Fault]:
    wanted: tuple[tuple[str, type, str], ...] = (
        ("type", str, "a string"),
        ("bytes", int, "a whole number"),
        ("hash", str, "a string"),
        ("encoding", str, "a string"),
        ("schema", dict, "an object"),
        ("dialect", dict, "an object"),
    )
    return [
        Fault((*at, name), shown(declared[name]), expected)
        for name, kind, expected in wanted
        if name in declared and type(declared[name]) is not kind
    ]


def shown(value: object) -> str:
    """Name a JSON value for a message, without printing all of it.

    >>> shown(["a.csv", "b.csv"]), shown(12)
    ('a list', '12')
    """
    kinds = {dict: "an object", list: "a list", type(None): "nothing", bool: "true or false"}
    if type(value) in kinds:
        return kinds[type(value)]
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
