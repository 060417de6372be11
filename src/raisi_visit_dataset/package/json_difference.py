"""What differs between two JSON values, by path."""

from __future__ import annotations

import json
from collections.abc import Iterator

from raisi_visit_dataset.package.change import Change
from raisi_visit_dataset.package.json_place import JsonPath, pointer

__all__ = ["json_changes"]

Items = dict[str | int, object]


def json_changes(file: str, old: object, new: object) -> list[Change]:
    """Return the changes between two JSON values.

    Items of a list that each have a ``name`` are paired by it, and stand under
    it in paths; others are paired by position.
    """
    return list(_changes(file, (), old, new))


def _changes(file: str, at: JsonPath, old: object, new: object) -> Iterator[Change]:
    if isinstance(old, dict) and isinstance(new, dict):
        yield from _inner_changes(file, at, dict(old), dict(new))
    elif isinstance(old, list) and isinstance(new, list):
        yield from _inner_changes(file, at, *_paired(old, new))
    elif json.dumps(old) != json.dumps(new):
        yield Change(file, pointer(at), "", "changed", _text(old), _text(new))


def _inner_changes(file: str, at: JsonPath, old: Items, new: Items) -> Iterator[Change]:
    if old.keys() == new.keys() and list(old) != list(new):
        order = (", ".join(map(str, side)) for side in (old, new))
        yield Change(file, pointer(at), "order", "changed", *order)
    for step in [*old, *(step for step in new if step not in old)]:
        path = (*at, step)
        if step not in new:
            yield Change(file, pointer(path), "", "removed", _text(old[step]))
        elif step not in old:
            yield Change(file, pointer(path), "", "added", "", _text(new[step]))
        else:
            yield from _changes(file, path, old[step], new[step])


def _paired(old: list[object], new: list[object]) -> tuple[Items, Items]:
    """Give the items of two lists by name if all have names of their own, else by position."""
    before, after = _by_name(old), _by_name(new)
    if len(before) == len(old) and len(after) == len(new):
        return before, after
    return dict(enumerate(old)), dict(enumerate(new))


def _by_name(items: list[object]) -> Items:
    named = ((each.get("name"), each) for each in items if isinstance(each, dict))
    return {name: each for name, each in named if isinstance(name, str)}


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
