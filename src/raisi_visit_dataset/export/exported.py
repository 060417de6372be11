"""What an export wrote."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["Exported"]


@dataclass(frozen=True, slots=True)
class Exported:
    """Hold what was written: the file or folder, the rows by table, and the faults met, by kind.

    A fault met in reading is written as an empty cell, a table that is marked, or a table that
    is left out: ``validate`` says where. Forms that hold no rows have none here. ``notes`` say
    in words what a form could not take.
    """

    path: Path
    rows: tuple[tuple[str, int], ...] = ()
    faults: tuple[tuple[str, int], ...] = ()
    notes: tuple[str, ...] = ()
