"""What the forms of metadata say alike: addresses, people, licences and files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import quote

from raisi_visit_dataset.package import Package, Resource
from raisi_visit_dataset.package.about import About, Contributor, Licence

__all__ = ["agent", "creators", "filled", "licence_address", "origins", "parts", "path_address"]

_SPDX: Final = "https://spdx.org/licenses/"


def filled(values: Mapping[str, object]) -> dict[str, object]:
    """Return what is neither empty nor None: nothing is said of what is not known."""
    return {name: value for name, value in values.items() if value not in ("", None, [], {}, ())}


def path_address(path: str) -> str:
    """Return the path of a file as relative address.

    >>> path_address("data/a b.csv")
    'data/a%20b.csv'
    """
    return quote(path, safe="/-._~!$&'()*+,;=@")


def licence_address(licence: Licence) -> str:
    """Return the address of a licence: its own, or that of SPDX; empty where neither is known."""
    if licence.path.startswith(("https://", "http://")):
        return licence.path
    known = licence.name and not licence.name.startswith("LicenseRef-")
    return f"{_SPDX}{quote(licence.name)}.html" if known else ""


def agent(contributor: Contributor) -> dict[str, object]:
    """Return a contributor in the terms of schema.org.

    An organisation where the descriptor does not give the parts of a person's name.
    """
    person = contributor.is_person
    return filled(
        {
            "@type": "Person" if person else "Organization",
            "name": contributor.title,
            "givenName": contributor.given,
            "familyName": contributor.family,
            "url": contributor.path if "://" in contributor.path else "",
            "affiliation": {"@type": "Organization", "name": contributor.organisation}
            if person and contributor.organisation
            else None,
        }
    )


def parts(package: Package) -> Iterator[tuple[Resource, str]]:
    """Yield every file that a package declares, with its path."""
    for resource in package.resources:
        for path in resource.parts:
            yield resource, path


def origins(descriptor: Mapping[str, object]) -> Sequence[Mapping[str, str]]:
    """Return ``title`` and ``path`` of what a package was made from, as its descriptor says."""
    declared = descriptor.get("sources")
    listed = (
        [each for each in declared if isinstance(each, dict)] if isinstance(declared, list) else []
    )
    return [
        {key: str(each[key]) for key in ("title", "path") if isinstance(each.get(key), str)}
        for each in listed
    ]


def creators(about: About) -> list[dict[str, object]]:
    """Return the authors in the terms of schema.org."""
    return [agent(each) for each in about.authors]
