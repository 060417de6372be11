"""Readable ids for rows that a coder does not name."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

_LONGEST: Final = 40
_DIGITS: Final = 8
_RUN: Final = re.compile("[A-Za-z0-9]+")


def slug(words: str) -> str:
    """Return a slug of at most 40 characters for words, cut at the end of a word.

    Letters that are not ASCII are left out; where nothing remains, ``h`` and eight digits of
    the SHA-256 of the words stand for them. A single longer word is cut where it reaches 40.

    >>> slug("on Wednesday, 19 January")
    'on-wednesday-19-january'
    >>> slug("تهران")
    'hcdb56668'
    """
    # Lowered last: some letters that are not ASCII have ASCII ones for their lower case.
    runs = [str(run).lower() for run in _RUN.findall(words)]
    if not runs:
        return f"h{hashlib.sha256(words.encode()).hexdigest()[:_DIGITS]}"
    kept = runs[0][:_LONGEST]
    for run in runs[1:]:
        if len(kept) + 1 + len(run) > _LONGEST:
            break
        kept = f"{kept}-{run}"
    return kept


class Ids:
    """Number the ids of one table: the second of a kind ends in ``-2``, the third in ``-3``."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._count: Counter[str] = Counter()

    def make(self, prefix: str, words: str, suffix: str = "") -> str:
        """Return a new id ``prefix-slug`` for words, and perhaps ``-suffix``."""
        base = "-".join(part for part in (prefix, slug(words), suffix) if part)
        return next(name for name in self._names(base) if self._take(name))

    def _names(self, base: str) -> Iterator[str]:
        while True:
            self._count[base] += 1
            number = self._count[base]
            yield base if number == 1 else f"{base}-{number}"

    def _take(self, name: str) -> bool:
        new = name not in self._taken
        self._taken.add(name)
        return new
