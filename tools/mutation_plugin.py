"""The runner of `mutate.py`, as a plugin of pytest: one process for each mutant."""

from __future__ import annotations

import gc
import json
import math
import os
import signal
import time
from collections import Counter
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

import mutation_switch
import pytest
from hypothesis import Phase, settings

FOLDER = Path(os.environ["MUTATION_FOLDER"])
WORKERS = int(os.environ["MUTATION_WORKERS"])
SECONDS = float(os.environ["MUTATION_SECONDS"]) or math.inf
"""How much of its tests a mutant meets, the likeliest first; what lives through that survived."""

# As the profile `ci`, and `few` for a first look; but nobody reads the failures, so none is shrunk.
for _name, _examples in (("mutation", 200), ("few", 25)):
    settings.register_profile(
        _name,
        deadline=None,
        derandomize=True,
        max_examples=_examples,
        phases=(Phase.explicit, Phase.generate),
        report_multiple_bugs=False,
    )


class Reports:
    """Keep whether a test failed."""

    def __init__(self) -> None:
        self.failed = False

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take a report in."""
        self.failed = self.failed or report.failed


def pytest_runtestloop(session: pytest.Session) -> bool:
    """Learn what each test reaches, then try every mutant that is wanted."""
    reaching = _in_child(lambda: _learn(session))
    if reaching is None:
        message = "the tests fail or hang before anything is mutated"
        raise pytest.UsageError(message)
    wanted = json.loads((FOLDER / "wanted.json").read_text(encoding="utf-8"))
    learnt = json.loads((FOLDER / "reached.json").read_text(encoding="utf-8"))
    items = {item.nodeid: item for item in session.items}
    jobs = []
    for name in wanted:
        tests = learnt.get(name.partition("__mutmut_")[0], {})
        jobs.append((sum(tests.values()), name, tests))
    gc.freeze()  # so that collecting garbage touches no page that the forks share
    _try_all(session, jobs, items)
    return True


def _learn(session: pytest.Session) -> int:
    """Write how long each test takes, by the functions it reaches."""
    reached: dict[str, dict[str, float]] = {}
    reports = Reports()
    session.config.pluginmanager.register(reports)
    for item in session.items:
        mutation_switch.REACHED.clear()
        began = time.perf_counter()
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        took = time.perf_counter() - began
        for function in mutation_switch.REACHED:
            reached.setdefault(function, {})[item.nodeid] = took
        if reports.failed:
            print(f"\nfails unmutated: {item.nodeid}")
            return 1
    (FOLDER / "reached.json").write_text(json.dumps(reached), encoding="utf-8")
    return 0


def _in_child(work: Callable[[], int]) -> int | None:
    child = os.fork()
    if child == 0:
        os._exit(work())
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0 or None


def _try_all(
    session: pytest.Session,
    jobs: list[tuple[float, str, dict[str, float]]],
    items: dict[str, pytest.Item],
) -> None:
    path = FOLDER / "results.json"
    results = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    running: dict[int, str] = {}
    killers: dict[str, Counter[str]] = {}
    for done, (seconds, name, tests) in enumerate(sorted(jobs, key=lambda job: job[0])):
        if not tests:
            results[name] = "no test"
            continue
        while len(running) >= WORKERS:
            _take(running, results, killers)
        order = [items[test] for test in _affordable(_ordered(name, tests, killers), tests)]
        child = os.fork()
        if child == 0:
            os._exit(_try(session, name, order, seconds))
        running[child] = name
        if done % 100 == 0:
            path.write_text(json.dumps(results, indent=1), encoding="utf-8")
            print(f"{time.strftime('%H:%M:%S')} {done} of {len(jobs)}", flush=True)
    while running:
        _take(running, results, killers)
    path.write_text(json.dumps(results, indent=1), encoding="utf-8")


def _ordered(name: str, tests: dict[str, float], killers: dict[str, Counter[str]]) -> list[str]:
    """Put first what killed others of the function, then of the module, then the quickest."""
    function = name.partition("__mutmut_")[0]
    near = killers.get(function, Counter())
    far = killers.get(function.rpartition(".")[0], Counter())
    return sorted(tests, key=lambda test: (-near[test], -far[test], tests[test]))


def _affordable(order: list[str], tests: dict[str, float]) -> list[str]:
    spent = list(accumulate(tests[test] for test in order))
    return [
        test
        for test, until in zip(order, spent, strict=True)
        if until <= SECONDS or until == spent[0]
    ]


def _take(
    running: dict[int, str], results: dict[str, str], killers: dict[str, Counter[str]]
) -> None:
    child, status = os.wait()
    code = os.waitstatus_to_exitcode(status)
    name = running.pop(child)
    results[name] = "survived" if code == 0 else "too slow" if code == -signal.SIGALRM else "killed"
    told = FOLDER / f"killer-{child}"
    if told.exists():
        test = told.read_text(encoding="utf-8")
        told.unlink()
        function = name.partition("__mutmut_")[0]
        for part in (function, function.rpartition(".")[0]):
            killers.setdefault(part, Counter())[test] += 1


def _try(session: pytest.Session, name: str, tests: list[pytest.Item], seconds: float) -> int:
    """Run the tests of one mutant until one fails; the alarm ends what hangs."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(int(10 + 10 * seconds))
    session.config.pluginmanager.unregister(name="terminalreporter")
    reports = Reports()
    session.config.pluginmanager.register(reports)
    mutation_switch.ACTIVE[0] = name
    for item in tests:
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        if reports.failed:
            (FOLDER / f"killer-{os.getpid()}").write_text(item.nodeid, encoding="utf-8")
            return 1
    return 0
