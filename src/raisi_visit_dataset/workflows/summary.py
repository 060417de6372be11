"""What a build made, in numbers."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from raisi_visit_dataset.package.change import Change
from raisi_visit_dataset.validation.report import Report

__all__ = ["BuildSummary", "digest_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildSummary:
    """Hold the outcome of one build.

    ``digest`` is that of all files of the candidate (see ``digest_of``). ``report`` is what the
    rules say of the candidate; its ``rows`` count the rows of each table and its ``figures`` what
    of the texts is coded and which cells are proven. ``written`` are the paths that changed on
    disk, ``changes`` the differences that a check met, ``stale`` the tables on disk that the
    candidate does not have: nobody removes them but the user.
    """

    version: str
    digest: str
    report: Report
    written: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    stale: tuple[str, ...] = ()

    @property
    def refused(self) -> bool:
        """Tell whether the rules refuse the candidate: an error, or a warning not waived."""
        return self.report.exit_status(strict=True) != 0

    @property
    def ok(self) -> bool:
        """Tell whether the candidate is good and, after a check, what stands on disk."""
        return not self.refused and not self.changes


def digest_of(files: Mapping[str, bytes]) -> str:
    r"""Return one SHA-256 for a package: that of ``sha256sum`` over its files, sorted by path.

    >>> digest_of({"b": b"", "a": b""}) == digest_of({"a": b"", "b": b""})
    True
    """
    lines = (f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files))
    return hashlib.sha256("".join(lines).encode()).hexdigest()
