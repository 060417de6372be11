"""Where words begin and end: letters, numbers, marks and joiners of Unicode make words."""

import unicodedata
from collections.abc import Collection
from functools import lru_cache
from typing import Final

from raisi_visit_dataset.values.span import Span

_JOINERS: Final = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_UNSPACED: Final = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")


@lru_cache(maxsize=4096)
def in_word(character: str) -> bool:
    """Tell whether a character belongs to a word.

    >>> in_word("é"), in_word("'"), in_word("½"), in_word("\N{ZERO WIDTH NON-JOINER}")
    (True, False, True, True)
    """
    return character in _JOINERS or character.isalnum() or _is_mark(character)


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
    # A joiner binds what stands on both sides of it; a mark belongs to what stands before it.
    if left in _JOINERS or right in _JOINERS or _is_mark(right):
        return True
    return in_word(left) and in_word(right) and not _stands_alone(right)


@lru_cache(maxsize=4096)
def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


@lru_cache(maxsize=4096)
def _stands_alone(character: str) -> bool:
    """Tell whether a character is of a script that puts no space between words."""
    return unicodedata.name(character, "").startswith(_UNSPACED)


def words_of(text: str, lost: Collection[int] = ()) -> list[Span]:
    """Return the words of a text in order; where a script has no spaces, each character is one.

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
        elif offset in lost or not _joined(text[offset - 1], character):
            found.append(Span(start, offset))
            start = offset
    if start >= 0:
        found.append(Span(start, len(text)))
    return found
