"""Fail when the version of the package is lower than its difference from the last release demands.

    python tools/version_fits.py [REPOSITORY]

The last release is the highest tag `v…` that the commit at hand descends from. Without one there is
nothing to compare; a clone that lacks the history is refused, for it cannot tell.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

from raisi_visit_dataset.cli import main as raisi_visit


def main(repository: Path) -> int:
    """Compare the package of a repository with that of its last release; return a status."""
    if _git(repository, "rev-parse", "--is-shallow-repository").strip() == b"true":
        sys.stderr.write("a shallow clone does not tell its last release: clone the whole\n")
        return 2
    last = _last_release(repository)
    if last is None:
        sys.stdout.write("no release yet, any version fits\n")
        return 0
    sys.stdout.write(f"compared with {last}\n")
    sys.stdout.flush()
    with TemporaryDirectory() as folder:
        released = _git(repository, "archive", "--format=tar", last)
        with tarfile.open(fileobj=io.BytesIO(released)) as archive:
            archive.extractall(folder, filter="data")
        return raisi_visit(["diff", folder, str(repository), "--check"])


def _last_release(repository: Path) -> str | None:
    order = "--sort=-version:refname"
    tags = _git(repository, "tag", "--merged", "HEAD", order, "--list", "v[0-9]*")
    return next(iter(tags.decode().split()), None)


def _git(repository: Path, *arguments: str) -> bytes:
    command = ["git", "-C", str(repository), *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout  # noqa: S603 - git


if __name__ == "__main__":
    sys.exit(main(Path(*sys.argv[1:2])))
