"""What a descriptor declares: its resources, and whatever is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from raisi_visit_dataset.files.limits import Limits
from raisi_visit_dataset.package.declared_resource import Context, read_resource
from raisi_visit_dataset.package.fault import Fault, Unchecked, shown
from raisi_visit_dataset.package.levels import PACKAGE, level_faults
from raisi_visit_dataset.package.names import letter_faults, repeated_names
from raisi_visit_dataset.package.resource import Resource
from raisi_visit_dataset.package.store import Store

__all__ = ["Declared", "demanded", "read_declared", "standard_version"]

_OURS: Final = re.compile(r"https?://datapackage\.org/profiles/([12])\.[0-9]+/[a-z]+\.json")
_V1: Final = re.compile(
    r"(tabular-)?data-(package|resource)"
    r"|https?://specs\.frictionlessdata\.io/schemas/(tabular-)?data-(package|resource)\.json"
)
_RECOMMENDED: Final = ("$schema", "name", "id", "licenses")


class Declared(NamedTuple):
    """Hold what was read from a descriptor; ``version`` is that of the standard, 1 or 2."""

    version: int
    resources: tuple[Resource, ...]
    faults: tuple[Fault, ...]
    unchecked: tuple[Unchecked, ...]


def demanded(descriptor: object, limits: Limits) -> dict[str, Any] | Fault:
    """Return a descriptor with resources, or what makes its reading impossible altogether."""
    if not isinstance(descriptor, dict):
        return Fault((), shown(descriptor), "an object")
    if "resources" not in descriptor:
        return Fault(("resources",), "no property 'resources'", "a list of resources")
    declared = descriptor["resources"]
    if not isinstance(declared, list) or not declared:
        return Fault(("resources",), shown(declared), "a list of resources")
    if len(declared) > limits.resources.value:
        return Fault(("resources",), f"{len(declared)} resources", str(limits.resources))
    return descriptor


def standard_version(descriptor: Mapping[str, Any]) -> int:
    """Return the version of the standard that a descriptor follows.

    Without ``$schema`` it is v1, unless a resource has a ``type``, which v1 has not.

    >>> standard_version({"resources": [{"type": "table"}]}), standard_version({"resources": []})
    (2, 1)
    """
    profile = descriptor.get("$schema")
    if isinstance(profile, str):
        match = _OURS.fullmatch(profile)
        return int(match[1]) if match else 2
    return (
        2
        if any(isinstance(each, dict) and "type" in each for each in descriptor["resources"])
        else 1
    )


def read_declared(descriptor: Mapping[str, Any], store: Store, limits: Limits) -> Declared:
    """Read a descriptor that ``demanded`` lets pass, with every fault found."""
    version = standard_version(descriptor)
    tabular = descriptor.get("profile") == "tabular-data-package"
    context = Context(version, store, limits, tabular=tabular)
    faults = [*level_faults(descriptor, PACKAGE, ()), *_package_faults(descriptor, version)]
    resources: list[Resource] = []
    for position, each in enumerate(descriptor["resources"]):
        resource, found = read_resource(position, each, context)
        resources.append(resource)
        faults += [replace(fault, resource=position) for fault in found]
    repeated = list(repeated_names([each.declared.get("name") for each in resources]))
    faults += [replace(fault, resource=int(fault.at[1])) for fault in repeated]
    twice = {fault.at[1] for fault in repeated if fault.kind == "name-repeated"}
    kept = [_apart(each) if each.position in twice else each for each in resources]
    return Declared(version, tuple(kept), tuple(faults), tuple(_unchecked(descriptor)))


def _apart(resource: Resource) -> Resource:
    """Keep a resource from being taken for the other one of its name."""
    name = f"{resource.name} (resource {resource.position + 1})"
    return replace(resource, name=name, unread="another resource has its name")


def _package_faults(descriptor: Mapping[str, Any], version: int) -> Iterator[Fault]:
    yield from letter_faults(descriptor.get("name"), ("name",), version)
    for name in _RECOMMENDED:
        # v1 has `profile` instead of `$schema`, and its absence means something there.
        if name not in descriptor and not (name == "$schema" and version == 1):
            found = f"a package without {name!r}"
            yield Fault(
                (name,), found, "the property, as is recommended", kind="property-recommended"
            )


def _unchecked(descriptor: Mapping[str, Any]) -> Iterator[Unchecked]:
    """Yield the profiles that a descriptor follows besides those of the standard."""
    objects = [
        ((), descriptor),
        *((("resources", n), each) for n, each in enumerate(descriptor["resources"])),
    ]
    for at, each in objects:
        for name, known in (("$schema", _OURS), ("profile", _V1)):
            value = each.get(name) if isinstance(each, dict) else None
            # `$schema` has effect at the root alone.
            concerned = not (name == "$schema" and at)
            if isinstance(value, str) and concerned and not known.fullmatch(value):
                reason = "it is no profile of the standard, and nothing is fetched"
                yield Unchecked((*at, name), f"the profile {value}", reason)
