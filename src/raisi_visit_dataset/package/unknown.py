"""Properties that the standard does not know, and that look like a slip of the pen."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from raisi_visit_dataset.package.fault import Fault, shown
from raisi_visit_dataset.package.json_place import JsonPath

__all__ = ["near", "unknown_faults"]

_SHORTEST: Final = 4
_LONG: Final = 8
_WORDS: Final = frozenset({"date", "dates", "same", "times"})
"""Words of their own, though they look like a standard property."""


def unknown_faults(
    declared: Mapping[str, object], standard: Collection[str], level: str, at: JsonPath
) -> Iterator[Fault]:
    """Yield the properties that are near to a standard one which is not there.

    The standard allows properties of one's own, so others are let pass: those with a namespace
    (``dc:temporal``), those that begin with ``_`` or ``x-``, and whatever is like no standard one.
    """
    for name in declared:
        if name in standard:
            continue
        meant = near(name, [each for each in standard if each not in declared])
        if meant is not None:
            found = f"the property {shown(name)} of a {level}, which the standard does not know"
            expected = f"{meant!r}, or a name of its own with a namespace"
            yield Fault((*at, name), found, expected, kind="property-unknown")


def near(name: str, standard: Collection[str]) -> str | None:
    """Return the standard property that a name was meant to be, or None.

    >>> near("mediaType", ["mediatype", "format"]), near("temporal", ["title"])
    ('mediatype', None)
    """
    own = ":" in name or name.startswith(("_", "x-", "$")) or name.casefold() in _WORDS
    plain = name.casefold()
    if own or len(plain) < _SHORTEST:
        return None
    from rapidfuzz.distance import OSA

    choices = sorted(each for each in standard if len(each) >= _SHORTEST)
    distances = [(OSA.distance(plain, each.casefold()), each) for each in choices]
    most = [2 if min(len(plain), len(each)) >= _LONG else 1 for each in choices]
    fits = [pair for pair, limit in zip(distances, most, strict=True) if pair[0] <= limit]
    return min(fits)[1] if fits else None
