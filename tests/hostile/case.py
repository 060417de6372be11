"""A case of hostile input, or a good package: what is made, and what must come of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

__all__ = ["V1", "V2", "Case", "Files", "Make", "packed", "seeds", "strange", "table", "unpacked"]

Files = Mapping[str, bytes]
Make = Callable[[Path], Path | str]
"""Writes below a folder that is there, and returns what is to be validated."""

V1 = "https://datapackage.org/profiles/1.0/datapackage.json"
V2 = "https://datapackage.org/profiles/2.0/datapackage.json"
_FIELDS = ({"name": "key", "type": "integer"}, {"name": "word", "type": "string"})
_ROWS = b"key,word\n1,one\n2,two\n"


@dataclass(frozen=True, slots=True)
class Case:
    """Hold one case.

    ``code`` is that of a finding which must be told, or ``refused`` (a package that cannot be
    read on), ``unopened`` (a path that cannot be opened), ``not_run`` (not called valid, for a
    check that was not run), ``good`` (no error at all), ``coding`` (seeds that are not built).
    ``alone`` cases get a process of their own.
    """

    kind: str
    code: str
    slug: str
    make: Make = field(repr=False)
    warned: bool = False
    alone: bool = False
    arguments: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the name of the folder of the case."""
        return f"{self.code}-{self.slug}"

    @property
    def status(self) -> int:
        """Return the exit status that is wanted."""
        if self.code == "unopened":
            return 2
        return 0 if self.warned or self.code == "good" else 1

    @property
    def command(self) -> str:
        """Return the command that reads it."""
        return "build" if self.code == "coding" else "validate"


def table(path: object = "a.csv", **more: Any) -> dict[str, Any]:
    """Return a resource that is a table; an ellipsis takes a property away."""
    whole = {"name": "a", "type": "table", "path": path, "schema": {"fields": [*_FIELDS]}, **more}
    return {name: value for name, value in whole.items() if value is not ...}


def strange(*resources: Any, files: Files | None = None, rows: bytes = _ROWS, **head: Any) -> Files:
    """Return the files of a small package that is not of our data model."""
    whole = {
        "$schema": V2,
        "name": "words",
        "id": "words",
        "licenses": [{"name": "CC0-1.0"}],
        "resources": [*resources] or [table()],
        **head,
    }
    kept = {name: value for name, value in whole.items() if value is not ...}
    return {"datapackage.json": json.dumps(kept, indent=1).encode(), "a.csv": rows, **(files or {})}


def unpacked(files: Callable[[], Files] | Files) -> Make:
    """Return what writes files into the folder."""

    def make(folder: Path) -> Path:
        for name, data in (files() if callable(files) else files).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return folder

    return make


def packed(data: Callable[[], bytes], name: str = "words.zip") -> Make:
    """Return what writes one file, as a zip file is named."""

    def make(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(data())
        return path

    return make


_CODING = {
    "coding/package.yaml": b"name: words\n",
    "coding/participants.yaml": b"participants: []\n",
}


def seeds(name: str, data: Callable[[], bytes] | bytes) -> Make:
    """Return what writes a folder of seeds, one file of which is hostile."""

    def make(folder: Path) -> Path:
        unpacked({**_CODING, name: data() if callable(data) else data})(folder / "seeds")
        return folder / "seeds"

    return make
