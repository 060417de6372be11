"""Builds in children that are killed, or are many at once; says what is left of the output.

Run as a program: OUT killed|crowded TIMES SEED. Prints one word a time: old, new, absent or torn.
"""

import contextlib
import os
import random
import signal
import sys
import time
from dataclasses import replace
from pathlib import Path

from tests.faults.outputs import litter, tree
from tests.invented import CORPORA

from raisi_visit_dataset.errors import BusyError
from raisi_visit_dataset.files.zip import zip_bytes
from raisi_visit_dataset.package.descriptor import DESCRIPTOR
from raisi_visit_dataset.workflows import build as workflow
from raisi_visit_dataset.workflows.moment import seconds_of

SEEDS = CORPORA / "harbour"
CROWD = 8
LONGEST = 0.3


def variants():
    """Return one candidate and another with other bytes under every name."""
    made = workflow._make(SEEDS, (), lambda _: None)
    other = {name: b"other " + data for name, data in made.files.items()}
    return {"old": made, "new": replace(made, files=other)}


def build(out, made):
    """Build a candidate that is made already."""
    workflow._make = lambda *_: made
    workflow.build(SEEDS, out / "package", zip_file=out / "harbour.zip")


def child(work):
    """Do work in a process of its own; gives its number."""
    number = os.fork()
    if number:
        return number
    status = 1
    try:
        status = work() or 0
    except BusyError:
        status = 2
    finally:
        os._exit(status)


def state(out, candidates):
    """Say which candidate stands in the folder and in the zip file, byte by byte."""
    found = tree(out)
    zipped = found.pop("harbour.zip", None)
    packed = {
        zip_bytes(made.files, timestamp=seconds_of(made.created)): name
        for name, made in candidates.items()
    }
    if zipped is not None and zipped not in packed:
        return "torn"
    files = {name.removeprefix("package/"): data for name, data in found.items()}
    for name, made in candidates.items():
        if files == made.files:
            return name
    pieces = {name: {made.files[name] for made in candidates.values()} for name in made.files}
    whole = all(data in pieces.get(name, ()) for name, data in files.items())
    return "absent" if whole and DESCRIPTOR not in files else "torn"


def kill(out, candidates, dice):
    """Kill a process that builds one after the other; say what is left."""

    def work():
        while True:
            for made in candidates.values():
                build(out, made)

    number = child(work)
    time.sleep(dice.uniform(0, LONGEST))
    os.kill(number, signal.SIGKILL)
    os.waitpid(number, 0)
    return state(out, candidates)


def crowd(out, candidates, dice):
    """Build eight times at once; say what is left, and how many had to give up."""
    made = [dice.choice([*candidates.values()]) for _ in range(CROWD)]
    children = [child(lambda each=each: build(out, each)) for each in made]
    ends = [os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]) for number in children]
    if 0 not in ends or set(ends) - {0, 2}:
        return f"torn: {ends}"
    return state(out, candidates)


def main(out, how, times, seed):
    """Try it so many times, and build once more each time: that must go well."""
    dice = random.Random(int(seed))  # noqa: S311 - moments, no secrets
    candidates = variants()
    act = {"killed": kill, "crowded": crowd}[how]
    for _ in range(int(times)):
        found = act(Path(out), candidates, dice)
        again = dice.choice([*candidates])
        build(Path(out), candidates[again])
        # A zip file stands where no lock is held: there, only what is old is swept.
        left = litter(Path(out) / "package")
        mended = state(Path(out), candidates) == again and not left
        sys.stdout.write(f"{found if mended else f'torn: {left}'}\n")


if __name__ == "__main__":
    with contextlib.suppress(BrokenPipeError):
        main(*sys.argv[1:])
