"""Patterns: the regular expressions of XML Schema, in the words of a linear engine."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from raisi_visit_dataset.validation.lexical.pattern_atoms import (
    PatternError,
    Scanner,
    character_class,
    escape,
)

__all__ = ["PatternError", "rust_pattern"]

_LONGEST: Final = 10_000
_DEEPEST: Final = 100
_MOST: Final = 100_000
_COUNT: Final = re.compile(r"\{([0-9]{1,9})(?:(,)([0-9]{1,9})?)?\}")
_NAMED: Final = re.compile(r"\?(?:P?<[A-Za-z_][A-Za-z0-9_]*>|:)")
_OPENINGS: Final = {
    "?=": "a look-ahead",
    "?!": "a look-ahead",
    "?<=": "a look-behind",
    "?<!": "a look-behind",
    "?P=": "a back-reference",
}
_LINEAR: Final = "a pattern in the syntax of XML Schema, without look-around or back-references"


@lru_cache(maxsize=1024)
def rust_pattern(pattern: str) -> str:
    r"""Translate a pattern, to be matched on the whole text.

    ``^`` and ``$`` are taken as anchors, because people write them, though to XML Schema they
    are characters. Raises PatternError for what is not in that syntax, and for a pattern that
    the engine finds too large.

    >>> rust_pattern("^[a-z-[aeiou]]+$")
    '\\A[[a-z]--[aeiou]]+\\z'
    """
    if len(pattern) > _LONGEST:
        raise PatternError(f"{len(pattern)} characters", f"{_LONGEST:,} or fewer")
    translated = _Translation(pattern).run()
    _compile(translated)
    return translated


class _Translation:
    """Walk through a pattern once, token by token."""

    def __init__(self, pattern: str) -> None:
        self._scanner = Scanner(pattern)
        self._out: list[str] = []
        self._depth = 0
        # Whether what stands last can be repeated.
        self._atom = False

    def run(self) -> str:
        scanner = self._scanner
        while scanner.more:
            character = scanner.peek()
            if character in "?*+{":
                self._quantifier()
            elif character in "()|":
                self._group(character)
            else:
                self._out.append(self._one(character))
                self._atom = character not in "^$"
        if self._depth:
            raise PatternError("a parenthesis that never closes", _LINEAR)
        return "".join(self._out)

    def _one(self, character: str) -> str:
        scanner = self._scanner
        if character == "[":
            return character_class(scanner)
        if character == "\\":
            return escape(scanner, inside=False)
        scanner.take()
        return {".": r"[^\n\r]", "^": r"\A", "$": r"\z"}.get(character) or re.escape(character)

    def _group(self, character: str) -> None:
        scanner = self._scanner
        scanner.take()
        self._atom = character == ")"
        if character == "|":
            self._out.append("|")
            return
        self._depth += 1 if character == "(" else -1
        if self._depth < 0:
            raise PatternError("a parenthesis that nothing opens", _LINEAR)
        if self._depth > _DEEPEST:
            raise PatternError("parentheses more than 100 deep", _LINEAR)
        if character == "(":
            self._open()
        self._out.append("(?:" if character == "(" else ")")

    def _open(self) -> None:
        scanner = self._scanner
        if not scanner.more or scanner.peek() != "?":
            return
        if scanner.match(_NAMED) is None:
            found = next((w for o, w in _OPENINGS.items() if scanner.ahead(o)), "a group with (?")
            raise PatternError(found, _LINEAR)

    def _quantifier(self) -> None:
        scanner = self._scanner
        if not self._atom:
            raise PatternError(f"{scanner.peek()} behind nothing that it can repeat", _LINEAR)
        self._atom = False
        if scanner.peek() != "{":
            self._out.append(scanner.take())
        else:
            self._out.append(self._count())
        if scanner.more and scanner.peek() == "+":
            raise PatternError("a possessive quantifier", _LINEAR)
        if scanner.more and scanner.peek() == "?":
            # How eagerly a part matches makes no difference to whether the whole does.
            scanner.take()

    def _count(self) -> str:
        match = self._scanner.match(_COUNT)
        if match is None:
            raise PatternError("a brace that is no count", f"{_LINEAR}: write \\{{ for a brace")
        least, most = int(match[1]), int(match[3] or match[1])
        if most < least or most > _MOST:
            raise PatternError(f"the count {match[0]}", f"a count up to {_MOST:,}, smaller first")
        return match[0]


def _compile(translated: str) -> None:
    import polars as pl

    try:
        pl.Series([""]).str.contains(rf"\A(?:{translated})\z")
    except pl.exceptions.ComputeError as error:
        found = "a pattern too large" if "size limit" in str(error) else "a pattern refused"
        raise PatternError(f"{found} for a linear engine", _LINEAR) from error
