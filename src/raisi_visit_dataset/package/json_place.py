"""Where the values of a JSON document stand."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from raisi_visit_dataset.errors import Place

__all__ = ["JsonPath", "json_places", "pointer"]

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
    prefixes = {path[:count] for path in wanted for count in range(len(path) + 1)}
    offsets = {path: offset for path, offset in _values(text) if path in prefixes}
    lines = [0, *(match.end() for match in re.finditer("\n", text))]
    return [_place(_innermost(offsets, path), lines, file) for path in wanted]


def _innermost(offsets: dict[JsonPath, int], path: JsonPath) -> int:
    known = (path[:count] for count in range(len(path), -1, -1) if path[:count] in offsets)
    return offsets[next(known)]


def _place(offset: int, lines: list[int], file: str) -> Place:
    line = bisect_right(lines, offset)
    return Place(file, line, offset - lines[line - 1] + 1)


def _values(text: str) -> Iterator[tuple[JsonPath, int]]:
    """Yield the path and offset of each value, in order of the text."""
    # An open object holds its current key, an open list its current position.
    steps: list[str | int] = []
    key_next = False
    for match in _TOKEN.finditer(text):
        mark = match[0]
        if key_next and mark.startswith('"'):
            steps[-1] = str(json.loads(mark))
            key_next = False
        elif mark == ",":
            last = steps[-1]
            key_next = isinstance(last, str)
            steps[-1] = last if isinstance(last, str) else last + 1
        elif mark in "}]":
            steps.pop()
            key_next = False
        elif mark != ":":
            yield tuple(steps), match.start()
            if mark in "{[":
                steps.append("" if mark == "{" else 0)
                key_next = mark == "{"
