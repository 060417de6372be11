"""What each kind of rule costs on Spark, on made-up statements: figures for docs/scale.md.

    python benchmarks/spark.py FOLDER MILLIONS… [--memory 8g]

Writes tables of our shape straight into Parquet below FOLDER, with one statement in a million
whose event does not exist, runs some rules of each kind over them in one local session, and
prints rows, seconds and shuffles.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
import time
from pathlib import Path

from pyspark.sql import SparkSession
from statements import PART, make_tables

from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.runner import Options
from raisi_visit_dataset.validation.spark.manifest import MANIFEST
from raisi_visit_dataset.validation.spark.needs import all_needed
from raisi_visit_dataset.validation.spark.opening import open_tables
from raisi_visit_dataset.validation.spark.runner import run_on_spark
from raisi_visit_dataset.validation.spark.session import opened_session
from raisi_visit_dataset.validation.spark.tables import add_tables

KINDS = {
    "row by row": ("RVD603",),
    "join": ("RVD323",),
    "keys repeated": ("RVD121",),
    "references": ("RVD123",),
    "self-join": ("RVD614", "RVD615"),
    "distinct dates, parsed": ("RVD311",),
    "words compared": ("RVD706",),
    "words against texts": ("RVD231",),
    "scan of quotations": ("RVD801",),
}


def main() -> None:
    """Make the tables, run the rules, and print what they cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("millions", type=int, nargs="+")
    parser.add_argument("--memory", default="8g")
    parser.add_argument("--kinds", nargs="*", default=list(KINDS))
    arguments = parser.parse_args()
    session = make_session(arguments.memory)
    print(f"{'kind':<24}{'rules':<16}{'statements':>12}{'seconds':>9}{'shuffles':>9}{'found':>7}")
    warm = False
    for millions in arguments.millions:
        folder = arguments.folder / str(millions)
        if not (folder / MANIFEST).exists():
            make_tables(folder, millions * PART)
        if not warm:
            # The first run pays for compiling, whatever it runs.
            run_on_spark(
                folder, RULES, options=Options(chosen=frozenset({"RVD603"})), session=session
            )
            warm = True
        for kind in arguments.kinds:
            show(kind, folder, millions * PART, session)
    session.stop()


def make_session(memory: str) -> SparkSession:
    """Start Spark on all the cores of this machine."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    settings = {
        "spark.driver.memory": memory,
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "OFF",
        "spark.sql.shuffle.partitions": "64",
    }
    builder = SparkSession.builder.master("local[*]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def show(kind: str, folder: Path, rows: int, session: SparkSession) -> None:
    """Run the rules of one kind and print a line."""
    codes = KINDS[kind]
    begun = time.perf_counter()
    options = Options(chosen=frozenset(codes), without_texts=True)
    report = run_on_spark(folder, RULES, options=options, session=session)
    seconds = time.perf_counter() - begun
    if {*report.checks} != {*codes}:
        raise SystemExit(str(report.not_run))
    count = shuffles(codes, folder, session)
    found = len(report.findings) + sum(n for _, _, n in report.left_out)
    print(
        f"{kind:<24}{' '.join(codes):<16}{rows:>12,}{seconds:>9.1f}{count:>9}{found:>7}", flush=True
    )


def shuffles(codes: tuple[str, ...], folder: Path, session: SparkSession) -> str:
    """Count the exchanges between executors in the plans of queries, broadcasts left out."""
    rules = [rule for rule in RULES if rule.code in codes and rule.query is not None]
    wanted = {table for rule in rules for table in rule.reads}
    if not rules:
        return "-"
    told = io.StringIO()
    with opened_session(session) as own, contextlib.redirect_stdout(told):
        views = open_tables(own, folder, all_needed(wanted))
        add_tables(views, wanted, Options(without_texts=True))
        for rule in rules:
            views.query(rule.query).explain()
        views.release()
    return str(told.getvalue().count("Exchange hashpartitioning"))


if __name__ == "__main__":
    main()
