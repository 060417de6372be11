"""Ways to break the package, its schemas and its cells: one for each code below RVD200."""

from typing import Final

from raisi_visit_dataset.testing.mutations.mutation import Mutation
from raisi_visit_dataset.testing.mutations.package_faults import (
    cells,
    contents,
    descriptor,
    keys,
    model,
    resources,
    schema,
    structure,
    waivers,
)

__all__ = ["MUTATIONS"]

MUTATIONS: Final[tuple[Mutation, ...]] = (
    *contents.MUTATIONS,
    *descriptor.MUTATIONS,
    *resources.MUTATIONS,
    *waivers.MUTATIONS,
    *model.MUTATIONS,
    *structure.MUTATIONS,
    *cells.MUTATIONS,
    *keys.MUTATIONS,
    *schema.MUTATIONS,
)
"""The mutations by subject."""
