"""Faults of the descriptor: its properties and the names of its resources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.package_faults.bench import (
    PROFILE,
    PROFILE_V1,
    Bench,
)

__all__ = ["MUTATIONS"]

_PACKAGE: Final = "datapackage"
"""What stands for a resource where the package itself is at fault."""

_REMOVED: Final = ("caseSensitiveHeader", "csvddfVersion")


def _property(name: str, value: object) -> Callable[[Mapping[str, bytes]], Broken]:
    def breaks(files: Mapping[str, bytes]) -> Broken:
        bench = Bench(files)
        bench.descriptor[name] = value
        return bench.in_descriptor(_PACKAGE, name)

    return breaks


def _empty_source(files: Mapping[str, bytes]) -> Broken:
    bench = Bench(files)
    listed = bench.descriptor.setdefault("sources", [])
    listed.append({})
    return bench.in_descriptor(_PACKAGE, "sources", len(listed) - 1)


def _capital(files: Mapping[str, bytes]) -> Broken:
    bench = Bench(files)
    bench.descriptor["Image"] = bench.descriptor.pop("image", "image.png")
    return bench.in_descriptor(_PACKAGE, "Image")


def _unfit_name(files: Mapping[str, bytes]) -> Broken:
    bench = Bench(files)
    bench.descriptor |= {"$schema": PROFILE_V1, "name": "Grafted Name"}
    return bench.in_descriptor(_PACKAGE, "name")


def _unusual_name(files: Mapping[str, bytes]) -> Broken:
    bench = updated(Bench(files))
    bench.descriptor["name"] = "Grafted Name"
    return bench.in_descriptor(_PACKAGE, "name")


def updated(bench: Bench) -> Bench:
    """Let a package follow version 2 of the standard."""
    if bench.outdated:
        bench.descriptor["$schema"] = PROFILE
        for resource in bench.resources:
            for name in _REMOVED:
                if isinstance(resource.get("dialect"), dict):
                    resource["dialect"].pop(name, None)
    return bench


def _repeated_name(files: Mapping[str, bytes]) -> Broken:
    bench = Bench(files)
    at = bench.add(bench.resources[0])
    return bench.in_descriptor(bench.resources[0]["name"], "resources", at, "name")


def _alike_name(files: Mapping[str, bytes]) -> Broken:
    bench = Bench(files)
    name, _ = bench.free("notes")
    bench.add({"name": name, "data": {"kept": 1}})
    at = bench.add({"name": name.upper(), "data": {"kept": 2}})
    line, column = bench.place("resources", at, "name")
    # No name is alike to a plain one and plain itself, so that its letters are told too.
    unusual = "RVD015" if bench.outdated else "RVD016"
    return bench.broken(
        name.upper(),
        path="datapackage.json",
        line=line,
        column=column,
        options={"ignore": (unusual,)},
    )


def _without_id(files: Mapping[str, bytes]) -> Broken:
    bench = Bench(files)
    bench.descriptor.pop("id", None)
    return bench.in_descriptor(_PACKAGE, "id")


MUTATIONS: Final = (
    Mutation(
        code="RVD011",
        name="source-emptied",
        about="list a source of the package that has no property",
        breaks=_empty_source,
    ),
    Mutation(
        code="RVD012",
        name="version-numbered",
        about="make the version of the package a number",
        breaks=_property("version", 1),
    ),
    Mutation(
        code="RVD013",
        name="created-on-no-day",
        about="let the package be made on a day that is in no calendar",
        breaks=_property("created", "2022-02-30T00:00:00Z"),
    ),
    Mutation(
        code="RVD014",
        name="property-capitalised",
        about="write a property of the package with a capital",
        breaks=_capital,
    ),
    Mutation(
        code="RVD015",
        name="name-with-a-space-in-v1",
        about="follow version 1 of the standard, with a name that it does not allow",
        breaks=_unfit_name,
    ),
    Mutation(
        code="RVD016",
        name="name-with-a-space-in-v2",
        about="give the package a name that version 2 of the standard does not recommend",
        breaks=_unusual_name,
    ),
    Mutation(
        code="RVD017",
        name="resource-declared-twice",
        about="declare the first resource a second time",
        breaks=_repeated_name,
    ),
    Mutation(
        code="RVD018",
        name="name-in-capitals",
        about="give a resource the name of another in capitals",
        breaks=_alike_name,
    ),
    Mutation(
        code="RVD029",
        name="id-removed",
        about="take the identifier from the package",
        breaks=_without_id,
    ),
)
