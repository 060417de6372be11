"""The commands that write, each with an old output and a new one."""

import os
import re
import shutil
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tests.invented import CORPORA

from raisi_visit_dataset.files.lock import LOCK_NAME
from raisi_visit_dataset.files.write import TEMPORARY_PREFIX
from raisi_visit_dataset.workflows import build as workflow

_make = workflow._make
_KEPT = re.compile(r"events\.csv|sources\.csv|^seeds/harbour|sources/harbour|datapackage\.json")

__all__ = ["Output", "kept_candidate", "litter", "old_of", "tree"]


@dataclass(frozen=True)
class Output:
    """One command; ``vouching`` is the file without which its folder counts as absent."""

    arguments: tuple
    root: Path
    old: dict
    vouching: str = ""
    parts: tuple = ("",)

    def set_old(self):
        """Put the old output where the command writes."""
        shutil.rmtree(self.root, ignore_errors=True)
        for name, data in self.old.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        self.root.mkdir(exist_ok=True)


def tree(root):
    """Return the files below a folder, without what sweeping removes."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not _is_litter(path)
    }


def litter(root):
    """Return what the next run must remove."""
    return [path.name for path in root.rglob("*") if _is_litter(path)]


def _is_litter(path):
    return path.name == LOCK_NAME or path.name.startswith(TEMPORARY_PREFIX)


@cache
def _made():
    return _make(CORPORA / "harbour", (), lambda _: None)


def old_of(files):
    """Return other files under the same names, one more and one fewer."""
    names = sorted(files)
    return {name: b"old " + files[name][::-1] for name in names if name != names[1]}


def kept_candidate(monkeypatch):
    """Let builds take a candidate made once: what is tried here is the writing.

    Of its files only some, each kind of them: all, where there is time for it.
    """
    made = _made()
    if os.environ.get("HYPOTHESIS_PROFILE") != "deep":
        files = {name: data for name, data in made.files.items() if _KEPT.search(name)}
        made = replace(made, files=files)
    monkeypatch.setattr(workflow, "_make", lambda *_: made)
    return made
