import json

import pytest

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.fault import DESCRIPTOR_FAULTS
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.descriptor import descriptor_faults, descriptor_not_run
from raisi_visit_dataset.validation.fault import FAULT_KINDS

TEXT = """{
  "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
  "name": "whole", "id": "é", "version": 1,
  "licenses": [{"name": "CC0-1.0"}, {"title": "ours"}],
  "resources": [
    {"name": "a", "path": "a.csv", "type": "table",
     "schema": {"fields": []}, "dialect": "d.json"},
    {"name": "b", "path": "../b.csv"},
    {"path": "c.csv", "mediaType": "text/csv"},
    {"name": "d", "path": "d.csv", "schema": "s.json"}
  ]
}
"""
FILES = {
    "datapackage.json": TEXT.encode(),
    "d.json": b'{"delimiter": ",",\n "header": 1}',
    "s.json": b'{\n"fields": [}',
}


def test_each_fault_stands_at_its_key_in_its_file():
    found = {
        (fault.kind, fault.resource, fault.path, fault.line, fault.column)
        for fault in descriptor_faults(open_package(FILES))
    }
    assert found == {
        ("property-mistyped", "datapackage", "datapackage.json", 3, 31),
        ("property-missing", "datapackage", "datapackage.json", 4, 37),
        ("property-mistyped", "a", "d.json", 2, 2),
        ("path-unsafe", "b", "datapackage.json", 8, 19),
        ("property-missing", "resource 3", "datapackage.json", 9, 5),
        ("property-unknown", "resource 3", "datapackage.json", 9, 23),
        ("file-unreadable", "d", "s.json", 2, 12),
    }


def test_what_keeps_a_resource_from_being_read_blocks_it_and_is_listed():
    package = open_package(FILES)
    blocked = {fault.resource for fault in descriptor_faults(package) if fault.blocks}
    assert blocked == {"a", "b", "d"}
    listed = {(each.check, each.subject, each.accepted) for each in descriptor_not_run(package)}
    assert listed == {("reading", name, False) for name in "abd"}


def test_a_profile_that_is_not_followed_is_listed():
    profile = "https://example.org/profile.json"
    text = json.dumps({"$schema": profile, "resources": [{"name": "a", "path": "a.csv"}]})
    (note,) = descriptor_not_run(open_package({"datapackage.json": text.encode()}))
    assert (note.check, note.accepted) == ("descriptor", False)
    assert profile in note.subject


def test_words_of_strangers_are_escaped():
    text = json.dumps({"resources": [{"name": "a", "path": "a\u202e.csv"}]})
    faults = descriptor_faults(open_package({"datapackage.json": text.encode()}))
    assert all("\u202e" not in fault.found + fault.expected for fault in faults)
    assert any("\\u202e" in fault.found for fault in faults)


@pytest.mark.parametrize("kind", DESCRIPTOR_FAULTS)
def test_every_kind_has_its_rule(kind):
    assert kind in FAULT_KINDS
    assert [rule.name for rule in RULES if rule.fault == kind] == [kind]
