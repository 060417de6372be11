import json
from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import HealthCheck, given, settings
from tests.report_strategies import finding, reports

from raisi_visit_dataset.errors import FindingsError
from raisi_visit_dataset.validation.finding import SEVERITIES
from raisi_visit_dataset.validation.findings import COLUMNS, Findings
from raisi_visit_dataset.validation.report import NotRun, Report

MISSED = NotRun("RVD301 date-invalid", "events", "no such table", accepted=False)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_read_back_from_json(report):
    assert Report.from_json(report.to_json()) == report


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_a_finding_is_on_a_line_of_its_own(report):
    lines = report.to_json().split("\n")
    start = next(i for i, line in enumerate(lines) if line.startswith('  "findings": ['))
    told = [json.loads(line.rstrip(",")) for line in lines[start + 1 :][: len(report.findings)]]
    assert told == [{name: getattr(each, name) for name in COLUMNS} for each in report.findings]


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_a_report_of_a_tuple_is_that_of_columns(report):
    twin = replace(report, findings=tuple(report.findings))
    assert type(twin.findings) is Findings
    assert twin == report
    assert hash(twin) == hash(report)


def test_frozen():
    with pytest.raises(FrozenInstanceError):
        Report(package=".").package = "x"


def test_another_format_is_refused():
    with pytest.raises(ValueError, match="format 2; expected 1"):
        Report.from_json(Report(package=".").to_json().replace('"format": 1', '"format": 2'))


def test_to_frame_has_a_row_a_finding():
    frame = Report(package=".", findings=(finding(), finding(line=9))).to_frame()
    assert frame["line"].to_list() == [3, 9]
    assert tuple(frame.columns) == COLUMNS
    assert Report(package=".").to_frame().schema == frame.schema


@pytest.mark.parametrize("told", SEVERITIES)
@pytest.mark.parametrize("asked", SEVERITIES)
def test_raises_for_findings_as_bad_as_asked(told, asked):
    report = Report(package="river", findings=(finding(severity=told),))
    if SEVERITIES.index(told) > SEVERITIES.index(asked):
        report.raise_for_findings(asked)
        return
    with pytest.raises(FindingsError) as caught:
        report.raise_for_findings(asked)
    assert str(caught.value) == (
        f"river is not as expected: 1 of severity {told}\n"
        "data/events.csv:3:7: RVD301 found '2022-1-19'; expected a date"
    )


def test_raises_for_what_is_left_out_and_for_what_was_not_run():
    with pytest.raises(FindingsError, match="4 of severity error"):
        Report(package=".", left_out=(("RVD301", "error", 4),)).raise_for_findings()
    with pytest.raises(FindingsError, match="1 not run"):
        Report(package=".", not_run=(MISSED,)).raise_for_findings()
    Report(package=".", not_run=(replace(MISSED, accepted=True),)).raise_for_findings("info")


def test_the_worst_places_are_told_first_and_all_are_counted():
    warnings = [finding(severity="warning", line=line) for line in range(1, 9)]
    report = Report(package=".", findings=(*warnings, *(finding(line=n) for n in (50, 51))))
    with pytest.raises(FindingsError) as caught:
        report.raise_for_findings("warning")
    head, *places = str(caught.value).splitlines()
    assert head.endswith("2 of severity error, 8 of severity warning")
    assert [each.split(":")[1] for each in places] == ["50", "51", "1", "2", "3"]
