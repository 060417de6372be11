"""Version numbers, by the grammar and the order of Semantic Versioning 2.0.0."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.validation.shown import shown

__all__ = ["LONGEST", "Precedence", "Version", "parse_version"]

LONGEST: Final = 255
"""The most characters of a version; the specification sets no bound, and advises one like this."""

Precedence = tuple[int, int, int, bool, tuple[tuple[int, int, str], ...]]
"""What two versions are compared by: greater is later."""

_NUMBER: Final = "(?:0|[1-9][0-9]*)"
_MARKED: Final = "(?:[0-9]*[A-Za-z-][0-9A-Za-z-]*)"
_RELEASE: Final = re.compile(rf"({_NUMBER})\.({_NUMBER})\.({_NUMBER})")
_BEFORE: Final = re.compile(rf"(?:{_NUMBER}|{_MARKED})(?:\.(?:{_NUMBER}|{_MARKED}))*")
_BUILD: Final = re.compile(r"[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*")


@dataclass(frozen=True, slots=True)
class Version:
    """Hold the parts of a version number.

    ``prerelease`` and ``build`` are the identifiers after ``-`` and after ``+``. Versions have no
    order of their own, because two that are not equal may precede each other in neither way:
    compare their ``precedence``, which knows nothing of the build.

    >>> str(Version(1, 2, 3, ("rc", "1"), ("2026",)))
    '1.2.3-rc.1+2026'
    """

    major: int
    minor: int
    patch: int
    prerelease: tuple[str, ...] = ()
    build: tuple[str, ...] = ()

    def __str__(self) -> str:
        before = f"-{'.'.join(self.prerelease)}" if self.prerelease else ""
        build = f"+{'.'.join(self.build)}" if self.build else ""
        return f"{self.major}.{self.minor}.{self.patch}{before}{build}"

    @property
    def precedence(self) -> Precedence:
        """Return what the version is compared by; a pre-release comes before its release."""
        before = tuple(
            (0, int(each), "") if each.isdecimal() else (1, 0, each) for each in self.prerelease
        )
        return self.major, self.minor, self.patch, not self.prerelease, before

    @property
    def release(self) -> Version:
        """Return the version without pre-release and build."""
        return replace(self, prerelease=(), build=())


def parse_version(text: str) -> Version:
    """Read a version number; UsageError for whatever the grammar does not allow.

    >>> parse_version("1.10.0-rc.1").precedence > parse_version("1.9.0").precedence
    True
    """
    words, plus, build = text.partition("+")
    release, dash, before = words.partition("-")
    numbers = _RELEASE.fullmatch(release)
    fits = (
        len(text) <= LONGEST
        and (not plus or _BUILD.fullmatch(build) is not None)
        and (not dash or _BEFORE.fullmatch(before) is not None)
    )
    if numbers is None or not fits:
        expected = "one by Semantic Versioning 2.0.0, as 1.2.3"
        raise UsageError(f"the version '{shown(text)}'", expected, "see https://semver.org")
    major, minor, patch = map(int, numbers.groups())
    parts = (tuple(each.split(".")) if each else () for each in (before, build))
    return Version(major, minor, patch, *parts)
