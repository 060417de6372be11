import hashlib
import os
import threading
import time

import pytest
from tests.fetching.conftest import BODY
from tests.fetching.server import Files, serving, speaking

import raisi_visit_dataset as rvd
from raisi_visit_dataset.errors import BusyError, UnreadableError, UsageError, WriteRefused
from raisi_visit_dataset.fetching import fetch as fetching
from raisi_visit_dataset.fetching.releases import Release
from raisi_visit_dataset.files.lock import exclusive

SOON = 20
"""Seconds; enough for a machine that does much else, and far less than what is waited for."""


def left(cache):
    """Return what is in the cache, by name of file."""
    return sorted(path.name for path in cache.rglob("*") if path.is_file())


def test_the_right_file_comes_whole_and_under_our_own_name(fetch, cache, digest):
    path = fetch()
    assert path == cache / digest / "package.zip"
    assert path.read_bytes() == BODY
    assert left(cache) == ["package.zip"]


def test_a_second_call_asks_nobody(fetch, files):
    first = fetch()
    assert fetch() == fetch(offline=True) == first
    assert len(files.asked) == 1


def test_the_digest_may_be_in_upper_case(fetch, digest):
    assert fetch(sha256=digest.upper()).read_bytes() == BODY


def test_offline_without_a_copy_asks_nobody(fetch, files, cache):
    with pytest.raises(UnreadableError, match=r"no such file.*fetch it once without --offline"):
        fetch(offline=True)
    assert files.asked == []
    assert not cache.exists()


def test_another_digest_leaves_nothing(fetch, cache):
    found = hashlib.sha256(BODY).hexdigest()
    with pytest.raises(UnreadableError, match=f"a file of SHA-256 {found}; expected {'0' * 64}"):
        fetch(sha256="0" * 64)
    assert left(cache) == []


@pytest.mark.parametrize("spare", [-1, 0, 1])
def test_size_is_limited_before_a_byte_comes(fetch, cache, spare):
    limit = len(BODY) + spare
    if spare >= 0:
        assert fetch(fetch_bytes=limit).read_bytes() == BODY
        return
    with pytest.raises(UnreadableError, match=rf"at most {limit} bytes \(limit fetch_bytes\)"):
        fetch(fetch_bytes=limit)
    assert left(cache) == []


def test_a_server_that_promises_more_than_it_sends_is_told(fetch, files, cache):
    files.length = len(BODY) + 5
    with pytest.raises(UnreadableError, match=f"the first {len(BODY)} bytes"):
        fetch()
    assert "package.zip" not in left(cache)


def test_a_server_that_sends_more_than_it_promises_gives_no_file(fetch, files, cache):
    files.length = len(BODY) - 5
    with pytest.raises(UnreadableError, match="a file of SHA-256"):
        fetch()
    assert left(cache) == []


@pytest.mark.parametrize(
    ("told", "found"),
    [(None, "of no declared size"), ("some", "of no declared size"), ("1, 2", "no whole answer")],
    ids=["none", "words", "two"],
)
def test_a_size_must_be_declared(fetch, files, told, found):
    files.headers = {"Content-Length": told}
    with pytest.raises(UnreadableError, match=found):
        fetch()


def test_a_chunked_file_needs_the_size_of_a_release(fetch, files, server, digest, monkeypatch):
    files.chunked = True
    with pytest.raises(UnreadableError, match="of no declared size"):
        fetch()
    for size, found in ((len(BODY) - 1, "more bytes than declared"), (len(BODY) + 1, "the first")):
        release = Release("9.0.0", f"{server}/a.zip", size, digest)
        monkeypatch.setattr(fetching, "released", lambda release=release: (release,))
        with pytest.raises(UnreadableError, match=found):
            fetch()
    release = Release("9.0.0", f"{server}/a.zip", len(BODY), digest)
    monkeypatch.setattr(fetching, "released", lambda: (release,))
    assert fetch().read_bytes() == BODY


def test_a_packed_file_is_refused(fetch, files):
    files.headers = {"Content-Encoding": "gzip"}
    with pytest.raises(UnreadableError, match="packed as 'gzip'"):
        fetch()
    assert files.asked[0][1]["Accept-Encoding"] == "identity"


def test_names_of_a_server_are_not_used(fetch, files, cache, tmp_path):
    files.headers = {"Content-Disposition": 'attachment; filename="../../../evil.zip"'}
    fetch("/..%2f..%2fevil.zip?name=../evil")
    assert left(tmp_path) == left(cache) == ["package.zip"]


def test_a_drip_ends_with_the_time(fetch, files):
    files.drip = 0.05
    begun = time.monotonic()
    with pytest.raises(UnreadableError, match=r"at most 1 seconds in all \(limit fetch_seconds\)"):
        fetch(seconds=1)
    assert time.monotonic() - begun < SOON


def test_headers_that_never_end_end_with_the_time(fetch, files):
    files.before = lambda: time.sleep(1.5)
    begun = time.monotonic()
    with pytest.raises(UnreadableError, match="fetch_seconds"):
        fetch(seconds=1)
    assert time.monotonic() - begun < SOON


def test_headers_that_drip_end_with_the_time(fetch):
    begun = time.monotonic()
    with (
        speaking(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 50, pause=0.1) as server,
        pytest.raises(UnreadableError, match="fetch_seconds"),
    ):
        fetch(f"{server}/a.zip", seconds=1)
    assert time.monotonic() - begun < SOON


def test_a_host_that_nobody_names_ends_with_the_time(fetch, monkeypatch):
    ended = threading.Event()
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: ended.wait(60) and [])
    begun = time.monotonic()
    with pytest.raises(UnreadableError, match="a host that is not found"):
        fetch("https://example.org/a.zip", seconds=1)
    ended.set()
    assert time.monotonic() - begun < SOON


@pytest.mark.parametrize("status", [204, 206, 304, 401, 404, 416, 500, 599])
def test_other_answers_are_told_by_number(fetch, files, status):
    files.status = status
    with pytest.raises(UnreadableError, match=f"found status {status}"):
        fetch()


def test_a_port_that_nobody_hears_is_told(fetch):
    with pytest.raises(UnreadableError, match="the system says: Connection refused"):
        fetch("http://127.0.0.1:9/a.zip")


def test_what_is_no_answer_is_told(fetch, files, cache):
    def stop():
        raise ConnectionAbortedError

    files.before = stop
    with pytest.raises(UnreadableError, match="no whole answer"):
        fetch()
    assert left(cache) == []


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\x00" * 500,
        b"HTTP/9.9 999999999999 x\r\n\r\n",
        b"HTTP/1.1 -200 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nA: " + b"x" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nno header here\r\n\x1b[31m\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
        b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nContent-Length: ٥\r\n\r\nhello".encode(),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\nhello",
        b"HTTP/1.1 302 OK\r\nLocation: \xff\xfe\r\n\r\n",
        b'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nETag: "\xe2\x80\xae"\r\n\r\nhello',
        b"HTTP/1.1 100 Continue\r\n\r\n" * 200,
    ],
)
def test_no_answer_makes_anything_but_an_exception_of_ours(fetch, answer, capfd):
    with speaking(answer) as server, pytest.raises(UnreadableError) as caught:
        fetch(f"{server}/a.zip", seconds=2)
    assert str(caught.value).isprintable()
    assert capfd.readouterr() == ("", "")


def test_progress_is_told_to_the_end(fetch):
    told = []
    fetch(progress=lambda there, of: told.append((there, of)))
    assert told[-1] == (len(BODY), len(BODY))
    assert [there for there, _ in told] == sorted(there for there, _ in told)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(BODY[:-1]),
        lambda path: path.write_bytes(b"x" + BODY[1:]),
        lambda path: path.write_bytes(b""),
    ],
    ids=["cut", "changed", "empty"],
)
def test_a_damaged_copy_is_found_and_replaced(fetch, cache, damage):
    damage(fetch())
    with pytest.raises(UnreadableError, match="a file of SHA-256"):
        fetch(offline=True)
    assert fetch().read_bytes() == BODY
    assert left(cache) == ["package.zip"]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such links")
def test_a_link_in_place_of_the_copy_is_replaced_and_not_followed(fetch, tmp_path):
    path = fetch()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(BODY)
    path.unlink()
    path.symlink_to(elsewhere)
    with pytest.raises(UnreadableError, match="a symbolic link"):
        fetch(offline=True)
    assert not fetch().is_symlink()
    assert elsewhere.read_bytes() == BODY


def test_a_cache_that_cannot_be_written_is_told_with_a_cure(fetch, tmp_path, monkeypatch):
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("RAISI_VISIT_CACHE", str(tmp_path / "file"))
    with pytest.raises(WriteRefused, match=r"file/[0-9a-f]{64}: found Not a directory"):
        fetch()


@pytest.mark.skipif(os.name != "posix", reason="Windows has other rights")
def test_a_copy_in_a_cache_that_cannot_be_written_serves(fetch, files, monkeypatch):
    path = fetch()
    monkeypatch.setattr("os.open", _reading_only(os.open))
    assert fetch() == path
    assert len(files.asked) == 1


def _reading_only(real):
    def opened(path, flags, *rest, **others):
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, flags, *rest, **others)

    return opened


def test_two_at_once_ask_once(fetch, files):
    files.before = lambda: time.sleep(0.3)
    paths = []
    threads = [threading.Thread(target=lambda: paths.append(fetch())) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(paths) == 2
    assert len({*paths}) == 1
    assert len(files.asked) == 1


def test_a_fetch_that_never_ends_is_waited_for_until_the_time_is_over(fetch, cache, digest):
    (cache / digest).mkdir(parents=True)
    with exclusive(cache / digest), pytest.raises(BusyError):
        fetch(seconds=0)


def test_a_package_that_was_fetched_is_opened(cache):
    from tests.invented import package_files

    from raisi_visit_dataset.files.zip import zip_bytes

    packed = zip_bytes(package_files("harbour"))
    with serving(Files(packed)) as server:
        path = rvd.fetch(f"{server}/harbour.zip", sha256=hashlib.sha256(packed).hexdigest())
    assert cache in path.parents
    assert rvd.open(path).version == "1.2.0"
    assert rvd.validate(path).exit_status() == 0


@pytest.mark.parametrize("words", ["0.0.9", "latest", "", "a.zip", "v1"])
def test_a_version_that_is_not_known_names_those_that_are(cache, monkeypatch, words):
    with pytest.raises(UsageError, match=r"a released version, or an https address.*none so far"):
        rvd.fetch(words)
    release = Release("9.0.0", "https://example.org/a.zip", 1, "0" * 64)
    monkeypatch.setattr(fetching, "released", lambda: (release,))
    with pytest.raises(UsageError, match=r"knows: 9.0.0"):
        rvd.fetch(words)
    assert not cache.exists()


def test_a_version_brings_its_address_digest_and_size(server, digest, files, monkeypatch):
    release = Release("9.0.0", f"{server}/a.zip", len(BODY), digest)
    monkeypatch.setattr(fetching, "release_of", {"9.0.0": release}.get)
    monkeypatch.setattr(fetching, "released", lambda: (release,))
    with pytest.raises(UsageError, match=r"as of version 9.0.0"):
        rvd.fetch("9.0.0", sha256="0" * 64)
    assert rvd.fetch("9.0.0").read_bytes() == BODY
    assert rvd.fetch("9.0.0", sha256=digest) == rvd.fetch(f"{server}/a.zip")
    assert len(files.asked) == 1


def test_a_release_of_another_size_is_refused(server, digest, monkeypatch):
    release = Release("9.0.0", f"{server}/a.zip", len(BODY) + 1, digest)
    monkeypatch.setattr(fetching, "release_of", {"9.0.0": release}.get)
    with pytest.raises(UnreadableError, match=f"{len(BODY) + 1}, as of the release"):
        rvd.fetch("9.0.0")


@pytest.mark.parametrize("sha256", [None, "", "0" * 63, "g" * 64, "0" * 65, " " + "0" * 64])
def test_without_a_digest_nothing_is_fetched(fetch, files, sha256):
    with pytest.raises(UsageError, match="SHA-256"):
        fetch(sha256=sha256)
    assert files.asked == []


def test_no_proxy_is_asked(fetch, files, monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
        monkeypatch.setenv(name.upper(), "http://127.0.0.1:9")
    fetch()
    assert files.asked[0][0] == "/a.zip"
    assert not {"Cookie", "Authorization"} & {*files.asked[0][1]}
