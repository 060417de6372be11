"""All files of a release, made the same each time."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from raisi_visit_dataset.api.dataset import open_dataset
from raisi_visit_dataset.api.diffing import diff
from raisi_visit_dataset.api.exploring import explore
from raisi_visit_dataset.api.exporting import export
from raisi_visit_dataset.api.making import build
from raisi_visit_dataset.errors import InternalError, UsageError, WriteRefused
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS
from raisi_visit_dataset.files.read import read_bytes, read_text
from raisi_visit_dataset.files.write import made_folder, replace_files
from raisi_visit_dataset.files.zip import read_zip
from raisi_visit_dataset.versions.bump import judged
from raisi_visit_dataset.workflows.moment import VARIABLE, seconds_of

__all__ = ["DIGESTS", "FORMS", "Released", "release"]

DIGESTS: Final = "SHA256SUMS"
FORMS: Final = {
    "sqlite": "sqlite",
    "datasette-metadata": "datasette.json",
    "duckdb-sql": "sql",
    "xlsx": "xlsx",
    "jsonl": "jsonl",
    "jsonld": "jsonld",
    "annotations": "annotations.jsonld",
    "croissant": "croissant.json",
    "schema-org": "schema-org.json",
    "ro-crate": "ro-crate-metadata.json",
    "datacite": "datacite.json",
    "codemeta": "codemeta.json",
    "datacard": "datacard.md",
    "kaggle": "dataset-metadata.json",
}
"""The forms that a release carries besides the package itself, and how their files end."""

_CHANGES: Final = "CHANGELOG.md"
_NOTES: Final = "NOTES.md"
_PROJECT: Final = "pyproject.toml"
_TOLD: Final = 2000


@dataclass(frozen=True, slots=True)
class Released:
    """Hold what was made: the version, and the SHA-256 of each file by its name."""

    version: str
    digests: tuple[tuple[str, str], ...]


def release(root: Path | str, out: Path | str, *, previous: Path | str | None = None) -> Released:
    """Make the files of a release of the repository at ``root`` in the folder ``out``.

    These are wheel, sdist, the package as zip, its other forms, the page to read, the notes and
    ``SHA256SUMS``, which is written last. The same repository gives the same bytes wherever it
    stands; the moment is that of the package. Raises WriteRefused where the package on disk is
    not what its seeds give, breaks a rule, has another version than the library or one too low
    for what differs from the package ``previous``, and for a folder that cannot be written to;
    UsageError where ``root`` is no repository of this kind; UnreadableError for files that cannot
    be read; InternalError where wheel and sdist cannot be made.
    """
    folder = Path(root)
    name, version = _project(folder)
    _demand_current(folder, version)
    with tempfile.TemporaryDirectory(prefix="raisi-visit-") as made:
        work = Path(made)
        package = work / f"{name}-{version}.zip"
        build(folder / "seeds", work / "package", zip_file=package)
        carried = read_zip(package)
        if previous is not None:
            _demand_enough(previous, carried)
        _distribute(folder, work, str(open_dataset(carried).package.descriptor["created"]))
        for form, ending in FORMS.items():
            export(carried, form, work / f"{name}-{version}.{ending}")
        files = dict(_files(work))
    files[f"{name}-{version}.html"] = explore(carried).encode()
    files[_NOTES] = _notes(folder, version).encode()
    digests = {each: hashlib.sha256(files[each]).hexdigest() for each in sorted(files)}
    told = "".join(f"{digest}  {each}\n" for each, digest in digests.items())
    replace_files(made_folder(Path(out)), {**files, DIGESTS: told.encode()})
    return Released(version, tuple(digests.items()))


def _project(folder: Path) -> tuple[str, str]:
    """Return name and version of the project in a folder."""
    text = read_text(folder / _PROJECT, limit=DEFAULT_LIMITS.descriptor_bytes)
    project = tomllib.loads(text).get("project", {})
    if not {"name", "version"} <= project.keys():
        raise UsageError(f"{_PROJECT} without name or version", "those of the project")
    return project["name"], project["version"]


def _demand_current(folder: Path, version: str) -> None:
    """Demand that what is released is what the seeds give, in the version of the library."""
    summary = build(folder / "seeds", folder, check=True)
    label = folder.as_posix()
    if summary.refused:
        raise WriteRefused(label, "a package that breaks rules", "one without findings")
    if summary.changes:
        found = f"a package that differs from its seeds in {len(summary.changes)} places"
        raise WriteRefused(label, found, "the one that the seeds give", "build it, and commit it")
    if summary.version != version:
        found = f"the version {summary.version} of the package and {version} of the library"
        raise WriteRefused(label, found, "one version for both", f"mend {_PROJECT} or the seeds")


def _demand_enough(previous: Path | str, carried: Mapping[str, bytes]) -> None:
    """Demand the version that the difference from an earlier release asks for."""
    verdict = judged(diff(previous, carried))
    if not verdict.ok:
        raise WriteRefused(
            Path(previous).as_posix(),
            "; ".join(verdict.problems),
            "a version as high as the difference demands, and no id lost",
        )


def _distribute(folder: Path, work: Path, created: str) -> None:
    """Make sdist and wheel with the project's own build backend, at the moment of the package."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(work), str(folder)]
    environment = {**os.environ, VARIABLE: str(seconds_of(created))}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if done.returncode:
        raise InternalError("making wheel and sdist", (done.stdout + done.stderr)[-_TOLD:].strip())


def _files(work: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(work.iterdir()):
        if path.is_file():
            yield path.name, read_bytes(path, limit=DEFAULT_LIMITS.file_bytes)


def _notes(folder: Path, version: str) -> str:
    """Return what the changelog says of a version, or of what is not released yet."""
    text = read_text(folder / _CHANGES, limit=DEFAULT_LIMITS.descriptor_bytes)
    sections = re.split(r"^## \[(.+?)\].*$", text, flags=re.MULTILINE)[1:]
    told = dict(zip(sections[::2], sections[1::2], strict=True))
    words = told.get(version, told.get("Unreleased", "")).strip()
    return f"# {version}\n\n{words}\n"
