import subprocess
import sys
from pathlib import Path

import pytest

from raisi_visit_dataset.schemas.generated import generated_files, stale_files

ROOT = Path(__file__).parents[2]
FILES = generated_files()


@pytest.mark.parametrize("path", FILES)
def test_the_repository_holds_what_is_generated(path):
    assert (ROOT / path).read_bytes() == FILES[path]


def test_the_repository_holds_no_generated_file_of_old():
    assert stale_files(ROOT, FILES) == []


def test_generating_twice_gives_the_same_bytes():
    assert generated_files() == FILES
    assert list(FILES) == sorted(FILES)


def test_the_models_are_as_the_formatter_wants_them(tmp_path):
    sources = {path: data for path, data in FILES.items() if path.endswith(".py")}
    assert sources
    for path, data in sources.items():
        (tmp_path / Path(path).name).write_bytes(data)
    config = ["--config", str(ROOT / "pyproject.toml"), "--no-cache"]
    ruff = [sys.executable, "-m", "ruff", "format", "--check"]
    subprocess.run([*ruff, *config, tmp_path], check=True)


def run(root, *arguments):
    command = [sys.executable, "-m", "raisi_visit_dataset.schemas", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


@pytest.fixture
def repository(tmp_path):
    (tmp_path / "src/raisi_visit_dataset/records").mkdir(parents=True)
    (tmp_path / "src/raisi_visit_dataset/frames").mkdir()
    (tmp_path / "docs").mkdir()
    assert run(tmp_path).returncode == 0
    return tmp_path


def test_running_it_writes_every_file(repository):
    assert {path: (repository / path).read_bytes() for path in FILES} == FILES
    assert run(repository, "--check").returncode == 0


def test_the_check_names_what_differs_and_writes_nothing(repository):
    changed, missing, stale = (f"schemas/{name}.json" for name in ("codes", "events", "of_old"))
    (repository / changed).write_text("{}")
    (repository / missing).unlink()
    (repository / stale).write_text("{}")
    checked = run(repository, "--check")
    assert checked.returncode == 1
    assert [line.split(":")[0] for line in checked.stdout.splitlines()] == [changed, missing, stale]
    assert (repository / changed).read_text() == "{}"
    assert run(repository).returncode == 0
    assert run(repository, "--check").returncode == 0
    assert not (repository / stale).exists()


@pytest.mark.parametrize("arguments", [["--chek"], ["a", "b"]], ids=["a typo", "too many"])
def test_a_wrong_call_is_refused(repository, arguments):
    refused = run(repository, *arguments)
    assert refused.returncode == 2
    assert "--check" in refused.stderr


def test_it_runs_in_the_repository_alone(tmp_path):
    assert run(tmp_path).returncode == 2
    assert not [*tmp_path.iterdir()]
