"""Cells that hold JSON: objects and arrays."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, cast

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files.strict_json import load_json_strict
from raisi_visit_dataset.validation.lexical.lexis import Lexis, Value

__all__ = ["Document", "array_lexis", "document_lexis", "is_number", "load", "object_lexis"]

_REMEMBERED: Final = 1 << 14


@dataclass(frozen=True, slots=True)
class Document:
    """Hold a JSON value with its canonical text, by which two are equal."""

    text: str
    value: Any = field(compare=False)


def object_lexis() -> Lexis:
    """Return how objects are read: strict JSON, each key once."""
    return document_lexis("a JSON object, each key once", lambda value: isinstance(value, dict))


def array_lexis() -> Lexis:
    """Return how arrays are read: strict JSON."""
    return document_lexis("a JSON array", lambda value: isinstance(value, list))


def document_lexis(expected: str, fits: Callable[[Any], bool]) -> Lexis:
    """Return how JSON of some kind is read."""

    @lru_cache(maxsize=_REMEMBERED)
    def read(text: str) -> Value | None:
        loaded, value = load(text)
        if not loaded or not fits(value):
            return None
        return Document(_written(value), value)

    return Lexis(
        expected=expected,
        read=read,
        text=lambda value: cast("Document", value).text,
        size=lambda value: len(cast("Document", value).value),
        document=lambda value: cast("Document", value).value,
    )


def load(text: str) -> tuple[bool, Any]:
    """Parse strict JSON; whether it is some, and the value."""
    try:
        return True, load_json_strict(text, "")
    except UnreadableError:
        return False, None


def is_number(value: object) -> bool:
    """Say whether a JSON value is a number, which true and false are not."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _written(value: object) -> str:
    parts = (",", ":")
    return json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=parts)


def _plain(value: object) -> object:
    """Write 1.0 as 1, so that equal numbers have equal texts."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
