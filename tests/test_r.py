"""The blocks of R on the page for it run as one session, where R and its readr are installed."""

import shutil
import subprocess

import pytest
from tests.pages import MARK, ROOT, blocks

PAGE = "docs/tutorials/r.md"


@pytest.fixture
def rscript():
    """Give the path of Rscript."""
    found = shutil.which("Rscript")
    if found is None or not _runs(found, "library(readr)"):
        pytest.skip("needs R and its package readr")
    return found


def _runs(rscript, code):
    return _told(rscript, code).returncode == 0


def _told(rscript, code):
    command = [rscript, "--vanilla", "-e", code]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def session():
    return [each for each in blocks(PAGE) if each.language == "r" and each.words != MARK]


def test_there_is_something_to_run():
    assert len(session()) >= 2


def test_the_blocks_run_as_one_session(rscript):
    code = "".join(each.code for each in session())
    ended = "stopifnot(nrow(problems(statements)) == 0, nrow(of_text) > 0)"
    done = _told(rscript, f"{code}\n{ended}")
    assert done.returncode == 0, done.stderr
    assert "raisi" in done.stdout


def test_offsets_that_are_off_by_one_would_be_noticed(rscript):
    code = "".join(each.code for each in session()).replace("start_char + 1", "start_char + 2")
    assert not _runs(rscript, code)
