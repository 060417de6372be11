"""Coding files: YAML in which every scalar is a string and every value has a place."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from raisi_visit_dataset.errors import Place, UnreadableError
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limit, Limits
from raisi_visit_dataset.files.read import place_at, read_text

__all__ = ["PLACES", "Located", "Places", "load_yaml", "places_of"]

PLACES: Final = "__places__"
"""The reserved key under which a mapping carries its ``Places``."""

Located = dict[str, object]
"""A mapping as read: its keys in order of the file, and ``PLACES``.

Values are ``str``, ``None``, lists of values, and further such mappings.
"""

# What YAML forbids, and the line ends that YAML knows but editors do not count:
# a passage must not be folded where its coder saw no line end.
_FORBIDDEN: Final = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_LONE_RETURN: Final = re.compile("\r(?!\n)")
_NULLS: Final = frozenset({"", "~", "null"})
_END: Final = "the end of the text"
_PARSER_WORDS: Final = (
    ("found unexpected end of stream", _END),
    ("found character", "a character"),
    ("found ", ""),
    ("did not find expected ", "no "),
    ("could not find expected ", "no "),
)
_LOADER: Final[Callable[[str], Any]] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Places(NamedTuple):
    """Keep where the values of one mapping stand.

    ``marks`` holds (line, column), both from 1, the column in code points: for
    each key the begin of its value, for ``key/0``, ``key/1`` … the items of its
    list (``key/0/0`` of a list in a list), for ``""`` the mapping itself. A key
    that happens to be called ``key/0`` keeps that mark.
    """

    file: str
    marks: dict[str, tuple[int, int]]

    def at(self, key: str = "", index: int | None = None) -> Place:
        """Return the place of a value, or of one item of a list.

        What has no mark (a key that is not there) gets the place of the mapping.

        >>> str(Places("a.yaml", {"": (1, 1), "date": (3, 9)}).at("date"))
        'a.yaml:3:9'
        """
        name = key if index is None else f"{key}/{index}"
        line, column = self.marks.get(name) or self.marks[""]
        return Place(self.file, line, column)


def places_of(mapping: Located) -> Places:
    """Return the places a mapping carries; TypeError if ``load_yaml`` did not make it."""
    places = mapping.get(PLACES)
    if not isinstance(places, Places):
        msg = f"found {places!r} under {PLACES}; expected the Places of a mapping read from a file"
        raise TypeError(msg)
    return places


def load_yaml(source: str | Path, file: str, *, limits: Limits = DEFAULT_LIMITS) -> Located:
    r"""Read one YAML document, a mapping, with the place of every value.

    ``source`` is a text, or the path of one; ``file`` names it in places and
    messages. Every scalar is a string, as written (``NO``, ``000``, ``1e3``);
    only a plain ``null``, ``~`` or nothing at all is None. Raises
    UnreadableError, with line and column, for what is no YAML and for duplicate
    keys, keys that are no strings, anchors, aliases, tags, directives, a second
    document, and more than ``limits.coding_bytes`` or ``limits.coding_depth``.

    >>> load_yaml("dates:\n- 2022\n- ~\n", "a.yaml")["dates"]
    ['2022', None]
    """
    if isinstance(source, Path):
        source = read_text(source, limit=limits.coding_bytes, label=file)
    elif len(encoded := _encoded(source, file)) > limits.coding_bytes.value:
        raise UnreadableError(file, f"{len(encoded)} bytes", str(limits.coding_bytes))
    _demand_legal(source, file)
    loader = _LOADER(source)
    try:
        return _Document(loader.get_event, file, limits.coding_depth).read()
    except yaml.MarkedYAMLError as error:
        raise _unparsable(error, file) from error
    finally:
        loader.dispose()


def _encoded(text: str, file: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        place = place_at(text, error.start, file)
        raise UnreadableError(place, "half of a surrogate pair", "a character") from error


def _demand_legal(text: str, file: str) -> None:
    match = _FORBIDDEN.search(text)
    if match is None and text.count("\r") != text.count("\r\n"):
        match = _LONE_RETURN.search(text)
    if match is not None:
        found = f"the character U+{ord(match[0]):04X}"
        place = place_at(text, match.start(), file)
        cure = 'if it belongs to a value, write it as an escape between double quotes ("\\u2028")'
        raise UnreadableError(place, found, "text that YAML allows as it stands", cure)


def _unparsable(error: yaml.MarkedYAMLError, file: str) -> UnreadableError:
    told = str(error.problem)
    for begin, ours in _PARSER_WORDS:
        if told.startswith(begin):
            told = f"{ours}{told.removeprefix(begin)}"
    mark = error.problem_mark or error.context_mark
    if told == _END:
        # What does not end is to be mended where it begins.
        mark = error.context_mark or mark
    where = file if mark is None else Place(file, mark.line + 1, mark.column + 1)
    found = f"{told} {error.context}" if error.context else told
    return UnreadableError(where, found, "YAML")


class _Document:
    """Build the values of one document from the events of the parser.

    Events instead of nodes: anchors and depth are refused before anything is
    built on them, so the C composer's unguarded recursion is never reached.
    """

    __slots__ = ("_depth", "_file", "_limit", "_next")

    def __init__(self, next_event: Callable[[], Any], file: str, limit: Limit) -> None:
        self._next = next_event
        self._file = file
        self._limit = limit
        self._depth = 0

    def read(self) -> Located:
        self._next()
        start = self._next()
        if isinstance(start, yaml.StreamEndEvent):
            raise UnreadableError(Place(self._file, 1, 1), "an empty file", "a mapping")
        if start.version or start.tags:
            raise self._refusal(start, "a directive", "a document without directives")
        first = self._next()
        if not isinstance(first, yaml.MappingStartEvent):
            raise self._refusal(first, "a document that is no mapping", "a mapping")
        document = self._mapping(first)
        self._next()
        if not isinstance(after := self._next(), yaml.StreamEndEvent):
            raise self._refusal(after, "a second document", "one document in a file")
        return document

    def _value(self, event: Any) -> object:  # noqa: ANN401 - PyYAML's events share no typed base
        """Build any value but a list, whose items are marked by its holder."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            if event.anchor is not None or event.tag is not None:
                raise self._decorated(event)
            plain_null = event.implicit[0] and event.value in _NULLS
            return None if plain_null else event.value
        if kind is yaml.MappingStartEvent:
            return self._mapping(event)
        raise self._refusal(event, f"the alias *{event.anchor}", "the value itself, written out")

    def _mapping(self, event: Any) -> Located:  # noqa: ANN401 - as above
        self._descend(event)
        mark = event.start_mark
        marks = {"": (mark.line + 1, mark.column + 1)}
        items: dict[str, tuple[int, int]] = {}
        mapping: Located = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._key(event, mapping)
            event = self._next()
            mark = event.start_mark
            marks[key] = (mark.line + 1, mark.column + 1)
            if type(event) is yaml.SequenceStartEvent:
                mapping[key] = self._sequence(event, items, key)
            else:
                mapping[key] = self._value(event)
        self._depth -= 1
        # The keys win over items of the same name.
        mapping[PLACES] = Places(self._file, {**items, **marks} if items else marks)
        return mapping

    def _sequence(self, event: Any, marks: dict[str, tuple[int, int]], path: str) -> list[object]:  # noqa: ANN401 - as above
        self._descend(event)
        values: list[object] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            mark = event.start_mark
            item = f"{path}/{len(values)}"
            marks[item] = (mark.line + 1, mark.column + 1)
            if type(event) is yaml.SequenceStartEvent:
                values.append(self._sequence(event, marks, item))
            else:
                values.append(self._value(event))
        self._depth -= 1
        return values

    def _key(self, event: Any, mapping: Located) -> str:  # noqa: ANN401 - as above
        if type(event) is not yaml.ScalarEvent:
            raise self._refusal(event, "a key that is no string", "a string")
        key = self._value(event)
        if not isinstance(key, str) or key in ("", PLACES):
            raise self._refusal(event, f"the key {event.value!r}", "a name of its own for each key")
        if key in mapping:
            raise self._refusal(event, f"the key {key!r} a second time", "each key once")
        return key

    def _descend(self, event: Any) -> None:  # noqa: ANN401 - as above
        if event.anchor is not None or event.tag is not None:
            raise self._decorated(event)
        self._depth += 1
        if self._depth > self._limit.value:
            raise self._refusal(event, f"{self._depth} nested levels", str(self._limit))

    def _decorated(self, event: Any) -> UnreadableError:  # noqa: ANN401 - as above
        if event.anchor is not None:
            return self._refusal(event, f"the anchor &{event.anchor}", "the value alone")
        return self._refusal(event, f"the tag {event.tag}", "the value alone: all are strings")

    def _refusal(self, event: Any, found: str, expected: str) -> UnreadableError:  # noqa: ANN401 - as above
        mark = event.start_mark
        return UnreadableError(Place(self._file, mark.line + 1, mark.column + 1), found, expected)
