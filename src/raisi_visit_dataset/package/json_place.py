"""Where the values of a JSON document stand."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from raisi_visit_dataset.errors import Place

__all__ = ["JsonPath", "json_places", "key_places", "pointer"]

JsonPath = tuple[str | int, ...]
"""The keys and positions that lead to a value, outermost first."""

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\]:,]|[^\s{}\[\]:,"]++', re.DOTALL)


def pointer(path: JsonPath) -> str:
    """Write a path as JSON Pointer (RFC 6901).

    >>> pointer(("resources", 0, "path"))
    '/resources/0/path'
    """
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def json_places(text: str, paths: Iterable[JsonPath], file: str) -> list[Place]:
    """Return the place of the value at each of ``paths`` in a JSON text that parses.

    Where a path leads nowhere, the place is that of the innermost value on it
    that is there.

    >>> [str(place) for place in json_places('{"a": [1, 22]}', [("a", 1), ("b",)], "x.json")]
    ['x.json:1:11', 'x.json:1:1']
    """
    wanted = list(paths)
    offsets = {path: value for path, value, _ in _found(text, wanted)}
    return _places(text, offsets, wanted, file)


def key_places(text: str, paths: Iterable[JsonPath], file: str) -> list[Place]:
    """Return the place of the key of each of ``paths``, in a JSON text that parses.

    An item of a list and the whole document have no key: their place is that of the value.
    Where a path leads nowhere, it is the place of the innermost value on it that is there.

    >>> [str(place) for place in key_places('{"a": [1, 22]}', [("a",), ("a", 1)], "x.json")]
    ['x.json:1:2', 'x.json:1:11']
    """
    wanted = list(paths)
    offsets: dict[JsonPath, int] = {}
    keys: dict[JsonPath, int] = {}
    for path, value, key in _found(text, wanted):
        offsets[path] = value
        keys[path] = value if key is None else key
    exact = {path: keys[path] for path in wanted if path in keys}
    return _places(text, {**offsets, **exact}, wanted, file)


def _found(text: str, wanted: Iterable[JsonPath]) -> Iterator[tuple[JsonPath, int, int | None]]:
    prefixes = {path[:count] for path in wanted for count in range(len(path) + 1)}
    return (each for each in _values(text) if each[0] in prefixes)


def _places(
    text: str, offsets: dict[JsonPath, int], wanted: list[JsonPath], file: str
) -> list[Place]:
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    return [_place(_innermost(offsets, path), lines, file) for path in wanted]


def _innermost(offsets: dict[JsonPath, int], path: JsonPath) -> int:
    known = (path[:count] for count in range(len(path), -1, -1) if path[:count] in offsets)
    return offsets[next(known)]


def _place(offset: int, lines: list[int], file: str) -> Place:
    line = bisect_right(lines, offset)
    return Place(file, line, offset - lines[line - 1] + 1)


def _values(text: str) -> Iterator[tuple[JsonPath, int, int | None]]:
    """Yield the path of each value, its offset and that of its key, in order of the text."""
    # An open object holds its current key, an open list its current position.
    steps: list[str | int] = []
    key_next = False
    key_at: int | None = None
    for match in _TOKEN.finditer(text):
        mark = match[0]
        if key_next and mark.startswith('"'):
            steps[-1] = str(json.loads(mark))
            key_next, key_at = False, match.start()
        elif mark == ",":
            last = steps[-1]
            key_next = isinstance(last, str)
            steps[-1] = last if isinstance(last, str) else last + 1
        elif mark in "}]":
            steps.pop()
            key_next = False
        elif mark != ":":
            yield tuple(steps), match.start(), key_at
            key_at = None
            if mark in "{[":
                steps.append("" if mark == "{" else 0)
                key_next = mark == "{"
