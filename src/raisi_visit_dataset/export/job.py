"""What an export is given, and what a form is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from raisi_visit_dataset.export.exported import Exported
from raisi_visit_dataset.package import Package
from raisi_visit_dataset.package.about import About

__all__ = ["Form", "Job"]


@dataclass(frozen=True, slots=True)
class Job:
    """Hold the package, where to write, and what is said of the package.

    ``citation`` is one line, ``bibtex`` the entry of a bibliography.
    """

    package: Package
    out: Path
    about: About
    citation: str
    bibtex: str


@dataclass(frozen=True, slots=True)
class Form:
    """Name one form, and what writes it."""

    name: str
    write: Callable[[Job], Exported]
