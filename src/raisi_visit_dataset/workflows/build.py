"""Build and check: seeds to a candidate, the rules' word on it, and then to disk."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from raisi_visit_dataset.build.candidate import build_candidate
from raisi_visit_dataset.coding.read import Seeds, read_seeds
from raisi_visit_dataset.errors import InternalError, Problem, UnreadableError, WriteRefused
from raisi_visit_dataset.fetching.releases import NAME, release_of
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS
from raisi_visit_dataset.files.lock import exclusive
from raisi_visit_dataset.files.read import read_bytes
from raisi_visit_dataset.files.write import made_folder, replace_files, sweep
from raisi_visit_dataset.files.zip import zip_bytes
from raisi_visit_dataset.frames.second_opinion import check_tables
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.descriptor import DESCRIPTOR
from raisi_visit_dataset.package.difference import difference, files_on_disk
from raisi_visit_dataset.package.second_opinion import check_descriptor
from raisi_visit_dataset.package.typed import typed_frame
from raisi_visit_dataset.rules.check import check as check_rules
from raisi_visit_dataset.workflows.moment import epoch_moment, seconds_of
from raisi_visit_dataset.workflows.summary import BuildSummary, digest_of

__all__ = ["build"]

_WAIT: Final = 10.0
_SEEDS: Final = "seeds/"
Progress = Callable[[str], None]


def build(  # noqa: PLR0913 - one parameter an option
    seeds: Path = Path("seeds"),
    out: Path | None = None,
    *,
    zip_file: Path | None = None,
    check: bool = False,
    without_lexicon: Collection[str] = (),
    progress: Progress | None = None,
) -> BuildSummary:
    """Build the package from a folder of seeds, validate it, and write it.

    ``out`` is where ``datapackage.json`` and ``data/`` go, the folder above ``seeds`` if it is
    left out. With ``check`` nothing is written: the summary says what differs on disk. A
    candidate that breaks a rule is refused, and what stands on disk stays; the summary holds
    the report. ``without_lexicon`` names languages whose texts are read without the scans that
    need a lexicon of them. ``progress`` is told the name of each stage. SOURCE_DATE_EPOCH sets
    the moment of the package and of its zip. Raises CodingRefused with every problem of the
    codings, UsageError, UnreadableError, WriteRefused and BusyError (after ten seconds).
    """
    tell = progress or _silent
    target = seeds.absolute().parent if out is None else out
    with _alone(target, check=check):
        made = _make(seeds, without_lexicon, tell)
        if made.summary.refused:
            return made.summary
        if check:
            tell("comparing")
            return _compared(made, target)
        packed = zip_bytes(made.files, timestamp=seconds_of(made.created))
        _demand_unreleased(made, packed)
        tell("writing")
        written = _written(made, seeds, target)
        if zip_file is not None:
            tell("packing")
            replace_files(zip_file.absolute().parent, {zip_file.name: packed})
        return written


@dataclass(frozen=True, slots=True)
class _Made:
    seeds: Seeds
    created: str
    files: Mapping[str, bytes]
    summary: BuildSummary


def _make(seeds: Path, without_lexicon: Collection[str], tell: Progress) -> _Made:
    """Make a candidate, and ask the rules and two other libraries what they think of it."""
    tell("reading seeds")
    read = read_seeds(seeds)
    tell("coding texts")
    created = epoch_moment() or read.registers.package.created
    files = build_candidate(read, created=created)
    tell("checking rules")
    report = check_rules(open_package(files), without_lexicon=without_lexicon)
    version = read.registers.package.version
    summary = BuildSummary(version=version, digest=digest_of(files), report=report)
    if not summary.refused:
        tell("asking for second opinions")
        _demand_agreement(files)
    return _Made(read, created, files, summary)


def _silent(_stage: str) -> None:
    """Tell nobody."""


@contextlib.contextmanager
def _alone(target: Path, *, check: bool) -> Iterator[None]:
    """Hold the lock of the target, which a check does not need: it writes nothing."""
    if check:
        yield
    else:
        made_folder(target)
        with exclusive(target, seconds=_WAIT):
            sweep(target)
            yield


def _demand_agreement(candidate: Mapping[str, bytes]) -> None:
    """Ask pandera and frictionless: what they refuse and our rules accept is a fault of ours."""
    package = open_package(candidate)
    problems: tuple[Problem, ...] = (
        *check_tables({table: typed_frame(package, table) for table in package.table_names}),
        *check_descriptor(json.loads(candidate[DESCRIPTOR])),
    )
    if problems:
        raise InternalError("asking for second opinions", "; ".join(map(str, problems)))


def _compared(made: _Made, target: Path) -> BuildSummary:
    there = files_on_disk(target, made.files)
    return replace(made.summary, changes=difference(there, made.files))


def _written(made: _Made, seeds: Path, target: Path) -> BuildSummary:
    files = made.files
    if _same_folder(seeds, target / _SEEDS):
        # They stand there already, and what a coder typed meanwhile must not be lost.
        _demand_unchanged(seeds, made.seeds)
        files = {path: data for path, data in files.items() if not path.startswith(_SEEDS)}
    written = replace_files(target, files)
    stale = tuple(sorted(files_on_disk(target, ()).keys() - made.files.keys()))
    return replace(made.summary, written=written, stale=stale)


def _demand_unreleased(made: _Made, packed: bytes) -> None:
    """Refuse to write other content under the version of a release."""
    package = made.seeds.registers.package
    release = release_of(package.version) if package.name == NAME else None
    if release is not None and hashlib.sha256(packed).hexdigest() != release.sha256:
        found = f"other content than that of the released version {release.version}"
        cure = "raise the version in coding/package.yaml"
        raise WriteRefused(package.name, found, "the content that was released", cure)


def _same_folder(seeds: Path, other: Path) -> bool:
    return other.exists() and other.samefile(seeds)


def _now(path: Path) -> bytes | None:
    """Return what a file of the seeds holds now, None where it cannot be read any more."""
    try:
        return read_bytes(path, limit=DEFAULT_LIMITS.seed_bytes)
    except UnreadableError:
        return None


def _demand_unchanged(seeds: Path, read: Seeds) -> None:
    for path, data in read.files.items():
        if _now(seeds / path) != data:
            found, cure = "another file than the one that was read", "build again"
            raise WriteRefused(read.label(path), found, "seeds that stay as they are", cure)
