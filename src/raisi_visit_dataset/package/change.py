"""One difference between two packages, and how many of them are told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

__all__ = ["Change", "Kind", "render"]

Kind = Literal["added", "removed", "changed"]

_SHOWN: Final = 60


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """Say what became of a file, a row, a cell or a value.

    ``where`` is the key of a row, its parts joined by ``/``, a path inside the
    descriptor, or a line; it is empty for the file as a whole. ``field`` is a
    column, or empty. ``old`` and ``new`` are as written in the file, and empty
    where nothing is to show.
    """

    file: str
    where: str
    field: str
    kind: Kind
    old: str = ""
    new: str = ""

    def __str__(self) -> str:
        place = ": ".join(part for part in (self.file, self.where, self.field) if part)
        if self.kind != "changed":
            value = self.new if self.kind == "added" else self.old
            return f"{place}: {self.kind}" + (f" {_short(value)}" if value else "")
        return f"{place}: {_short(self.old)} -> {_short(self.new)}"


def render(changes: Sequence[Change], *, limit: int = 50) -> str:
    """Return at most ``limit`` changes as text, one a line, and how many more there are.

    Long values are cut with an ellipsis, control characters escaped.

    >>> print(
    ...     render([Change("a.csv", "x", "", "added"), Change("b.csv", "", "", "removed")], limit=1)
    ... )
    a.csv: x: added
    … and 1 more
    """
    lines = [str(change) for change in changes[:limit]]
    left = len(changes) - len(lines)
    return "\n".join([*lines, f"… and {left} more"] if left else lines)


def _short(value: str) -> str:
    return repr(value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…")
