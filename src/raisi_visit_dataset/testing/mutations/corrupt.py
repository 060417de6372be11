"""A valid package, broken in one way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.package import Package, open_package
from raisi_visit_dataset.package.descriptor import DESCRIPTOR
from raisi_visit_dataset.testing.mutations.catalogue import MUTATIONS
from raisi_visit_dataset.testing.mutations.mutation import Corruption, Mutation

__all__ = ["corrupt", "files_of"]


def corrupt(package: Mapping[str, bytes] | Package | Path | str, code: str) -> Corruption:
    """Break a valid package so that just one rule finds it, and say where.

    ``package`` holds files by path, or is opened, or the path of one; it stays as it is. The
    same package gives the same corruption. What lacks the rows to be broken is given some first:
    ``grafted`` tells. Raises UsageError for a code that no rule has, and its kind NothingToBreak
    for a package of another shape, with what it lacks; else as ``open_package`` does.
    """
    mutation = _named(code)
    opened = package if isinstance(package, Package) else open_package(package)
    files = dict(package) if isinstance(package, Mapping) else files_of(opened)
    broken = mutation.breaks(files)
    parts = {name: getattr(broken, name) for name in broken.__dataclass_fields__}
    return Corruption(code=mutation.code, name=mutation.name, **parts)


def files_of(package: Package | Path | str) -> dict[str, bytes]:
    """Return the files of a package by path: its descriptor, and all that this names.

    Raises as ``open_package`` and ``Package.data`` do.
    """
    opened = package if isinstance(package, Package) else open_package(package)
    named = {path: opened.data(path) for path in _paths(opened)}
    return {**named, DESCRIPTOR: opened.data(opened.descriptor_path)}


def _paths(package: Package) -> Iterator[str]:
    for each in package.resources:
        yield from each.parts
        yield from filter(None, (each.schema_file, each.dialect_file))


def _named(code: str) -> Mutation:
    for mutation in MUTATIONS:
        if mutation.code == code:
            return mutation
    known = [mutation.code for mutation in MUTATIONS]
    raise UsageError(f"the code {code!r}", "that of a rule", suggestion(code, known))
