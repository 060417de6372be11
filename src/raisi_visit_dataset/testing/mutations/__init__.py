"""Ways to break a valid package, one for every code of the catalogue."""

from raisi_visit_dataset.testing.mutations.catalogue import MUTATIONS
from raisi_visit_dataset.testing.mutations.corrupt import corrupt, files_of
from raisi_visit_dataset.testing.mutations.mutation import (
    Broken,
    Corruption,
    Mutation,
    NothingToBreak,
)

__all__ = [
    "MUTATIONS",
    "Broken",
    "Corruption",
    "Mutation",
    "NothingToBreak",
    "corrupt",
    "files_of",
]
