"""Each rule finds its failing examples, just there, and is silent on its passing ones."""

import importlib
import pkgutil
import re

import pytest

from raisi_visit_dataset import rules
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.validation.rule import SECTIONS

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{example.about}")
    for rule in RULES
    for example in (*rule.failing, *rule.passing)
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_gives_just_the_findings_it_names(rule, example):
    limits = DEFAULT_LIMITS.changed(example.limits)
    package = open_package(minimal_package(example), limits=limits)
    report = check(package, without_texts=example.without_texts, waivers=example.waivers)
    found = [each for each in report.findings if each.code not in example.also]
    assert sorted((each.code, each.resource, each.key, each.field) for each in found) == sorted(
        (rule.code, each.table, each.key, each.field) for each in example.finds
    )
    for wanted in (each for each in example.finds if each.words is not None):
        texts = {
            package.text(f"seeds/{each.source_id}.txt")[each.start_char : each.end_char]
            for each in found
            if each.start_char is not None
        }
        assert wanted.words in texts


def test_the_minimal_package_is_silent_and_every_rule_runs_on_it():
    report = check(open_package(minimal_package()))
    assert report.findings == ()
    assert set(report.checks) == {rule.code for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_examples_of_both_kinds(rule):
    assert rule.failing
    assert rule.passing
    assert all(example.finds for example in rule.failing)
    assert not any(example.finds for example in rule.passing)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_documented_in_its_sections(rule):
    headings = re.findall("^## (.+)$", rule.docs or "", re.MULTILINE)
    assert tuple(headings) == SECTIONS
    bodies = re.split("^## .+$", rule.docs or "", flags=re.MULTILINE)
    assert all(body.strip() for body in bodies)
    assert rule.summary.endswith(".")


@pytest.mark.parametrize("part", ["code", "name", "docs", "summary"])
def test_no_two_rules_share(part):
    values = [getattr(rule, part) for rule in RULES]
    assert len(values) == len(set(values))


def test_every_module_of_a_family_is_in_the_catalogue():
    families = [name for _, name, is_package in pkgutil.iter_modules(rules.__path__) if is_package]
    found = [
        importlib.import_module(f"{rules.__name__}.{family}.{module}").RULE
        for family in families
        for _, module, _ in pkgutil.iter_modules(
            importlib.import_module(f"{rules.__name__}.{family}").__path__
        )
    ]
    assert sorted(rule.code for rule in found) == sorted(rule.code for rule in RULES)


def test_codes_lie_in_the_hundreds_of_their_families():
    for rule in RULES:
        assert re.fullmatch("RVD[0-8][0-9]{2}", rule.code)
