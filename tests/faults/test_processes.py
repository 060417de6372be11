"""Builds that are killed, and builds that are many at once."""

import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from tests.invented import CORPORA

import raisi_visit_dataset as rvd

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")

ROOT = Path(__file__).resolve().parent.parent.parent
DEEP = os.environ.get("HYPOTHESIS_PROFILE") == "deep"
KILLS, CROWDS, WHOLE_KILLS = (200, 50, 20) if DEEP else (10, 2, 1)


@pytest.fixture
def seed():
    """Return the seed of this run; print it, so that a red one can be run again."""
    told = os.environ.get("FAULTS_SEED")
    number = int(told) if told else random.SystemRandom().randrange(1_000_000)
    sys.stdout.write(f"FAULTS_SEED={number}\n")
    return number


def outcomes(tmp_path, how, times, seed):
    """Count what was left of the output each time."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.faults.builder", tmp_path, how]
    done = subprocess.run(
        [*map(str, command), str(times), str(seed)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"},
    )
    found = done.stdout.splitlines()
    assert len(found) == times
    sys.stdout.write(f"{how}: {dict(Counter(found))}\n")
    return found


def test_what_a_killed_build_leaves_is_old_new_or_absent_and_the_next_one_mends_it(tmp_path, seed):
    found = outcomes(tmp_path, "killed", KILLS, seed)
    assert {*found} <= {"old", "new", "absent"}


def test_eight_builds_at_once_leave_the_output_of_one(tmp_path, seed):
    found = outcomes(tmp_path, "crowded", CROWDS, seed)
    assert {*found} <= {"old", "new"}


def test_the_command_killed_at_any_moment_leaves_what_stood_there(tmp_path, seed):
    dice = random.Random(seed)  # noqa: S311 - moments, no secrets
    out = tmp_path / "out"
    command = [sys.executable, "-m", "raisi_visit_dataset", "build", CORPORA / "harbour", "-o", out]
    for _ in range(WHOLE_KILLS):
        rvd.build(CORPORA / "harbour", out)
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            child.wait(dice.uniform(0.1, 3))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        assert rvd.validate(out).exit_status() == 0
