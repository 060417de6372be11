"""Our verdict on generated packages is that of frictionless, but for what is listed."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.differential.compare import Outcome, compare
from tests.differential.differences import DIFFERENCES
from tests.differential.generate import Generated, generate
from tests.differential.literals import KINDS
from tests.differential.ours import ours
from tests.differential.theirs import theirs
from tests.differential.verdict import Verdict

IN_CI = 1100
PACKAGES = IN_CI if os.environ.get("HYPOTHESIS_PROFILE") == "ci" else IN_CI // 5
LEAST_FIRED = 20
LEAST_SHARE = 0.3
OPEN = re.compile("the format any of a (date|time|datetime)|fieldsMatch|unmatched-header")
"""Why there may be no verdict: formats that readers guess, headers that frictionless refuses."""
TYPE_CHECKS = {f"type-error {kind.name}" for kind in KINDS if kind.bad}
CONSTRAINTS = {
    "required",
    "pattern",
    "enum",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "unique-error",
    "primary-key",
    "foreign-key",
    "missing-cell",
    "extra-cell",
    "blank-row",
    "blank-label",
    "duplicate-label",
    "extra-label",
    "incorrect-label",
    "missing-label",
    "hash-count",
    "byte-count",
}


@dataclass
class Tally:
    """Count what came of all packages."""

    outcomes: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    fired: dict[str, set[int]] = field(default_factory=dict)
    valid: Counter[bool] = field(default_factory=Counter)
    used: Counter[str] = field(default_factory=Counter)
    disagreed: list[str] = field(default_factory=list)

    def add(self, package: Generated, mine: Verdict, other: Verdict) -> None:
        """Compare the verdicts on one package."""
        self.valid[not mine.told] += 1
        for outcome in compare(package, mine, other):
            self.outcomes[f"{outcome.side}: {outcome.result}"] += 1
            if outcome.result == "agreed":
                self.fired.setdefault(_check(package, outcome), set()).add(package.seed)
            elif outcome.result == "difference":
                self.used[outcome.reason] += 1
            elif outcome.result == "no verdict":
                self.reasons[f"{outcome.side} alone: {outcome.reason}"] += 1
            elif outcome.result == "disagreed":
                self.disagreed.append(_shown(package, outcome))

    def lines(self) -> Iterator[str]:
        """Yield what a reader wants to know of the run."""
        yield f"{self.valid.total()} packages, {self.valid[True]} of them valid by us"
        yield from (f"{count:6} {name}" for name, count in sorted(self.outcomes.items()))
        yield "no verdict, because:"
        yield from (f"{count:6} {name}" for name, count in self.reasons.most_common())
        yield "known differences:"
        yield from (f"{count:6} {name}" for name, count in self.used.most_common())
        yield "packages in which both sides found the same, by check:"
        counts = {name: len(seeds) for name, seeds in self.fired.items()}
        yield from (f"{counts[name]:6} {name}" for name in sorted(counts))


def _check(package: Generated, outcome: Outcome) -> str:
    resource, _, name = outcome.told.place
    if outcome.told.check != "type-error":
        return outcome.told.check
    declared = package.field(resource, name)
    return f"type-error {declared['type']}/{declared.get('format', 'default')}"


def _shown(package: Generated, outcome: Outcome) -> str:
    resource, row, name = outcome.told.place
    return (
        f"seed {package.seed}: {outcome.side} alone tell {outcome.told.check} "
        f"{outcome.told.kinds} at {resource}, row {row}, {name or '-'}: "
        f"{package.cell(resource, row, name)!r} of {dict(package.field(resource, name))}"
    )


def tally(root: Path, packages: int) -> Tally:
    tally = Tally()
    for seed in range(packages):
        package = generate(seed)
        folder = root / str(seed)
        folder.mkdir()
        for path, data in package.files.items():
            (folder / path).write_bytes(data)
        tally.add(package, ours(package), theirs(package, folder))
    return tally


# One test, because the packages are many and a second worker would go through them again.
def test_each_cell_is_judged_as_frictionless_judges_it_but_for_what_is_listed(tmp_path):
    told = tally(tmp_path, PACKAGES)
    print("\n".join(told.lines()))  # noqa: T201 - what a reader of the run wants to know
    assert told.disagreed == []
    assert [reason for reason in told.reasons if not OPEN.search(reason)] == []
    assert min(told.valid[True], told.valid[False]) >= LEAST_SHARE * PACKAGES
    if PACKAGES >= IN_CI:
        assert {*TYPE_CHECKS, *CONSTRAINTS} <= {*told.fired}
        few = {name: len(seeds) for name, seeds in told.fired.items() if len(seeds) < LEAST_FIRED}
        assert few == {}
        assert [each.name for each in DIFFERENCES if each.name not in told.used] == []


def test_the_same_seed_gives_the_same_package():
    assert generate(7) == generate(7)
    assert generate(7) != generate(8)
