"""A plugin of pytest that counts properties and their examples: ``-p tests.properties.figures``.

It reads what hypothesis tells with ``--hypothesis-show-statistics``, and fails the run where that
is said in other words, as by another version.
"""

import re
from collections import Counter

import pytest

PHASE = re.compile(
    r"during \w+ phase \((?P<seconds>[\d.]+) seconds\):"
    r".*?(?P<passing>\d+) passing, (?P<failing>\d+) failing, and (?P<invalid>\d+) invalid",
    re.DOTALL,
)


def pytest_terminal_summary(terminalreporter):
    """Tell, by folder of tests, how many properties ran on how many examples, and how long."""
    statistics = {}
    for report in (each for listed in terminalreporter.stats.values() for each in listed):
        if words := getattr(report, "_hypothesis_stats", None):
            statistics[report.nodeid] = words
    told = {}
    for node, words in statistics.items():
        phases = [phase.groupdict() for phase in PHASE.finditer(words)]
        if not phases:
            raise pytest.UsageError(f"{node}: found no phase in {words!r}")
        count = told.setdefault("/".join(node.split("/")[:2]), Counter())
        count["properties"] += 1
        for phase in phases:
            count["examples"] += int(phase["passing"]) + int(phase["failing"])
            count["invalid"] += int(phase["invalid"])
            count["seconds"] += float(phase["seconds"])
    for folder, count in sorted(told.items()):
        parts = (f"{round(number):,} {name}" for name, number in count.items())
        terminalreporter.write_line(f"{folder}: {', '.join(parts)}")
