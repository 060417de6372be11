"""Lists of values, plain or labelled: missing values and categories."""

from __future__ import annotations

import json
from collections.abc import Mapping

from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.validation.schema_reading.faults import Faults, kind_of

__all__ = ["read_labelled", "read_texts"]


def read_labelled(declared: object, at: JsonPath, faults: Faults) -> tuple[object, ...] | None:
    """Read a list of values, or of objects with ``value`` and perhaps ``label``.

    Returns the values; None where it is no list. A value or label that stands twice is a fault,
    and so is a list that holds both.
    """
    if not isinstance(declared, list):
        faults.unlike(at, declared, "a list of values, or of objects with a value")
        return None
    objects = [each for each in declared if isinstance(each, Mapping)]
    if objects and len(objects) < len(declared):
        faults.add("property-malformed", at, "values with labels and without", "one or the other")
    values: list[object] = []
    seen: set[str] = set()
    labels: set[str] = set()
    for position, each in enumerate(declared):
        here = (*at, position)
        value = each
        if isinstance(each, Mapping):
            if "value" not in each:
                faults.add("property-malformed", here, "no value", "an object with a value")
                continue
            value = each["value"]
            _read_label(each, here, labels, faults)
        _once(value, seen, here, faults)
        values.append(value)
    return tuple(values)


def read_texts(declared: object, at: JsonPath, faults: Faults) -> tuple[str, ...] | None:
    """Read a list of texts, plain or labelled; what is no text is a fault and left out."""
    values = read_labelled(declared, at, faults)
    if values is None:
        return None
    for value in values:
        if not isinstance(value, str):
            told = f"{kind_of(value)} in {at[-1]}"
            faults.add("property-malformed", at, told, "strings alone")
    return tuple(value for value in values if isinstance(value, str))


def _read_label(each: Mapping[str, object], at: JsonPath, labels: set[str], faults: Faults) -> None:
    if "label" not in each:
        return
    label = each["label"]
    if not isinstance(label, str):
        faults.unlike((*at, "label"), label, "a string")
        return
    _once(label, labels, (*at, "label"), faults)


def _once(value: object, seen: set[str], at: JsonPath, faults: Faults) -> None:
    written = json.dumps(value, sort_keys=True)
    if written in seen:
        faults.add("property-malformed", at, f"{kind_of(value)} a second time", "each value once")
    seen.add(written)
