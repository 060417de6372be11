"""Mutations of a package's own rows, with a graft where these do not serve."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.testing.mutations.draft import Draft
from raisi_visit_dataset.testing.mutations.graft import ByExample, example_of
from raisi_visit_dataset.testing.mutations.joining import joined
from raisi_visit_dataset.testing.mutations.mutation import Broken, Mutation, NothingToBreak

__all__ = ["Breaks", "OnOwnRows", "own"]

Breaks = Callable[[Draft], Broken | None]
"""Breaks a draft in one place; returns None where it holds nothing of the kind."""


@dataclass(frozen=True, slots=True)
class OnOwnRows:
    """Break a row of the package, or one of a stretch that is added for it."""

    code: str
    breaks: Breaks

    def __call__(self, files: Mapping[str, bytes]) -> Broken:
        """Return the broken package.

        Raises NothingToBreak where neither its rows nor an added stretch serve.
        """
        broken = self.breaks(Draft.read(files))
        if broken is not None:
            return broken
        example = example_of(self.code)
        if example is not None:
            return ByExample(example)(files)
        draft = Draft.read(files)
        joined(draft, Draft.read(minimal_package()))
        broken = self.breaks(draft)
        if broken is None:
            raise NothingToBreak(f"no row to break for {self.code}", "one", "")
        return replace(broken, grafted=True)


def own(code: str, name: str, about: str, breaks: Breaks) -> Mutation:
    """Return a mutation of a package's own rows."""
    return Mutation(code=code, name=name, about=about, breaks=OnOwnRows(code, breaks))
