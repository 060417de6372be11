import gc
import os
import subprocess
import sys

import pytest

import raisi_visit_dataset as rvd
from raisi_visit_dataset.__main__ import start
from raisi_visit_dataset.cli import about
from raisi_visit_dataset.errors import (
    BusyError,
    CodingRefused,
    InternalError,
    PackageRefused,
    UnreadableError,
    UsageError,
    WriteRefused,
)

VERBS = {
    "export",
    "show",
    "who-said-what",
    "variants",
    "evidence",
    "tables",
    "describe",
    "cite",
    "validate",
    "rules",
    "explain",
    "explore",
    "build",
    "agreement",
    "diff",
    "fetch",
    "release",
}


def test_help_names_every_verb_whole(run):
    done = run("--help")
    assert (done.status, done.err) == (0, "")
    listed = done.out.partition("Commands:")[2].splitlines()
    assert {line.split()[0] for line in listed if line.strip()} == VERBS
    assert "..." not in done.out.partition("Commands:")[2]


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_verb_has_help(run, verb):
    done = run(verb, "--help")
    assert done.status == 0
    assert done.out.startswith(f"Usage: raisi-visit {verb} ")
    assert max(map(len, done.out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["shw"], "'show'"),
        (["show"], "'TABLE'"),
        (["show", "events", "--limt", "3"], "--limit"),
        (["show", "events", "--limit", "-1"], "'--limit'"),
        (["show", "events", "--limit", "few"], "'--limit'"),
        (["cite", "--style", "mla"], "mla"),
        (["validate", "--format", "xml"], "xml"),
        ([], "Usage: raisi-visit"),
    ],
    ids=["verb", "argument", "option", "range", "number", "style", "form", "nothing"],
)
def test_a_wrong_call_is_status_2_and_tells_on_standard_error(run, arguments, told):
    done = run(*arguments)
    assert done.status == 2
    assert done.out == ""
    assert told in done.err


def test_a_wrong_call_of_a_verb_tells_where_its_help_is(run):
    assert "Help: raisi-visit show --help" in run("show").err


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (CodingRefused(()), 1),
        (PackageRefused(()), 1),
        (UsageError("x", "y"), 2),
        (UnreadableError("x", "y", "z"), 2),
        (WriteRefused("x", "y", "z"), 2),
        (BusyError("x", "y"), 2),
        (InternalError("x", "y"), 3),
        (ZeroDivisionError("a reason"), 3),
        (RecursionError(), 3),
        (KeyboardInterrupt(), 130),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else str(value),
)
def test_an_exception_becomes_a_status_and_never_a_bare_traceback(run, monkeypatch, error, status):
    def fail(_package):
        raise error

    monkeypatch.setattr(about, "dataset_at", fail)
    done = run("tables")
    assert (done.status, done.out) == (status, "")
    assert "Traceback" not in done.err
    if not isinstance(error, rvd.RaisiVisitError) and status == 3:
        assert f"{type(error).__name__}: {error}" in done.err
        assert "report" in done.err
        assert "--debug" in done.err


@pytest.mark.parametrize("error", [ZeroDivisionError("a reason"), UsageError("x", "y")])
def test_debug_shows_where(run, monkeypatch, error):
    def fail(_package):
        raise error

    monkeypatch.setattr(about, "dataset_at", fail)
    done = run("--debug", "tables")
    assert "Traceback" in done.err
    assert "in fail" in done.err


def test_version_tells_library_and_data(run, monkeypatch):
    monkeypatch.setitem(vars(rvd), "DATA_VERSION", "3.2.1")
    done = run("--version")
    assert (done.status, done.err) == (0, "")
    assert done.out == f"raisi-visit-dataset {rvd.__version__}, data 3.2.1\n"


def test_version_is_told_without_data_too(run, monkeypatch):
    from raisi_visit_dataset.api import SHIPPED

    def nothing():
        raise UnreadableError("x", "no data", "some")

    monkeypatch.setitem(vars(SHIPPED), "_read", type(vars(SHIPPED)["_read"])(nothing))
    monkeypatch.delitem(vars(rvd), "DATA_VERSION", raising=False)
    done = run("--version")
    assert (done.status, done.out) == (0, f"raisi-visit-dataset {rvd.__version__}, without data\n")


def test_the_module_runs_as_the_command():
    command = [sys.executable, "-m", "raisi_visit_dataset", "describe", "topic"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "did you mean 'topics'" in done.stderr


HEAVY = {"duckdb", "frictionless", "pandas", "pandera", "polars", "pyarrow", "pydantic", "rich"}


@pytest.mark.parametrize(
    ("arguments", "heavy"),
    # To tell the choices of an option, typer itself asks pydantic.
    [(["--help"], HEAVY), (["validate", "--help"], HEAVY - {"pydantic"})],
    ids=["all", "validate"],
)
def test_help_loads_no_heavy_library(arguments, heavy):
    code = f"""
import sys
from raisi_visit_dataset.cli import main
main({arguments!r})
print(*sorted({{*sys.modules}} & {heavy!r}), file=sys.stderr, end="")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_a_process_of_its_own_ends_with_the_status_of_its_command(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["raisi-visit", "explain", "RVD999"])
    monkeypatch.delenv("PYDANTIC_DISABLE_PLUGINS", raising=False)
    try:
        assert start() == 2
        assert not gc.isenabled()
        assert gc.get_freeze_count()
        assert os.environ["PYDANTIC_DISABLE_PLUGINS"] == "__all__"
    finally:
        gc.unfreeze()
        gc.enable()
    assert "RVD999" in capsys.readouterr().err
