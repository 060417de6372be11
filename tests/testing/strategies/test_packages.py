"""Packages are valid: every rule runs on rows of every table, and finds nothing."""

import json

from hypothesis import Phase, find, given, settings
from tests.testing.strategies.amounts import one_in

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.testing import packages


@one_in(14)
@given(files=packages())
def test_every_rule_runs_and_finds_nothing(files):
    report = check(open_package(files))
    assert report.findings == ()
    assert report.not_run == ()
    assert [each.finding.code for each in report.waived] == ["RVD505"]


@one_in(40)
@given(files=packages(whole=False))
def test_packages_of_fewer_tables_are_valid_too(files):
    report = check(open_package(files))
    assert report.findings == ()
    assert report.not_run == ()


@one_in(40)
@given(files=packages(["he", "hi", "zh"]))
def test_only_checks_that_need_a_lexicon_are_not_run_without_one(files):
    report = check(open_package(files), without_lexicon=["he", "hi", "zh"])
    assert report.findings == ()
    assert {each.reason.rpartition(" ")[0] for each in report.not_run} <= {
        "no lexicon of the language"
    }
    assert all(each.accepted for each in report.not_run)


@one_in(10)
@given(files=packages())
def test_every_table_has_rows(files):
    resources = json.loads(files["datapackage.json"])["resources"]
    tables = {each["name"]: each["path"] for each in resources if each.get("schema")}
    assert set(tables) == set(BY_TABLE)
    assert [name for name, path in tables.items() if files[path].count(b"\n") < 2] == []


def test_smallest_package_is_of_two_short_texts():
    # Hypothesis draws the simplest example first.
    first = settings(derandomize=True, database=None, phases=[Phase.generate])
    files = find(packages(), lambda _: True, settings=first)
    texts = [data for path, data in files.items() if path.endswith(".txt")]
    assert len(texts) == 2
    assert sum(map(len, texts)) <= 700
    assert len(repr(files)) <= 1500
    assert all(repr(text.decode()) in repr(files) for text in texts)
