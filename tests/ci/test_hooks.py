import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from tests.invented import package_files, write

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


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """Make a repository with a package, and our hook as pre-commit has it for a local command.

    All of the hook is ours but ``language``: with ``python`` pre-commit would install the library
    with all it needs from the network, so here it finds the command that is installed already.
    """
    if shutil.which("git") is None:
        pytest.skip("needs git")
    commands = tmp_path / "bin"
    commands.mkdir()
    script = f'#!/bin/sh\nexec "{sys.executable}" -m raisi_visit_dataset "$@"\n'
    (commands / "raisi-visit").write_text(script)
    (commands / "raisi-visit").chmod(0o755)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PATH", f"{commands}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "kept"))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    root = write(tmp_path / "repository", package_files("harbour"))
    hook = {**HOOK, "language": "system"}
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    (root / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    return root


def git(root, *arguments):
    subprocess.run(["git", *arguments], cwd=root, check=True)  # noqa: S607 - git of the system


def pre_commit(root, *arguments):
    command = [sys.executable, "-m", "pre_commit", "run", "--color", "never", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_pre_commit_passes_a_good_package(repository):
    done = pre_commit(repository)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(rf"^{re.escape(HOOK['name'])}\.+Passed$", done.stdout, re.MULTILINE)


def test_pre_commit_stops_a_broken_package_and_shows_where(repository):
    events = repository / "data/events.csv"
    events.write_bytes(events.read_bytes().replace(b"2022-02-28", b"2022-02-30"))
    git(repository, "add", "data/events.csv")
    done = pre_commit(repository)
    assert done.returncode == 1
    assert "Failed" in done.stdout
    assert re.search(r"^data/events\.csv:2:\d+: RVD301 error", done.stdout, re.MULTILINE)


def test_pre_commit_leaves_other_files_alone(repository):
    (repository / "datapackage.json").write_text("{")
    (repository / "README.md").write_text("words")
    git(repository, "add", "README.md")
    done = pre_commit(repository, "--files", "README.md")
    assert done.returncode == 0
    assert "Skipped" in done.stdout


@pytest.mark.parametrize("schema", ["vendor.github-actions", "vendor.gitlab-ci"])
def test_the_schemas_tell_a_wrong_file_apart(tmp_path, schema):
    (tmp_path / "a.yml").write_text("runs: 3\n")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema]
    done = subprocess.run([*command, str(tmp_path / "a.yml")], capture_output=True, check=False)
    assert done.returncode == 1


@pytest.mark.parametrize(("command", "text"), [("validate-manifest", None), ("validate-config", 1)])
def test_pre_commit_takes_the_files(tmp_path, command, text):
    page = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
    (config,) = re.findall(r"```yaml pre-commit-config\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
    file = ROOT / ".pre-commit-hooks.yaml"
    if text is not None:
        file = tmp_path / "config.yaml"
        file.write_text(config)
    subprocess.run([sys.executable, "-m", "pre_commit", command, str(file)], check=True)
