"""Time validators on packages of four linked tables, each as a whole process, in turn.

    python benchmarks/validate.py [--sizes 10000,100000] [--faulty clean,few] [--runs 3]
                                  [--contenders ours,polars,…] [--memory 1GB] [--folder FOLDER]

Makes each package once (``packages.py``; kept in ``--folder`` when that is given), runs every
contender once unmeasured on the smallest one, then ``runs`` times on each package, each round
beginning with another contender. Prints for each the median, least and most seconds, the median of
the seconds that processors were busy with it, how many times as long as ours it takes, the peak of
memory of its process or of the largest process below it, and whether it found just the faults that
the package was given. Then by which power of the rows its time grows. The load of the machine
stands beside, because other work disturbs the times.
"""

import argparse
import itertools
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl
from packages import write_package

HERE = Path(__file__).resolve().parent
TOLD = {"resource": pl.String, "row": pl.Int64, "field": pl.String, "kind": pl.String}
EVERY_FINDING = 1_000_000_000
# As users have it: what was compiled is used, nothing is compiled anew each time.
ENVIRONMENT = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True, slots=True)
class Contender:
    """Hold a validator: its command, and how what it found is read from the file it wrote."""

    name: str
    command: Callable[[Path, Path], list[str]]
    read: Callable[[Path], pl.DataFrame]


@dataclass(slots=True)
class Measured:
    """Collect the runs of one contender on one package."""

    seconds: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    peaks: list[int] = field(default_factory=list)
    verdict: str = ""


def by_script(name: str, script: str) -> Contender:
    """Return a contender that is a script of ``contenders/``."""
    path = HERE / "contenders" / f"{script}.py"

    def command(folder: Path, out: Path) -> list[str]:
        return [sys.executable, str(path), str(folder), str(out)]

    return Contender(name, command, read_told)


def ours(name: str, *flags: str) -> Contender:
    """Return our command, with flags."""
    program = [sys.executable, "-m", "raisi_visit_dataset", "validate"]
    form = ["--format", "json", "--limit", f"findings={EVERY_FINDING}"]

    def command(folder: Path, out: Path) -> list[str]:
        return [*program, str(folder), *form, "--output", str(out), *flags]

    return Contender(name, command, read_report)


def contenders(memory: str) -> dict[str, Contender]:
    """Return all contenders by name."""
    listed = (
        ours("ours"),
        ours("ours-bounded", "--memory", memory),
        ours("ours-spark", "--engine", "spark"),
        by_script("reading", "reading"),
        by_script("polars", "polars_by_hand"),
        by_script("duckdb", "duckdb_by_hand"),
        by_script("pandera", "pandera_on_polars"),
        by_script("pydantic", "pydantic_rows"),
        by_script("frictionless", "frictionless_cli"),
    )
    return {each.name: each for each in listed}


def read_told(path: Path) -> pl.DataFrame:
    """Read a list of faults."""
    return pl.read_csv(path, schema=TOLD).with_columns(pl.col("field").fill_null(""))


def read_report(path: Path) -> pl.DataFrame:
    """Read what our report found, by the kinds of fault that its codes stand for."""
    from raisi_visit_dataset.rules.catalogue import RULES

    kinds = {rule.code: rule.fault or rule.name for rule in RULES}
    report = json.loads(path.read_text(encoding="utf-8"))
    rows = [
        (each["resource"], each["row_number"], each["field"] or "", kinds[each["code"]])
        for each in report["findings"]
        if each["severity"] == "error"
    ]
    told = pl.DataFrame(rows, schema=TOLD, orient="row")
    of_row = pl.col("kind") == "row-ragged"
    return told.with_columns(field=pl.when(of_row).then(pl.lit("")).otherwise("field"))


def run(contender: Contender, folder: Path, out: Path) -> tuple[float, float, int]:
    """Run a contender as a process; return seconds, those of processors, and the peak of MB."""
    out.unlink(missing_ok=True)
    told = out.with_suffix(".printed")
    command = [sys.executable, str(HERE / "one_run.py"), str(told), *contender.command(folder, out)]
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=ENVIRONMENT)
    status, seconds, busy, peak = done.stdout.split()
    if status not in ("0", "1") or not out.exists():
        words = told.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise SystemExit(f"{contender.name} ended with {status}: {words}")
    return float(seconds), float(busy), int(peak)


def verdict(contender: Contender, folder: Path, out: Path) -> str:
    """Compare what a contender found with what was broken."""
    wanted, found = read_told(folder / "faults.csv"), contender.read(out)
    missed = wanted.join(found, on=list(TOLD), how="anti").height
    more = found.join(wanted, on=list(TOLD), how="anti").height
    if contender.name == "reading":
        return "-"
    return f"all {wanted.height}" if missed + more == 0 else f"{missed} missed, {more} more"


def measure(listed: list[Contender], folder: Path, runs: int) -> dict[str, Measured]:
    """Run all contenders in turn on one package."""
    measured = {each.name: Measured() for each in listed}
    with tempfile.TemporaryDirectory() as scratch:
        for number in range(runs):
            first = number % len(listed)
            for each in listed[first:] + listed[:first]:
                out = Path(scratch) / f"{each.name}.told"
                seconds, busy, peak = run(each, folder, out)
                measured[each.name].seconds.append(seconds)
                measured[each.name].busy.append(busy)
                measured[each.name].peaks.append(peak)
        for each in listed:
            measured[each.name].verdict = verdict(each, folder, Path(scratch) / f"{each.name}.told")
    return measured


def show(title: str, measured: dict[str, Measured]) -> None:
    """Print the figures of one package as a table of Markdown."""
    print(f"\n{title}\n")
    print("| contender | median, s | least | most | busy, s | of ours | peak, MB | faults found |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |")
    own = measured.get("ours")
    for name, each in measured.items():
        median = statistics.median(each.seconds)
        ratio = f"{median / statistics.median(own.seconds):.2f}" if own else "-"
        seconds = (median, min(each.seconds), max(each.seconds), statistics.median(each.busy))
        told = " | ".join(f"{value:.2f}" for value in seconds)
        print(f"| {name} | {told} | {ratio} | {max(each.peaks)} | {each.verdict} |", flush=True)


def show_growth(of_sizes: dict[int, dict[str, Measured]]) -> None:
    """Print by which power of the rows the times grow, from each size to the next."""
    for less, more in itertools.pairwise(sorted(of_sizes)):
        powers = []
        for name, each in of_sizes[more].items():
            seconds = (statistics.median(m.seconds) for m in (of_sizes[less][name], each))
            before, after = seconds
            powers.append(f"{name} {math.log(after / before) / math.log(more / less):.2f}")
        print(f"\nfrom {less:,} to {more:,} rows, time grows as rows to the power of:")
        print("  " + ", ".join(powers))


def split(text: str) -> list[str]:
    """Split words at commas."""
    return [word for word in text.split(",") if word]


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", default="10000,100000", help="numbers of quotes")
    parser.add_argument("--faulty", default="clean,few", help="clean, few, many")
    parser.add_argument("--contenders", default="", help="names, all but ours-spark by default")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--memory", default="1GB", help="the bound of ours-bounded")
    parser.add_argument("--folder", type=Path, help="where packages are made, and found again")
    return parser.parse_args()


def made(folder: Path, sizes: Iterable[int], states: Iterable[str]) -> dict[tuple[str, int], Path]:
    """Make the packages that are not there yet."""
    paths = {(state, size): folder / f"{size}-{state}" for state in states for size in sizes}
    for (state, size), path in paths.items():
        if not (path / "datapackage.json").exists():
            write_package(path, size, state)
    return paths


def main() -> None:
    """Make the packages, measure, and print."""
    asked = options()
    known = contenders(asked.memory)
    names = split(asked.contenders) or [name for name in known if name != "ours-spark"]
    listed = [known[name] for name in names]
    sizes, states = [int(size) for size in split(asked.sizes)], split(asked.faulty)
    with tempfile.TemporaryDirectory() as scratch:
        paths = made(asked.folder or Path(scratch), sizes, states)
        for each in listed:  # what is compiled or cached at a first run is not measured
            run(each, paths[states[0], min(sizes)], Path(scratch) / "told")
        for state in states:
            of_sizes: dict[int, dict[str, Measured]] = {}
            for size in sizes:
                before = os.getloadavg()[0]
                of_sizes[size] = measure(listed, paths[state, size], asked.runs)
                load = f"load {before:.1f} before, {os.getloadavg()[0]:.1f} after"
                show(f"{size:,} quotes, {state}, {asked.runs} runs; {load}", of_sizes[size])
            show_growth(of_sizes)


if __name__ == "__main__":
    main()
