"""What a mutation is, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

from raisi_visit_dataset.errors import UsageError

__all__ = ["Broken", "Corruption", "Mutation", "NothingToBreak"]


class NothingToBreak(UsageError):  # noqa: N818 - says what a package lacks, no accident
    """Tell that a package holds nothing that could be broken in one way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """Hold a package that was broken in one place, and the place.

    ``table`` is the resource, ``key`` the primary key of the row that is wrong, its parts joined
    by ``/``, and ``field`` its column. ``path``, ``line`` and ``column`` (from 1, in code points)
    point into a file. None stands where there is no single place. ``grafted`` says that the
    package had nothing to break, so that a valid stretch was added first. ``options`` are those
    that ``rules.check`` needs to find it alone, such as the waivers of a caller.
    """

    files: Mapping[str, bytes]
    table: str | None = None
    key: str | None = None
    field: str | None = None
    path: str | None = None
    line: int | None = None
    column: int | None = None
    grafted: bool = False
    options: Mapping[str, Any] = dataclass_field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Corruption(Broken):
    """Hold a broken package, the code that must be found in it and no other, and the place.

    ``name`` is that of the mutation.
    """

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """Hold one way to break a valid package, so that one rule finds it and no other.

    ``name`` and ``about`` say what is done, in words and in a line. ``breaks`` takes the files of
    a valid package by path, and raises NothingToBreak for one that lacks what it would break.
    """

    code: str
    name: str
    about: str
    breaks: Callable[[Mapping[str, bytes]], Broken]
