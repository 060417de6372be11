"""Each operation of each command that writes fails once, and fails for good."""

import itertools
import os
import sys

import pytest
from tests.faults.conftest import OUTPUTS
from tests.faults.injecting import ERRORS, NAMES, OPERATIONS
from tests.faults.outputs import litter, tree

from raisi_visit_dataset.files.write import TEMPORARY_PREFIX

DEEP = os.environ.get("HYPOTHESIS_PROFILE") == "deep"


def split(files, parts):
    """Return the files of each part of an output."""
    return [{name: data for name, data in files.items() if name.startswith(p)} for p in parts]


def own(files):
    """Leave out what a fetch keeps of an unfinished file, which is no output."""
    kept = ("package.part", "origin.json")
    return {name: data for name, data in files.items() if not name.endswith(kept)}


def tried(output, faults, run, operation):
    """Yield what becomes of the output for each operation of a kind that fails."""
    for number in itertools.count(1):
        # Which error it is changes the message alone: each in turn, or all where there is time.
        for error in ERRORS if DEEP else (ERRORS[number % len(ERRORS)],):
            for lasting in (False, True):
                faults.arm()
                output.set_old()
                faults.arm(operation, number, error, lasting=lasting)
                done = run(*output.arguments)
                if faults.counts[operation] < number:
                    return
                faults.arm()
                yield done, error, lasting, own(tree(output.root))


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("output", OUTPUTS, indirect=True)
def test_the_output_is_the_old_or_the_new_one_and_the_message_is_clear(
    output, new, faults, run, operation
):
    injected = failed = 0
    for done, error, lasting, after in tried(output, faults, run, operation):
        injected, failed = injected + 1, failed + bool(done.status)
        case = f"{operation} {NAMES[error]} lasting={lasting}: {done.err}"
        for got, old, fresh in zip(
            split(after, output.parts),
            split(output.old, output.parts),
            split(new, output.parts),
            strict=True,
        ):
            absent = output.vouching in {*old} and output.vouching not in got
            whole = got in (old, fresh)
            assert whole or (absent and (lasting or "export" in output.arguments)), case
        if done.status == 0:
            assert after == new, case
        else:
            assert done.status == 2, case
            assert os.strerror(error) in done.err, case
            assert done.err.count("; ") >= 2, case
            assert str(output.root) in done.err, case
        assert "Traceback" not in done.err, case
        assert TEMPORARY_PREFIX not in done.err, case
        if litter(output.root):
            again = run(*output.arguments)
            assert again.status == 0, case
            assert own(tree(output.root)) == new
    sys.stdout.write(f"{operation}: {injected} faults, {failed} of them refused\n")
