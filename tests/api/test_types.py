"""What type checkers are told is what the functions give."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PROGRAM = """
from typing import assert_type

import pandas as pd
import polars as pl

import raisi_visit_dataset as rvd
from raisi_visit_dataset.package.typed import Engine
from raisi_visit_dataset.records import Event, Evidence, Record, Segment, Statement

assert_type(rvd.load("statements"), tuple[Statement, ...])
assert_type(rvd.load("segments"), tuple[Segment, ...])
assert_type(rvd.load("statements", engine="polars"), pl.DataFrame)
assert_type(rvd.load("statements", "pandas"), pd.DataFrame)
assert_type(rvd.statements(), tuple[Statement, ...])
assert_type(rvd.events("polars"), pl.DataFrame)
assert_type(rvd.evidence(), tuple[Evidence, ...])
assert_type(rvd.evidence("events", "a", field="date"), tuple[rvd.CellEvidence, ...])
assert_type(rvd.open("a.zip").load("events"), tuple[Event, ...])
assert_type(rvd.who_said_what(), tuple[rvd.Said, ...])
assert_type(rvd.who_said_what("polars"), pl.DataFrame)
assert_type(rvd.variants("a"), tuple[rvd.Variant, ...])
assert_type(rvd.tables(), tuple[rvd.TableInfo, ...])
assert_type(rvd.build("seeds"), rvd.BuildSummary)
assert_type(rvd.validate(), rvd.Report)
assert_type(rvd.compare_codings("a", "b"), rvd.Agreement)
assert_type(rvd.DATA_VERSION, str)


def any_table(name: str) -> tuple[Record, ...]:
    return rvd.load(name)


for row in rvd.statements():
    row.speaker_id.upper()  # wrong: it may be null
rvd.load("statements", "spark")  # wrong: no such engine
rvd.statments()  # wrong: no such name
"""


def test_calls_have_the_types_they_are_told_to_have(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    command = [sys.executable, "-m", "mypy", "--no-error-summary", program]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    wrong = [n for n, line in enumerate(PROGRAM.splitlines(), 1) if "# wrong" in line]
    errors = [line for line in done.stdout.splitlines() if ": error: " in line]
    assert [int(line.split(":")[1]) for line in errors] == wrong, done.stdout + done.stderr
