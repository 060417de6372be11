"""A fault of a schema, before any rule gives it a code."""

from __future__ import annotations

from dataclasses import dataclass

from raisi_visit_dataset.package.json_place import JsonPath

__all__ = ["SchemaFault"]


@dataclass(frozen=True, slots=True)
class SchemaFault:
    """Say what is wrong with a schema; ``at`` is the path below it."""

    kind: str
    at: JsonPath
    found: str
    expected: str
