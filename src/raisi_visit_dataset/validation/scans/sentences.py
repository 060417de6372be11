"""Sentences of the body."""

import re
from collections.abc import Iterator
from typing import Final

from raisi_visit_dataset.validation.scans.lexicons import Lexicon
from raisi_visit_dataset.validation.scans.source import Found, ScannedSource

__all__ = ["BODY_KINDS", "find_sentences"]

BODY_KINDS: Final = ("dateline", "subheading", "paragraph")

_TERMINATED: Final = re.compile(r"[.!?…؟。]+[\"”»’‘“」』)\]]*(?=\s)")
_INITIAL: Final = re.compile(r"(?<!\w)[^\W\d_]\.$")


def find_sentences(source: ScannedSource, lexicon: Lexicon) -> list[Found]:
    """Find the sentences of the body, without the white space around them.

    A dateline belongs to the sentence that follows it on its line.
    """
    text = source.text
    return [
        Found(start, end)
        for begin, stop in _runs(source)
        for start, end in _split(text, begin, stop, lexicon.abbreviations)
    ]


def _runs(source: ScannedSource) -> list[tuple[int, int]]:
    """Join the stretches of the body that touch."""
    runs: list[tuple[int, int]] = []
    for _, start, end in source.stretches(*BODY_KINDS):
        if runs and runs[-1][1] == start and "\n" not in source.text[start - 1 : start + 1]:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return runs


def _split(
    text: str, begin: int, stop: int, abbreviations: tuple[str, ...]
) -> Iterator[tuple[int, int]]:
    start = begin
    for match in _TERMINATED.finditer(text, begin, stop):
        if _ends_sentence(text, match, stop, abbreviations):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, stop)


def _ends_sentence(
    text: str, match: re.Match[str], stop: int, abbreviations: tuple[str, ...]
) -> bool:
    following = text[match.end() : stop].lstrip()[:1]
    if following.islower():
        return False
    if match[0] != ".":
        return True
    head = text[max(0, match.end() - 16) : match.end()]
    return not (head.endswith(abbreviations) or _INITIAL.search(head))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    stop = start + len(words.rstrip())
    if begin < stop:
        yield begin, stop
