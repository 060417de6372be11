"""The names of packages and resources: their letters, and each once."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from raisi_visit_dataset.package.fault import Fault, shown
from raisi_visit_dataset.package.json_place import JsonPath

__all__ = ["letter_faults", "name_faults", "repeated_names", "resource_label"]

# The standard names no slash; the profile of v1 lets it pass, and paths serve as names.
_PLAIN: Final = re.compile(r"[-a-z0-9._/]+")
_LETTERS: Final = "lower-case letters, digits, '.', '-' and '_' alone"


def resource_label(declared: object, position: int) -> str:
    """Return the name of a resource, or what stands for it where it has none."""
    name = declared.get("name") if isinstance(declared, Mapping) else None
    return name if isinstance(name, str) and name else f"resource {position + 1}"


def name_faults(declared: Mapping[str, object], at: JsonPath, version: int) -> Iterator[Fault]:
    """Yield what is wrong with the name of one resource."""
    if "name" not in declared:
        yield Fault((*at, "name"), "a resource without a name", "'name'", kind="property-missing")
    elif not isinstance(name := declared["name"], str):
        yield Fault((*at, "name"), shown(name), "a string")
    elif not name:
        yield Fault((*at, "name"), "an empty name", "a name", kind="property-unfit")
    else:
        yield from letter_faults(name, (*at, "name"), version)


def letter_faults(name: object, at: JsonPath, version: int) -> Iterator[Fault]:
    """Yield whether a name has other letters than v1 wants and v2 recommends."""
    if isinstance(name, str) and not _PLAIN.fullmatch(name):
        kind = "name-unfit" if version == 1 else "name-unusual"
        yield Fault(at, f"the name {shown(name)}", _LETTERS, kind=kind)


def repeated_names(names: Sequence[object]) -> Iterator[Fault]:
    """Yield the names of resources that stand a second time, or nearly.

    Names that differ in case or in the form of Unicode alone are one name to many a system.
    """
    first: dict[str, tuple[int, str]] = {}
    for position, name in enumerate(names):
        if not isinstance(name, str):
            continue
        folded = unicodedata.normalize("NFC", name.casefold())
        earlier, spelt = first.setdefault(folded, (position, name))
        if earlier == position:
            continue
        at: JsonPath = ("resources", position, "name")
        where = f"as resource {earlier + 1} has it"
        same = name in names[:position]
        found = f"the name {shown(name)} a second time" if same else f"the name {shown(name)}"
        expected = "each name once" if same else f"a name less like {shown(spelt)}, {where}"
        yield Fault(at, found, expected, kind="name-repeated" if same else "name-alike")
