"""The passage most like some words, as a suggestion to a coder; nothing is decided by it."""

from typing import Final

from raisi_visit_dataset.build.words import in_word
from raisi_visit_dataset.values.span import Span

_ALIKE: Final = 50


def nearest_passage(words: str, text: str, within: Span) -> Span | None:
    """Return the passage inside ``within`` that is most like ``words``, None if none is.

    >>> nearest_passage("We shall go", "He said: We will go.", Span(0, 20))
    Span(start=9, end=19)
    """
    from rapidfuzz import fuzz

    haystack = within.slice(text)
    best = fuzz.partial_ratio_alignment(words, haystack, score_cutoff=_ALIKE)
    if best is None or best.dest_start >= best.dest_end:
        return None
    return _tidied(words, text, within, (best.dest_start, best.dest_end))


def _tidied(words: str, text: str, within: Span, found: tuple[int, int]) -> Span | None:
    """Begin and end with whole words, and with marks only where the words themselves do."""
    start = _edge(text, within, within.start + found[0])
    end = _edge(text, within, within.start + found[1])
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    start += len(text[start:end]) - len(text[start:end].lstrip())
    if in_word(words[0]):
        while start < end and not in_word(text[start]):
            start += 1
    elif within.start < start < end and in_word(text[start]) and _mark(text[start - 1]):
        start -= 1
    if in_word(words[-1]):
        while start < end and not in_word(text[end - 1]):
            end -= 1
    elif start < end < within.end and in_word(text[end - 1]) and _mark(text[end]):
        end += 1
    return Span(start, end) if start < end else None


def _edge(text: str, within: Span, at: int) -> int:
    """Return the edge of a word that is nearest to an offset."""
    before = after = at
    while before > within.start and _inside(text, before):
        before -= 1
    while after < within.end and _inside(text, after):
        after += 1
    return before if at - before < after - at else after


def _inside(text: str, at: int) -> bool:
    return 0 < at < len(text) and in_word(text[at - 1]) and in_word(text[at])


def _mark(character: str) -> bool:
    return not in_word(character) and not character.isspace()
