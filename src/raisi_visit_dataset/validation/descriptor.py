"""What is wrong with the descriptor of a package, as faults of the reading stage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from raisi_visit_dataset.errors import Place
from raisi_visit_dataset.package import Package, Resource
from raisi_visit_dataset.package.fault import Fault as DescriptorFault
from raisi_visit_dataset.package.json_place import key_places
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.report import NotRun
from raisi_visit_dataset.validation.shown import shown

__all__ = ["PACKAGE_RESOURCE", "descriptor_faults", "descriptor_not_run"]

PACKAGE_RESOURCE: Final = "datapackage"
"""What stands for a resource where the package itself is at fault."""

_CHECK: Final = "descriptor"


def descriptor_faults(package: Package) -> list[Fault]:
    """Return the faults of the descriptor, and of the files it refers to, with their places.

    The place is that of the key. Those of a resource that cannot be read block it.
    """
    by_file: dict[str | None, list[DescriptorFault]] = {}
    for fault in package.faults:
        by_file.setdefault(fault.file, []).append(fault)
    return [
        _fault(package, fault, place)
        for file, faults in by_file.items()
        for fault, place in zip(faults, _places(package, file, faults), strict=True)
    ]


def descriptor_not_run(package: Package) -> list[NotRun]:
    """Return what of the descriptor, and which of its resources, cannot be looked at."""
    asked = [
        NotRun(_CHECK, shown(each.subject), each.reason, accepted=False)
        for each in package.unchecked
    ]
    return asked + [
        NotRun("reading", shown(each.name), each.unread, accepted=False)
        for each in package.resources
        if each.unread is not None
    ]


def _places(
    package: Package, file: str | None, faults: Iterable[DescriptorFault]
) -> list[Place | None]:
    listed = list(faults)
    wanted = [fault.at for fault in listed if fault.line is None and _placeable(fault)]
    text = package.text(file or package.descriptor_path) if wanted else ""
    found = iter(key_places(text, wanted, file or package.descriptor_path) if wanted else ())
    return [
        next(found)
        if fault.line is None and _placeable(fault)
        else _given(fault, file or package.descriptor_path)
        for fault in listed
    ]


def _placeable(fault: DescriptorFault) -> bool:
    """Tell whether the file of a fault holds JSON in which a place can be looked up."""
    return fault.kind != "file-unreadable" or fault.file is None


def _given(fault: DescriptorFault, path: str) -> Place | None:
    if fault.line is None or fault.column is None:
        return None
    return Place(path, fault.line, fault.column)


def _fault(package: Package, fault: DescriptorFault, place: Place | None) -> Fault:
    resource = None if fault.resource is None else package.resources[fault.resource]
    return Fault(
        kind=fault.kind,
        resource=PACKAGE_RESOURCE if resource is None else _name(resource),
        path=fault.file or package.descriptor_path,
        found=fault.found,
        expected=fault.expected,
        line=None if place is None else place.line,
        column=None if place is None else place.column,
        blocks=resource is not None and not resource.readable,
    )


def _name(resource: Resource) -> str:
    """Return the name as it is declared, or what stands for it."""
    name = resource.declared.get("name")
    return name if isinstance(name, str) and name else resource.name
