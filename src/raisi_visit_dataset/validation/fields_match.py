"""Which column of a file is which field of its schema."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from raisi_visit_dataset.validation.column import Shape

__all__ = ["FIELDS_MATCH", "HeaderFault", "HeaderKind", "Matched", "fields_match", "matched"]

HeaderKind = Literal[
    "label-repeated", "field-missing", "field-extra", "field-renamed", "field-misplaced"
]

FIELDS_MATCH: Final = ("exact", "equal", "subset", "superset", "partial")
"""What ``fieldsMatch`` may be; ``exact``, which alone binds the order, where nothing is said."""

_ALL_FIELDS: Final = frozenset({"exact", "equal", "subset"})
"""The file has every field of the schema."""

_NO_OTHERS: Final = frozenset({"exact", "equal", "superset"})
"""The file has no column besides the fields of the schema."""


@dataclass(frozen=True, slots=True)
class HeaderFault:
    """Say what is wrong with a header.

    ``position`` is that of the column in the file, from 0; None where there is no such column.
    ``field`` is the field of the schema, None for a column that is none.
    """

    kind: HeaderKind
    position: int | None
    field: str | None
    found: str
    expected: str


@dataclass(frozen=True, slots=True)
class Matched:
    """Hold, for each field of the schema, the position of its column in the file, or None."""

    positions: tuple[int | None, ...]
    faults: tuple[HeaderFault, ...]


def fields_match(schema: Mapping[str, object] | None) -> str:
    """Return how a schema wants its fields matched; ``exact`` for what is no known way.

    The standard writes one word; a list that holds one is what some writers make of it.

    >>> fields_match({"fieldsMatch": ["subset"]}), fields_match({})
    ('subset', 'exact')
    """
    value = (schema or {}).get("fieldsMatch", "exact")
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return value if isinstance(value, str) and value in FIELDS_MATCH else "exact"


def matched(found: Sequence[str], shape: Shape, rule: str = "exact") -> Matched:
    """Match the labels of a file, in its order, with the fields of a schema, spelt alike.

    ``exact`` wants the fields in their order and nothing else; where a label is wrong there, the
    columns are matched by name all the same, so that their cells can be looked at. ``equal``
    wants the same names in any order, ``subset`` that the fields are among the labels,
    ``superset`` that the labels are among the fields, ``partial`` one name in common; a field
    that needs a value needs its column by any rule.
    A name that stands twice is a fault by any rule: the first column is taken. Of a header of
    more labels than the limit ``fields`` nothing else is told.
    """
    limit = shape.limits.fields
    if len(found) > limit.value:
        many = HeaderFault("field-extra", limit.value, None, f"{len(found)} columns", str(limit))
        return Matched((None,) * len(shape.columns), (many,))
    first: dict[str, int] = {}
    for position, label in enumerate(found):
        first.setdefault(label, position)
    positions = tuple(first.get(name) for name in shape.names)
    missing, extra = _missing(found, shape, rule), _extra(found, shape, rule)
    faults = [*_repeated(found, first), *_paired(missing, extra, shape, rule)]
    if rule == "exact" and not faults:
        faults += _misplaced(found, shape)
    return Matched(positions, tuple(faults))


def _repeated(found: Sequence[str], first: Mapping[str, int]) -> list[HeaderFault]:
    return [
        HeaderFault(
            "label-repeated",
            position,
            label,
            f"the label {label!r} a second time",
            f"each label once; it is that of column {first[label] + 1} already",
        )
        for position, label in enumerate(found)
        if first[label] != position
    ]


def _missing(found: Sequence[str], shape: Shape, rule: str) -> list[HeaderFault]:
    there = set(found)
    whole = rule in _ALL_FIELDS
    expected = "a column for each field" if whole else "one for each field that needs a value"
    missing = [
        HeaderFault("field-missing", None, column.name, f"no column {column.name!r}", expected)
        for column in shape.columns
        if column.name not in there and (whole or column.required or column.name in shape.key)
    ]
    if missing or whole:
        return missing
    if shape.names and there.isdisjoint(shape.names):
        expected = "at least one column that is a field of the schema"
        return [HeaderFault("field-missing", None, None, "none of the fields", expected)]
    return []


def _extra(found: Sequence[str], shape: Shape, rule: str) -> list[HeaderFault]:
    if rule not in _NO_OTHERS:
        return []
    names = set(shape.names)
    return [
        HeaderFault(
            "field-extra",
            position,
            None,
            f"the column {label!r}" if label else "a column without a label",
            "fields of the schema alone",
        )
        for position, label in enumerate(found)
        if label not in names
    ]


def _paired(
    missing: list[HeaderFault], extra: list[HeaderFault], shape: Shape, rule: str
) -> list[HeaderFault]:
    """Tell one fault of a field and the column in its place, which has another label."""
    absent = {fault.field: fault for fault in missing}
    only = missing[0].field if len(missing) == len(extra) == 1 else None
    in_place = dict(enumerate(shape.names)) if rule == "exact" else {}
    told: list[HeaderFault] = []
    for fault in extra:
        near = (only, in_place.get(fault.position or 0))
        name = next((name for name in near if name in absent), None)
        if name is None:
            told.append(fault)
            continue
        del absent[name]
        expected = f"{name!r} in its place"
        told.append(replace(fault, kind="field-renamed", field=name, expected=expected))
    return [*absent.values(), *told]


def _misplaced(found: Sequence[str], shape: Shape) -> list[HeaderFault]:
    """Tell the first column that stands elsewhere: one move puts all that follow elsewhere."""
    for position, (label, name) in enumerate(zip(found, shape.names, strict=True)):
        if label != name:
            told = f"the column {label!r} in place {position + 1}"
            expected = f"{name!r} there: the fields in the order of the schema"
            return [HeaderFault("field-misplaced", position, label, told, expected)]
    return []
