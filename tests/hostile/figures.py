"""Run every case and print the figures, in Markdown.

``python -m tests.hostile.figures [--write] [--kind KIND]… [--[no-]alone] [--trace | --theirs]``
``--alone`` runs bombs alone, ``--no-alone`` leaves them out; ``--write`` keeps
what is told of each case as what is wanted, to be looked at before it is committed; ``--trace``
looks at every system call with strace, so that opens and connections of compiled libraries are
seen, too; ``--theirs`` runs frictionless instead, to compare.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.hostile.case import Case
from tests.hostile.cases import CASES, KINDS
from tests.hostile.checks import amiss
from tests.hostile.harness import Outcome, run
from tests.hostile.test_hostile import WANTED, told

Kinds = Mapping[str, list[Case]]
_THEIR_SECONDS = 20
_CALLS = (
    "execve,open,openat,openat2,creat,connect,bind,sendto,fork,vfork,clone,clone3,unlink,rename"
)
_OPENED = re.compile(r'(?:open|openat|openat2|creat)\((?:AT_FDCWD, )?"([^"]*)", ([^)]*)\)? = (\d+)')
_BEGINS = re.compile(r'"/begin-of-case/([^"]*)"')
_SYSTEM = (
    "/proc/",
    "/sys/",
    "/usr/",
    "/lib",
    "/etc/ld.so",
    "/dev/null",
    "/dev/urandom",
    "/etc/localtime",
)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Run what is asked for and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--kind", action="append", choices=KINDS)
    parser.add_argument("--alone", action=argparse.BooleanOptionalAction)
    parser.add_argument("--trace", action="store_true")
    parser.add_argument("--theirs", action="store_true")
    asked = parser.parse_args()
    kinds = asked.kind or KINDS
    chosen = [case for case in CASES if asked.alone in (None, case.alone)]
    every = {kind: [case for case in chosen if case.kind == kind] for kind in kinds}
    listed = {kind: cases for kind, cases in every.items() if cases}
    with tempfile.TemporaryDirectory() as folder:
        if asked.theirs:
            _compare(listed, Path(folder))
        else:
            _measure(listed, Path(folder), trace=asked.trace, write=asked.write)


def _measure(listed: Kinds, folder: Path, *, trace: bool, write: bool) -> None:
    wanted = json.loads(WANTED.read_text(encoding="utf-8")) if WANTED.exists() else {}
    worst: list[tuple[Case, Outcome]] = []
    _tell("| kind | cases | most seconds (processor) | peak MB | amiss |")
    _tell("| --- | --- | --- | --- | --- |")
    for kind, cases in listed.items():
        outcomes, calls = _run(kind, cases, folder, trace=trace)
        wrong = [each for case in cases for each in amiss(case, outcomes[case.name])]
        seconds = max(outcome.cpu for outcome in outcomes.values())
        peak = max(outcome.peak for outcome in outcomes.values()) / 1e6
        _tell(f"| {kind} | {len(cases)} | {seconds:.1f} | {peak:.0f} | {len(wrong)} |")
        for each in (*wrong, *calls):
            _tell(f"<!-- {each} -->")
        worst += [(case, outcomes[case.name]) for case in cases]
        kept = [case for case in cases if not case.alone]
        if kept:
            wanted[kind] = {case.name: told(case, outcomes[case.name]) for case in kept}
    _tell(
        "\n| worst | seconds (processor) | seconds (clock) | peak MB |\n| --- | --- | --- | --- |"
    )
    for case, outcome in sorted(worst, key=lambda each: -each[1].cpu)[:6]:
        _row(case, outcome)
    for case, outcome in sorted(worst, key=lambda each: -each[1].peak)[:6]:
        _row(case, outcome)
    if write:
        text = json.dumps(wanted, indent=1, ensure_ascii=True, sort_keys=True)
        WANTED.write_text(f"{text}\n", encoding="utf-8")


def _row(case: Case, outcome: Outcome) -> None:
    peak = outcome.peak / 1e6
    _tell(f"| {case.kind}/{case.name} | {outcome.cpu:.1f} | {outcome.seconds:.1f} | {peak:.0f} |")


def _run(
    kind: str, cases: list[Case], folder: Path, *, trace: bool
) -> tuple[dict[str, Outcome], list[str]]:
    into = folder / kind
    into.mkdir()
    if not trace:
        return run(cases, into), []
    log = folder / f"{kind}.strace"
    tracer = ("strace", "-f", "-qq", "-A", "-e", f"trace={_CALLS},lstat,newfstatat", "-o", str(log))
    outcomes = run(cases, into, tracer=tracer)
    return outcomes, list(_calls(log, into))


def _calls(log: Path, folder: Path) -> Iterator[str]:
    """Yield what a process asked of the system beyond its package, its libraries and our files."""
    case = ""
    own = (str(folder), str(Path(__file__).parents[2]), sys.prefix, sys.base_prefix, *_SYSTEM)
    with log.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            begins, opened = _BEGINS.search(line), _OPENED.search(line)
            case = begins[1] if begins else case
            started = "execve(" in line and case
            linked = "connect(" in line or "bind(" in line or "sendto(" in line
            outside = opened and not opened[1].startswith(own) and opened[1].startswith("/")
            if case and (outside or started or linked):
                yield f"{case}: {line.strip()[:160]}"


def _compare(listed: Kinds, folder: Path) -> None:
    """Print what frictionless does with the same cases."""
    names = ("exceptions", "ended", "outside", "connections", "valid")
    _tell(f"Ended: at {_THEIR_SECONDS} s. Valid: called so, although we do not.\n")
    _tell(f"| kind | cases | {' | '.join(names)} |\n| --- | --- | --- | --- | --- | --- | --- |")
    for kind, several in listed.items():
        cases = [case for case in several if case.command != "build" and not case.alone]
        into = folder / kind
        into.mkdir()
        outcomes = run(cases, into, tool="theirs", seconds=_THEIR_SECONDS)
        counts = Counter(each for case in cases for each in _deeds(case, outcomes[case.name]))
        _tell(f"| {kind} | {len(cases)} | {' | '.join(str(counts[name]) for name in names)} |")
        for case in cases:
            outcome = outcomes[case.name]
            told = (
                f"{outcome.status} {outcome.raised} {list(outcome.codes)} {list(outcome.seen)[:2]}"
            )
            _tell(f"<!-- {case.name}: {ascii(told)[:300]} {outcome.seconds:.1f} s -->")


def _deeds(case: Case, outcome: Outcome) -> Iterator[str]:
    if outcome.status is None:
        yield "ended"
    elif outcome.raised:
        yield "exceptions"
    seen = " ".join(outcome.seen)
    if "socket.connect" in seen or "socket.getaddrinfo" in seen:
        yield "connections"
    if any(each.startswith(("open ", "write ")) for each in outcome.seen):
        yield "outside"
    if outcome.status == 0 and case.status == 1:
        yield "valid"


if __name__ == "__main__":
    main()
