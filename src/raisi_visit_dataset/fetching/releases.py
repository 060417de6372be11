"""The released versions that this installation knows: where they are, their size and digest."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

from raisi_visit_dataset.files.strict_json import load_json_strict

__all__ = ["NAME", "Release", "release_of", "released"]

NAME: Final = "raisi-visit-dataset"
"""The name of the package whose releases these are."""

_FILE: Final = "releases.json"


@dataclass(frozen=True, slots=True)
class Release:
    """Hold one released zip file: its address, its size in bytes and its SHA-256 in lower case."""

    version: str
    url: str
    size: int
    sha256: str


def released() -> tuple[Release, ...]:
    """Return every released version that this installation knows, the oldest first."""
    text = files(__package__).joinpath(_FILE).read_text(encoding="utf-8")
    document: Any = load_json_strict(text, _FILE)
    return tuple(Release(**each) for each in document["releases"])


def release_of(version: str) -> Release | None:
    """Return the release of a version, or None where this installation knows of none."""
    return next((each for each in released() if each.version == version), None)
