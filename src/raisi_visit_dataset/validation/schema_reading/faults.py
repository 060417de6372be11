"""The faults of one schema, as they are found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from raisi_visit_dataset.coding.nearest import nearest
from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.validation.schema_reading.fault import SchemaFault
from raisi_visit_dataset.validation.shown import shown

__all__ = ["Faults", "kind_of"]

_MOST_LISTED: Final = 30
_KINDS: Final[dict[type, str]] = {dict: "an object", list: "a list"}


@dataclass(slots=True)
class Faults:
    """Collect the faults of a schema."""

    found: list[SchemaFault] = field(default_factory=list)

    def add(self, kind: str, at: JsonPath, found: str, expected: str) -> None:
        """Note a fault."""
        self.found.append(SchemaFault(kind, at, found, expected))

    def unlike(self, at: JsonPath, value: object, expected: str) -> None:
        """Note that a property is not of the kind that the standard wants."""
        self.add("property-malformed", at, f"{kind_of(value)} as {at[-1]}", expected)

    def unknown(self, kind: str, at: JsonPath, word: str, known: Iterable[str]) -> None:
        """Note a word that is not known, with the nearest that is."""
        like = nearest(word, known)
        words = sorted(shown(each) for each in known)
        more = ", …" if len(words) > _MOST_LISTED else ""
        listed = f"one of {', '.join(words[:_MOST_LISTED])}{more}"
        expected = listed if like is None else f"{listed}; did you mean {shown(like)!r}?"
        # A position says nothing: what holds the list is named in its place.
        what = next((step for step in reversed(at) if isinstance(step, str)), "schema")
        found = f"the key {word!r}" if what == word else f"{what} {word!r}"
        self.add(kind, at, found, expected)


def kind_of(value: object) -> str:
    """Say what a JSON value is.

    >>> kind_of([]), kind_of(None), kind_of(3)
    ('an empty list', 'null', '3')
    """
    if value == []:
        return "an empty list"
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    return _KINDS.get(type(value), repr(value))
