"""Each target runs: over what it begins with, and, in the deep profile, some seconds of fuzzing."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.fuzz import targets

import raisi_visit_dataset as rvd
from raisi_visit_dataset.errors import InternalError, PackageRefused

ROOT = Path(__file__).parents[2]
SECONDS = 20
MOST_SECONDS = 300
BROKEN = [b"", b"\xff", b"\0", b"[", b"{", b'"', b"PAR1PAR1", b"PK\5\6" + bytes(18), b"- &a [*a]"]


@pytest.mark.parametrize("target", targets.TARGETS)
def test_a_target_begins_with_files_of_the_cases_and_refuses_what_is_broken(
    target, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    found = targets.corpus(target, tmp_path / "made")
    assert len(found) > 5
    smallest = sorted(found.values(), key=len)[:3]
    for data in (*BROKEN, *smallest):
        targets.TARGETS[target](data)


def test_a_fault_of_ours_is_a_crash(monkeypatch):
    def fails(_files):
        raise InternalError("a fault", "none")

    monkeypatch.setattr(rvd, "validate", fails)
    with pytest.raises(InternalError):
        targets.TARGETS["csv"](b"key,word\n")

    def refuses(_files):
        raise PackageRefused(())

    monkeypatch.setattr(rvd, "validate", refuses)
    targets.TARGETS["csv"](b"key,word\n")


@pytest.mark.deep
@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="fuzzing takes atheris")
@pytest.mark.parametrize("target", targets.TARGETS)
def test_nothing_is_found_in_some_seconds_of_fuzzing(target, tmp_path):
    ended = subprocess.run(
        [sys.executable, "-m", "tests.fuzz", target, str(SECONDS), str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS,
        check=False,
    )
    found = sorted((tmp_path / target / "found").iterdir())
    assert (ended.returncode, found) == (0, []), ended.stderr[-3_000:]
    assert "stat::number_of_executed_units" in ended.stderr
