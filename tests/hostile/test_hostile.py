"""Each case of hostile input has its verdict, and nothing else happens; good packages pass."""

import json
from pathlib import Path

import pytest
from tests.hostile.cases import CASES, KINDS
from tests.hostile.checks import amiss
from tests.hostile.harness import run

WANTED = Path(__file__).with_name("wanted.json")
TOGETHER = {
    kind: [case for case in CASES if case.kind == kind and not case.alone] for kind in KINDS
}
ALONE = [case for case in CASES if case.alone]


def told(case, outcome):
    """Return what is told of a case: code and place of each finding, some of many."""
    if "json" not in outcome.reports:
        return [outcome.err.split(": found")[0].rpartition("/")[2].strip()[:80]]
    places = []
    for each in outcome.findings:
        file = str(each["file"]).rpartition(case.name)[2].lstrip("/")
        at = "" if each["line"] is None else f":{each['line']}:{each['column']}"
        places.append(f"{each['code']} {file}{at}")
    return [*places[:8], *([f"{len(places) - 8} more"] if len(places) > 8 else [])]


def check(cases, outcomes):
    wanted = json.loads(WANTED.read_text(encoding="utf-8"))
    wrong = [each for case in cases for each in amiss(case, outcomes[case.name])]
    for case in (each for each in cases if not each.alone):
        found = told(case, outcomes[case.name])
        if found != wanted[case.kind].get(case.name):
            wrong.append(f"{case.name}: told {found}, wanted {wanted[case.kind].get(case.name)}")
    assert wrong == []


@pytest.mark.parametrize("kind", KINDS)
def test_hostile_packages_of_a_kind(kind, tmp_path):
    check(TOGETHER[kind], run(TOGETHER[kind], tmp_path))


@pytest.mark.parametrize("case", ALONE, ids=lambda case: f"{case.kind}-{case.name}")
def test_a_bomb_ends_in_bounded_time_and_memory(case, tmp_path):
    check([case], run([case], tmp_path))


def test_the_cases_are_many_and_each_has_a_name_of_its_own():
    names = [(case.kind, case.name) for case in CASES]
    assert len(set(names)) == len(names) >= 150
    assert sum(case.kind == "good" for case in CASES) >= 15
    wanted = json.loads(WANTED.read_text(encoding="utf-8"))
    told_of = sorted((kind, name) for kind, listed in wanted.items() for name in listed)
    assert told_of == sorted((case.kind, case.name) for case in CASES if not case.alone)
