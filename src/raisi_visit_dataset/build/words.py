"""Where words begin and end: letters, digits and marks of Unicode make words."""

import unicodedata
from collections.abc import Collection
from functools import lru_cache

from raisi_visit_dataset.values.span import Span


@lru_cache(maxsize=4096)
def in_word(character: str) -> bool:
    """Tell whether a character belongs to a word.

    >>> in_word("é"), in_word("'"), in_word("-")
    (True, False, False)
    """
    category = unicodedata.category(character)
    return category[0] in "LM" or category == "Nd"


def bounded(text: str, span: Span, lost: Collection[int] = ()) -> bool:
    """Tell whether the span splits no word at either end.

    ``lost`` holds the offsets before which the text lost a separator.

    >>> bounded("the visitor", Span(4, 9)), bounded("the visitor", Span(4, 9), {9})
    (False, True)
    """
    return all(
        edge in (0, len(text)) or edge in lost or not _joined(text[edge - 1], text[edge])
        for edge in (span.start, span.end)
    )


def _joined(left: str, right: str) -> bool:
    # A mark belongs to what stands before it, a letter or not.
    return in_word(right) and (in_word(left) or unicodedata.category(right)[0] == "M")


def words_of(text: str, lost: Collection[int] = ()) -> list[Span]:
    """Return the words of a text in order.

    >>> [span.slice("Iran-Russia ties") for span in words_of("Iran-Russia ties")]
    ['Iran', 'Russia', 'ties']
    """
    found: list[Span] = []
    start = -1
    for offset, character in enumerate(text):
        if not in_word(character):
            if start >= 0:
                found.append(Span(start, offset))
            start = -1
        elif start < 0:
            start = offset
        elif offset in lost:
            found.append(Span(start, offset))
            start = offset
    if start >= 0:
        found.append(Span(start, len(text)))
    return found
