import io
import sys
from types import SimpleNamespace

import pytest
from tests.invented import package_files, write

from raisi_visit_dataset.cli import main


@pytest.fixture(autouse=True)
def nowhere_special(monkeypatch):
    """Keep the tests from knowing that they run inside GitHub Actions."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


@pytest.fixture
def run(capsys):
    """Run one command in this process; returns status, out and err."""

    def run(*arguments):
        status = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return SimpleNamespace(status=status, out=out, err=err)

    return run


class Terminal(io.StringIO):
    """Take what is written as a terminal does."""

    encoding = "utf-8"

    def isatty(self):
        return True


@pytest.fixture
def on_terminal(monkeypatch):
    """Run one command with a terminal of 100 columns as standard output."""

    def run(*arguments):
        terminal = Terminal()
        monkeypatch.setattr(sys, "stdout", terminal)
        status = main([str(argument) for argument in arguments])
        return SimpleNamespace(status=status, out=terminal.getvalue())

    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    return run


@pytest.fixture(scope="session")
def pact(tmp_path_factory):
    return write(tmp_path_factory.mktemp("pact"), package_files("aldora"))


@pytest.fixture(scope="session")
def river(tmp_path_factory):
    return write(tmp_path_factory.mktemp("river"), package_files("river_summit"))


@pytest.fixture(scope="session")
def harbour(tmp_path_factory):
    return write(tmp_path_factory.mktemp("harbour"), package_files("harbour"))
