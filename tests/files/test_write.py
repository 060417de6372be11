import errno
import os
import random
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.errors import WriteRefused
from raisi_visit_dataset.files import write
from raisi_visit_dataset.files.write import TEMPORARY_PREFIX, replace_files, sweep

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")

OLD = {"data/events.csv": b"old events", "data/sources.csv": b"old sources", "top.json": b"old"}
NEW = {"data/events.csv": b"new events", "deep/er/new.csv": b"new", "top.json": b"new"}


def _tree(root):
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@given(
    st.dictionaries(st.sampled_from(["a", "b", "c/d", "c/e"]), st.binary(max_size=3)),
    st.dictionaries(st.sampled_from(["a", "b", "c/d", "c/e"]), st.binary(max_size=3)),
)
def test_leaves_exactly_the_new_files_and_says_which_changed(old, new):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        assert replace_files(root, old) == tuple(old)
        changed = replace_files(root, new)
        assert changed == tuple(name for name in new if new[name] != old.get(name))
        assert _tree(root) == {**old, **new}


def test_makes_the_root_but_not_its_parents(tmp_path):
    replace_files(tmp_path / "out", OLD)
    assert _tree(tmp_path / "out") == OLD
    with pytest.raises(WriteRefused, match="No such file"):
        replace_files(tmp_path / "no" / "out", OLD)
    assert not (tmp_path / "no").exists()


@posix
def test_what_is_the_same_is_not_touched(tmp_path):
    replace_files(tmp_path, OLD)
    before = (tmp_path / "top.json").stat()
    assert replace_files(tmp_path, OLD | {"data/events.csv": b"new events"}) == ("data/events.csv",)
    after = (tmp_path / "top.json").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


@posix
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o777], ids=oct)
def test_the_mode_does_not_depend_on_the_umask(tmp_path, mask):
    (tmp_path / "data").mkdir()
    before = os.umask(mask)
    try:
        replace_files(tmp_path, {"a.csv": b"a", "data/b.csv": b"b"})
    finally:
        os.umask(before)
    for name in ("a.csv", "data/b.csv"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o644


@posix
def test_a_reader_of_the_old_file_reads_it_to_the_end(tmp_path):
    replace_files(tmp_path, OLD)
    with (tmp_path / "top.json").open("rb") as handle:
        replace_files(tmp_path, NEW)
        assert handle.read() == b"old"


def test_puts_files_in_place_in_the_order_given(tmp_path, monkeypatch):
    order = []
    real = Path.replace

    def note(self, target):
        order.append(Path(target).relative_to(tmp_path).as_posix())
        return real(self, target)

    monkeypatch.setattr(Path, "replace", note)
    names = ["z.csv", "b/a.csv", "a.csv"]
    replace_files(tmp_path, dict.fromkeys(names, b"x"))
    assert order == names


@posix
def test_everything_is_on_the_disk_before_and_after_it_is_put_in_place(tmp_path, monkeypatch):
    calls = []
    sync, put = os.fsync, Path.replace

    def note_sync(descriptor):
        status = os.fstat(descriptor)
        kind = "folder" if stat.S_ISDIR(status.st_mode) else f"{status.st_size} bytes"
        calls.append(kind)
        sync(descriptor)

    def note_put(self, target):
        calls.append("put")
        return put(self, target)

    monkeypatch.setattr(write.os, "fsync", note_sync)
    monkeypatch.setattr(Path, "replace", note_put)
    replace_files(tmp_path, {"a": b"1", "b": b"22", "new/c": b"333"})
    assert calls == ["1 bytes", "2 bytes", "3 bytes", "put", "put", "put", "folder", "folder"]


def _failing(function, when, count):
    """Wrap a function of the system: call number ``when`` fails."""

    def call(*args, **kwargs):
        count.append(1)
        if len(count) == when:
            raise OSError(errno.ENOSPC, "No space left on device")
        return function(*args, **kwargs)

    return call


@posix
@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (write.tempfile, "mkstemp"),
        (write.os, "fdopen"),
        (write.os, "fsync"),
        (Path, "chmod"),
        (Path, "replace"),
        (Path, "mkdir"),
        (write.os, "open"),
    ],
    ids=["mkstemp", "fdopen", "fsync", "chmod", "replace", "mkdir", "open"],
)
def test_whichever_call_fails_each_output_is_old_or_new(tmp_path, monkeypatch, owner, name):
    real = getattr(owner, name)
    when, failed = 0, True
    while failed:
        when, root, count = when + 1, tmp_path / f"{name}{when}", []
        replace_files(root, OLD)
        with monkeypatch.context() as patch:
            patch.setattr(owner, name, _failing(real, when, count))
            try:
                replace_files(root, NEW)
                failed = False
            except WriteRefused:
                failed = True
        after = _tree(root)
        assert all(after.get(path) in (OLD.get(path), NEW.get(path)) for path in {*OLD, *NEW})
        assert set(after) <= {*OLD, *NEW}
        if "deep/er/new.csv" not in after:
            assert not (root / "deep").exists()
        if failed:
            assert after == OLD
    assert _tree(root) == OLD | NEW
    assert when > 1


@posix
def test_an_interrupted_build_leaves_no_litter(tmp_path, monkeypatch):
    replace_files(tmp_path, OLD)

    real, count = Path.replace, []

    def interrupt(self, target):
        count.append(1)
        if len(count) == 3:
            raise KeyboardInterrupt
        return real(self, target)

    monkeypatch.setattr(Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        replace_files(tmp_path, NEW)
    assert _tree(tmp_path) == OLD


KILLED = """
import sys, time
from pathlib import Path
from raisi_visit_dataset.files.write import replace_files
root, size = Path(sys.argv[1]), 200_000
print("ready", flush=True)
for turn in range(10_000):
    replace_files(root, {f"{name}.csv": bytes([turn % 256]) * size for name in "abc"})
"""


@posix
def test_a_killed_build_leaves_whole_files_and_what_it_leaves_is_swept(tmp_path):
    dice = random.Random(5)  # noqa: S311 - moments, no secrets
    for _ in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", KILLED, str(tmp_path)], stdout=subprocess.PIPE
        ) as child:
            assert child.stdout.readline() == b"ready\n"
            time.sleep(dice.uniform(0.0, 0.05))
            child.kill()
        sweep(tmp_path)
        for name, data in _tree(tmp_path).items():
            assert name in ("a.csv", "b.csv", "c.csv")
            assert data == data[:1] * 200_000


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("../out.csv", "the part '..'"),
        ("/out.csv", "an absolute path"),
        ("a\\b", "the character"),
        ("", "an empty path"),
    ],
)
def test_refuses_unfit_paths_before_anything_is_written(tmp_path, name, found):
    with pytest.raises(WriteRefused) as caught:
        replace_files(tmp_path / "root", {"good.csv": b"x", name: b"x"})
    assert caught.value.found.startswith(found)
    assert list(tmp_path.iterdir()) == []


@posix
@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.symlink_to(path.parent / "elsewhere"),
        Path.mkdir,
        lambda path: os.mkfifo(path),  # noqa: PLW0108 - os has no mkfifo on Windows
    ],
    ids=["link", "folder", "pipe"],
)
def test_refuses_what_stands_in_the_way(tmp_path, make):
    make(tmp_path / "a.csv")
    with pytest.raises(WriteRefused, match=r"a\.csv: found something else than a regular file"):
        replace_files(tmp_path, {"b.csv": b"x", "a.csv": b"x"})
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


@posix
@pytest.mark.parametrize("kind", ["link", "file"])
def test_refuses_a_way_that_is_no_folder(tmp_path, kind):
    outside, root = tmp_path / "outside", tmp_path / "root"
    outside.mkdir()
    root.mkdir()
    if kind == "link":
        (root / "data").symlink_to(outside)
    else:
        (root / "data").write_bytes(b"")
    with pytest.raises(WriteRefused, match=r"data/x/a\.csv: found 'data', no folder"):
        replace_files(root, {"data/x/a.csv": b"x"})
    assert list(outside.iterdir()) == []


@posix
def test_an_error_names_no_temporary_file(tmp_path, monkeypatch):
    def refuse(prefix, **_):
        raise OSError(errno.EACCES, "Permission denied", str(tmp_path / f"{prefix}x"))

    monkeypatch.setattr(write.tempfile, "mkstemp", refuse)
    with pytest.raises(WriteRefused) as caught:
        replace_files(tmp_path, NEW)
    assert caught.value.path == tmp_path.as_posix()


def test_what_killed_runs_left_long_ago_is_removed_where_one_writes(tmp_path):
    old, new = (tmp_path / f"{TEMPORARY_PREFIX}{name}" for name in ("old", "new"))
    for path in (old, new):
        path.write_bytes(b"x")
    os.utime(old, (0, 0))
    replace_files(tmp_path, {"a.csv": b"x"})
    assert not old.exists()
    assert new.exists()


def test_where_no_links_are_known_old_files_are_put_back_too(tmp_path, monkeypatch):
    replace_files(tmp_path, OLD)
    real, count = Path.replace, []

    def no_links(*_):
        raise PermissionError(errno.EPERM, "Operation not permitted")

    def fail(self, target):
        count.append(1)
        if len(count) == 5:
            raise OSError(errno.EIO, "Input/output error")
        return real(self, target)

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(WriteRefused, match=r"Input/output error.*the disk may be failing"):
        replace_files(tmp_path, NEW)
    assert _tree(tmp_path) == OLD


def test_what_vouches_for_the_others_is_away_while_they_change(tmp_path, monkeypatch):
    replace_files(tmp_path, OLD)
    real, there = Path.replace, []

    def note(self, target):
        result = real(self, target)
        there.append((tmp_path / "top.json").exists())
        return result

    monkeypatch.setattr(Path, "replace", note)
    replace_files(tmp_path, NEW)
    assert there == [False] * 3 + [True]


def test_sweep_removes_only_what_builds_left(tmp_path):
    replace_files(tmp_path, OLD)
    left = [f"{TEMPORARY_PREFIX}1", f"data/{TEMPORARY_PREFIX}2"]
    kept = [f".git/{TEMPORARY_PREFIX}3", "data/.hidden", f"data/x{TEMPORARY_PREFIX}"]
    (tmp_path / ".git").mkdir()
    for name in left + kept:
        (tmp_path / name).write_bytes(b"x")
    assert sweep(tmp_path) == tuple(sorted(left))
    assert set(_tree(tmp_path)) == {*OLD, *kept}
    assert sweep(tmp_path) == ()


@posix
def test_sweep_follows_no_link(tmp_path):
    outside, root = tmp_path / "outside", tmp_path / "root"
    outside.mkdir()
    root.mkdir()
    (outside / f"{TEMPORARY_PREFIX}1").write_bytes(b"x")
    (root / "link").symlink_to(outside)
    assert sweep(root) == ()
    (root / f"{TEMPORARY_PREFIX}2").symlink_to(outside / f"{TEMPORARY_PREFIX}1")
    assert sweep(root) == (f"{TEMPORARY_PREFIX}2",)
    assert (outside / f"{TEMPORARY_PREFIX}1").exists()


def test_sweep_says_what_it_could_not_remove(tmp_path, monkeypatch):
    (tmp_path / f"{TEMPORARY_PREFIX}1").write_bytes(b"x")

    def refuse(_):
        raise OSError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(WriteRefused, match="found Permission denied; expected a file to remove"):
        sweep(tmp_path)
