"""A change of each kind demands the version that the rules say."""

import pytest
from tests.versions.draft import Draft, small
from tests.versions.each_change import CASES

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.change import Change
from raisi_visit_dataset.versions.bump import demanded, demands
from raisi_visit_dataset.versions.compare import compare
from raisi_visit_dataset.versions.demand_rules import BY_NAME, DEMAND_RULES
from raisi_visit_dataset.versions.difference import Difference, Side
from raisi_visit_dataset.versions.level import Level


def changed(change, files=None):
    """Compare a package with a copy of it that has one change."""
    draft = Draft(files or small())
    change(draft)
    return compare(open_package(files or small()), open_package(draft.packed()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_change_of_each_kind(case):
    difference = changed(case.change)
    assert {each.rule for each in demands(difference)} == case.rules
    assert demanded(difference) is max(BY_NAME[rule].level for rule in case.rules)


def test_every_rule_has_a_change_that_only_it_makes_needed_or_that_needs_it():
    assert {rule for case in CASES for rule in case.rules} == set(BY_NAME)


def test_rules_stand_in_order_of_gravity_each_once():
    levels = [rule.level for rule in DEMAND_RULES]
    assert levels == sorted(levels, reverse=True)
    assert len(BY_NAME) == len(DEMAND_RULES)


def test_demands_are_told_the_gravest_first_and_rows_are_counted():
    def change(draft):
        draft.rows("participants").append(["abel", "person", "Abel", ""])
        draft.rows("participants").append(["berta", "person", "Berta", ""])
        draft.descriptor["title"] = "Other"
        draft.drop_column("participants", "country")

    told = [(each.rule, each.subject, each.count) for each in demands(changed(change))]
    assert told == [
        ("column-removed", "participants.country", 1),
        ("row-added", "participants", 2),
        ("metadata-changed", "/title", 1),
    ]


def test_nothing_demands_nothing():
    nothing = Difference(Side(), Side())
    assert (demanded(nothing), demands(nothing)) == (Level.NONE, ())


@pytest.mark.parametrize(
    ("where", "kind", "rule"),
    [
        ("/version", "changed", "release-changed"),
        ("/created", "added", "release-changed"),
        ("/created/at", "added", "release-changed"),
        ("/versions", "changed", "metadata-changed"),
        ("/name", "changed", "name-changed"),
        ("/id", "removed", "name-changed"),
        ("/names", "removed", "metadata-changed"),
        ("/licenses", "added", "licence-added"),
        ("/licenses", "removed", "licence-removed"),
        ("/licenses/X", "removed", "licence-removed"),
        ("/licenses/X/path", "changed", "licence-removed"),
        ("/licenses/X/title", "changed", "metadata-changed"),
        ("/keywords/0", "changed", "metadata-changed"),
    ],
)
def test_metadata_by_their_place(where, kind, rule):
    change = Change("datapackage.json", where, "", kind)
    (demand,) = demands(Difference(Side(), Side(), metadata=(change,)))
    assert (demand.rule, demand.subject) == (rule, where)


def test_licences_in_another_order_are_metadata():
    change = Change("datapackage.json", "/licenses", "order", "changed", "a, b", "b, a")
    (demand,) = demands(Difference(Side(), Side(), metadata=(change,)))
    assert demand.rule == "metadata-changed"
