import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
TEXTS = ("id", "name", "description", "entry", "language", "files")


def test_it_has_what_pre_commit_asks_for():
    assert {*HOOK} == {*TEXTS, "args", "pass_filenames", "require_serial"}
    assert all(isinstance(HOOK[name], str) and HOOK[name] for name in TEXTS)
    assert HOOK["language"] == "python"
    # The package is checked as a whole: names of files would be taken for packages.
    assert HOOK["pass_filenames"] is False


@pytest.mark.parametrize(
    ("path", "runs"),
    [
        ("datapackage.json", True),
        ("data/events.csv", True),
        ("river/datapackage.json", True),
        ("river/data/texts/a.txt", True),
        ("README.md", False),
        ("mydata/x.csv", False),
        ("old-datapackage.json", False),
        ("datapackage.json.bak", False),
    ],
)
def test_it_runs_for_files_of_packages(path, runs):
    assert bool(re.search(HOOK["files"], path)) is runs


def test_it_calls_a_command_that_the_package_brings():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert HOOK["entry"].split()[0] in project["scripts"]


def test_it_fails_for_a_broken_package(tmp_path):
    (tmp_path / "datapackage.json").write_text("{")
    command = [sys.executable, "-m", "raisi_visit_dataset", *HOOK["entry"].split()[1:]]
    done = subprocess.run(
        [*command, *HOOK["args"]], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr
    assert "datapackage.json:1:" in done.stdout + done.stderr
