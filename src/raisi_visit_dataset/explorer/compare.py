"""Two wordings compared, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

__all__ = ["MOST_WORDS", "Part", "compared"]

MOST_WORDS: Final = 1_000
"""Longer wordings are shown whole, without marks: comparing takes the square of their length."""

_WORD: Final = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]|\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """Hold words of one wording: ``same`` in both, ``new`` here alone, ``gone`` from here."""

    kind: Literal["same", "new", "gone"]
    words: str


def compared(reference: str, other: str) -> tuple[Part, ...] | None:
    """Return the parts of another wording, and between them those of the reference it lacks.

    Letters are compared without regard to case. None where a wording is too long.

    >>> [(p.kind, p.words) for p in compared("very good ties", "Very close ties")]
    [('same', 'Very '), ('gone', 'good'), ('new', 'close'), ('same', ' ties')]
    """
    old, new = _WORD.findall(reference), _WORD.findall(other)
    if max(len(old), len(new)) > MOST_WORDS:
        return None
    return tuple(_parts(old, new))


def _parts(old: list[str], new: list[str]) -> Iterator[Part]:
    matcher = SequenceMatcher(None, _folded(old), _folded(new), autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            yield Part("same", "".join(new[k:m]))
            continue
        if i < j:
            yield Part("gone", "".join(old[i:j]))
        if k < m:
            yield Part("new", "".join(new[k:m]))


def _folded(words: list[str]) -> list[str]:
    return [" " if word.isspace() else word.casefold().replace("’", "'") for word in words]
