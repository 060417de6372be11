"""What differs between two packages: files, rows by key, cells, values of the descriptor."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import zip_longest
from pathlib import Path

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS, Limits
from raisi_visit_dataset.files.read import decode, read_bytes
from raisi_visit_dataset.files.strict_json import load_json_strict
from raisi_visit_dataset.package.change import Change
from raisi_visit_dataset.package.descriptor import DESCRIPTOR, table_path
from raisi_visit_dataset.package.json_difference import json_changes
from raisi_visit_dataset.package.row_difference import row_changes

__all__ = ["difference", "files_on_disk"]


def difference(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> tuple[Change, ...]:
    """Return every change from one package in memory to another, sorted.

    Empty exactly when both hold the same bytes under the same paths. Tables are
    compared row by row, by the primary keys that the descriptors declare, the
    new one first; descriptors value by value; other files by their first line
    that differs.
    """
    keys = {**_keys(old), **_keys(new)}
    changes: list[Change] = []
    for path in sorted({*old, *new}):
        if path not in new:
            changes.append(Change(path, "", "", "removed"))
        elif path not in old:
            changes.append(Change(path, "", "", "added"))
        elif old[path] != new[path]:
            changes += _file_changes(path, old[path], new[path], keys.get(path, ()))
    return tuple(sorted(changes))


def files_on_disk(
    root: Path, paths: Iterable[str], *, limits: Limits = DEFAULT_LIMITS
) -> dict[str, bytes]:
    """Return those of ``paths`` that are there below ``root``, and every file in its data folder.

    So that a file which a build no longer makes is seen too. Raises
    UnreadableError for links and for what the system refuses.
    """
    folder = root / Path(table_path("")).parent
    tables = (path.relative_to(root).as_posix() for path in folder.rglob("*") if not path.is_dir())
    return {
        path: read_bytes(root / path, limit=limits.file_bytes)
        for path in sorted({*paths, *tables})
        if (root / path).exists() or (root / path).is_symlink()
    }


def _file_changes(path: str, old: bytes, new: bytes, key: tuple[str, ...]) -> list[Change]:
    whole = [Change(path, "", "", "changed", f"{len(old)} bytes", f"{len(new)} other bytes")]
    try:
        before, after = decode(old, path), decode(new, path)
        if path == DESCRIPTOR:
            values = (load_json_strict(text, path) for text in (before, after))
            changes: list[Change] | None = json_changes(path, *values)
        elif key:
            changes = row_changes(path, before, after, key)
        else:
            changes = _line_changes(path, before, after)
    except UnreadableError:
        return whole
    # Other bytes that say the same (order, quoting, space) are still a change.
    return changes or whole


def _line_changes(path: str, old: str, new: str) -> list[Change]:
    pairs = zip_longest(old.split("\n"), new.split("\n"), fillvalue="")
    for number, (before, after) in enumerate(pairs, start=1):
        if before != after:
            return [Change(path, f"line {number}", "", "changed", before, after)]
    return []


def _keys(files: Mapping[str, bytes]) -> dict[str, tuple[str, ...]]:
    """Return the primary key of each table, by path; nothing where the descriptor is unfit."""
    try:
        descriptor = json.loads(files.get(DESCRIPTOR, b"{}"))
    except ValueError:
        return {}
    resources = descriptor.get("resources") if isinstance(descriptor, dict) else None
    keys: dict[str, tuple[str, ...]] = {}
    for each in resources if isinstance(resources, list) else ():
        schema = each.get("schema") if isinstance(each, dict) else None
        key = schema.get("primaryKey") if isinstance(schema, dict) else None
        if isinstance(key, list) and all(isinstance(name, str) for name in key):
            keys[str(each.get("path"))] = tuple(key)
    return keys
