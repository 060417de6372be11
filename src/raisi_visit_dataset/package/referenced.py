"""Schemas and dialects that stand in files of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files.limits import Limits
from raisi_visit_dataset.files.read import decode
from raisi_visit_dataset.files.strict_json import load_json_strict
from raisi_visit_dataset.package.fault import Fault, shown
from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.package.location import is_remote
from raisi_visit_dataset.package.store import Store

__all__ = ["Referenced", "resolved"]


class Referenced(NamedTuple):
    """Hold an object, the file it was read from (None for the descriptor), and its faults."""

    value: Mapping[str, object] | None
    file: str | None
    faults: tuple[Fault, ...]


def resolved(value: object, at: JsonPath, store: Store, limits: Limits) -> Referenced:
    """Return the object that stands as ``value``, or in the file of the package it names.

    A URL is a fault, it is never fetched.
    """
    if isinstance(value, dict):
        return Referenced(value, None, ())
    if not isinstance(value, str):
        return Referenced(None, None, (Fault(at, shown(value), "an object, or a path"),))
    if is_remote(value):
        fault = Fault(at, f"the URL {shown(value)}", "a path of the package", kind="path-remote")
        return Referenced(None, None, (fault,))
    try:
        data = store.read(value, limits.descriptor_bytes)
    except UnreadableError as error:
        found = f"{error.found} for {shown(value)}"
        return Referenced(None, None, (_unreadable(at, found, "a file of the package"),))
    return _parsed(data, value, limits)


def _parsed(data: bytes, path: str, limits: Limits) -> Referenced:
    try:
        value = load_json_strict(decode(data, path), path, limits=limits)
    except UnreadableError as error:
        fault = Fault(
            (),
            error.found,
            error.expected,
            kind="file-unreadable",
            file=path,
            line=error.line,
            column=error.column,
        )
        return Referenced(None, path, (fault,))
    if isinstance(value, dict):
        return Referenced(value, path, ())
    fault = _unreadable((), shown(value), "an object")
    return Referenced(None, path, (replace(fault, file=path, line=1, column=1),))


def _unreadable(at: JsonPath, found: str, expected: str) -> Fault:
    return Fault(at, found, expected, kind="file-unreadable")
