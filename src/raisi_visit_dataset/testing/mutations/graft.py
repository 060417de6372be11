"""The examples of the rules, on any package: as they stand, or on a stretch that is added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from raisi_visit_dataset.errors import InternalError
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.testing.mutations.draft import Draft, row_key
from raisi_visit_dataset.testing.mutations.joining import joined, renamed_key
from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation
from raisi_visit_dataset.testing.mutations.placing import in_cell, in_text
from raisi_visit_dataset.validation.example import Example, Finds

__all__ = ["ByExample", "by_example", "example_of"]


@dataclass(frozen=True, slots=True)
class ByExample:
    """Break a package as a failing example of a rule breaks the minimal one.

    Where the package holds the rows of the minimal one, these are changed; else what the example
    makes of the minimal package is added, under names of its own.
    """

    example: Example

    def __call__(self, files: Mapping[str, bytes]) -> Broken:
        """Return the broken package."""
        host = Draft.read(files)
        stretch = Draft.read(minimal_package(self.example))
        finds = self.example.finds[0]
        whole = Draft.read(minimal_package())
        if _holds(host, whole):
            _change(host, whole, stretch)
            return _placed(host, finds, finds.key or "")
        prefix = joined(host, stretch)
        broken = _placed(host, finds, renamed_key(finds.table, finds.key or "", prefix))
        return replace(broken, grafted=True)


@cache
def example_of(code: str) -> Example | None:
    """Return the first failing example of a rule that gives one finding and no other, or None."""
    rule = next(rule for rule in RULES if rule.code == code)
    for example in rule.failing:
        if len(example.finds) == 1 and not example.also:
            return example
    return None


def by_example(code: str, name: str, about: str) -> Mutation:
    """Return a mutation that does what the first failing example of a rule does.

    Raises InternalError for a rule without an example that breaks it alone.
    """
    example = example_of(code)
    if example is None:
        raise InternalError(f"listing the mutation of {code}", "no example that breaks it alone")
    return Mutation(code=code, name=name, about=about, breaks=ByExample(example))


def _placed(host: Draft, finds: Finds, key: str) -> Broken:
    if finds.field is None:
        return in_text(host, key, host.texts[key].rindex(str(finds.words)))
    row = next(each for each in host.rows(finds.table) if row_key(finds.table, each) == key)
    return in_cell(host, finds.table, row, finds.field)


def _holds(host: Draft, part: Draft) -> bool:
    rows = all(
        all(row in host.tables[table] for row in rows) for table, rows in part.tables.items()
    )
    return rows and part.texts.items() <= host.texts.items()


def _change(host: Draft, old: Draft, new: Draft) -> None:
    """Make of a package what became of another that it holds."""
    for table, rows in new.tables.items():
        kept = [row for row in host.tables[table] if row not in old.tables[table]]
        host.tables[table] = kept + rows
    host.texts |= new.texts
    known = {each.get("path") for each in host.descriptor["resources"]}
    added = [each for each in new.descriptor["resources"] if each.get("path") not in known]
    host.descriptor["resources"] += added
