"""A file system of 16 MB, in which the old output fits and the new one beside it does not."""

import os
import shutil
import subprocess
from dataclasses import replace

import pytest
from tests.faults.outputs import kept_candidate, litter, tree
from tests.invented import CORPORA

from raisi_visit_dataset.workflows import build as workflow

MEGABYTE = 1024 * 1024


@pytest.fixture
def small(tmp_path):
    folder = tmp_path / "small"
    folder.mkdir()
    mount = shutil.which("mount") or pytest.skip("no file system of 16 MB: no program mount")
    command = [mount, "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        pytest.skip(f"no file system of 16 MB: {error}")
    if done.returncode:
        pytest.skip(f"no file system of 16 MB: {done.stderr.strip()}")
    yield folder
    subprocess.run([shutil.which("umount"), folder], check=True)


@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
def test_a_full_disk_leaves_the_old_output_and_says_what_to_do(
    small, run, monkeypatch, tmp_path, zipped
):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    made = kept_candidate(monkeypatch)

    def candidate(letter):
        filler = os.urandom(2 * MEGABYTE)
        files = {f"data/{name}.csv": letter + filler for name in "abcde"}
        return replace(made, files={**files, "datapackage.json": letter})

    folder = tmp_path / "elsewhere" if zipped else small / "out"
    extra = ["--zip", small / "out.zip"] if zipped else []
    command = ["build", CORPORA / "harbour", "-o", folder, *extra]
    monkeypatch.setattr(workflow, "_make", lambda *_: candidate(b"1"))
    assert run(*command).status == 0
    before = tree(small)
    monkeypatch.setattr(workflow, "_make", lambda *_: candidate(b"2"))
    done = run(*command)
    assert done.status == 2
    assert "No space left on device" in done.err
    assert "make room, or write elsewhere" in done.err
    assert tree(small) == before
    assert litter(small) == []
