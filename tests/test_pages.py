"""Pages say what is true now: their examples run, their figures are those of the data."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.pages import MARK, blocks, run_page

from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.fault import FAULT_KINDS

ROOT = Path(__file__).resolve().parent.parent

RUN = (
    "docs/start.md",
    "docs/limits-of-the-data.md",
    "docs/datasheet.md",
    "docs/testing.md",
    "docs/tutorials/reader.md",
    "docs/tutorials/python.md",
    "docs/tutorials/r.md",
    "docs/tutorials/sql.md",
    "docs/tutorials/datasette.md",
    "docs/tutorials/charts.md",
    "docs/tutorials/coder.md",
    "docs/tutorials/ci.md",
)
"""Pages whose blocks are run here, in order, in a copy of the data."""

ELSEWHERE = {
    "docs/ci.md": "tests/ci/test_ci_page.py runs its blocks",
    "docs/architecture.md": "draws the way of the data; nothing to run",
    "docs/fetching.md": "asks the network; tests/fetching does the same from loopback",
    "docs/exports.md": "tests/export opens every form with the tool that people use",
    "docs/mutation-testing.md": "takes hours",
    "docs/scale.md": "needs a cluster; tests/validation/spark does the same on one machine",
    "docs/versioning.md": "tests/versions runs what it says",
    "docs/cli.md": "generated: the help as it is printed",
    "docs/api.md": "generated: signatures and docstrings, whose examples are doctests",
}
"""Pages with code blocks that are not run here, and why."""

NOT_RUN = {
    "docs/start.md": (
        ("sh", "sets up an environment, as CI does with the commands of the README"),
    ),
    "docs/tutorials/python.md": (("sh", "installs from the registry"),),
    "docs/tutorials/r.md": (("r", "no Debian package of R has it"),) * 2,
    "docs/tutorials/datasette.md": (
        ("sh", "installs from the registry, and serves until stopped"),
    ),
    "docs/tutorials/charts.md": (("sh", "installs from the registry"),),
}
"""Blocks that are marked as not run, in order, and why."""


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


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """Work in a copy of what a reader has."""
    for each in ("data", "seeds"):
        shutil.copytree(ROOT / each, tmp_path / each)
    shutil.copy(ROOT / "datapackage.json", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("copy")
@pytest.mark.parametrize("page", RUN)
def test_every_block_of_a_page_does_what_it_says(page):
    assert run_page(page, {}) >= 1


def test_every_page_with_blocks_is_run_or_says_why_not():
    pages = [
        path.relative_to(ROOT).as_posix()
        for path in (*ROOT.glob("docs/*.md"), *ROOT.glob("docs/tutorials/*.md"))
    ]
    assert {page for page in pages if blocks(page)} == {*RUN, *ELSEWHERE}


def test_blocks_not_run_are_marked_on_the_page_and_listed_here():
    marked = {
        page: [each.language for each in blocks(page) if each.words == MARK]
        for page in RUN
        if any(each.words == MARK for each in blocks(page))
    }
    assert marked == {page: [language for language, _ in some] for page, some in NOT_RUN.items()}


def test_a_block_that_fails_fails_its_page(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.pages.ROOT", tmp_path)
    for code in ("```sh\nfalse\n```\n", "```python\n>>> 1 + 1\n3\n\n```\n", "```perl\n1\n```\n"):
        (tmp_path / "page.md").write_text(code, encoding="utf-8")
        with pytest.raises(AssertionError):
            run_page("page.md", {})
