"""A plugin of pytest that counts properties and their examples: ``-p tests.properties.figures``."""

import re
from collections import Counter

EXAMPLES = re.compile(r"(\d+) passing examples, (\d+) failing examples, (\d+) invalid examples")


def pytest_terminal_summary(terminalreporter):
    """Tell, by folder of tests, how many properties ran on how many examples, and how long."""
    told = {}
    for report in (each for listed in terminalreporter.stats.values() for each in listed):
        words = getattr(report, "_hypothesis_stats", None)
        if words:
            folder = "/".join(report.nodeid.split("/")[:2])
            count = told.setdefault(folder, Counter())
            found = [tuple(map(int, match)) for match in EXAMPLES.findall(words)]
            count["properties"] += 1
            count["examples"] += sum(good + bad for good, bad, _ in found)
            count["invalid"] += sum(invalid for _, _, invalid in found)
            count["seconds"] += report.duration
    for folder, count in sorted(told.items()):
        parts = (f"{round(number)} {name}" for name, number in count.items())
        terminalreporter.write_line(f"{folder}: {', '.join(parts)}")
