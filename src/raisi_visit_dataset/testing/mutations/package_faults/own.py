"""A package of our data model to be broken: the one given, or another with a small one added."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from raisi_visit_dataset.package.descriptor import DESCRIPTOR
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.testing.mutations.draft import Draft, Row
from raisi_visit_dataset.testing.mutations.mutation import Broken, NothingToBreak
from raisi_visit_dataset.testing.mutations.package_faults.bench import Bench
from raisi_visit_dataset.testing.mutations.placing import in_cell

__all__ = ["Own", "first", "own_bench"]

_CORE: Final = frozenset({"sources", "participants", "events", "statements"})
"""A package that declares all of these is of our data model."""


class Own:
    """Hold the draft of a package of our data model; another one is given a small one's tables.

    Raises NothingToBreak for a package that has resources or files of the same names.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        bench = own_bench(files)
        self.draft = Draft.read(bench.written())
        self._grafted = bench.grafted

    def broken(
        self, table: str, row: Row, field: str, options: Mapping[str, Any] | None = None
    ) -> Broken:
        """Return the package, broken at a cell."""
        broken = in_cell(self.draft, table, row, field)
        return replace(broken, grafted=self._grafted, options=options or {})


def own_bench(files: Mapping[str, bytes]) -> Bench:
    """Return a package of our data model on the bench, as ``Own`` does."""
    bench = Bench(files)
    if {each.get("name") for each in bench.resources} >= _CORE:
        return bench
    small = minimal_package()
    declared = json.loads(small.pop(DESCRIPTOR))["resources"]
    taken = {str(each.get("name")).casefold() for each in bench.resources}
    free = taken.isdisjoint(each["name"] for each in declared)
    if not free or not small.keys().isdisjoint(bench.files):
        raise NothingToBreak("a package of another data model, with names of ours", "others")
    outdated = bench.outdated
    for resource in declared:
        if outdated:  # version 1 has no type: with one it would be another version
            resource.pop("type", None)
        bench.add(resource)
    bench.files.update(small)
    return bench


def first(draft: Draft, table: str) -> Row:
    """Return the first row of a table.

    Raises NothingToBreak where there is none.
    """
    row = draft.row(table)
    if row is None:
        raise NothingToBreak(f"no row of {table}", "one")
    return row
