"""The workflows keep to their schema, and to what an auditor of workflows asks."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_it_keeps_to_the_schema_of_workflows(path):
    command = [sys.executable, "-m", "check_jsonschema"]
    command += ["--builtin-schema", "vendor.github-workflows", str(path)]
    subprocess.run(command, check=True)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_its_commit(path):
    uses = re.findall(r"uses: (.+)", path.read_text(encoding="utf-8"))
    assert uses
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v[\d.]+", each) for each in uses)


def test_the_auditor_finds_nothing():
    # The action adds to PATH the folder of the environment that it has made itself.
    zizmor = Path(sys.executable).with_name("zizmor")
    command = [str(zizmor), "--offline", "--no-progress", "--persona", "pedantic"]
    subprocess.run([*command, ".github/workflows"], cwd=ROOT, check=True)
    subprocess.run([*command, "--min-confidence", "medium", "action.yml"], cwd=ROOT, check=True)


def test_only_the_jobs_that_publish_may_write_and_sign():
    jobs = {
        f"{path.stem}/{name}": job["permissions"]
        for path in WORKFLOWS
        for name, job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].items()
    }
    assert {name for name, each in jobs.items() if set(each.values()) != {"read"}} == {
        "release/registry",
        "release/repository",
    }
