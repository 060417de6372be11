import hashlib
import io
import sys

import pytest
from tests.fetching.server import Files, serving
from tests.invented import package_files

from raisi_visit_dataset.files.zip import zip_bytes


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("RAISI_VISIT_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def files(cache):  # noqa: ARG001 - what is served is fetched into it
    return Files(zip_bytes(package_files("harbour")))


@pytest.fixture
def call(files):
    """Return the arguments that fetch what a server has."""
    with serving(files) as server:
        yield ["fetch", f"{server}/a.zip", "--sha256", hashlib.sha256(files.body).hexdigest()]


def test_the_path_is_printed_and_can_be_validated(run, call, files, cache):
    done = run(*call)
    assert (done.status, done.err) == (0, "")
    path = cache / hashlib.sha256(files.body).hexdigest() / "package.zip"
    assert done.out == f"{path.as_posix()}\n"
    assert run("validate", path, "--no-config").status == 0


def test_offline_serves_what_was_fetched(run, call, files):
    assert run(*call, "--offline").status == 2
    assert run(*call).status == 0
    done = run(*call, "--offline")
    assert done.status == 0
    assert len(files.asked) == 1


def test_a_copy_goes_where_it_is_told(run, call, files, tmp_path):
    copy = tmp_path / "copy.zip"
    done = run(*call, "-o", copy)
    assert done.out == f"{copy.as_posix()}\n"
    assert copy.read_bytes() == files.body


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["1.0.0"], "released versions that this installation knows: none so far"),
        (["https://example.org/a.zip"], "no SHA-256 for https://example.org/a.zip"),
        (["https://example.org/a.zip", "--sha256", "1"], "64 hexadecimal digits"),
        (["file:///etc/passwd", "--sha256", "0" * 64], "an https address"),
        (["http://example.org/a", "--sha256", "0" * 64], "an https address"),
        (["https://a.b/", "--limit", "fetch_byte=1"], "limit 'fetch_byte'"),
        (["https://a.b/", "--limit", "fetch_bytes"], "NAME=VALUE"),
        ([], "URL|VERSION"),
    ],
    ids=["version", "no digest", "digest", "scheme", "plain", "limit", "value", "nothing"],
)
def test_a_wrong_call_is_status_2(run, cache, arguments, told):
    done = run("fetch", *arguments)
    assert (done.status, done.out) == (2, "")
    assert told in done.err
    assert not cache.exists()


@pytest.mark.parametrize(
    "limit", ["fetch_bytes=10", "fetch_seconds=0", "fetch_bytes=1,zip_bytes=1"]
)
def test_limits_are_changed(run, call, limit):
    done = run(*call, "--limit", limit)
    assert (done.status, done.out) == (2, "")
    assert f"(limit {limit.partition('=')[0]})" in done.err


def test_what_goes_wrong_is_status_2_and_tells_why(run, call, files):
    files.status = 404
    done = run(*call)
    assert (done.status, done.out) == (2, "")
    assert done.err.endswith("/a.zip: found status 404 Not Found; expected the file\n")


def test_words_of_a_server_are_shown_as_words(run, call, files):
    files.status, files.location = 302, "\x1b[31mred"
    done = run(*call)
    assert done.status == 2
    assert "\x1b" not in done.err


class _Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self):
        return True


def test_a_bar_is_shown_on_a_terminal_alone(run, call, monkeypatch, tmp_path):
    assert run(*call).err == ""
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("RAISI_VISIT_CACHE", str(tmp_path / "another"))
    assert run(*call).status == 0
    assert "kB" in terminal.getvalue()
