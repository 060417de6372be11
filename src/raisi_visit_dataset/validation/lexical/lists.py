"""Lists: values of one type, parted by a delimiter."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import cast

from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.validation.lexical.json_values import load
from raisi_visit_dataset.validation.lexical.lexis import Lexis, Value

__all__ = ["list_lexis", "native_list_lexis"]


def list_lexis(column: Column, item: Lexis) -> Lexis:
    """Return how lists are read, whose items ``item`` reads."""

    def read(text: str) -> Value | None:
        return _values(text.split(column.delimiter), item)

    return _lexis(column, item, read)


def native_list_lexis(column: Column, item: Lexis) -> Lexis:
    """Return how lists are read that a file holds as arrays."""

    def read(text: str) -> Value | None:
        loaded, value = load(text)
        if not loaded or not isinstance(value, list):
            return None
        strings = column.item_type in ("string", "date", "time", "datetime")
        if any(isinstance(each, str) != strings for each in value):
            return None
        return _values([each if strings else json.dumps(each) for each in value], item)

    return _lexis(column, item, read)


def _lexis(column: Column, item: Lexis, read: Callable[[str], Value | None]) -> Lexis:
    def text(value: Value) -> str:
        items = cast("tuple[Value, ...]", value)
        return json.dumps([item.text(each) for each in items], ensure_ascii=False)

    return Lexis(
        expected=f"a list with {column.delimiter!r} between its items, each {item.expected}",
        read=read,
        text=text,
        size=lambda value: len(cast("tuple[Value, ...]", value)),
    )


def _values(items: list[str], item: Lexis) -> Value | None:
    values = [item.read(each) for each in items]
    return None if None in values else tuple(values)
