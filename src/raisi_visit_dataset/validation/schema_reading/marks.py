"""The properties that change how the cells of a field are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from raisi_visit_dataset.package.json_place import JsonPath
from raisi_visit_dataset.validation.column import DEFAULT_FALSE, DEFAULT_TRUE
from raisi_visit_dataset.validation.schema_reading.faults import Faults, kind_of
from raisi_visit_dataset.validation.schema_reading.known import ITEM_TYPES, OWN_KEYS, TYPES

__all__ = ["read_marks"]

_NUMERIC: Final = frozenset("0123456789+-")
_TEXTS: Final = {"decimalChar": "decimal_char", "groupChar": "group_char", "delimiter": "delimiter"}


def read_marks(
    declared: Mapping[str, Any], kind: str, at: JsonPath, faults: Faults
) -> dict[str, Any]:
    """Read marks and words of a field, by the names of Column; those at fault are left out."""
    own = [key for key in OWN_KEYS if key in declared]
    for key in own:
        if kind in TYPES and kind not in OWN_KEYS[key]:
            expected = f"it only in fields of the type {' or '.join(OWN_KEYS[key])}"
            faults.add(
                "property-malformed", (*at, key), f"{key} in a field of the type {kind}", expected
            )
    read: dict[str, Any] = {}
    fit = {key: declared[key] for key in own if kind in OWN_KEYS[key]}
    _read_texts(fit, at, faults, read)
    _read_words(fit, at, faults, read)
    if "bareNumber" in fit:
        if isinstance(fit["bareNumber"], bool):
            read["bare_number"] = fit["bareNumber"]
        else:
            faults.unlike((*at, "bareNumber"), fit["bareNumber"], "true or false")
    if "itemType" in fit:
        _read_item_type(fit["itemType"], (*at, "itemType"), faults, read)
    return read


def _read_texts(fit: Mapping[str, Any], at: JsonPath, faults: Faults, read: dict[str, Any]) -> None:
    for key, name in _TEXTS.items():
        if key not in fit:
            continue
        value = fit[key]
        if not isinstance(value, str) or (not value and key != "groupChar"):
            faults.unlike((*at, key), value, "a string of a character or more")
        elif key != "delimiter" and not _NUMERIC.isdisjoint(value):
            faults.unlike((*at, key), value, "characters that no number has")
        else:
            read[name] = value
    point, group = read.get("decimal_char", "."), read.get("group_char", "")
    if group and group == point:
        faults.add("property-malformed", (*at, "groupChar"), f"{group!r} for both", "two marks")
        read.pop("group_char")


def _read_words(fit: Mapping[str, Any], at: JsonPath, faults: Faults, read: dict[str, Any]) -> None:
    for key, name in (("trueValues", "true_values"), ("falseValues", "false_values")):
        if key not in fit:
            continue
        value = fit[key]
        if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
            read[name] = tuple(value)
        else:
            faults.unlike((*at, key), value, "a list of strings")
    true = read.get("true_values", DEFAULT_TRUE)
    both = [word for word in read.get("false_values", DEFAULT_FALSE) if word in true]
    if both and read:
        key = "trueValues" if "trueValues" in fit else "falseValues"
        told = f"{both[0]!r} for true and for false"
        faults.add("property-malformed", (*at, key), told, "words for one or the other")


def _read_item_type(value: object, at: JsonPath, faults: Faults, read: dict[str, Any]) -> None:
    if not isinstance(value, str):
        told = f"{kind_of(value)} as itemType"
        faults.add("type-unknown", at, told, f"one of {', '.join(ITEM_TYPES)}")
    elif value not in ITEM_TYPES:
        faults.unknown("type-unknown", at, value, ITEM_TYPES)
        read["unchecked"] = (f"items of the type {value} are not known here",)
    else:
        read["item_type"] = value
