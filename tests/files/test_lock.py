import os
import subprocess
import sys
import threading
import time

import pytest

from raisi_visit_dataset.errors import BusyError, WriteRefused
from raisi_visit_dataset.files import lock
from raisi_visit_dataset.files.lock import LOCK_NAME, exclusive

HOLDER = """
import sys, time
from pathlib import Path
from raisi_visit_dataset.files.lock import exclusive
with exclusive(Path(sys.argv[1]), seconds=20):
    print("held", flush=True)
    sys.stdin.read(1)
"""

COUNTER = """
import sys, time
from pathlib import Path
from raisi_visit_dataset.files.lock import exclusive
root = Path(sys.argv[1])
for _ in range(10):
    with exclusive(root, seconds=60):
        number = int((root / "number").read_text())
        time.sleep(0.001)
        (root / "number").write_text(str(number + 1))
"""


@pytest.fixture
def holder(tmp_path):
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdout.readline().strip() == b"held"
        yield child
        child.kill()


def test_a_second_build_fails_at_once_and_says_who_holds_what(tmp_path, holder):
    begin = time.monotonic()
    with pytest.raises(BusyError) as caught, exclusive(tmp_path):
        pytest.fail("two builds at once")
    assert time.monotonic() - begin < 5
    assert caught.value.folder == tmp_path.as_posix()
    assert caught.value.holder.startswith(f"process {holder.pid} on ")


def test_a_second_build_waits_if_told_to(tmp_path, holder):
    threading.Timer(0.3, holder.communicate, [b"x"]).start()
    with exclusive(tmp_path, seconds=30):
        holder.wait(10)


def test_waiting_ends(tmp_path, holder):
    begin = time.monotonic()
    with pytest.raises(BusyError), exclusive(tmp_path, seconds=0.3):
        pytest.fail("two builds at once")
    assert 0.3 <= time.monotonic() - begin < 5
    assert holder.poll() is None


def test_a_dead_process_blocks_nobody(tmp_path, holder):
    holder.kill()
    holder.wait(10)
    assert (tmp_path / LOCK_NAME).exists()
    with exclusive(tmp_path):
        assert f"process {os.getpid()} " in (tmp_path / LOCK_NAME).read_text()


def test_leaves_nothing_behind_and_can_be_taken_again(tmp_path):
    for _ in range(3):
        with exclusive(tmp_path):
            assert (tmp_path / LOCK_NAME).exists()
        if os.name == "posix":
            assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="Windows cannot read a locked file")
def test_the_words_of_a_dead_holder_are_overwritten(tmp_path):
    (tmp_path / LOCK_NAME).write_text("x" * 500)
    with exclusive(tmp_path):
        words = (tmp_path / LOCK_NAME).read_text()
        assert words.startswith(f"process {os.getpid()} on ")
        assert "x" * 100 not in words


def _lowest_free_descriptor():
    descriptor = os.open(os.devnull, os.O_RDONLY)
    os.close(descriptor)
    return descriptor


def test_leaks_no_descriptor(tmp_path):
    before = _lowest_free_descriptor()
    with exclusive(tmp_path), pytest.raises(BusyError), exclusive(tmp_path):
        pytest.fail("held twice")
    assert _lowest_free_descriptor() == before


@pytest.mark.skipif(os.name != "posix", reason="Windows cannot remove an open file")
def test_a_lock_file_that_its_holder_removed_meanwhile_is_not_trusted(tmp_path, monkeypatch):
    real, opened = os.open, []

    def open_too_late(path, *rest):
        descriptor = real(path, *rest)
        if not opened:
            path.unlink()
        opened.append(descriptor)
        return descriptor

    before = _lowest_free_descriptor()
    monkeypatch.setattr(lock.os, "open", open_too_late)
    with exclusive(tmp_path):
        assert len(opened) == 2
        with pytest.raises(BusyError), exclusive(tmp_path):
            pytest.fail("held twice")
    monkeypatch.undo()
    assert _lowest_free_descriptor() == before


def test_an_error_inside_frees_the_lock_and_passes(tmp_path):
    with pytest.raises(ZeroDivisionError), exclusive(tmp_path):
        raise ZeroDivisionError
    with exclusive(tmp_path):
        pass


def test_one_process_cannot_hold_it_twice(tmp_path):
    with exclusive(tmp_path), pytest.raises(BusyError), exclusive(tmp_path):
        pytest.fail("held twice")


def test_the_loser_leaves_the_holders_lock_alone(tmp_path):
    with exclusive(tmp_path):
        for _ in range(2):
            with pytest.raises(BusyError), exclusive(tmp_path):
                pytest.fail("held twice")


def test_other_folders_are_free(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with exclusive(tmp_path / "a"), exclusive(tmp_path / "b"):
        pass


def test_many_processes_never_overlap(tmp_path):
    (tmp_path / "number").write_text("0")
    command = [sys.executable, "-c", COUNTER, str(tmp_path)]
    children = [subprocess.Popen(command) for _ in range(6)]
    assert [child.wait(60) for child in children] == [0] * 6
    assert (tmp_path / "number").read_text() == "60"


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(WriteRefused, match="expected a folder to lock"), exclusive(tmp_path / "no"):
        pytest.fail("locked nothing")


@pytest.mark.skipif(os.name != "posix", reason="Windows needs a privilege to make links")
def test_a_link_in_place_of_the_lock_is_not_followed(tmp_path):
    (tmp_path / LOCK_NAME).symlink_to(tmp_path / "victim")
    with pytest.raises(WriteRefused), exclusive(tmp_path):
        pytest.fail("followed a link")
    assert not (tmp_path / "victim").exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows cannot read a locked file")
def test_words_of_the_holder_are_shown_without_control_characters(tmp_path):
    with exclusive(tmp_path):
        (tmp_path / LOCK_NAME).write_bytes(b"\x1b[31mred\n\xff")
        with pytest.raises(BusyError, match=r"\(\[31mred\ufffd\)"), exclusive(tmp_path):
            pytest.fail("held twice")
