"""How much a version number rises, and by what arithmetic."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum

from raisi_visit_dataset.versions.version import Version

__all__ = ["Level", "bump", "least", "meets"]


class Level(IntEnum):
    """Say which part of a version number a change raises; greater is more."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    def __str__(self) -> str:
        return self.name.lower()


def bump(version: Version, level: Level) -> Version:
    """Return the next release of a level; the version itself where nothing is to rise.

    A pre-release that is on its way to such a release becomes that release. Builds are dropped.

    >>> from raisi_visit_dataset.versions.version import parse_version
    >>> (
    ...     str(bump(parse_version("1.2.3"), Level.MINOR)),
    ...     str(bump(parse_version("2.0.0-rc.1"), Level.MAJOR)),
    ... )
    ('1.3.0', '2.0.0')
    """
    if level is Level.NONE:
        return version
    release = version.release
    lower = {Level.MAJOR: (release.minor, release.patch), Level.MINOR: (release.patch,)}
    if version.prerelease and not any(lower.get(level, ())):
        return release
    if level is Level.MAJOR:
        return Version(release.major + 1, 0, 0)
    if level is Level.MINOR:
        return replace(release, minor=release.minor + 1, patch=0)
    return replace(release, patch=release.patch + 1)


def least(version: Version, level: Level) -> Version:
    """Return the lowest release that may follow a version, after a change of a level.

    Below 1.0.0 nothing is promised yet: what would raise the first number raises the second.

    >>> str(least(Version(0, 3, 1), Level.MAJOR)), str(least(Version(1, 3, 1), Level.MAJOR))
    ('0.4.0', '2.0.0')
    """
    unstable = version.major == 0 and level is Level.MAJOR
    return bump(version, Level.MINOR if unstable else level)


def meets(new: Version, old: Version, level: Level) -> bool:
    """Tell whether a version may follow another, after a change of a level.

    A pre-release counts as the release that it announces, but must be later than ``old``. Without
    a change the version may stay, and must not go back.
    """
    if level is Level.NONE:
        return new.precedence >= old.precedence
    later = new.precedence > old.precedence
    return later and new.release.precedence >= least(old, level).precedence
