"""A report as workflow commands, which GitHub shows as annotations of a change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.words import (
    about,
    counts_line,
    kind_of,
    titles,
    verdict,
)
from raisi_visit_dataset.validation.finding import SEVERITIES, Finding, Severity
from raisi_visit_dataset.validation.report import NotRun, Report
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["MOST_ANNOTATIONS", "as_github"]

MOST_ANNOTATIONS: Final = 10
"""The most annotations of one kind that GitHub shows of a step; it drops the others unsaid."""

_COMMANDS: Final[dict[Severity, str]] = {"error": "error", "warning": "warning", "info": "notice"}
_MOST_NOT_RUN: Final = 5


def as_github(report: Report, *, rules: Iterable[Rule] = (), strict: bool = False) -> str:
    """Return a report as workflow commands, one a line, and a last line for the log.

    Errors come first; of each severity, one finding of each code before repeats. What GitHub
    would drop is counted, by code, in the last annotation of its kind. Checks that were not run
    without leave are one error. Waived findings get no annotation. ``rules`` give the names of
    the codes. Files must be named from the root of the repository, or GitHub finds no line.
    """
    shown = clean(report)
    named = titles(rules)
    lines = [line for severity in SEVERITIES for line in _commands(shown, severity, named)]
    # No word of a stranger here: the runner takes commands of its old form anywhere in a line.
    untold = sum(count for _, count in report.suppressed)
    told = f"{counts_line(report)}, {untold:,} untold as they follow from others"
    lines.append(f"{verdict(report, strict=strict)}: {told if untold else counts_line(report)}")
    return "".join(f"{line}\n" for line in lines)


def _commands(report: Report, severity: Severity, named: Mapping[str, str]) -> Iterator[str]:
    command = _COMMANDS[severity]
    room = MOST_ANNOTATIONS
    missed = [each for each in report.not_run if not each.accepted]
    if severity == "error" and missed:
        yield _command(command, {"title": "not run"}, _missed(missed))
        room -= 1
    found = report.findings.chosen(severity)
    beyond = {code: count for code, each, count in report.left_out if each == severity}
    kept = len(found) if len(found) <= room and not beyond else room - 1
    codes = found.column("code")
    told = _telling_first(codes)[:kept]
    for number in told:
        yield _annotation(command, found[number], named)
    rest = Counter(codes)
    rest.subtract(codes[number] for number in told)
    rest.update(beyond)
    rest = +rest
    if rest:
        title = f"further {kind_of(severity, 0)}"
        yield _command(command, {"title": title}, _rest(severity, rest, named))


def _telling_first(codes: Iterable[str]) -> list[int]:
    """Return the numbers of findings, one of each code before the repeats."""
    seen: set[str] = set()
    first: list[int] = []
    repeated: list[int] = []
    for number, code in enumerate(codes):
        (repeated if code in seen else first).append(number)
        seen.add(code)
    return first + repeated


def _annotation(command: str, finding: Finding, named: Mapping[str, str]) -> str:
    place = {"file": finding.file, "line": finding.line, "col": finding.column}
    title = named.get(finding.code, finding.code)
    message = f"{about(finding)}: {finding.message}; {finding.hint}"
    return _command(command, {**place, "title": title}, message)


def _rest(severity: Severity, rest: Mapping[str, int], named: Mapping[str, str]) -> str:
    total = sum(rest.values())
    listed = ", ".join(
        f"{count} of {named.get(code, code)}" for code, count in sorted(rest.items())
    )
    return f"{total} further {kind_of(severity, total)} without an annotation: {listed}"


def _missed(missed: list[NotRun]) -> str:
    told = [f"{each.check} on {each.subject}: {each.reason}" for each in missed[:_MOST_NOT_RUN]]
    if len(missed) > _MOST_NOT_RUN:
        told.append(f"and {len(missed) - _MOST_NOT_RUN} more, which the other formats list")
    count = f"{len(missed)} {'check was' if len(missed) == 1 else 'checks were'}"
    return f"{count} not run, so the package is not called valid: {'; '.join(told)}"


def _command(command: str, properties: Mapping[str, object], message: str) -> str:
    told = ",".join(
        f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None
    )
    return f"::{command} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
