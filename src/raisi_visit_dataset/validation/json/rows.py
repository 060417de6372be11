"""The rows of a table in JSON: where they stand in the document, and what names their cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files.strict_json import JsonNumber
from raisi_visit_dataset.package.dialect import Dialect
from raisi_visit_dataset.package.fault import shown
from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.validation.json.cells import compact

__all__ = ["JsonRows", "json_rows", "kind_of"]

_KINDS: Final[dict[str, type]] = {"array": list, "object": dict}


@dataclass(frozen=True, slots=True)
class JsonRows:
    """Hold the rows of one document.

    ``at`` is the path of the list they stand in, ``skipped`` how many of its items are labels.
    ``labels`` name the cells, None where nothing does; ``keyed`` tells objects from lists.
    """

    at: JsonPath
    items: Sequence[Any]
    labels: tuple[str, ...] | None
    keyed: bool
    skipped: int = 0

    @property
    def rows(self) -> Sequence[Any]:
        """Return the items without the labels."""
        return self.items[self.skipped :]

    def path(self, row: int, step: str | int | None = None) -> JsonPath:
        """Return the path of a row, from 0, or of a cell in it."""
        at = (*self.at, row + self.skipped)
        return at if step is None else (*at, step)


def json_rows(document: object, at: JsonPath, dialect: Dialect, file: str) -> JsonRows:
    """Find the rows in a document whose path is ``at``; all its numbers are ``JsonNumber``.

    Raises UnreadableError where there is no list of rows.
    """
    value, where = document, at
    for step in _steps(value, dialect.property_name):
        if not isinstance(value, dict) or step not in value:
            found = f"no property {shown(dialect.property_name)}"
            raise UnreadableError(file, found, "a list of rows there, as the dialect says")
        value, where = value[step], (*where, step)
    if not isinstance(value, list):
        raise UnreadableError(file, f"{kind_of(value)} where the rows should be", "a list of rows")
    kind = _KINDS.get(dialect.item_type or "") or _first_kind(value)
    if kind is dict:
        return JsonRows(where, value, dialect.item_keys or tuple(_keys(value)), keyed=True)
    if not dialect.header or not value or not isinstance(value[0], list):
        return JsonRows(where, value, None, keyed=False)
    labels = tuple(each if type(each) is str else compact(each) for each in value[0])
    return JsonRows(where, value, labels, keyed=False, skipped=1)


def _steps(value: object, name: str | None) -> tuple[str, ...]:
    """Return the keys that lead to the rows: the property itself, else its parts at the dots."""
    if name is None:
        return ()
    return (name,) if isinstance(value, dict) and name in value else tuple(name.split("."))


def _first_kind(items: Sequence[object]) -> type:
    return next((type(each) for each in items if isinstance(each, list | dict)), list)


def _keys(items: Sequence[object]) -> Iterator[str]:
    """Yield every key of the objects, in the order in which they first stand."""
    seen: dict[str, None] = {}
    for each in items:
        if isinstance(each, dict) and not seen.keys() >= each.keys():
            seen.update(dict.fromkeys(each))
    yield from seen


def kind_of(value: object) -> str:
    """Name the kind of a value of JSON whose numbers are ``JsonNumber``.

    >>> kind_of(JsonNumber("5")), kind_of("5"), kind_of([1])
    ('a number', 'a text', 'a list')
    """
    if isinstance(value, JsonNumber):
        return "a number"
    return "a text" if isinstance(value, str) else shown(value)
