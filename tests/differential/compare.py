"""Two verdicts compared, place by place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from tests.differential.differences import DIFFERENCES
from tests.differential.generate import Generated
from tests.differential.verdict import Told, Verdict

__all__ = ["Outcome", "compare"]

Result = Literal["agreed", "no verdict", "follows", "difference", "alone", "disagreed"]

_OF_ROW: Final = {"missing-cell", "extra-cell", "blank-row"}
_OF_HEADER: Final = {
    "blank-header",
    "extra-label",
    "missing-label",
    "blank-label",
    "duplicate-label",
    "incorrect-label",
}
_AFTER_A_ROOT: Final = ("its rows are broken", "cannot be read")
_OF_FILE: Final = {"hash-count", "byte-count"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Say how one thing that one side tells stands to what the other tells, and why."""

    side: Literal["ours", "theirs"]
    told: Told
    result: Result
    reason: str = ""


def compare(package: Generated, ours: Verdict, theirs: Verdict) -> Iterator[Outcome]:
    """Yield an outcome for each thing told by either side."""
    for told in ours.told:
        yield _of_ours(told, theirs, package)
    for told in theirs.told:
        yield _of_theirs(told, ours, package)


def _of_ours(told: Told, theirs: Verdict, package: Generated) -> Outcome:
    if _same(told, theirs):
        return Outcome("ours", told, "agreed")
    if not told.kinds:
        return Outcome("ours", told, "alone", "frictionless has no such check")
    return _unmatched("ours", told, theirs, package)


def _of_theirs(told: Told, ours: Verdict, package: Generated) -> Outcome:
    if _same(told, ours):
        return Outcome("theirs", told, "agreed")
    root = _root(told, ours, package)
    if root is not None:
        return Outcome("theirs", told, "follows", root.check)
    return _unmatched("theirs", told, ours, package)


def _unmatched(
    side: Literal["ours", "theirs"], told: Told, other: Verdict, package: Generated
) -> Outcome:
    reason = other.reason(told.place)
    if reason is not None:
        follows = any(words in reason for words in _AFTER_A_ROOT)
        return Outcome(side, told, "follows" if follows else "no verdict", reason)
    for known in DIFFERENCES:
        if known.explains(side, told, package):
            return Outcome(side, told, "difference", known.name)
    return Outcome(side, told, "disagreed")


def _same(told: Told, other: Verdict) -> bool:
    return any({*each.kinds} & {*told.kinds} and _meet(each, told) for each in other.told)


def _meet(one: Told, other: Told) -> bool:
    if "primary-key" in one.kinds and "primary-key" in other.kinds:
        # Theirs is about a row; ours, where a key is empty, about a cell of it.
        return one.place[:2] == other.place[:2]
    return one.place == other.place


def _root(told: Told, ours: Verdict, package: Generated) -> Told | None:
    """Return what we told of instead: a fault of the same cell, of its row, or of its table."""
    return next((each for each in ours.told if _covers(each, told, package)), None)


def _covers(root: Told, told: Told, package: Generated) -> bool:
    resource, row, field = root.place
    if resource != told.place[0]:
        return False
    if {*told.kinds} & _OF_FILE:
        # A file of other bytes has another digest, and often another size.
        return bool({*root.kinds} & _OF_FILE)
    if row == 0:
        return bool({*root.kinds} & {*_OF_HEADER, "source-error"})
    if row != told.place[1]:
        return False
    key = package.resource(resource)["schema"].get("primaryKey", ())
    keyed = "primary-key" in told.kinds and field in key
    return root.place == told.place or keyed or bool({*root.kinds} & _OF_ROW)
