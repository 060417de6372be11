import json

import pytest

from raisi_visit_dataset.rules.catalogue import RULES


def test_every_rule_has_a_line(run):
    header, *lines = run("rules").out.splitlines()
    assert header.split("\t") == ["code", "severity", "name", "summary"]
    codes = [line.split("\t")[0] for line in lines]
    assert codes == sorted(rule.code for rule in RULES)


def test_rules_as_json(run):
    told = [json.loads(line) for line in run("rules", "--json").out.splitlines()]
    assert {each["name"]: each["summary"] for each in told} == {
        rule.name: rule.summary for rule in RULES
    }


@pytest.mark.parametrize("by", ["code", "name", "small letters"])
def test_a_rule_is_explained(run, by):
    rule = next(rule for rule in RULES if rule.query is not None)
    name = {"code": rule.code, "name": rule.name, "small letters": rule.code.lower()}[by]
    done = run("explain", name)
    assert done.status == 0
    assert done.out.startswith(f"{rule.code} {rule.name} ({rule.severity}; {rule.table}")
    assert rule.docs.strip() in done.out
    assert rule.query.strip() in done.out


def test_every_rule_can_be_explained(run):
    for rule in RULES:
        done = run("explain", rule.code)
        assert done.status == 0
        assert ("## The query" in done.out) == (rule.query is not None)


def test_an_unknown_rule_is_answered_by_the_nearest(run):
    name = RULES[0].name
    done = run("explain", name[:-1])
    assert (done.status, done.out) == (2, "")
    assert f"did you mean {name!r}" in done.err
