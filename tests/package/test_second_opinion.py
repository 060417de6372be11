import copy
import json

import pytest
from tests.package.small import composed

from raisi_visit_dataset.package.second_opinion import check_descriptor

DESCRIPTOR = json.loads(composed()["datapackage.json"])
EVENTS = next(n for n, each in enumerate(DESCRIPTOR["resources"]) if each["name"] == "events")


def spoil(*steps, value):
    spoilt = copy.deepcopy(DESCRIPTOR)
    inner = spoilt
    for step in steps[:-1]:
        inner = inner[step]
    inner[steps[-1]] = value
    return spoilt


def test_a_good_descriptor_is_accepted_and_left_as_it_was():
    before = copy.deepcopy(DESCRIPTOR)
    assert check_descriptor(DESCRIPTOR) == ()
    assert before == DESCRIPTOR


@pytest.mark.parametrize(
    ("descriptor", "told"),
    [
        (spoil("resources", EVENTS, "name", value=3), "name"),
        (spoil("resources", EVENTS, "path", value=3), "path"),
        (spoil("resources", EVENTS, "schema", "fields", 0, "type", value="strng"), "strng"),
        (spoil("resources", EVENTS, "schema", "primaryKey", value=["nothing"]), "primary key"),
        (spoil("resources", EVENTS, "schema", "foreignKeys", 0, "fields", value=["x"]), "foreign"),
        (spoil("licenses", value="free"), "licenses"),
    ],
    ids=["name", "path", "type", "primary key", "foreign key", "licences"],
)
def test_a_bad_descriptor_is_refused_with_the_reason(descriptor, told):
    problems = check_descriptor(descriptor)
    assert problems
    assert any(told in problem.found for problem in problems)
