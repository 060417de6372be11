"""Standard output and standard error that take nothing, as a full disk or a closed pipe."""

import subprocess
import sys
from pathlib import Path

import pytest
from tests.invented import CORPORA

FULL = Path("/dev/full")
pytestmark = pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")


def started(*arguments, **streams):
    command = [sys.executable, "-m", "raisi_visit_dataset", *map(str, arguments)]
    return subprocess.run(command, text=True, check=False, **streams)


@pytest.mark.parametrize(
    "arguments",
    [
        ("describe", "topics"),
        ("agreement", CORPORA / "harbour", CORPORA / "harbour", "--json"),
    ],
    ids=["text", "json"],
)
def test_a_full_standard_output_is_told_and_is_no_verdict(arguments):
    with FULL.open("w") as full:
        done = started(*arguments, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert "<stdout>: found No space left on device" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_full_standard_error_changes_no_status():
    with FULL.open("w") as full:
        done = started("fetch", "0.0.9", stdout=subprocess.PIPE, stderr=full)
    assert (done.returncode, done.stdout) == (2, "")
