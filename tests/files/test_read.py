import os
import socket
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.files import read
from raisi_visit_dataset.files.limits import Limit
from raisi_visit_dataset.files.read import decode, place_at, read_bytes, read_text

LIMIT = Limit("seed_bytes", 10, "bytes")

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")


@pytest.mark.parametrize("size", [0, 9, 10])
def test_reads_up_to_the_limit(tmp_path, size):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * size)
    assert read_bytes(path, limit=LIMIT) == b"x" * size


@pytest.mark.parametrize("size", [11, 5000])
def test_refuses_more_than_the_limit_and_names_it(tmp_path, size):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * size)
    message = rf"found {size} bytes; expected at most 10 bytes \(limit seed_bytes\)"
    with pytest.raises(UnreadableError, match=message):
        read_bytes(path, limit=LIMIT)


@pytest.mark.parametrize("size", [0, 3, 5, 50])
def test_refuses_a_file_that_changes_while_it_is_read(tmp_path, monkeypatch, size):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 4)
    real = os.fstat

    def change(descriptor):
        status = real(descriptor)
        path.write_bytes(b"y" * size)
        return status

    monkeypatch.setattr(read.os, "fstat", change)
    with pytest.raises(UnreadableError, match="found a file that changes while it is read"):
        read_bytes(path, limit=LIMIT)


def test_a_generous_limit_costs_no_memory(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    tracemalloc.start()
    read_bytes(path, limit=Limit("seed_bytes", 10**9, "bytes"))
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


def _link(path):
    (path.parent / "target").write_bytes(b"x")
    path.symlink_to(path.parent / "target")


def _pipe(path):
    os.mkfifo(path)


def _socket(path):
    folder = Path.cwd()
    os.chdir(path.parent)  # the name of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(path.name)
    finally:
        os.chdir(folder)


@posix
@pytest.mark.parametrize(
    ("make", "found"),
    [
        (_link, "a symbolic link"),
        (lambda path: path.symlink_to("nowhere"), "a symbolic link"),
        (Path.mkdir, "a folder"),
        (_pipe, "a named pipe"),
        (_socket, "a socket"),
    ],
    ids=["link", "dangling link", "folder", "pipe", "socket"],
)
def test_refuses_without_blocking(tmp_path, make, found):
    path = tmp_path / "a.txt"
    make(path)
    with pytest.raises(UnreadableError, match=f"found {found}; expected a regular file"):
        read_bytes(path, limit=LIMIT)


@posix
def test_refuses_a_device():
    with pytest.raises(UnreadableError, match="found a device"):
        read_bytes(Path("/dev/zero"), limit=LIMIT)


@posix
@pytest.mark.parametrize("make", [_link, _pipe], ids=["link", "pipe"])
def test_refuses_what_is_put_there_after_the_first_look(tmp_path, monkeypatch, make):
    path, innocent = tmp_path / "a.txt", tmp_path / "innocent"
    innocent.write_bytes(b"x")
    make(path)
    monkeypatch.setattr(read.os, "lstat", lambda _: innocent.stat())
    with pytest.raises(UnreadableError):
        read_bytes(path, limit=LIMIT)


@pytest.mark.parametrize(
    ("name", "cause"), [("missing", "No such file"), ("a\0b", "null")], ids=["missing", "nul"]
)
def test_says_what_the_system_said(tmp_path, name, cause):
    with pytest.raises(UnreadableError, match=f"found no readable file.*{cause}"):
        read_bytes(tmp_path / name, limit=LIMIT)


def test_a_label_stands_for_the_path_in_messages(tmp_path):
    path = tmp_path / "a.txt"
    with pytest.raises(UnreadableError, match=r"^seeds/a\.txt: found"):
        read_bytes(path, limit=LIMIT, label="seeds/a.txt")
    path.write_bytes(b"\xff")
    with pytest.raises(UnreadableError, match=r"^seeds/a\.txt:1:1: found byte 0xFF"):
        read_text(path, limit=LIMIT, label="seeds/a.txt")
    with pytest.raises(UnreadableError) as caught:
        read_text(path, limit=LIMIT)
    assert caught.value.path == path.as_posix()


def test_leaks_no_descriptor(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 11)
    code = (
        "import sys, warnings; warnings.simplefilter('error')\n"
        "from pathlib import Path\n"
        "from raisi_visit_dataset.errors import UnreadableError\n"
        "from raisi_visit_dataset.files.limits import Limit\n"
        "from raisi_visit_dataset.files.read import read_bytes\n"
        "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (40, 40))\n"
        "for _ in range(100):\n"
        "    try: read_bytes(Path(sys.argv[1]), limit=Limit('n', 10, 'bytes'))\n"
        "    except UnreadableError as error: assert '11 bytes' in str(error), error\n"
    )
    subprocess.run([sys.executable, "-c", code, path], check=True, timeout=60)


@given(st.text())
@example("a\r\nb\rc\n")
@example("no\xa0break\ufeff’")
@example("e\u0301")
def test_decoding_leaves_every_character_alone(text):
    if not text.startswith("\ufeff"):
        assert decode(text.encode(), "a.txt") == text


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_newlines_are_untouched(tmp_path, newline):
    path = tmp_path / "a.txt"
    path.write_bytes(f"a{newline}b".encode())
    assert read_text(path, limit=LIMIT) == f"a{newline}b"


@pytest.mark.parametrize("rest", ["", "text"])
def test_refuses_a_byte_order_mark(rest):
    with pytest.raises(UnreadableError, match=r"a\.txt:1:1: found a byte order mark"):
        decode(("\ufeff" + rest).encode(), "a.txt")


@given(st.text("ab’😀\n\r", max_size=12), st.sampled_from([b"\xff", b"\xc3", b"\xed\xa0\x80"]))
def test_names_line_and_column_of_the_bad_byte(before, bad):
    with pytest.raises(UnreadableError) as caught:
        decode(before.encode() + bad + b"(\n", "a.txt")
    lines = before.split("\n")
    assert (caught.value.line, caught.value.column) == (len(lines), len(lines[-1]) + 1)
    assert caught.value.found == f"byte 0x{bad[0]:02X}"
    assert caught.value.expected == "UTF-8"


@given(st.text("ab\n\r", max_size=20), st.integers(0, 20))
def test_a_place_leads_back_to_its_character(text, offset):
    offset = min(offset, len(text))
    place = place_at(text, offset, "a.txt")
    lines = text.split("\n")
    assert sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1 == offset
