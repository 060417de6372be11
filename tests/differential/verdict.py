"""What one side says of a package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Place", "Told", "Verdict"]

Place = tuple[str, int, str]
"""Resource, row (0 for its header and file), field ("" where no cell is meant)."""


@dataclass(frozen=True, slots=True)
class Told:
    """Say what is wrong at a place: ``kinds`` are the errors of frictionless that mean it.

    ``check`` is the code of ours, or the constraint.
    """

    place: Place
    kinds: tuple[str, ...]
    check: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Hold what is told, and the places that were not looked at, with the reason.

    Parts of such a place that are empty stand for all.
    """

    told: tuple[Told, ...]
    silent: Mapping[Place, str] = field(default_factory=dict)

    def reason(self, place: Place) -> str | None:
        """Return why there is no verdict on a place; None when there is one."""
        for silent, reason in self.silent.items():
            if all(not mine or mine == one for mine, one in zip(silent, place, strict=True)):
                return reason
        return None
