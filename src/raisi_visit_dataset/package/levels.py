"""The properties that the standard gives to packages, resources and what they list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from raisi_visit_dataset.package.fault import Fault, shown
from raisi_visit_dataset.package.forms import (
    EMAIL,
    MOMENT,
    REFERENCE,
    TEXT,
    TEXTS,
    URI,
    Form,
    form_faults,
)
from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.package.unknown import unknown_faults

__all__ = ["CONTRIBUTOR", "LICENSE", "PACKAGE", "RESOURCE", "SOURCE", "Level", "level_faults"]

_LICENSE_NAME: Final = re.compile(r"[-a-zA-Z0-9._]+")
_MEDIATYPE: Final = re.compile(r"[^\s/]+/[^\s/].*")
_OBJECT: Final = Form(("object",))


@dataclass(frozen=True, slots=True)
class Level:
    """Hold the properties of one kind of object, with their forms.

    ``known`` are standard properties whose values are looked at elsewhere. ``one_of`` are those
    of which one must be there; ``lists`` names the properties that list objects of a level.
    """

    name: str
    forms: Mapping[str, Form]
    known: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    lists: tuple[tuple[str, Level, bool], ...] = ()

    @property
    def standard(self) -> frozenset[str]:
        """Return every standard property."""
        return frozenset((*self.forms, *self.known, *(name for name, _, _ in self.lists)))


LICENSE: Final = Level(
    "license",
    {
        "name": Form(
            ("string",),
            lambda text: bool(_LICENSE_NAME.fullmatch(text)),
            "an identifier of letters, digits, '.', '-' and '_'",
        ),
        "path": REFERENCE,
        "title": TEXT,
    },
    one_of=("name", "path"),
)
CONTRIBUTOR: Final = Level(
    "contributor",
    {
        "title": TEXT,
        "givenName": TEXT,
        "familyName": TEXT,
        "path": REFERENCE,
        "email": EMAIL,
        "roles": TEXTS,
        "role": TEXT,
        "organization": TEXT,
    },
)
SOURCE: Final = Level("source", {"title": TEXT, "path": REFERENCE, "email": EMAIL, "version": TEXT})
RESOURCE: Final = Level(
    "resource",
    {
        "$schema": TEXT,
        "profile": TEXT,
        "title": TEXT,
        "description": TEXT,
        "homepage": URI,
        "type": Form(("string",), lambda text: text == "table", "'table', the one type there is"),
        "format": TEXT,
        "mediatype": Form(
            ("string",), lambda text: bool(_MEDIATYPE.fullmatch(text)), "a media type, as text/csv"
        ),
        "encoding": TEXT,
        "bytes": Form(("integer",), lambda number: number >= 0, "0 or more"),
        "hash": TEXT,
    },
    known=("name", "path", "data", "url", "schema", "dialect"),
    lists=(("licenses", LICENSE, True), ("sources", SOURCE, False)),
)
PACKAGE: Final = Level(
    "package",
    {
        "$schema": TEXT,
        "profile": TEXT,
        "name": TEXT,
        "id": TEXT,
        "title": TEXT,
        "description": TEXT,
        "homepage": URI,
        "image": REFERENCE,
        "version": TEXT,
        "created": MOMENT,
        "keywords": TEXTS,
    },
    known=("resources",),
    lists=(
        ("licenses", LICENSE, True),
        ("contributors", CONTRIBUTOR, True),
        ("sources", SOURCE, False),
    ),
)


def level_faults(declared: Mapping[str, object], level: Level, at: JsonPath) -> Iterator[Fault]:
    """Yield what is wrong with the properties of an object, and with what it lists."""
    for name, value in declared.items():
        if name in level.forms:
            yield from form_faults(value, level.forms[name], (*at, name))
    for name, inner, filled in level.lists:
        if name in declared:
            yield from _list_faults(declared[name], inner, filled=filled, at=(*at, name))
    if level.one_of and not any(name in declared for name in level.one_of):
        wanted = " or ".join(level.one_of)
        found = f"a {level.name} without {wanted}"
        yield Fault(at, found, wanted, kind="property-missing")
    yield from unknown_faults(declared, level.standard, level.name, at)


def _list_faults(value: object, level: Level, *, filled: bool, at: JsonPath) -> Iterator[Fault]:
    yield from form_faults(value, Form(("array",), items=_OBJECT, filled=filled), at)
    for position, each in enumerate(value if isinstance(value, list) else ()):
        if not isinstance(each, dict):
            continue
        if each:
            yield from level_faults(each, level, (*at, position))
        else:
            found, wanted = (
                f"a {level.name} that is {shown(each)} without properties",
                "one at least",
            )
            yield Fault((*at, position), found, wanted, kind="property-missing")
