"""Property tests for anyone who keeps data in this shape: strategies and mutations.

Strategies are built on hypothesis, which ``pip install raisi-visit-dataset[testing]`` brings.
Importing this module loads neither it nor a data-frame library: what is named is loaded when it
is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # type checkers cannot see what __getattr__ gives
    from raisi_visit_dataset.testing.mutations import (
        MUTATIONS,
        Corruption,
        Mutation,
        NothingToBreak,
        corrupt,
    )
    from raisi_visit_dataset.testing.strategies import (
        build,
        corpora,
        descriptors,
        packages,
        records,
        rows,
        schemas,
        tables,
        tables_of,
    )

_HOMES: Final = {
    "MUTATIONS": "mutations",
    "Corruption": "mutations",
    "Mutation": "mutations",
    "NothingToBreak": "mutations",
    "build": "strategies",
    "corpora": "strategies",
    "corrupt": "mutations",
    "descriptors": "strategies",
    "packages": "strategies",
    "records": "strategies",
    "rows": "strategies",
    "schemas": "strategies",
    "tables": "strategies",
    "tables_of": "strategies",
}
"""The module of each public name."""

__all__ = [
    "MUTATIONS",
    "Corruption",
    "Mutation",
    "NothingToBreak",
    "build",
    "corpora",
    "corrupt",
    "descriptors",
    "packages",
    "records",
    "rows",
    "schemas",
    "tables",
    "tables_of",
]


if not TYPE_CHECKING:  # type checkers that see it let every misspelt name pass

    def __getattr__(name: str) -> object:
        """Load a public name when it is used."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
        return value


def __dir__() -> list[str]:
    """Name what is not loaded yet, too."""
    return sorted({*globals(), *__all__})
