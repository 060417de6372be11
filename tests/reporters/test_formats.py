import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.report_strategies import finding, reports

from raisi_visit_dataset.reporters import FORMATS, Setting
from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.report import Report

JOINERS = "\u200c\u200d"
BY_NAME = {each.name: each for each in FORMATS}
HOW = Setting(rules=RULES)


def raw(text):
    """List the characters that a terminal or a reader should not get."""
    unshown = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
    return {c for c in text if c not in JOINERS + "\n" and unicodedata.category(c) in unshown}


@pytest.mark.parametrize("name", BY_NAME)
@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(report=reports())
def test_shows_no_control_and_no_bidirectional_character(name, report):
    text = BY_NAME[name].render(report, HOW)
    assert raw(text) == set()
    text.encode("utf-8")


@pytest.mark.parametrize("name", BY_NAME)
def test_the_same_report_gives_the_same_text_with_a_line_end(name):
    report = Report(package=".", findings=(finding(),), checks=("RVD301",))
    text = BY_NAME[name].render(report, HOW)
    assert text == BY_NAME[name].render(report, HOW)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "RVD301" in text


@pytest.mark.parametrize("name", BY_NAME)
def test_what_is_left_out_and_not_run_changes_the_text(name):
    bare = Report(package=".")
    more = Report(package=".", left_out=(("RVD301", "error", 4321),))
    follow = Report(package=".", suppressed=(("RVD301", 4321),))
    texts = [BY_NAME[name].render(each, HOW) for each in (bare, more, follow)]
    assert texts[0] not in texts[1:]
    assert all(re.search("4,?321", text) for text in texts[1:])


@given(reports())
def test_cleaning_a_clean_report_changes_nothing(report):
    assert clean(clean(report)) == clean(report)
    assert clean(report).counts() == report.counts()


def test_names_are_unique_and_documented():
    assert len(BY_NAME) == len(FORMATS)
    page = (Path(__file__).parents[2] / "docs/ci.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([a-z]+)` \|", page, re.MULTILINE) == [*BY_NAME]
