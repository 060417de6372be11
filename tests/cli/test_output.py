import json
import os
import subprocess
import sys

import pytest
from tests.invented import package_files, write

HOSTILE = "A\u202ehouse\x1b[31m\u0085\U000e0001"
ESCAPED = "A\\u202ehouse\\u001b[31m\\u0085\\U000e0001"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Return a package whose words try to steer the terminal."""
    files = dict(package_files("aldora"))
    for path, old in (
        ("data/topics.csv", "The pact"),
        ("data/outside_references.csv", "The week"),
        ("data/evidence.csv", "It was printed the day after."),
    ):
        assert old.encode() in files[path]
        files[path] = files[path].replace(old.encode(), HOSTILE.encode())
    return write(tmp_path_factory.mktemp("hostile"), files)


def raw(text):
    return [c for c in text if c in "\u202e\u0085\U000e0001"] or "\x1b[31m" in text


def test_cells_are_escaped_in_a_pipe(run, hostile):
    done = run("show", "topics", "-p", hostile)
    assert ESCAPED in done.out
    assert not raw(done.out)


def test_cells_are_escaped_on_a_terminal(on_terminal, hostile):
    done = on_terminal("show", "topics", "-p", hostile)
    assert "A\\u202ehouse" in done.out
    assert not raw(done.out)


def test_json_is_escaped_and_means_the_same(run, hostile):
    done = run("show", "topics", "--json", "-p", hostile)
    assert not raw(done.out)
    assert HOSTILE in {json.loads(line)["label"] for line in done.out.splitlines()}


@pytest.mark.parametrize("where", ["pipe", "terminal"])
def test_evidence_is_escaped(run, on_terminal, hostile, where):
    call = run if where == "pipe" else on_terminal
    shown = [
        call("evidence", "meeting", "-p", hostile).out,
        call("evidence", "first", "-p", hostile).out,
    ]
    assert all("A\\u202ehouse" in text for text in shown)
    assert not any(raw(text) for text in shown)


def test_messages_are_escaped(run, tmp_path):
    done = run("tables", "-p", tmp_path / HOSTILE / "nothing")
    assert done.status == 2
    assert ESCAPED in done.err
    assert not raw(done.err)


def test_a_tab_in_a_cell_does_not_part_it(run):
    from raisi_visit_dataset.cli.output import emit_tabbed

    emit_tabbed(["a", "b"], [["one\ttwo\n", None], [3, ""]])
    assert run("cite", "--help").out.startswith("a\tb\none\\ttwo\\n\t\n3\t\nUsage")


def piped(arguments, **options):
    command = [sys.executable, "-m", "raisi_visit_dataset", *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(["rules"], 0), (["--help"], 0), (["validate", "."], 1)],
    ids=["rules", "help", "an invalid package"],
)
def test_a_reader_who_goes_away_is_no_fault(tmp_path, arguments, status):
    files = {**package_files("harbour"), "data/topics.csv": b"nothing\n"}
    with piped(arguments, cwd=write(tmp_path, files)) as process:
        process.stdout.close()
        told = process.stderr.read()
        assert process.wait(60) == status
    assert told == b""


def test_a_stream_that_cannot_write_a_character_escapes_it(pact):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    with piped(["show", "statements", "-p", pact], env=environment) as process:
        out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert b"\\u201cfully ready\\u201d" in out


def test_no_color_is_honoured(on_terminal, monkeypatch, pact):
    def colours():
        out = on_terminal("validate", pact).out
        return "\x1b[1;31m" in out, "\x1b[33m" in out, "\x1b[" in out

    assert any(colours()[:2])
    monkeypatch.setenv("NO_COLOR", "1")
    assert colours()[:2] == (False, False)
