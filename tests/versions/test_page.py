"""docs/versioning.md shows the rules as they are, and what changes truly demand."""

import re
from pathlib import Path

from tests.versions.draft import Draft, small
from tests.versions.each_change import CASES

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.versions.bump import judged
from raisi_visit_dataset.versions.compare import compare
from raisi_visit_dataset.versions.demand_rules import DEMAND_RULES
from raisi_visit_dataset.versions.rules_page import rules_table

PAGE = Path(__file__).resolve().parents[2] / "docs/versioning.md"


def stretch(name):
    text = PAGE.read_text(encoding="utf-8")
    return re.search(f"<!-- {name}: begin -->\n(.*?)\n<!-- {name}: end -->", text, re.DOTALL)[1]


def measured():
    rows = ["| change | demands | version at least | by the rules |", "| --- | --- | --- | --- |"]
    for case in CASES:
        draft = Draft(small())
        case.change(draft)
        verdict = judged(compare(open_package(small()), open_package(draft.packed())))
        rules = ", ".join(f"`{each.rule}`" for each in verdict.demands)
        rows.append(f"| {case.name} | {verdict.level} | {verdict.least} | {rules} |")
    return "\n".join(rows)


def test_the_page_shows_every_rule():
    assert stretch("rules") == rules_table()
    assert all(f"`{rule.name}`" in rules_table() for rule in DEMAND_RULES)


def test_the_page_shows_what_each_change_demands():
    assert stretch("changes") == measured()


def test_the_commands_of_the_page_run(tmp_path, monkeypatch, capsys):
    from raisi_visit_dataset.cli import main

    old = tmp_path / "OLD"
    for path, data in small().items():
        (old / path).parent.mkdir(parents=True, exist_ok=True)
        (old / path).write_bytes(data)
    monkeypatch.chdir(tmp_path)
    commands = re.findall(r"^raisi-visit (diff .*?)(?: *#| \||$)", PAGE.read_text(), re.MULTILINE)
    assert len(commands) == 5
    for command in commands:
        assert main(command.replace("NEW", "OLD").split()) == 0
    assert (tmp_path / "diff.html").exists()
    capsys.readouterr()
