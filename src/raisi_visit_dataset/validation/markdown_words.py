"""Words of strangers, made fit to stand in GitHub Markdown."""

import string
from typing import Final

__all__ = ["markdown_words"]

_BACKSLASHED: Final = {ord(mark): f"\\{mark}" for mark in string.punctuation}
# GitHub makes links of @name and #1 after it has read the Markdown: an element between hinders it.
_UNLINKED: Final = {ord(mark): f"<span>{mark}</span>" for mark in "@#"}


def markdown_words(words: str) -> str:
    r"""Return words of one line as they are to be read, none of them taken as markup.

    >>> markdown_words("a|b")
    'a\\|b'
    """
    return words.translate({**_BACKSLASHED, **_UNLINKED})
