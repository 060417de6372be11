"""The check of a change: is its version as high as the difference from the last release demands?"""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.invented import write

from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.testing.mutations.draft import Draft

ROOT = Path(__file__).resolve().parents[2]


def git(folder, *arguments):
    settings = ["-c", "user.name=A coder", "-c", "user.email=coder@example.org"]
    command = ["git", *settings, "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path):
    folder = write(tmp_path / "repository", minimal_package())
    git(folder, "init", "--quiet")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "The first release")
    return folder


def fits(folder):
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools/version_fits.py"), str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def versioned(folder, version=None):
    """Return the version of a package, or set it."""
    path = folder / "datapackage.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    if version is not None:
        path.write_text(json.dumps({**told, "version": version}), encoding="utf-8")
    return told["version"]


def test_before_the_first_release_any_version_fits(repository):
    assert fits(repository) == (0, "no release yet, any version fits\n")


def test_a_change_without_a_higher_version_fails(repository):
    version = versioned(repository)
    git(repository, "tag", f"v{version}")
    git(repository, "tag", "v0.0.1")
    status, told = fits(repository)
    assert (status, told.partition("\n")[0]) == (0, f"compared with v{version}")

    draft = Draft.read({**minimal_package()})
    draft.add("topics", topic_id="tides", label="Tides", definition="Of the sea.")
    write(repository, draft.written())
    status, told = fits(repository)
    assert status == 1
    assert "topics" in told

    major = int(version.partition(".")[0])
    versioned(repository, f"{major + 1}.0.0")
    assert fits(repository)[0] == 0


def test_a_clone_without_history_is_refused(repository, tmp_path):
    git(repository, "commit", "--quiet", "--allow-empty", "-m", "Another")
    git(tmp_path, "clone", "--quiet", "--depth", "1", repository.as_uri(), "shallow")
    status, told = fits(tmp_path / "shallow")
    assert status == 2
    assert "shallow clone" in told
