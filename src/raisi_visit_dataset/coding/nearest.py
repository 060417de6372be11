"""The nearest known word, as a suggestion: it only advises, nothing is decided by it."""

from collections.abc import Iterable
from typing import Final

_ALIKE: Final = 60
_SHOWN: Final = 8


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like ``word``, or None if none is like it.

    >>> nearest("asserted_futur", ["asserted_past", "asserted_future"])
    'asserted_future'
    """
    from rapidfuzz import fuzz, process

    choices = sorted(known)
    best = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return None if best is None else str(best[0])


def suggestion(word: str, known: Iterable[str]) -> str:
    """Say what may have been meant: the nearest known word, else the known words.

    >>> suggestion("raisy", ["raisi", "putin"])
    "did you mean 'raisi'?"
    >>> suggestion("x", ["raisi", "putin"])
    'known are putin, raisi'
    """
    choices = sorted(known)
    like = nearest(word, choices)
    if like is not None:
        return f"did you mean {like!r}?"
    if not choices:
        return "none is known"
    more = f" and {len(choices) - _SHOWN} more" if len(choices) > _SHOWN else ""
    return f"known are {', '.join(choices[:_SHOWN])}{more}"
