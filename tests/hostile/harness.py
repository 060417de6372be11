"""Cases made, and run in child processes that tell what each of them did."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.hostile.case import Case

import raisi_visit_dataset

__all__ = ["FORMS", "Outcome", "run"]

FORMS = ("json", "github", "sarif", "junit", "markdown", "html", "text")
"""Each form of a report; the last one is printed."""

_ADDRESS_SPACE = {"ours": 8 * 1024**3, "theirs": 3 * 1024**3}
"""The most a child may map; another tool is held shorter, since nothing else bounds its memory."""

_CHILD = Path(__file__).with_name("child.py")
_OURS = Path(raisi_visit_dataset.__file__).parent


@dataclass(frozen=True, slots=True)
class Outcome:
    """Hold what a case did: ``status`` None if it ended its process or was ended.

    ``seconds`` are by the clock, ``cpu`` those of all threads, ``peak`` is memory in bytes,
    ``seen`` what it did outside its package, ``left`` what it left in the temporary folder.
    """

    status: int | None
    seconds: float = 0.0
    cpu: float = 0.0
    peak: int = 0
    out: str = ""
    err: str = ""
    seen: Sequence[str] = ()
    left: Sequence[str] = ()
    raised: str = ""
    message: str = ""
    codes: Sequence[str] = ()
    reports: dict[str, str] = field(default_factory=dict, repr=False)

    @property
    def findings(self) -> list[dict[str, Any]]:
        """Return the findings of the report in JSON."""
        found: list[dict[str, Any]] = json.loads(self.reports["json"])["findings"]
        return found


def run(
    cases: Iterable[Case],
    folder: Path,
    *,
    tool: str = "ours",
    seconds: float = 240,
    tracer: Sequence[str] = (),
) -> dict[str, Outcome]:
    """Make and run cases below a folder; a case of its own process is run last, alone.

    ``seconds`` are the most that one case may take before its process is ended.
    """
    told = list(cases)
    together = [[case for case in told if not case.alone]]
    batches = [*together, *([case] for case in told if case.alone)]
    outcomes: dict[str, Outcome] = {}
    for number, batch in enumerate(batches):
        left = [(case, _job(case, folder, seconds)) for case in batch]
        while left:
            place = folder / f"batch-{number}-{len(left)}"
            found = _children([job for _, job in left], place, tool, tracer)
            for case, job in left[: len(found)]:
                outcomes[case.name] = _outcome(found[str(job["name"])], job)
            left = left[len(found) :]
    return outcomes


def _job(case: Case, folder: Path, seconds: float) -> dict[str, Any]:
    where, reports = folder / case.name, folder / f"{case.name}.reports"
    where.mkdir()
    reports.mkdir()
    target = Path(case.make(where))
    if case.command == "build":
        arguments: list[object] = ["build", target, "-o", reports / "built"]
    else:
        arguments = ["validate", target, *case.arguments]
        for form in FORMS[:-1]:
            arguments += ["--format", form, "-o", reports / form]
        arguments += ["--format", FORMS[-1]]
    return {
        "name": case.name,
        "target": str(target),
        "arguments": [str(each) for each in arguments],
        "readable": [str(target)],
        "writable": [str(reports)],
        "reports": str(reports),
        "seconds": seconds,
    }


def _children(
    jobs: list[dict[str, Any]], place: Path, tool: str, tracer: Sequence[str]
) -> dict[str, dict[str, Any]]:
    """Run jobs in one process until it ends; return the results of those that began."""
    empty, temporary = place / "cwd", place / "tmp"
    empty.mkdir(parents=True)
    temporary.mkdir()
    asked = [{**job, "writable": [*job["writable"], str(temporary)]} for job in jobs]
    told = {
        "jobs": asked,
        "tool": tool,
        "libraries": [str(_OURS.parent)],
        "address_space": _ADDRESS_SPACE[tool],
    }
    (place / "jobs.json").write_text(json.dumps(told), encoding="utf-8")
    results = place / "results.jsonl"
    environment = {
        **{name: value for name, value in os.environ.items() if name != "GITHUB_ACTIONS"},
        "TMPDIR": str(temporary),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",
    }
    command = [*tracer, sys.executable, "-P", str(_CHILD), str(place / "jobs.json"), str(results)]
    ended = subprocess.run(
        command,
        cwd=empty,
        env=environment,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    found: dict[str, dict[str, Any]] = {}
    for line in results.read_text(encoding="utf-8").splitlines() if results.exists() else ():
        result = json.loads(line)
        if result.pop("begins", False):
            error = ended.stderr.decode("utf-8", "replace")[-2_000:]
            result |= {"status": None, "raised": f"ended with {ended.returncode}", "err": error}
        found[result["name"]] = result
    if not found:
        raise RuntimeError(ended.stderr.decode("utf-8", "replace"))
    return found


def _outcome(result: dict[str, Any], job: dict[str, Any]) -> Outcome:
    reports = {}
    for form in FORMS[:-1]:
        path = Path(job["reports"]) / form
        if path.exists():
            reports[form] = path.read_bytes().decode("utf-8")
    values = {name: value for name, value in result.items() if name != "name"}
    return Outcome(**values, reports=reports)
