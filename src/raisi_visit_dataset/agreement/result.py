"""What a comparison of two codings gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Agreement", "Disagreement", "FieldAgreement", "UnitAgreement", "UnitKind", "Unpaired"]

UnitKind = Literal["statement", "mention"]


@dataclass(frozen=True, slots=True)
class UnitAgreement:
    """Count the units of one kind that both codings have, in one source or in all (None).

    Each share is None where there is nothing to divide by.
    """

    unit: UnitKind
    source_id: str | None
    aligned: int
    only_first: int
    only_second: int

    @property
    def recall(self) -> float | None:
        """Return the share of the first coding's units that the second has, too."""
        return _share(self.aligned, self.aligned + self.only_first)

    @property
    def precision(self) -> float | None:
        """Return the share of the second coding's units that the first has, too."""
        return _share(self.aligned, self.aligned + self.only_second)

    @property
    def f1(self) -> float | None:
        """Return the harmonic mean of both, the same whichever coding is the first."""
        return _share(2 * self.aligned, 2 * self.aligned + self.only_first + self.only_second)


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """Say how often both codings give the same value to a field of aligned units.

    ``alpha`` is Krippendorff's, for nominal values; None where it is not defined, and
    ``without_alpha`` then says why.
    """

    unit: UnitKind
    field: str
    n: int
    agreed: int
    alpha: float | None
    without_alpha: str | None = None

    @property
    def share(self) -> float | None:
        """Return the share of units on which both agree, None without units."""
        return _share(self.agreed, self.n)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Hold one value on which the codings differ; ``words`` are those of the first coding.

    ``compatible`` is set for dates of which one contains the other.
    """

    unit: UnitKind
    source_id: str
    start_char: int
    end_char: int
    words: str
    field: str
    first: str
    second: str
    compatible: bool = False


@dataclass(frozen=True, slots=True)
class Unpaired:
    """Hold a unit that one coding alone has."""

    unit: UnitKind
    source_id: str
    start_char: int
    end_char: int
    words: str
    coding: Literal["first", "second"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """Hold how far two codings agree on the sources that both have."""

    first: str
    second: str
    sources: tuple[str, ...]
    only_first_sources: tuple[str, ...]
    only_second_sources: tuple[str, ...]
    units: tuple[UnitAgreement, ...]
    fields: tuple[FieldAgreement, ...]
    disagreements: tuple[Disagreement, ...]
    unpaired: tuple[Unpaired, ...]


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
