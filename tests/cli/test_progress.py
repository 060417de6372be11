import sys
import threading

import pytest
from tests.cli.conftest import Terminal

from raisi_visit_dataset.cli import progress


@pytest.fixture
def make_terminal(monkeypatch):
    """Make standard error a terminal; called in the test, as pytest sets the stream before it."""

    def make():
        stream = Terminal()
        monkeypatch.setattr(sys, "stderr", stream)
        return stream

    return make


def wait_for_timers():
    for thread in threading.enumerate():
        if isinstance(thread, threading.Timer):
            thread.join(timeout=10)


def test_who_waits_is_told_each_stage_and_the_line_is_cleared(make_terminal, monkeypatch):
    terminal = make_terminal()
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    with progress.Progress() as tell:
        wait_for_timers()
        tell("reading")
        tell("writing")
    told = [part.strip() for part in terminal.getvalue().split("\r") if part.strip()]
    assert told[-2:] == ["reading …", "writing …"]
    assert terminal.getvalue().endswith(f"\r{' ' * 40}\r")


def test_what_is_quick_is_done_in_silence(make_terminal):
    terminal = make_terminal()
    with progress.Progress() as tell:
        tell("reading")
    wait_for_timers()
    assert terminal.getvalue() == ""


def test_a_pipe_is_told_nothing(capsys, monkeypatch):
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    with progress.Progress() as tell:
        wait_for_timers()
        tell("reading")
    assert capsys.readouterr().err == ""


def test_the_line_is_cleared_when_something_fails(make_terminal, monkeypatch):
    terminal = make_terminal()
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)

    def fail():
        with progress.Progress() as tell:
            wait_for_timers()
            tell("reading")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert terminal.getvalue().endswith("\r")
