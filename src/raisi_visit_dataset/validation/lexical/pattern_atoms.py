"""The parts of a pattern that stand for one character: escapes and classes."""

from __future__ import annotations

import re
import string
from typing import Final

from raisi_visit_dataset.validation.lexical.pattern_classes import CATEGORIES, SHORTHANDS, block

__all__ = ["PatternError", "Scanner", "character_class", "escape"]

_PROPERTY: Final = re.compile(r"\{([A-Za-z0-9-]+)\}")
_CONTROLS: Final = {"n": r"\n", "r": r"\r", "t": r"\t"}
_WRITTEN: Final = {r"\n": "\n", r"\r": "\r", r"\t": "\t", "\\\n": "\n"}
_ESCAPES: Final = "an escape of XML Schema"
_CLASS: Final = "a class of characters as XML Schema has them"
_DEEPEST: Final = 20


class PatternError(ValueError):
    """Refuse a pattern; ``found`` and ``expected`` say why."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found, expected)
        self.found = found
        self.expected = expected


class Scanner:
    """Hold a pattern and how far it is read."""

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    @property
    def more(self) -> bool:
        """Say whether something is left."""
        return self._at < len(self._pattern)

    def peek(self) -> str:
        """Return the next character, which must be there."""
        if not self.more:
            raise PatternError("a pattern that ends too early", "a whole pattern")
        return self._pattern[self._at]

    def take(self) -> str:
        """Return the next character, and go on."""
        character = self.peek()
        self._at += 1
        return character

    def ahead(self, words: str) -> bool:
        """Say whether these words come next."""
        return self._pattern.startswith(words, self._at)

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Match what comes next, and go on behind it."""
        match = pattern.match(self._pattern, self._at)
        if match is not None:
            self._at = match.end()
        return match


def escape(scanner: Scanner, *, inside: bool) -> str:
    """Translate an escape; ``inside`` a class, or not."""
    scanner.take()
    letter = scanner.take()
    if letter in _CONTROLS:
        return _CONTROLS[letter]
    if letter in SHORTHANDS:
        return SHORTHANDS[letter]
    if letter in "pP":
        return _property(scanner, letter)
    if letter in string.punctuation:
        return re.escape(letter)
    if letter in string.digits and not inside:
        raise PatternError(f"the back-reference \\{letter}", "a pattern without back-references")
    raise PatternError(f"the escape \\{letter}", _ESCAPES)


def character_class(scanner: Scanner, depth: int = 1) -> str:
    """Translate a class with its ranges, and perhaps another that is taken out of it."""
    if depth > _DEEPEST:
        raise PatternError("classes more than 20 deep", _CLASS)
    scanner.take()
    negated = scanner.ahead("^")
    if negated:
        scanner.take()
    items: list[str] = []
    while not scanner.ahead("]"):
        if scanner.ahead("-[") and items:
            scanner.take()
            without = character_class(scanner, depth + 1)
            if not scanner.ahead("]"):
                raise PatternError("something behind a class that is taken out", _CLASS)
            scanner.take()
            return f"[[{'^' if negated else ''}{''.join(items)}]--{without}]"
        items.append(_item(scanner))
    scanner.take()
    if not items:
        raise PatternError("an empty class", _CLASS)
    return f"[{'^' if negated else ''}{''.join(items)}]"


def _item(scanner: Scanner) -> str:
    """Translate a character, a range or an escape of a class."""
    first, single = _member(scanner)
    if not scanner.ahead("-") or scanner.ahead("-]") or scanner.ahead("-["):
        return first
    if not single:
        raise PatternError("a range that begins with a class", _CLASS)
    scanner.take()
    last, single = _member(scanner)
    if not single or _plain(last) < _plain(first):
        raise PatternError("a range that does not rise from one character to another", _CLASS)
    return f"{first}-{last}"


def _member(scanner: Scanner) -> tuple[str, bool]:
    """Translate one member, and say whether it is a single character."""
    if scanner.peek() != "\\":
        return re.escape(scanner.take()), True
    translated = escape(scanner, inside=True)
    single = not translated.startswith(("[", r"\p", r"\P"))
    return translated, single


def _plain(translated: str) -> str:
    """Return the character that a translated member stands for."""
    return _WRITTEN.get(translated) or translated.removeprefix("\\")


def _property(scanner: Scanner, letter: str) -> str:
    match = scanner.match(_PROPERTY)
    if match is None:
        raise PatternError(f"\\{letter} without a name in braces", _ESCAPES)
    name = match[1]
    if CATEGORIES.fullmatch(name):
        return f"\\{letter}{{{name}}}"
    span = block(name.removeprefix("Is")) if name.startswith("Is") else None
    if span is None:
        raise PatternError(f"the class \\{letter}{{{name}}}", _ESCAPES)
    return f"[{'^' if letter == 'P' else ''}{span}]"
