"""Recorded stretches that begin or end inside a word."""

import unicodedata
from typing import Final

from raisi_visit_dataset.validation.scans.source import Found, ScannedSource

__all__ = ["find_split_words", "splits_word"]

_JOINERS: Final = "\u200c\u200d"
_UNSPACED: Final = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")
"""Scripts that put no space between words: there, no boundary can be seen."""


def splits_word(text: str, at: int, separators: frozenset[int] = frozenset()) -> bool:
    """Tell whether a boundary at the offset ``at`` stands inside a word or a character.

    A declared lost separator is a boundary between words.

    >>> splits_word("Raeisi’s visit", 3), splits_word("Raeisi’s visit", 6)
    (True, False)
    """
    if not 0 < at < len(text) or at in separators:
        return False
    before, after = text[at - 1], text[at]
    if before in _JOINERS or after in _JOINERS or unicodedata.category(after).startswith("M"):
        return True
    if not (_is_letter(before) and _is_letter(after)):
        return False
    return not unicodedata.name(after, "").startswith(_UNSPACED)


def find_split_words(source: ScannedSource) -> list[Found]:
    """Find the recorded stretches one of whose ends splits a word; those past the text are not.

    >>> find_split_words(ScannedSource("s900", "Raisi said", "en", spans=((0, 5), (0, 8))))
    [Found(start=0, end=8, label=None)]
    """
    text, separators = source.text, source.separators
    return [
        Found(start, end)
        for start, end in source.spans
        if splits_word(text, start, separators) or splits_word(text, end, separators)
    ]


def _is_letter(character: str) -> bool:
    # A mark (a vowel sign, an accent) belongs to the letter before it.
    return character.isalnum() or unicodedata.category(character).startswith("M")
