"""Units of two codings paired by their places in the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

from raisi_visit_dataset.values.span import Span

__all__ = ["Alignment", "align", "shared"]

_Unit = TypeVar("_Unit")


@dataclass(frozen=True, slots=True)
class Alignment(Generic[_Unit]):
    """Hold the pairs, in order of the first coding, and the units left over on either side."""

    pairs: tuple[tuple[_Unit, _Unit], ...]
    only_first: tuple[_Unit, ...]
    only_second: tuple[_Unit, ...]


def shared(a: Span, b: Span) -> int:
    """Return how many characters two spans share.

    >>> shared(Span(0, 10), Span(6, 20))
    4
    """
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def align(
    first: Sequence[_Unit],
    second: Sequence[_Unit],
    span: Callable[[_Unit], Span],
    alike: Callable[[_Unit, _Unit], int],
) -> Alignment[_Unit]:
    """Pair units one to one, those that overlap best first.

    Two units may be paired when they share at least half of the shorter one. The better pair
    is that with the greater share of what both cover together; where several units have the
    same span, that which is more ``alike``; then the earlier one.
    """
    candidates = [
        (-_overlap(span(a), span(b)), -alike(a, b), m, n)
        for m, a in enumerate(first)
        for n, b in enumerate(second)
        if _enough(span(a), span(b))
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, m, n in sorted(candidates):
        if m not in pairs and n not in taken:
            pairs[m] = n
            taken.add(n)
    return Alignment(
        tuple((first[m], second[pairs[m]]) for m in sorted(pairs)),
        tuple(unit for m, unit in enumerate(first) if m not in pairs),
        tuple(unit for n, unit in enumerate(second) if n not in taken),
    )


def _enough(a: Span, b: Span) -> bool:
    return 2 * shared(a, b) >= min(a.end - a.start, b.end - b.start)


def _overlap(a: Span, b: Span) -> Fraction:
    # As a fraction, so that ties are ties on every machine.
    return Fraction(shared(a, b), max(a.end, b.end) - min(a.start, b.start))
