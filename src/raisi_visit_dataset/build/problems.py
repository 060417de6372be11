"""The problems of a coding, collected while the work goes on."""

from collections.abc import Collection
from typing import Final

from raisi_visit_dataset.coding.nearest import suggestion
from raisi_visit_dataset.errors import Place, Problem

_SHOWN: Final = 120


class Problems:
    """Collect problems; a step that meets one reports it here and goes on."""

    def __init__(self) -> None:
        self.found: list[Problem] = []

    def add(self, place: Place | None, found: str, expected: str, cure: str) -> None:
        """Report one problem."""
        self.found.append(Problem(place, found, expected, cure))

    def unknown(self, place: Place, what: str, name: str, known: Collection[str]) -> None:
        """Report an id that no register has, with the nearest one that is known."""
        self.add(place, f"the {what} {name!r}, unknown", f"a known {what}", suggestion(name, known))


def shown(words: str) -> str:
    """Quote words for a message, shortened to 120 characters with a mark that says so.

    >>> shown("on Monday")
    "'on Monday'"
    """
    return repr(words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…")
