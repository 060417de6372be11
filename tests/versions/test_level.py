"""How version numbers rise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.versions.test_version import VERSIONS

from raisi_visit_dataset.versions.level import Level, bump, least, meets
from raisi_visit_dataset.versions.version import Version, parse_version

RAISING = (Level.PATCH, Level.MINOR, Level.MAJOR)
LEVELS = st.sampled_from(list(Level))


@pytest.mark.parametrize(
    ("version", "patch", "minor", "major"),
    [
        ("1.2.3", "1.2.4", "1.3.0", "2.0.0"),
        ("0.0.0", "0.0.1", "0.1.0", "1.0.0"),
        ("9.9.9", "9.9.10", "9.10.0", "10.0.0"),
        ("1.2.3+build.7", "1.2.4", "1.3.0", "2.0.0"),
        ("1.2.3-rc.1", "1.2.3", "1.3.0", "2.0.0"),
        ("1.2.0-rc.1", "1.2.0", "1.2.0", "2.0.0"),
        ("1.0.0-rc.1+b", "1.0.0", "1.0.0", "1.0.0"),
        ("1.0.3-rc.1", "1.0.3", "1.1.0", "2.0.0"),
        ("2.0.0-0", "2.0.0", "2.0.0", "2.0.0"),
    ],
)
def test_bump(version, patch, minor, major):
    bumped = [str(bump(parse_version(version), level)) for level in RAISING]
    assert bumped == [patch, minor, major]
    assert str(bump(parse_version(version), Level.NONE)) == version


@pytest.mark.parametrize(
    ("version", "patch", "minor", "major"),
    [
        ("0.3.1", "0.3.2", "0.4.0", "0.4.0"),
        ("0.0.0", "0.0.1", "0.1.0", "0.1.0"),
        ("0.9.9-rc", "0.9.9", "0.10.0", "0.10.0"),
        ("1.3.1", "1.3.2", "1.4.0", "2.0.0"),
        ("1.0.0-rc", "1.0.0", "1.0.0", "1.0.0"),
    ],
)
def test_below_one_a_major_change_raises_the_second_number(version, patch, minor, major):
    lowest = [str(least(parse_version(version), level)) for level in RAISING]
    assert lowest == [patch, minor, major]


@given(VERSIONS, st.sampled_from(RAISING))
def test_a_bump_is_later_and_a_release(version, level):
    for raised in (bump(version, level), least(version, level)):
        assert raised.precedence > version.precedence
        assert raised == raised.release
        assert meets(raised, version, level)


@given(VERSIONS, LEVELS, LEVELS)
def test_a_higher_level_never_demands_less(version, one, other):
    low, high = sorted((one, other))
    assert bump(version, low).precedence <= bump(version, high).precedence
    assert least(version, low).precedence <= least(version, high).precedence


@given(VERSIONS, VERSIONS, LEVELS, LEVELS)
def test_what_meets_a_higher_level_meets_a_lower_one(new, old, one, other):
    low, high = sorted((one, other))
    assert meets(new, old, low) or not meets(new, old, high)


@pytest.mark.parametrize(
    ("new", "old", "level", "met"),
    [
        ("1.0.0", "1.0.0", Level.NONE, True),
        ("1.0.0+b", "1.0.0+a", Level.NONE, True),
        ("0.9.9", "1.0.0", Level.NONE, False),
        ("1.0.0-rc", "1.0.0", Level.NONE, False),
        ("2.0.0", "1.0.0", Level.NONE, True),
        ("1.0.0", "1.0.0", Level.PATCH, False),
        ("1.0.0+b", "1.0.0", Level.PATCH, False),
        ("1.0.1", "1.0.0", Level.PATCH, True),
        ("1.0.1", "1.0.0", Level.MINOR, False),
        ("1.1.0", "1.0.0", Level.MINOR, True),
        ("1.9.0", "1.0.0", Level.MAJOR, False),
        ("2.0.0", "1.0.0", Level.MAJOR, True),
        ("2.0.0-rc.1", "1.0.0", Level.MAJOR, True),
        ("2.0.0-rc.1", "2.0.0-rc.1", Level.MAJOR, False),
        ("2.0.0-rc.2", "2.0.0-rc.1", Level.MAJOR, True),
        ("2.0.0-rc.1", "2.0.0-rc.2", Level.PATCH, False),
        ("1.1.0-rc.1", "1.0.0", Level.MAJOR, False),
        ("0.4.0", "0.3.0", Level.MAJOR, True),
        ("0.3.1", "0.3.0", Level.MAJOR, False),
    ],
)
def test_meets(new, old, level, met):
    assert meets(parse_version(new), parse_version(old), level) is met


def test_levels_rise_and_are_words():
    assert [str(each) for each in sorted(Level)] == ["none", "patch", "minor", "major"]


def test_a_bump_leaves_the_version_it_was_made_from():
    version = Version(1, 2, 3)
    bump(version, Level.MAJOR)
    assert version == Version(1, 2, 3)
