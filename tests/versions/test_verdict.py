"""Whether the version of a package fits its difference from another."""

import pytest
from tests.versions.draft import Draft, small

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.versions.bump import Level, judged
from raisi_visit_dataset.versions.compare import compare


def verdict(old, new, *changes):
    """Judge two packages of given versions, None for none, the second with changes."""
    drafts = Draft(small()), Draft(small())
    for draft, version in zip(drafts, (old, new), strict=True):
        draft.descriptor["version"] = version
        if version is None:
            del draft.descriptor["version"]
    for change in changes:
        change(drafts[1])
    return judged(compare(*(open_package(each.packed()) for each in drafts)))


def grow(draft):
    draft.rows("participants").append(["new", "person", "New", ""])


def correct(draft):
    draft.rows("participants")[1][2] = "Corrected"


def cut(draft):
    draft.drop_column("participants", "country")


@pytest.mark.parametrize(
    ("versions", "changes", "level", "least", "ok"),
    [
        (("1.0.0", "1.0.0"), (), Level.NONE, "1.0.0", True),
        (("1.0.0", "1.0.1"), (), Level.NONE, "1.0.0", True),
        (("1.0.0", "0.9.0"), (), Level.NONE, "1.0.0", False),
        (("1.0.0", "1.0.0"), (correct,), Level.PATCH, "1.0.1", False),
        (("1.0.0", "1.0.1"), (correct,), Level.PATCH, "1.0.1", True),
        (("1.0.0", "1.0.1"), (correct, grow), Level.MINOR, "1.1.0", False),
        (("1.0.0", "1.1.0"), (grow,), Level.MINOR, "1.1.0", True),
        (("1.0.0", "1.1.0"), (grow, cut), Level.MAJOR, "2.0.0", False),
        (("1.0.0", "2.0.0"), (grow, cut), Level.MAJOR, "2.0.0", True),
        (("0.1.0", "0.2.0"), (cut,), Level.MAJOR, "0.2.0", True),
        (("0.1.0", "0.1.1"), (cut,), Level.MAJOR, "0.2.0", False),
    ],
)
def test_a_version_must_rise_as_the_difference_demands(versions, changes, level, least, ok):
    found = verdict(*versions, *changes)
    assert (found.level, found.least, found.ok) == (level, least, ok)
    if not ok:
        (problem,) = found.problems
        assert versions[1] in problem
        assert least in problem


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (None, "1.0.0", "the old package gives no version"),
        ("1.0.0", None, "the new package gives no version"),
        ("1.0", "1.0.0", "the old package: found the version '1.0'"),
        ("1.0.0", "v2", "the new package: found the version 'v2'"),
    ],
)
def test_what_is_no_version_is_a_problem(old, new, told):
    found = verdict(old, new, grow)
    assert not found.ok
    assert found.problems[0].startswith(told)
    assert found.least == ("1.1.0" if old == "1.0.0" else None)


def test_an_id_lost_is_a_problem_whatever_the_version():
    def lose(draft):
        del draft.rows("participants")[1]

    found = verdict("1.0.0", "9.0.0", lose)
    assert not found.ok
    (problem,) = found.problems
    assert "'lund' of participants" in problem
