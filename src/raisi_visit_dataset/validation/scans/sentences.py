"""Sentences of the body."""

import re
from collections.abc import Iterator
from typing import Final

from raisi_visit_dataset.validation.scans.lexicons import Lexicon
from raisi_visit_dataset.validation.scans.source import Found, ScannedSource

__all__ = ["BODY_KINDS", "find_sentences"]

BODY_KINDS: Final = ("dateline", "subheading", "paragraph")

_TERMINATED: Final = re.compile(r"[.!?…؟۔。]+[\"”»’‘“」』)\]]*(?=\s)")
_LONGEST: Final = 16
_INITIAL: Final = re.compile(r"(?<!\w)[^\W\d_]\.$")


def find_sentences(source: ScannedSource, lexicon: Lexicon) -> list[Found]:
    """Find the sentences of the body, without the white space around them.

    A dateline belongs to the sentence that follows it on its line.
    """
    datelines = {end for _, _, end in source.stretches("dateline")}
    return [
        Found(start, end)
        for begin, stop in _runs(source)
        for start, end in _split(source.text, (begin, stop), datelines, lexicon.abbreviations)
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
    text: str, run: tuple[int, int], datelines: set[int], abbreviations: tuple[str, ...]
) -> Iterator[tuple[int, int]]:
    start, stop = run
    # A full stop after the name of a place ends no sentence.
    first = max((end for end in datelines if start < end < stop), default=start)
    for match in _TERMINATED.finditer(text, first, stop):
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
    head = text[max(0, match.end() - _LONGEST) : match.end()]
    return not (_INITIAL.search(head) or _ends_with_one(head, abbreviations))


def _ends_with_one(head: str, abbreviations: tuple[str, ...]) -> bool:
    """Tell whether the last word is one of the abbreviations, and not a longer word."""
    return any(
        head.endswith(each) and not head[: -len(each)][-1:].isalnum() for each in abbreviations
    )


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    stop = start + len(words.rstrip())
    if begin < stop:
        yield begin, stop
