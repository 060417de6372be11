"""What a descriptor says of the whole package, read once for all that tell it on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

__all__ = ["About", "Contributor", "Licence", "about_package"]

_AUTHOR_ROLES: Final = frozenset({"creator", "author"})
_OWN: Final = "LicenseRef-"


@dataclass(frozen=True, slots=True)
class Licence:
    """Hold one licence; what the descriptor does not give is empty."""

    name: str
    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Contributor:
    """Hold one contributor; ``roles`` are those of the descriptor.

    ``given`` and ``family`` are the parts of a person's name: without them nothing says that it
    is a person.
    """

    title: str
    path: str
    organisation: str
    given: str
    family: str
    roles: tuple[str, ...]

    @property
    def is_person(self) -> bool:
        """Tell whether the descriptor gives the parts of a person's name."""
        return bool(self.given or self.family)


@dataclass(frozen=True, slots=True)
class About:
    """Hold what a package says of itself; what its descriptor does not give is empty.

    ``title`` is the name where there is no title. ``day`` is YYYY-MM-DD. White space is one space.
    """

    name: str
    id: str
    title: str
    description: str
    version: str
    day: str
    homepage: str
    keywords: tuple[str, ...]
    licences: tuple[Licence, ...]
    contributors: tuple[Contributor, ...]

    @property
    def authors(self) -> tuple[Contributor, ...]:
        """Return those who are called creator or author; all, where nobody is."""
        creators = tuple(each for each in self.contributors if _AUTHOR_ROLES & {*each.roles})
        return creators or self.contributors

    @property
    def doi(self) -> str:
        """Return the DOI, where the id is one."""
        plain = self.id.removeprefix("https://doi.org/").removeprefix("doi:")
        return plain if plain.startswith("10.") and "/" in plain else ""

    @property
    def spdx(self) -> str:
        """Return the first licence that SPDX knows; references of one's own mean nothing to it."""
        names = (licence.name for licence in self.licences)
        return next((name for name in names if name and not name.startswith(_OWN)), "")


def about_package(descriptor: Mapping[str, object]) -> About:
    """Return what a descriptor says of its package; what is malformed counts as not there."""
    name = _text(descriptor, "name") or "data-package"
    licences = tuple(
        Licence(_text(each, "name"), _text(each, "title"), _text(each, "path"))
        for each in _objects(descriptor.get("licenses"))
    )
    people = (_contributor(each) for each in _objects(descriptor.get("contributors")))
    return About(
        name=name,
        id=_text(descriptor, "id"),
        title=_text(descriptor, "title") or name,
        description=_text(descriptor, "description"),
        version=_text(descriptor, "version"),
        day=_text(descriptor, "created")[:10],
        homepage=_text(descriptor, "homepage"),
        keywords=tuple(_words(descriptor.get("keywords"))),
        licences=licences,
        contributors=tuple(each for each in people if each.title),
    )


def _contributor(declared: Mapping[str, object]) -> Contributor:
    return Contributor(
        title=_text(declared, "title"),
        path=_text(declared, "path"),
        organisation=_text(declared, "organization"),
        given=_text(declared, "givenName"),
        family=_text(declared, "familyName"),
        roles=_roles(declared),
    )


def _text(declared: Mapping[str, object], key: str) -> str:
    value = declared.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _objects(value: object) -> Sequence[Mapping[str, object]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _words(value: object) -> Sequence[str]:
    listed = value if isinstance(value, list) else []
    return [" ".join(each.split()) for each in listed if isinstance(each, str) and each.strip()]


def _roles(contributor: Mapping[str, object]) -> tuple[str, ...]:
    """Return the roles of version 2 of the standard, or the one of version 1."""
    roles = contributor.get("roles")
    return tuple(_words(roles if isinstance(roles, list) else [contributor.get("role")]))
