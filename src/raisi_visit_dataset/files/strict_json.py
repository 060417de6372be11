"""JSON without its traps: each key once, no NaN, no endless depth or number."""

from __future__ import annotations

import json
import math
import re
from typing import Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits
from raisi_visit_dataset.files.read import place_at

__all__ = ["JsonNumber", "load_json_strict"]

# Possessive, so that a string that never closes costs one pass and no more.
_TOKEN: Final = re.compile(
    r"""(?P<text>"(?:[^"\\]|\\.)*+")(?P<colon>[ \t\n\r]*+:)?+"""
    r"""|(?P<number>-?+[0-9][0-9.eE+-]*+)|(?P<open>[\[{])|(?P<close>[\]}])"""
    r"""|(?P<word>-?+[A-Za-z]++)|(?P<unclosed>")""",
    re.DOTALL,
)
_FLOAT: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]+")
_NO_NUMBERS: Final = ("NaN", "Infinity")
_SHOWN: Final = 60
_BEHIND_COMMA: Final = re.compile(r",[ \t\n\r]*+")
_SYNTAX: Final = (
    ("Expecting value", "", "a value of JSON"),
    ("Expecting property name", "", "a key in double quotes"),
    ("Expecting ':'", "", "a colon behind the key"),
    ("Expecting ','", "", "a comma, or the closing bracket"),
    ("Extra data", "", "nothing behind the first value"),
    ("Illegal trailing comma", "a comma before a closing bracket", "a value behind each comma"),
    ("Unterminated string", "a string that does not close", "a quotation mark that closes it"),
    ("Invalid control character", "", "its escape, as \\u001b is one"),
    ("Invalid \\", "an escape that JSON does not have", "one of those it has"),
)
"""What the parser tells, by its first words: what was found (else what stands there), expected."""


class JsonNumber(str):
    """Hold a number as it is written, digit by digit."""

    __slots__ = ()


def load_json_strict(
    text: str, file: str, *, limits: Limits = DEFAULT_LIMITS, exact: bool = False
) -> object:
    r"""Parse JSON, as RFC 8259 and the limits allow.

    Returns dicts, lists, str, int, float, bool and None; with ``exact``, each number as a
    ``JsonNumber``. Raises UnreadableError
    with line and column for what is no JSON, a duplicate key, NaN and the
    infinities (``1e999`` too), half of a surrogate pair, and more than
    ``limits.json_depth`` levels, ``limits.json_parts`` parts, or ``limits.json_digits``
    characters in a number.

    >>> load_json_strict('{"bytes": 6360}', "datapackage.json")
    {'bytes': 6360}
    """
    if text.startswith("\ufeff"):
        raise UnreadableError(place_at(text, 0, file), "a byte order mark", "JSON without one")
    _Scan(text, file, limits).run()
    try:
        if exact:
            return json.loads(text, parse_int=JsonNumber, parse_float=JsonNumber)
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise _syntax_error(text, file, error) from error
    except (ValueError, RecursionError) as error:
        # Only reached when the limits were raised beyond those of Python itself.
        raise UnreadableError(file, str(error), "what Python can hold") from error


class _Scan:
    """Look at each token once, for what the parser of the standard library lets pass."""

    def __init__(self, text: str, file: str, limits: Limits) -> None:
        self._text = text
        self._file = file
        self._limits = limits
        # One set of keys for each open bracket; a list's stays empty.
        self._open: list[set[str]] = []

    def run(self) -> None:
        visits = {
            "text": self._string,
            "colon": self._key,
            "number": self._number,
            "open": self._descend,
            "close": self._ascend,
            "word": self._word,
        }
        most = self._limits.json_parts
        for number, match in enumerate(_TOKEN.finditer(self._text), start=1):
            if number > most.value:
                raise self._refusal(match, f"more than {most.value} parts", str(most))
            if match.lastgroup == "unclosed":
                # What follows are no tokens; the parser will refuse the text.
                return
            visits[match.lastgroup or "word"](match)

    def _string(self, match: re.Match[str]) -> str:
        token = match["text"]
        if "\\" not in token:
            return token[1:-1]
        try:
            value = str(json.loads(token))
            value.encode("utf-8")
        except json.JSONDecodeError:
            # The parser itself will say it better.
            return token
        except UnicodeEncodeError as error:
            raise self._refusal(match, "half of a surrogate pair", "a character") from error
        return value

    def _key(self, match: re.Match[str]) -> None:
        key = self._string(match)
        if not self._open:
            return
        if key in self._open[-1]:
            raise self._refusal(match, f"the key {_short(key)} a second time", "each key once")
        self._open[-1].add(key)

    def _number(self, match: re.Match[str]) -> None:
        token = match["number"]
        if len(token) > self._limits.json_digits.value:
            found = f"a number of {len(token)} characters"
            raise self._refusal(match, found, str(self._limits.json_digits))
        if _FLOAT.fullmatch(token) and math.isinf(float(token)):
            raise self._refusal(match, f"the number {_short(token)}", "a finite number")

    def _descend(self, match: re.Match[str]) -> None:
        self._open.append(set())
        if len(self._open) > self._limits.json_depth.value:
            found = f"{len(self._open)} nested levels"
            raise self._refusal(match, found, str(self._limits.json_depth))

    def _ascend(self, _match: re.Match[str]) -> None:
        if self._open:
            self._open.pop()

    def _word(self, match: re.Match[str]) -> None:
        if match[0].lstrip("-") in _NO_NUMBERS:
            raise self._refusal(match, match[0], "a finite number")

    def _refusal(self, match: re.Match[str], found: str, expected: str) -> UnreadableError:
        return UnreadableError(place_at(self._text, match.start(), self._file), found, expected)


def _syntax_error(text: str, file: str, error: json.JSONDecodeError) -> UnreadableError:
    """Say in our words, and at one place, what each version of Python says in its own."""
    told, at = error.msg, error.pos
    comma = text.rfind(",", 0, at)
    behind = _BEHIND_COMMA.match(text, comma) if comma >= 0 else None
    if text[at : at + 1] in ("]", "}") and behind is not None and behind.end() == at:
        told, at = "Illegal trailing comma", comma
    known = (words for begin, *words in _SYNTAX if told.startswith(begin))
    found, expected = next(known, (told, "JSON"))
    return UnreadableError(place_at(text, at, file), found or _standing(text, at), expected)


def _standing(text: str, at: int) -> str:
    return f"the character {text[at]!r}" if at < len(text) else "the end of the text"


def _short(token: str) -> str:
    return repr(token if len(token) <= _SHOWN else f"{token[:_SHOWN]}…")
