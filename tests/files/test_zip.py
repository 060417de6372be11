import hashlib
import io
import os
import struct
import subprocess
import sys
import time
import tracemalloc
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.errors import UnreadableError, WriteRefused
from raisi_visit_dataset.files.limits import DEFAULT_LIMITS
from raisi_visit_dataset.files.names import name_fault
from raisi_visit_dataset.files.zip import EPOCH, read_zip, zip_bytes

FILES = {"datapackage.json": b"{}", "data/events.csv": b"a,b\n1,2\n", "README.md": "’".encode()}
DIGEST = "80f6dd796bfd82b7f9c63c7756a30a940d4672b46c68663cf7640a81418035d6"

names = st.text("abc./ é-", min_size=1, max_size=8).filter(
    lambda name: name_fault(name, hidden=True) is None
)


def _read(path, data, **limits):
    path = path / "a.zip"
    path.write_bytes(data)
    return read_zip(path, limits=DEFAULT_LIMITS.changed(limits))


def _made(files, method=zipfile.ZIP_DEFLATED, **attributes):
    """Pack with the standard library: pairs of a name and bytes, as given."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in files:
            info = zipfile.ZipInfo(name)
            info.compress_type = method
            for attribute, value in attributes.items():
                setattr(info, attribute, value)
            archive.writestr(info, data)
    return buffer.getvalue()


def _patched(data, changes):
    data = bytearray(data)
    for at, new in changes.items():
        data[at : at + len(new)] = new
    return bytes(data)


ONE = _made([("a.csv", b"hello")], zipfile.ZIP_STORED)
CENTRAL = ONE.index(b"PK\1\2")
END = ONE.index(b"PK\5\6")


def test_the_bytes_are_pinned():
    assert hashlib.sha256(zip_bytes(FILES)).hexdigest() == DIGEST


@given(st.dictionaries(names, st.binary(max_size=20), max_size=5), st.randoms())
def test_the_order_of_the_files_is_of_no_matter_and_all_come_back(tmp_path_factory, files, dice):
    tops = {name.casefold().split("/")[0] for name in files}
    if len(tops) < len(files):
        return
    shuffled = list(files.items())
    dice.shuffle(shuffled)
    data = zip_bytes(dict(shuffled))
    assert data == zip_bytes(files)
    assert _read(tmp_path_factory.mktemp("zip"), data) == files
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
        assert archive.namelist() == sorted(files)


@pytest.mark.parametrize(
    "environment",
    [{"TZ": "Asia/Tehran"}, {"LC_ALL": "C", "PYTHONUTF8": "0"}, {"PYTHONHASHSEED": "7"}],
    ids=["zone", "locale", "hash seed"],
)
def test_the_bytes_depend_on_nothing_around(environment):
    code = (
        "import sys; from raisi_visit_dataset.files.zip import zip_bytes;"
        f"sys.stdout.buffer.write(zip_bytes({ {n: FILES[n] for n in reversed(FILES)}!r},"
        "timestamp=1_642_550_400))"
    )
    out = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **environment},
        capture_output=True,
        check=True,
    ).stdout
    assert out == zip_bytes(FILES, timestamp=1_642_550_400)


@pytest.mark.parametrize(
    ("timestamp", "moment"),
    [
        (EPOCH, (1980, 1, 1, 0, 0, 0)),
        (0, (1980, 1, 1, 0, 0, 0)),
        (1_642_550_400, (2022, 1, 19, 0, 0, 0)),
        (10**11, (2107, 12, 31, 23, 59, 58)),
    ],
)
def test_every_entry_bears_the_moment_and_the_mode(timestamp, moment):
    with zipfile.ZipFile(io.BytesIO(zip_bytes(FILES, timestamp=timestamp))) as archive:
        for info in archive.infolist():
            assert info.date_time == moment
            assert info.external_attr >> 16 == 0o100644
            assert info.create_system == 3
            assert info.compress_type == zipfile.ZIP_STORED


@pytest.mark.parametrize("name", ["../a", "/a", "a\\b", "a/"])
def test_writes_no_name_that_it_would_not_read(name):
    with pytest.raises(WriteRefused):
        zip_bytes({name: b""})


def test_writes_no_two_names_that_some_system_takes_for_one():
    with pytest.raises(WriteRefused, match="used twice"):
        zip_bytes({"A.csv": b"", "a.csv": b""})


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_reads_what_the_standard_library_packs(tmp_path, method):
    files = {"empty": b"", "big": os.urandom(300_000) + b"a" * 300_000, "é/ü": b"x"}
    assert _read(tmp_path, _made(files.items(), method)) == dict(sorted(files.items()))


class _Pipe(io.RawIOBase):
    """A file that cannot seek, so that sizes come after the data."""

    def __init__(self):
        self.data = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.data += data
        return len(data)


@pytest.mark.parametrize("wide", [False, True], ids=["zip", "zip64"])
def test_reads_streamed_and_wide_entries(tmp_path, wide):
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a.csv", "b.csv"):
            with archive.open(name, "w", force_zip64=wide) as handle:
                handle.write(name.encode() * 100)
    assert _read(tmp_path, bytes(pipe.data)) == {
        "a.csv": b"a.csv" * 100,
        "b.csv": b"b.csv" * 100,
    }
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(buffer, "w") as archive,
        archive.open("c.csv", "w", force_zip64=wide) as handle,
    ):
        handle.write(b"seekable")
    assert _read(tmp_path, buffer.getvalue()) == {"c.csv": b"seekable"}


def test_folders_and_comments_are_passed_over(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.comment = b"the hash of a commit"
        archive.mkdir("repo")
        archive.writestr("repo/.gitattributes", b"x")
    assert _read(tmp_path, buffer.getvalue()) == {"repo/.gitattributes": b"x"}


def test_an_empty_zip_holds_nothing(tmp_path):
    assert _read(tmp_path, zip_bytes({})) == {}


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (_made([("../a", b"")]), "the part '..' in the entry"),
        (_made([("/a", b"")]), "an absolute path in the entry"),
        (_made([("C:/a", b"")]), "the drive 'C:'"),
        (_made([("a", b"1"), ("b", b"2"), ("A", b"2")]), "a name used twice"),
        (_made([("a/", b""), ("a", b"2")]), "a name used twice"),
        (_made([("a", b"1"), ("a/b", b"2")]), "'a/b' inside another file"),
        (_made([("a/b/c", b"1"), ("A", b"2")]), "'a/b/c' inside another file"),
        (_made([("a", b"target")], external_attr=0o120777 << 16), "'a', a link or device"),
        (_made([("a", b"")], external_attr=0o020666 << 16), "'a', a link or device"),
        (_made([("a", b"x" * 99)], zipfile.ZIP_BZIP2), "'a', packed by method 12"),
        (_patched(ONE, {6: b"\1", CENTRAL + 8: b"\1"}), "the encrypted entry 'a.csv'"),
        (_patched(ONE, {7: b"\x20", CENTRAL + 9: b"\x20"}), "the encrypted entry"),
        (_patched(ONE, {6: b"\x40", CENTRAL + 8: b"\x40"}), "the encrypted entry"),
        (_patched(ONE, {6: b"\x20", CENTRAL + 8: b"\x20"}), "an entry of an unknown kind"),
        (_patched(ONE, {CENTRAL + 6: b"\x40"}), "an entry of an unknown kind"),
        (_patched(ONE, {30: b"b"}), "two descriptions of 'a.csv'"),
        (_patched(ONE, {8: b"\x08"}), "two descriptions"),
        (_patched(ONE, {14: b"\0"}), "two descriptions"),
        (_patched(ONE, {18: b"\4"}), "two descriptions"),
        (_patched(ONE, {22: b"\4"}), "two descriptions"),
        (_patched(ONE, {6: b"\2"}), "two descriptions"),
        (_patched(ONE, {30: b"\xe9", CENTRAL + 46: b"\xe9"}), "the entry name"),
        (
            _patched(ONE, {7: b"\x08", 30: b"\xe9", CENTRAL + 9: b"\x08", CENTRAL + 46: b"\xe9"}),
            "the",
        ),
        (_patched(ONE, {35: b"j"}), "'a.csv' with other bytes than declared"),
        (_patched(ONE, {0: b"X"}), "no entry at byte 0"),
        (_patched(ONE, {CENTRAL: b"X"}), f"no entry at byte {CENTRAL}"),
        (_patched(ONE, {CENTRAL + 42: b"\1"}), "'a.csv' at byte 1"),
        (_patched(ONE, {CENTRAL + 20: b"\4", 18: b"\4"}), "a directory at byte"),
        (_patched(ONE, {CENTRAL + 20: b"\xf0\xff", 18: b"\xf0\xff"}), "a directory at byte"),
        (_patched(ONE, {CENTRAL + 34: b"\1"}), "an entry that leaves the directory"),
        (_patched(ONE, {CENTRAL + 32: b"\1"}), "an entry that leaves the directory"),
        (_patched(ONE, {END + 4: b"\1"}), "a directory that is elsewhere"),
        (_patched(ONE, {END + 6: b"\1"}), "a directory that is elsewhere"),
        (_patched(ONE, {END + 8: b"\0"}), "a directory that is elsewhere"),
        (_patched(ONE, {END + 8: b"\2\0\2\0"}), "1 entries in the directory"),
        (_patched(ONE, {END + 12: b"\0"}), "a directory that is elsewhere"),
        (_patched(ONE, {END + 8: b"\xff\xff\xff\xff"}), "a ZIP64 directory"),
        (_patched(ONE, {END + 16: b"\xff\xff\xff\xff"}), "a ZIP64 directory"),
        (_patched(ONE, {CENTRAL + 24: b"\xff\xff\xff\xff"}), "an entry without its sizes"),
        (ONE + b"x", "bytes after the end"),
        (_patched(ONE, {END + 20: b"\1"}), "bytes after the end"),
        (b"#!/bin/sh\n" + ONE, "a directory that is elsewhere"),
        (ONE[:CENTRAL] + b"?" + ONE[CENTRAL:], "a directory that is elsewhere"),
        (ONE[:-1], "no end of a zip directory"),
        (ONE[:END], "no end of a zip directory"),
        (b"", "no end of a zip directory"),
        (b"PK\5\6", "no end of a zip directory"),
    ],
)
def test_refuses(tmp_path, data, found):
    with pytest.raises(UnreadableError) as caught:
        _read(tmp_path, data)
    assert found in str(caught.value)


def _moved(data, offset):
    """Insert bytes before the directory and let the end record know."""
    new = bytearray(data[:CENTRAL] + b"?" * offset + data[CENTRAL:])
    struct.pack_into("<L", new, END + offset + 16, CENTRAL + offset)
    return bytes(new)


def test_refuses_hidden_bytes_between_the_records(tmp_path):
    assert _read(tmp_path, _moved(ONE, 0)) == {"a.csv": b"hello"}
    with pytest.raises(UnreadableError, match="a directory at byte"):
        _read(tmp_path, _moved(ONE, 1))


def test_refuses_two_entries_that_share_their_bytes(tmp_path):
    two = _made([("a", b"hello"), ("b", b"hello")], zipfile.ZIP_STORED)
    second = two.index(b"PK\1\2", two.index(b"PK\1\2") + 1)
    with pytest.raises(UnreadableError, match="'b' at byte 0"):
        _read(tmp_path, _patched(two, {second + 42: b"\0\0\0\0"}))


def test_refuses_an_entry_with_two_names(tmp_path):
    extra = struct.pack("<HHBL", 0x7075, 5 + 5, 1, zlib.crc32(b"a.csv"))
    assert _read(tmp_path, _made([("a.csv", b"x")], extra=extra + b"a.csv")) == {"a.csv": b"x"}
    with pytest.raises(UnreadableError, match="an entry with two names"):
        _read(tmp_path, _made([("a.csv", b"x")], extra=extra + b"b.csv"))


def _raw_entry(name, packed, unpacked_size, crc):
    """Build a zip with one deflated entry whose headers say what we like."""
    numbers = (8, 0, 33, crc, len(packed), unpacked_size, len(name))
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, *numbers, 0)
    central = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, *numbers, 0, 0, 0, 0, 0, 0)
    body = local + name + packed
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, len(central) + len(name), len(body), 0)
    return body + central + name + end


def _deflated(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


HELLO = _deflated(b"hello")


@pytest.mark.parametrize(
    ("packed", "size", "crc", "found"),
    [
        (HELLO, 4, zlib.crc32(b"hello"), "with other bytes than declared"),
        (HELLO, 6, zlib.crc32(b"hello"), "with other bytes than declared"),
        (HELLO, 5, 1, "with other bytes than declared"),
        (HELLO + b"x", 5, zlib.crc32(b"hello"), "damaged"),
        (HELLO + b"x" * 200_000, 5, zlib.crc32(b"hello"), "damaged"),
        (HELLO[:-1], 5, zlib.crc32(b"hello"), "damaged"),
        (b"", 5, zlib.crc32(b"hello"), "damaged"),
        (b"\xff" * 9, 5, zlib.crc32(b"hello"), "damaged"),
    ],
    ids=["size less", "size more", "checksum", "tail", "long tail", "cut", "nothing", "no deflate"],
)
def test_refuses_data_that_are_not_as_declared(tmp_path, packed, size, crc, found):
    with pytest.raises(UnreadableError, match=found):
        _read(tmp_path, _raw_entry(b"a.csv", packed, size, crc))


def test_the_entry_built_by_hand_is_sound(tmp_path):
    data = _raw_entry(b"a.csv", HELLO, 5, zlib.crc32(b"hello"))
    assert _read(tmp_path, data) == {"a.csv": b"hello"}


def test_a_bomb_with_modest_headers_is_stopped_while_it_unpacks(tmp_path):
    bomb = _raw_entry(b"a.csv", _deflated(bytes(100_000_000)), 5, zlib.crc32(b"hello"))
    tracemalloc.start()
    begin = time.perf_counter()
    with pytest.raises(UnreadableError, match=r"'a\.csv' beyond the limit.*limit zip_ratio"):
        _read(tmp_path, bomb)
    assert time.perf_counter() - begin < 10
    assert tracemalloc.get_traced_memory()[1] < 60_000_000
    tracemalloc.stop()


def test_much_packed_data_take_time_in_proportion(tmp_path):
    data = os.urandom(30_000_000)
    begin = time.perf_counter()
    assert _read(tmp_path, _made([("a", data)])) == {"a": data}
    assert time.perf_counter() - begin < 20


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize(("size", "fits"), [(99, True), (100, True), (101, False)])
def test_the_total_counts_all_entries(tmp_path, method, size, fits):
    files = {"a": b"x" * 60, "b": b"y" * (size - 60)}
    data = _made(files.items(), method)
    if fits:
        assert _read(tmp_path, data, zip_total_bytes=100) == files
    else:
        with pytest.raises(UnreadableError, match=r"'b' beyond.* 100 bytes.*zip_total_bytes"):
            _read(tmp_path, data, zip_total_bytes=100)


@pytest.mark.parametrize(("count", "fits"), [(2, True), (3, True), (4, False)])
def test_entries_are_counted(tmp_path, count, fits):
    data = zip_bytes({f"f{n}": b"" for n in range(count)})
    if fits:
        assert len(_read(tmp_path, data, zip_entries=3)) == count
    else:
        with pytest.raises(UnreadableError, match=r"4 entries.*at most 3 .*zip_entries"):
            _read(tmp_path, data, zip_entries=3)


@pytest.mark.parametrize(("more", "fits"), [(-1, True), (0, True), (1, False)])
def test_the_size_of_the_zip_itself(tmp_path, more, fits):
    limit = len(ONE) - more
    if fits:
        assert _read(tmp_path, ONE, zip_bytes=limit) == {"a.csv": b"hello"}
    else:
        with pytest.raises(UnreadableError, match="zip_bytes"):
            _read(tmp_path, ONE, zip_bytes=limit)


@pytest.mark.parametrize("size", [1024 * 1024, 1024 * 1024 + 1], ids=["floor", "above"])
def test_a_ratio_counts_only_above_one_mebibyte(tmp_path, size):
    data = _made([("a", bytes(size))])
    if size == 1024 * 1024:
        assert len(_read(tmp_path, data)["a"]) == size
    else:
        with pytest.raises(UnreadableError, match="zip_ratio"):
            _read(tmp_path, data)
        assert len(_read(tmp_path, data, zip_ratio=2000)["a"]) == size


@given(st.data())
def test_a_damaged_zip_is_refused_or_reads_as_the_standard_library_reads_it(tmp_path_factory, data):
    whole = data.draw(st.sampled_from([ONE, zip_bytes(FILES), _made(FILES.items())]))
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = _patched(whole, {at: data.draw(st.binary(min_size=1, max_size=1))})
    try:
        files = _read(tmp_path_factory.mktemp("zip"), damaged)
    except UnreadableError:
        return
    with zipfile.ZipFile(io.BytesIO(damaged)) as archive:
        plain = [name for name in archive.namelist() if not name.endswith("/")]
        assert files == {name: archive.read(name) for name in plain}
