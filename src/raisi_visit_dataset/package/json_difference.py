"""What differs between two JSON values, by path."""

from __future__ import annotations

import json
from collections.abc import Iterator

from raisi_visit_dataset.package.change import Change
from raisi_visit_dataset.package.json_place import JsonPath, pointer

__all__ = ["json_changes"]


def json_changes(file: str, old: object, new: object) -> list[Change]:
    """Return the changes between two JSON values.

    Items of a list that each have a ``name`` are paired by it, and stand under
    it in paths; others are paired by position.
    """
    return list(_changes(file, (), old, new))


def _changes(file: str, at: JsonPath, old: object, new: object) -> Iterator[Change]:
    before, after = _children(old), _children(new)
    if before is None or after is None or type(old) is not type(new):
        if json.dumps(old) != json.dumps(new):
            yield Change(file, pointer(at), "", "changed", _text(old), _text(new))
        return
    if before.keys() == after.keys() and list(before) != list(after):
        order = (", ".join(map(str, side)) for side in (before, after))
        yield Change(file, pointer(at), "order", "changed", *order)
    for step in [*before, *(step for step in after if step not in before)]:
        path = (*at, step)
        if step not in after:
            yield Change(file, pointer(path), "", "removed", _text(before[step]))
        elif step not in before:
            yield Change(file, pointer(path), "", "added", "", _text(after[step]))
        else:
            yield from _changes(file, path, before[step], after[step])


def _children(value: object) -> dict[str | int, object] | None:
    if isinstance(value, dict):
        return dict(value)
    if not isinstance(value, list):
        return None
    names = [each.get("name") for each in value if isinstance(each, dict)]
    named = [name for name in names if isinstance(name, str)]
    if len({*named}) == len(value):
        return dict(zip(named, value, strict=True))
    return dict(enumerate(value))


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
