"""What a descriptor declares, read as far as the reading of files needs it."""

from __future__ import annotations

from collections.abc import Mapping

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files.limits import Limits
from raisi_visit_dataset.files.read import decode
from raisi_visit_dataset.files.strict_json import load_json_strict
from raisi_visit_dataset.package.resource import Fault, Resource, read_resource, shown
from raisi_visit_dataset.package.store import Store

__all__ = ["declared_resources"]


def declared_resources(
    descriptor: object, store: Store, limits: Limits
) -> tuple[tuple[Resource, ...], tuple[Fault, ...]]:
    """Return the resources of a descriptor, and every fault that stops the reading.

    A schema or dialect that stands in a file of the package is read from there;
    a URL is a fault, it is never fetched.
    """
    if not isinstance(descriptor, dict):
        return (), (Fault((), shown(descriptor), "an object"),)
    declared = descriptor.get("resources")
    if not isinstance(declared, list) or not declared:
        return (), (Fault(("resources",), shown(declared), "a list of resources"),)
    resources: list[Resource] = []
    faults: list[Fault] = []
    for position, each in enumerate(declared):
        whole, missing = _resolved(each, position, store, limits)
        read = read_resource(position, whole)
        if isinstance(read, Resource):
            resources.append(read)
        else:
            faults += read
        faults += missing
    return tuple(resources), (*faults, *_repeated(resources))


def _resolved(
    declared: object, position: int, store: Store, limits: Limits
) -> tuple[object, list[Fault]]:
    """Put the schema and dialect that a resource keeps in files of their own in their places."""
    if not isinstance(declared, dict):
        return declared, []
    resolved = dict(declared)
    faults: list[Fault] = []
    for name in ("schema", "dialect"):
        if not isinstance(path := declared.get(name), str):
            continue
        try:
            data = store.read(path, limits.descriptor_bytes)
            resolved[name] = _object(decode(data, store.printed(path)), path, limits)
        except UnreadableError as error:
            del resolved[name]
            found = f"{path!r}, of which {error}"
            faults.append(Fault(("resources", position, name), found, "a file of the package"))
    return resolved, faults


def _object(text: str, path: str, limits: Limits) -> Mapping[str, object]:
    value = load_json_strict(text, path, limits=limits)
    if isinstance(value, dict):
        return value
    raise UnreadableError(path, shown(value), "an object")


def _repeated(resources: list[Resource]) -> list[Fault]:
    seen: set[str] = set()
    faults: list[Fault] = []
    for each in resources:
        if each.name in seen:
            at = ("resources", each.position, "name")
            faults.append(Fault(at, f"the name {each.name!r} a second time", "each name once"))
        seen.add(each.name)
    return faults
