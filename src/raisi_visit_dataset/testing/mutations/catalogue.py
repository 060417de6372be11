"""Every mutation, listed."""

from __future__ import annotations

from operator import attrgetter
from typing import Final

from raisi_visit_dataset.testing.mutations import (
    actors,
    coverage,
    dates,
    events,
    evidence,
    examples,
    links,
    package_faults,
    sources,
    statements,
)
from raisi_visit_dataset.testing.mutations.mutation import Mutation

__all__ = ["MUTATIONS"]

MUTATIONS: Final[tuple[Mutation, ...]] = tuple(
    sorted(
        (
            *package_faults.MUTATIONS,
            *sources.MUTATIONS,
            *evidence.MUTATIONS,
            *dates.MUTATIONS,
            *events.MUTATIONS,
            *actors.MUTATIONS,
            *statements.MUTATIONS,
            *links.MUTATIONS,
            *coverage.MUTATIONS,
            *examples.MUTATIONS,
        ),
        key=attrgetter("code"),
    )
)
"""One mutation for every code of the catalogue of rules, by code."""
