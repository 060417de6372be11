"""Words of strangers, made fit to be shown."""

import unicodedata
from typing import Final

__all__ = ["LONGEST_SHOWN", "escaped", "shown"]

LONGEST_SHOWN: Final = 80
"""The most characters of a value that a finding shows; longer ones end with an ellipsis."""

_UNSHOWN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS: Final = "\u200c\u200d"
_LAST_SHORT: Final = 0xFFFF
_SHORT: Final = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def escaped(words: str) -> str:
    r"""Write control, format, bidirectional and surrogate characters as escapes.

    The two joiners stay: they are ordinary in Persian and Hindi. In words that are not in form
    NFC the marks are escapes too, because they look like the letters that they would form.

    >>> escaped("a\u202eb\n"), escaped("cafe\u0301")
    ('a\\u202eb\\n', 'cafe\\u0301')
    """
    formed = unicodedata.is_normalized("NFC", words)
    if formed and words.isprintable():
        return words
    return "".join(_escape(character, formed=formed) for character in words)


def shown(value: object) -> str:
    r"""Escape a value and cut it to ``LONGEST_SHOWN`` characters.

    >>> shown(12), len(shown("x" * 1000))
    ('12', 81)
    """
    words = str(value)
    cut = words[:LONGEST_SHOWN]
    return escaped(cut) if len(cut) == len(words) else f"{escaped(cut)}…"


def _escape(character: str, *, formed: bool) -> str:
    if (formed or _is_formed(character)) and (
        character in _JOINERS or unicodedata.category(character) not in _UNSHOWN
    ):
        return character
    code = ord(character)
    return _SHORT.get(character) or (f"\\u{code:04x}" if code <= _LAST_SHORT else f"\\U{code:08x}")


def _is_formed(character: str) -> bool:
    return not unicodedata.combining(character) and unicodedata.is_normalized("NFC", character)
