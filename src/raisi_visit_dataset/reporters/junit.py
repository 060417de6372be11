"""A report as JUnit XML: each rule a test, for pages that show test results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.words import about, codes_of, counted, kind_of, titles
from raisi_visit_dataset.validation.finding import SEVERITIES, Finding, Severity
from raisi_visit_dataset.validation.report import NotRun, Report, Waived
from raisi_visit_dataset.validation.rule import Rule

__all__ = ["as_junit"]

_SUITE: Final = "raisi-visit"


def as_junit(report: Report, *, rules: Iterable[Rule] = (), strict: bool = False) -> str:
    """Return a report as JUnit XML, LF at the end.

    A rule that ran is a test, which fails with all its findings when one is an error, or with
    ``strict`` a warning; other findings and waived ones are its output. A check that was not
    run is skipped if that is accepted, and an error if not. So there is a failure or an error
    just when the exit status is 1.
    """
    shown = clean(report)
    named = titles(rules)
    suites = Element("testsuites", name=_SUITE)
    suite = SubElement(suites, "testsuite", name=shown.package)
    if shown.suppressed:
        told = SubElement(suite, "properties")
        for code, count in shown.suppressed:
            SubElement(told, "property", name=f"follow from others: {code}", value=str(count))
    cases = {
        code: SubElement(suite, "testcase", classname=_SUITE, name=named.get(code, code))
        for code in codes_of(shown)
    }
    _tell_findings(shown, cases, ("error", "warning") if strict else ("error",))
    _place_first(shown, cases)
    for each in shown.not_run:
        _tell_not_run(suite, each)
    for counting in (suite, suites):
        counting.attrib.update(_counts(suite))
    indent(suites)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _tell_findings(
    report: Report, cases: Mapping[str, Element], failing: tuple[Severity, ...]
) -> None:
    told: dict[str, list[str]] = {code: [] for code in cases}
    counts: dict[str, Counter[Severity]] = {code: Counter() for code in cases}
    waived: dict[str, list[Waived]] = {code: [] for code in cases}
    for finding in report.findings:
        told[finding.code].append(_line(finding))
        counts[finding.code][finding.severity] += 1
    for code, severity, count in report.left_out:
        told[code].append(f"{_amount(count, severity)} left out")
        counts[code][severity] += count
    for each in report.waived:
        waived[each.finding.code].append(each)
    for code, case in cases.items():
        lines = told[code]
        if any(counts[code][severity] for severity in failing):
            message = ", ".join(_amount(counts[code][each], each) for each in SEVERITIES)
            SubElement(case, "failure", message=message, type=code).text = "\n".join(lines)
            lines = []
        lines += [_waived(each) for each in waived[code]]
        if lines:
            SubElement(case, "system-out").text = "\n".join(lines)


def _place_first(report: Report, cases: Mapping[str, Element]) -> None:
    """Give each test the file of its first finding: pages link a test to one file."""
    for finding in reversed(report.findings):
        cases[finding.code].set("file", finding.file)


def _tell_not_run(suite: Element, each: NotRun) -> None:
    name = f"{each.check} on {each.subject}"
    case = SubElement(suite, "testcase", classname=f"{_SUITE}.not_run", name=name)
    SubElement(case, "skipped" if each.accepted else "error", message=each.reason, type="not run")


def _counts(suite: Element) -> dict[str, str]:
    return {
        "tests": str(len(suite.findall("testcase"))),
        "failures": str(len(suite.findall("testcase/failure"))),
        "errors": str(len(suite.findall("testcase/error"))),
        "skipped": str(len(suite.findall("testcase/skipped"))),
    }


def _amount(count: int, severity: Severity) -> str:
    return counted(count, kind_of(severity), kind_of(severity, 0))


def _waived(each: Waived) -> str:
    return f"waived: {_line(each.finding)}; because: {each.reason}"


def _line(finding: Finding) -> str:
    words = f"{finding.place()}: {kind_of(finding.severity)}: {finding.message}"
    return f"{words} ({about(finding)}); {finding.hint}"
