"""Constraints of generated fields, and the literals that keep them."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import Any, Final

from tests.differential.literals import Kind

__all__ = ["choose_constraints", "fitting"]


def choose_constraints(rng: random.Random, kind: Kind) -> dict[str, Any]:
    """Choose constraints that some of the good literals keep."""
    told: dict[str, Any] = {}
    if rng.random() < 0.25:
        told["required"] = True
    if len(kind.ordered) > 2 and rng.random() < 0.9:
        if rng.random() < 0.5:
            told["minimum"] = kind.value(kind.ordered[1])
            told["maximum"] = kind.value(kind.ordered[-2])
        else:
            told["exclusiveMinimum"] = kind.value(kind.ordered[0])
            told["exclusiveMaximum"] = kind.value(kind.ordered[-1])
        told.pop(rng.choice(("none", *told)), None)
    elif kind.lengths and rng.random() < 0.55:
        told[rng.choice(("minLength", "maxLength"))] = _length(kind, rng.choice(kind.good))
    elif kind.patterns and rng.random() < 0.8:
        told["pattern"] = rng.choice(kind.patterns)
    elif kind.enum and (kind.ordered or kind.type not in ("integer", "number")):
        few = kind.ordered or kind.good
        if rng.random() < 0.4:
            chosen = [kind.value(text) for text in rng.sample(few, k=min(len(few), 3))]
            told["enum"] = [value for at, value in enumerate(chosen) if value not in chosen[:at]]
    return told


def _length(kind: Kind, text: str) -> int:
    return text.count(",") + 1 if kind.type == "list" else len(text)


def fitting(kind: Kind, constraints: Mapping[str, Any]) -> list[str]:
    """Return the good literals that keep the constraints, as far as that is told at a glance."""
    kept = list(kind.good)
    if "enum" in constraints:
        kept = [text for text in kept if _is_value(kind, text, constraints["enum"])]
    if any(name.lower().endswith("imum") for name in constraints):
        kept = list(kind.ordered[1:-1])
    least, most = constraints.get("minLength", 0), constraints.get("maxLength", 1000)
    kept = [text for text in kept if least <= _length(kind, text) <= most]
    if "pattern" in constraints:
        kept = _MATCHING[constraints["pattern"]]
    return kept


_MATCHING: Final = {
    "[a-z]+": ["a", "ab", "xyz"],
    "[A-Z].*": ["A", "Bob", "X y"],
    "a|b": ["a", "b"],
    "[^0-9]*": ["a", "Привет", "x-y"],
    r"\d{2,4}": ["12", "2022"],
    r"\w+( \w+)*": ["a", "a b", "Привет мир"],
    "^x.*$": ["x", "xyz"],
    ".": ["a", "日", "😀"],
}


def _is_value(kind: Kind, text: str, values: list[object]) -> bool:
    try:
        return kind.value(text) in values
    except ValueError:
        return False
