"""Mutation testing: which changes of the code would no test notice?

The mutants are those of mutmut; only the runner is ours, because starting pytest for each of
thousands of mutants takes hours. pytest starts and collects once; then one process is forked for
each mutant, runs the tests that reach the mutated function, first those that killed others of it,
then the quickest, and stops at the first that fails. Nothing is written outside FOLDER.

    python tools/mutate.py FOLDER                    # all named modules
    python tools/mutate.py FOLDER values/ clocks     # those whose path has one of these words
    python tools/mutate.py FOLDER lexical --sample 6 # one mutant in six, the same ones each time
    python tools/mutate.py FOLDER --again            # only what survived the last run
    python tools/mutate.py FOLDER --rest             # only what no run has reached
    python tools/mutate.py FOLDER --show             # the survivors of the last run, as differences
"""

from __future__ import annotations

import argparse
import ast
import difflib
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from mutmut.mutation import file_mutation

REPOSITORY = Path(__file__).resolve().parents[1]
PACKAGE = "src/raisi_visit_dataset"

MODULES = (
    "values/*.py",
    "validation/lexical/*.py",
    "validation/schema_reading/*.py",
    "validation/clocks.py",
    "validation/dates.py",
    "validation/date_tables.py",
    "build/locate.py",
    "package/json_place.py",
    "versions/*.py",
)
"""Values, dates, checks of cells and schemas, spans and offsets, the arithmetic of versions."""

TESTS = (
    "tests/values",
    "tests/validation/lexical",
    "tests/validation/schema_reading",
    "tests/validation/test_clocks.py",
    "tests/validation/test_date_tables.py",
    "tests/build/test_locate.py",
    "tests/build/test_locate_words.py",
    "tests/package/test_json_place.py",
    "tests/versions",
)
"""The tests of those modules: a mutant that only tests from far away notice counts as survived."""

TRAMPOLINE = "from mutmut.mutation.trampoline import wrap_in_trampoline"
KINDS = ("killed", "too slow", "survived", "no test")


# What `cast` is given matters to type checkers alone.
file_mutation.NEVER_MUTATE_FUNCTION_CALLS.add("cast")


def main() -> None:
    """Make the mutants, run the tests on each, and print what became of them."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="where the copy and the results go")
    parser.add_argument("words", nargs="*", help="parts of the paths of modules")
    parser.add_argument("--again", action="store_true", help="run survivors, and what is left")
    parser.add_argument("--rest", action="store_true", help="run what no run has reached")
    parser.add_argument("--show", action="store_true", help="show survivors, run nothing")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="one mutant in N")
    parser.add_argument("--profile", default="mutation", help="the profile of hypothesis, or few")
    parser.add_argument("--tests", default="", help="a part of the paths of the tests to run")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=int, default=0, help="of tests for a mutant at most")
    told = parser.parse_intermixed_args()
    folder = told.folder.resolve()
    if not told.show:
        mutants = _prepare(folder, told.words)
        known = _read(folder / "results.json")
        mutants = [name for name in mutants if crc32(name.encode()) % told.sample == 0]
        if told.again or told.rest:
            left = (None,) if told.rest else (None, "survived", "no test")
            mutants = [name for name in mutants if known.get(name) in left]
        _run(folder, mutants, [each for each in TESTS if told.tests in each], told)
    results = _read(folder / "results.json")
    if told.show:
        _show(folder, results, told.words)
    _table(results)


def _prepare(folder: Path, words: list[str]) -> list[str]:
    """Copy the repository, write every mutant into the copy; return the names of the mutants."""
    for part in ("src", "tests", "docs", "seeds", "schemas", "data"):
        shutil.rmtree(folder / part, ignore_errors=True)
        leave = shutil.ignore_patterns("__pycache__", "spark", ".hypothesis")
        shutil.copytree(REPOSITORY / part, folder / part, ignore=leave if part == "tests" else None)
    for file in ("pyproject.toml", "README.md"):
        shutil.copy(REPOSITORY / file, folder / file)
    shutil.copy(Path(__file__).with_name("mutation_switch.py"), folder / "mutation_switch.py")
    shutil.copy(Path(__file__).with_name("mutation_plugin.py"), folder / "mutation_plugin.py")
    os.chdir(folder)  # mutmut looks there for its configuration, and finds none
    names: list[str] = []
    for path in _modules(folder, words):
        code, made = _mutated(path.read_text(encoding="utf-8"), folder / "made")
        path.write_text(code, encoding="utf-8")
        module = ".".join(path.relative_to(folder / "src").with_suffix("").parts)
        names += [f"{module.removesuffix('.__init__')}.{name}" for name in made]
    return names


def _mutated(source: str, kept: Path) -> tuple[str, list[str]]:
    """Return the source with all its mutants, and their names; made once for each source."""
    kept.mkdir(exist_ok=True)
    path = kept / f"{hashlib.sha256(source.encode()).hexdigest()}.json"
    if not path.exists():
        made = file_mutation.mutate_file_contents("", source)
        code = made.code.replace(TRAMPOLINE, "from mutation_switch import wrap_in_trampoline")
        path.write_text(json.dumps([code, list(made.mutant_names)]), encoding="utf-8")
    code, names = json.loads(path.read_text(encoding="utf-8"))
    return str(code), list(names)


def _modules(folder: Path, words: list[str]) -> Iterator[Path]:
    for pattern in MODULES:
        for path in sorted((folder / PACKAGE).glob(pattern)):
            place = path.relative_to(folder / PACKAGE).as_posix()
            if not words or any(word in place for word in words):
                yield path


def _run(folder: Path, mutants: list[str], tests: list[str], told: argparse.Namespace) -> None:
    (folder / "wanted.json").write_text(json.dumps(mutants), encoding="utf-8")
    tests = [test for test in tests if (folder / test).exists()]
    environment = {
        **os.environ,
        "HYPOTHESIS_PROFILE": told.profile,
        "MUTATION_FOLDER": str(folder),
        "MUTATION_WORKERS": str(told.workers),
        "MUTATION_SECONDS": str(told.seconds),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": os.pathsep.join((str(folder), str(folder / "src"))),
        "POLARS_MAX_THREADS": "2",
    }
    options = ("-n0", "-q", "-p", "mutation_plugin", "-p", "no:cacheprovider", "--tb=line")
    command = (sys.executable, "-m", "pytest", *options, *tests)
    subprocess.run(command, cwd=folder, env=environment, check=True)  # noqa: S603 - our own


def _read(path: Path) -> dict[str, str]:
    return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}


def _show(folder: Path, results: dict[str, str], words: list[str]) -> None:
    shown: dict[str, dict[str, list[str]]] = {}
    for name, kind in sorted(results.items()):
        module, _, mutant = name.rpartition(".")
        place = module.replace(".", "/")
        if kind in ("survived", "no test") and (not words or any(word in place for word in words)):
            if place not in shown:
                shown[place] = _functions(folder / "src" / place)
            before = shown[place][mutant.partition("__mutmut_")[0] + "__mutmut_orig"]
            lines = difflib.unified_diff(before, shown[place][mutant], lineterm="", n=0)
            print(f"--- {name}: {kind}")
            for line in list(lines)[2:]:
                if not line.startswith("@@"):
                    print(f"    {line}")


def _functions(path: Path) -> dict[str, list[str]]:
    """Return the lines of every copy of a mutated function, but for the one with its name."""
    file = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    source = file.read_text(encoding="utf-8")
    lines = source.splitlines()
    return {
        node.name: lines[node.body[0].lineno - 1 : node.end_lineno]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef) and "__mutmut" in node.name
    }


def _table(results: dict[str, str]) -> None:
    counts: dict[str, Counter[str]] = {}
    for name, kind in results.items():
        counts.setdefault(name.rpartition(".")[0].partition(".")[2], Counter())[kind] += 1
    total: Counter[str] = sum(counts.values(), Counter())
    print("| module | mutants |", " | ".join(KINDS), "|")
    print("| --- |", " | ".join(["---:"] * (len(KINDS) + 1)), "|")
    for module, row in [*sorted(counts.items()), ("all", total)]:
        print(f"| {module} | {row.total()} |", " | ".join(str(row[kind]) for kind in KINDS), "|")
    dead = total["killed"] + total["too slow"]
    print(f"score: {dead} of {total.total()}, {dead / max(1, total.total()):.1%}")


if __name__ == "__main__":
    main()
