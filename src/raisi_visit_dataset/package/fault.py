"""What is wrong with a descriptor, before any rule gives it a code."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.package.json_place import JsonPath

__all__ = ["DESCRIPTOR_FAULTS", "Fault", "Unchecked", "shown"]

_SHOWN: Final = 60

DESCRIPTOR_FAULTS: Final = (
    "property-missing",
    "property-mistyped",
    "property-unfit",
    "property-unknown",
    "name-unfit",
    "name-unusual",
    "name-repeated",
    "name-alike",
    "path-unsafe",
    "path-remote",
    "paths-mixed",
    "location-double",
    "encoding-unread",
    "hash-unknown",
    "format-contradicts",
    "file-unreadable",
    "dialect-contradicts",
    "property-outdated",
    "property-recommended",
)
"""Every kind of fault of a descriptor."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Say what is wrong at a path of the descriptor, or of a file that it refers to.

    ``resource`` is the position of the resource concerned, from 0; None for the package.
    ``file`` is a file of the package, whose value at ``at`` is at fault; None for the
    descriptor itself. ``line`` and ``column`` stand instead of ``at`` for what is no JSON.
    """

    at: JsonPath
    found: str
    expected: str
    kind: str = "property-mistyped"
    resource: int | None = None
    file: str | None = None
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Unchecked:
    """Say what a descriptor asks for that is not checked, and why."""

    at: JsonPath
    subject: str
    reason: str


def shown(value: object) -> str:
    """Name a JSON value for a message, without printing all of it.

    >>> shown(["a.csv", "b.csv"]), shown(12)
    ('a list', '12')
    """
    kinds = {dict: "an object", list: "a list", type(None): "nothing"}
    if type(value) in kinds:
        return "an empty list" if value == [] else kinds[type(value)]
    text = str(value).lower() if isinstance(value, bool) else repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
