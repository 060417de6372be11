"""Pages say what is true now: their examples run, their figures are those of the data."""

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.fault import FAULT_KINDS

ROOT = Path(__file__).resolve().parent.parent


def test_the_examples_of_the_readme_give_what_it_prints(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    failed, tried = doctest.testfile(
        str(ROOT / "README.md"), module_relative=False, globs={"folder": tmp_path / "package"}
    )
    assert tried >= 5
    assert failed == 0


def test_the_readme_prints_both_set_up_commands_as_ci_runs_them():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    setup = "python3 -m venv .venv && .venv/bin/pip install -c constraints.txt -e '.[dev]' && "
    for command in (".venv/bin/raisi-visit build", ".venv/bin/python -m pytest"):
        assert setup + command in readme


def test_generated_stretches_of_pages_are_in_step_with_the_data():
    checked = subprocess.run(
        [sys.executable, "tools/in_step.py", "--check"],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.stdout == ""
    assert checked.returncode == 0


def test_the_page_of_conformance_names_every_code_of_the_reading_stage_and_no_other():
    page = (ROOT / "docs/conformance.md").read_text(encoding="utf-8")
    named = set(re.findall(r"RVD\d{3}", page))
    codes = {rule.code for rule in RULES}
    assert named <= codes
    # What concerns our own tables alone is no part of the standard.
    ours = {"schema-differs", "table-missing", "text-missing", "not-canonical", "rows-unsorted"}
    ours |= {"date-invalid", "date-form"} | {kind for kind in FAULT_KINDS if "waiver" in kind}
    standard = {rule.code for rule in RULES if rule.fault is not None and rule.fault not in ours}
    assert standard <= named


def test_error_types_of_frictionless_are_those_it_has():
    from frictionless import errors

    known = {
        each.type
        for each in vars(errors).values()
        if isinstance(each, type) and hasattr(each, "type")
    }
    assert {name for rule in RULES for name in rule.frictionless} <= known
