import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
INSTALL, VALIDATE = ACTION["runs"]["steps"]
OPTIONS = {
    "SELECT": "--select",
    "IGNORE": "--ignore",
    "WARN": "--warn",
    "RULES": "--rules",
    "WAIVERS": "--waivers",
    "CONFIG": "--config",
    "LIMITS": "--limit",
    "MEMORY": "--memory",
    "JOBS": "--jobs",
}
PLAIN = {"PACKAGE": ".", "STRICT": "false", **dict.fromkeys(OPTIONS, "")}
HOSTILE = "$(touch hit) `touch hit`; touch hit\n--strict '\"*"

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


def test_it_keeps_to_the_schema_of_actions():
    command = [sys.executable, "-m", "check_jsonschema"]
    command += ["--builtin-schema", "vendor.github-actions", str(ROOT / "action.yml")]
    subprocess.run(command, check=True)


def test_no_script_is_put_together_from_inputs():
    assert all("${{" not in step["run"] for step in (INSTALL, VALIDATE))


def test_each_input_reaches_a_script_and_has_a_default():
    passed = [value for step in (INSTALL, VALIDATE) for value in step["env"].values()]
    assert sorted(passed) == sorted(f"${{{{ inputs.{name} }}}}" for name in ACTION["inputs"])
    assert all("default" in each and each["description"] for each in ACTION["inputs"].values())
    for step in (INSTALL, VALIDATE):
        assert all(f"${name}" in step["run"] for name in step["env"])


@pytest.fixture
def runner(tmp_path):
    """Give a folder with a command that writes down how it was called."""
    (tmp_path / "raisi-visit").write_text(
        "#!/usr/bin/env bash\n"
        'printf "%s\\0" "$@" > called\n'
        '[[ -n ${WROTE-} ]] && echo "## told" > "$RUNNER_TEMP/raisi-visit-summary.md"\n'
        'exit "${STATUS-0}"\n'
    )
    (tmp_path / "raisi-visit").chmod(0o755)
    (tmp_path / "summary").write_text("before\n")
    (tmp_path / "temp").mkdir()
    return tmp_path


def run(folder, step, **values):
    environment = {
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(folder / "temp"),
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        "GITHUB_PATH": str(folder / "path"),
        "GITHUB_ACTION_PATH": str(folder / "action"),
        **values,
    }
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", step["run"]],  # noqa: S607 - bash of the system
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    called = folder / "called"
    words = called.read_text().split("\0")[:-1] if called.exists() else None
    return done, words


def test_the_plain_call(runner):
    done, words = run(runner, VALIDATE, **PLAIN, WROTE="1")
    assert done.returncode == 0, done.stderr
    summary = f"{runner}/temp/raisi-visit-summary.md"
    formats = ["--format", "markdown", "--output", summary, "--format", "github"]
    assert words == ["validate", *formats, "--no-config", "--", "."]
    assert (runner / "summary").read_text() == "before\n## told\n"


@pytest.mark.parametrize("status", [0, 1, 2, 3])
@pytest.mark.parametrize("wrote", ["1", ""], ids=["with summary", "without summary"])
def test_the_status_is_that_of_the_command(runner, status, wrote):
    done, _ = run(runner, VALIDATE, **PLAIN, STATUS=str(status), WROTE=wrote)
    assert done.returncode == status
    assert ("told" in (runner / "summary").read_text()) is bool(wrote)


def test_every_option_is_one_of_the_command():
    done = subprocess.run(
        [sys.executable, "-m", "raisi_visit_dataset", "validate", "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert {*OPTIONS.values()} <= {*re.findall(r"--[a-z-]+", done.stdout)}


@pytest.mark.parametrize("name", ["PACKAGE", *OPTIONS])
def test_whatever_an_input_holds_it_is_one_argument(runner, name):
    done, words = run(runner, VALIDATE, **{**PLAIN, name: HOSTILE})
    assert done.returncode == 0, done.stderr
    assert not (runner / "hit").exists()
    assert "--strict" not in words
    prefix = "" if name == "PACKAGE" else f"{OPTIONS[name]}="
    assert f"{prefix}{HOSTILE}" in words
    assert ("--no-config" in words) is (name != "CONFIG")
    if name == "PACKAGE":
        assert words[-2] == "--"


@pytest.mark.parametrize(
    ("strict", "status", "passed"),
    [("true", 0, True), ("false", 0, False), ("yes", 2, None), (HOSTILE, 2, None)],
    ids=["true", "false", "another word", "hostile"],
)
def test_strict_is_true_or_false(runner, strict, status, passed):
    done, words = run(runner, VALIDATE, **{**PLAIN, "STRICT": strict})
    assert done.returncode == status
    assert (words and "--strict" in words) is passed
    assert not (runner / "hit").exists()


@pytest.fixture
def python3(runner):
    """Give a python3 that makes an environment whose python writes down its call."""
    (runner / "python3").write_text(
        "#!/usr/bin/env bash\n"
        'if [[ $1 == -c ]]; then exit "${OLD-0}"; fi\n'
        'mkdir -p "$3/bin"\n'
        'cp raisi-visit "$3/bin/python"\n'
    )
    (runner / "python3").chmod(0o755)
    return runner


@pytest.mark.parametrize(
    ("wanted", "installed"),
    [("", "{}/action"), ("0.1.0", "raisi-visit-dataset==0.1.0")],
    ids=["that of the action", "a version"],
)
def test_it_installs_the_version_that_is_wanted(python3, wanted, installed):
    done, words = run(python3, INSTALL, WANTED=wanted)
    assert done.returncode == 0, done.stderr
    assert words[:3] == ["-m", "pip", "install"]
    assert words[-1] == installed.format(python3)
    assert (python3 / "path").read_text() == f"{python3}/temp/raisi-visit/bin\n"


@pytest.mark.parametrize("wanted", [HOSTILE, "-r x", "1 @ x", "1; x", "latest"])
def test_what_is_no_version_is_refused(python3, wanted):
    done, words = run(python3, INSTALL, WANTED=wanted)
    assert (done.returncode, words) == (2, None)
    assert re.match(r"::error title=[\w-]+::found ", done.stdout)


def test_an_old_python_is_refused(python3):
    done, words = run(python3, INSTALL, WANTED="", OLD="1")
    assert (done.returncode, words) == (2, None)
    assert "3.11" in done.stdout
