"""A report as JUnit XML: each rule a test, for pages that show test results."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.words import about, codes_of, counted, kind_of, titles
from raisi_visit_dataset.validation.finding import SEVERITIES, Finding
from raisi_visit_dataset.validation.report import NotRun, Report, Waived
from raisi_visit_dataset.validation.rule import Rule

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

__all__ = ["as_junit"]

_SUITE: Final = "raisi-visit"


def as_junit(report: Report, *, rules: Iterable[Rule] = (), strict: bool = False) -> str:
    """Return a report as JUnit XML, LF at the end.

    A rule that ran is a test, which fails with all its findings when one is an error, or with
    ``strict`` a warning; other findings and waived ones are its output. A check that was not
    run is skipped if that is accepted, and an error if not. So there is a failure or an error
    just when the exit status is 1.
    """
    from xml.etree.ElementTree import Element, SubElement, indent, tostring

    shown = clean(report)
    named = titles(rules)
    suites = Element("testsuites", name=_SUITE)
    suite = SubElement(suites, "testsuite", name=shown.package)
    for code in codes_of(shown):
        case = SubElement(suite, "testcase", classname=_SUITE, name=named.get(code, code))
        _tell_rule(case, shown, code, strict=strict)
    for each in shown.not_run:
        name = f"{each.check} on {each.subject}"
        _tell_not_run(SubElement(suite, "testcase", classname=f"{_SUITE}.not_run", name=name), each)
    for counting in (suite, suites):
        counting.attrib.update(_counts(suite))
    indent(suites)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _tell_rule(case: Element, report: Report, code: str, *, strict: bool) -> None:
    from xml.etree.ElementTree import SubElement

    found = [finding for finding in report.findings if finding.code == code]
    beyond = [each for each in report.left_out if each[0] == code]
    failing = ("error", "warning") if strict else ("error",)
    told = [_line(finding) for finding in found]
    told += [f"{_amount(count, severity)} left out" for _, severity, count in beyond]
    severities = [finding.severity for finding in found] + [each[1] for each in beyond]
    waived = [_waived(each) for each in report.waived if each.finding.code == code]
    if any(severity in failing for severity in severities):
        numbers = {each: severities.count(each) for each in SEVERITIES}
        for _, severity, count in beyond:
            numbers[severity] += count - 1
        message = ", ".join(_amount(count, each) for each, count in numbers.items() if count)
        failure = SubElement(case, "failure", message=message, type=code)
        failure.text = "\n".join(told)
        told = []
        if found:
            case.set("file", found[0].file)
    if told or waived:
        SubElement(case, "system-out").text = "\n".join([*told, *waived])


def _tell_not_run(case: Element, each: NotRun) -> None:
    from xml.etree.ElementTree import SubElement

    SubElement(case, "skipped" if each.accepted else "error", message=each.reason, type="not run")


def _counts(suite: Element) -> dict[str, str]:
    return {
        "tests": str(len(suite)),
        "failures": str(len(suite.findall("testcase/failure"))),
        "errors": str(len(suite.findall("testcase/error"))),
        "skipped": str(len(suite.findall("testcase/skipped"))),
    }


def _amount(count: int, severity: str) -> str:
    known = next(each for each in SEVERITIES if each == severity)
    return counted(count, kind_of(known), kind_of(known, 0))


def _line(finding: Finding) -> str:
    words = f"{finding.place()}: {kind_of(finding.severity)}: {finding.message}"
    return f"{words} ({about(finding)}); {finding.hint}"


def _waived(each: Waived) -> str:
    return f"waived: {_line(each.finding)}; because: {each.reason}"
