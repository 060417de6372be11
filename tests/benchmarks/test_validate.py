"""The benchmark's packages are the same each time, and every contender finds just their faults."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
ROWS = 2000
CONTENDERS = ("ours", "polars", "duckdb", "pandera", "pydantic", "frictionless")


def run(script, *arguments):
    command = [sys.executable, str(BENCHMARKS / script), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_same_arguments_make_the_same_package_with_a_tenth_of_its_rows_faulty(tmp_path):
    for name in ("one", "two"):
        run("packages.py", tmp_path / name, ROWS, "many")
    one = contents(tmp_path / "one")
    assert one == contents(tmp_path / "two")
    told = list(csv.DictReader(one["faults.csv"].decode().splitlines()))
    assert len(told) == len({row["row"] for row in told}) == pytest.approx(ROWS / 10, rel=0.05)
    assert len({(row["kind"], row["field"]) for row in told}) == 14  # short and long rows are one


@pytest.mark.slow
def test_every_contender_finds_just_the_faults_of_a_package(tmp_path):
    listed = ",".join(CONTENDERS)
    arguments = ("--sizes", ROWS, "--faulty", "clean,many", "--runs", 1, "--folder", tmp_path)
    printed = run("validate.py", *arguments, "--contenders", listed)
    count = len((tmp_path / f"{ROWS}-many" / "faults.csv").read_text().splitlines()) - 1
    for contender in CONTENDERS:
        rows = [line for line in printed.splitlines() if line.startswith(f"| {contender} |")]
        assert [row.split("|")[-2].strip() for row in rows] == ["all 0", f"all {count}"]
