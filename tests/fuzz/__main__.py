"""Fuzz one reader, guided by coverage: ``python -m tests.fuzz TARGET SECONDS FOLDER``.

It takes ``atheris``. The folder keeps the corpus from run to run, and what was found: files named
``crash-…``, ``timeout-…`` or ``oom-…``. Exit status 0 if nothing was found.
"""

from __future__ import annotations

import importlib
import os
import sys
import tempfile
from pathlib import Path

__all__ = ["main"]

_MOST_SECONDS = 20
_MOST_MEGABYTES = 2_000
_MOST_BYTES = 20_000


def main(target: str, seconds: int, folder: Path) -> None:
    """Fuzz a target for so long; the process ends with it."""
    import atheris

    with atheris.instrument_imports(include=["raisi_visit_dataset"]):
        targets = importlib.import_module("tests.fuzz.targets")
        # What the first call imports is watched, too, and is not the time of an input.
        targets.TARGETS[target](b"")
    kept, found = (folder / target / name for name in ("corpus", "found"))
    for each in (kept, found):
        each.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        for name, data in targets.corpus(target, Path(made)).items():
            (kept / f"case-{name}").write_bytes(data)
    options = {
        "max_total_time": seconds,
        "timeout": _MOST_SECONDS,
        "rss_limit_mb": _MOST_MEGABYTES,
        "max_len": _MOST_BYTES,
        "artifact_prefix": f"{found.absolute()}/",
        "print_final_stats": 1,
        "detect_leaks": 0,
    }
    arguments = [f"-{name}={value}" for name, value in options.items()]
    corpus = str(kept.absolute())
    os.chdir(tempfile.mkdtemp())
    atheris.Setup([sys.argv[0], *arguments, corpus], targets.TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))
