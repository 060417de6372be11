"""How the schema that a descriptor declares differs from that of a record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.validation.shown import shown

__all__ = ["Difference", "schema_differences"]

_TOLD: Final = frozenset({"title", "description", "$schema", "categories", "example"})
"""What tells people something and binds no reader."""


class Difference(NamedTuple):
    """Hold one difference; ``at`` is its path inside the schema."""

    at: JsonPath
    found: str
    expected: str


def schema_differences(found: Mapping[str, Any], expected: Mapping[str, Any]) -> list[Difference]:
    """List where a schema binds its readers otherwise than ``expected``, outermost first.

    >>> schema_differences({"fields": []}, {"fields": [{"name": "id"}]})[0].expected
    "1 items, here {'name': 'id'}"
    """
    return list(_differences((), found, expected))


def _differences(at: JsonPath, found: object, expected: object) -> Iterator[Difference]:
    if isinstance(found, Mapping) and isinstance(expected, Mapping):
        for name in sorted((found.keys() | expected.keys()) - _TOLD, key=str):
            yield from _member((*at, str(name)), found.get(name), expected.get(name))
    elif isinstance(found, list) and isinstance(expected, list):
        for n, (one, other) in enumerate(zip(found, expected, strict=False)):
            yield from _differences((*at, n), one, other)
        if len(found) != len(expected):
            yield _length(at, found, expected)
    elif found != expected or type(found) is not type(expected):
        yield Difference(at, shown(repr(found)), shown(repr(expected)))


def _member(at: JsonPath, found: object, expected: object) -> Iterator[Difference]:
    if found is None or expected is None:
        if found is not expected:
            yield Difference(at, *(_told(each) for each in (found, expected)))
        return
    yield from _differences(at, found, expected)


def _length(at: JsonPath, found: list[Any], expected: list[Any]) -> Difference:
    n = min(len(found), len(expected))
    further = [_told(each[n] if n < len(each) else None) for each in (found, expected)]
    return Difference(
        (*at, n),
        f"{len(found)} items, here {further[0]}",
        f"{len(expected)} items, here {further[1]}",
    )


def _told(value: object) -> str:
    return "nothing" if value is None else shown(repr(value))
