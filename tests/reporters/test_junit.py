import pytest
from hypothesis import given
from junitparser import Error, Failure, JUnitXml, Skipped
from tests.report_strategies import finding, reports

from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.junit import as_junit
from raisi_visit_dataset.reporters.words import codes_of
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.report import NotRun, Report, Waived


def suite_of(report, **how):
    read = JUnitXml.fromstring(as_junit(report, **how).encode("utf-8"))
    (suite,) = list(read)
    assert (read.tests, read.failures, read.errors) == (suite.tests, suite.failures, suite.errors)
    return suite


@pytest.mark.parametrize("strict", [False, True], ids=["lenient", "strict"])
@given(report=reports())
def test_there_is_a_failure_just_when_the_exit_status_is_1(strict, report):
    suite = suite_of(report, strict=strict)
    assert (suite.failures + suite.errors > 0) == (report.exit_status(strict=strict) == 1)


@given(reports())
def test_each_rule_and_each_check_not_run_is_a_test(report):
    suite = suite_of(report)
    names = [case.name for case in suite if case.classname == "raisi-visit"]
    assert names == [*codes_of(clean(report))]
    assert suite.tests == len(list(suite)) == len(names) + len(report.not_run)
    assert suite.skipped == sum(each.accepted for each in report.not_run)
    assert suite.errors == sum(not each.accepted for each in report.not_run)


@given(reports())
def test_every_finding_has_its_line(report):
    lines = {}
    for case in suite_of(report, strict=True):
        texts = [each.text for each in case.result if isinstance(each, Failure)]
        lines[case.name] = sum((text or "").count("\n") + 1 for text in texts)
        lines[case.name] += len((case.system_out or "").splitlines())
    shown = clean(report)
    for code in codes_of(shown):
        expected = shown.by_code().get(code, 0)
        expected += sum(each.finding.code == code for each in shown.waived)
        expected += sum(each == code for each, _, _ in shown.left_out)
        assert lines[code] == expected


def test_a_rule_that_finds_nothing_passes():
    (case,) = suite_of(Report(package=".", checks=("RVD301",)), rules=RULES)
    assert (case.name, case.result, case.system_out) == ("RVD301 date-invalid", [], None)


def test_a_failure_tells_place_message_and_cure():
    report = Report(
        package=".", findings=(finding(), finding(line=9)), left_out=(("RVD301", "error", 5),)
    )
    (case,) = suite_of(report)
    (failure,) = case.result
    assert failure.message == "7 errors, 0 warnings, 0 remarks"
    assert failure.text.splitlines()[0] == (
        "data/events.csv:3:7: error: found '2022-1-19'; expected a date (events visit date); "
        "write the date in EDTF"
    )
    assert failure.text.splitlines()[-1] == "5 errors left out"
    assert 'file="data/events.csv"' in as_junit(report)


def test_a_warning_is_output_unless_warnings_are_errors():
    report = Report(package=".", findings=(finding(severity="warning"),))
    (case,) = suite_of(report)
    assert case.result == []
    assert "warning: found" in case.system_out
    (case,) = suite_of(report, strict=True)
    assert [type(each) for each in case.result] == [Failure]


def test_a_waived_finding_is_output_with_its_reason():
    (case,) = suite_of(Report(package=".", waived=(Waived(finding(), "wanted"),)), strict=True)
    assert case.result == []
    assert case.system_out.startswith("waived: data/events.csv:3:7")
    assert case.system_out.endswith("because: wanted")


@pytest.mark.parametrize(
    ("accepted", "kind"), [(True, Skipped), (False, Error)], ids=["accepted", "not accepted"]
)
def test_a_check_not_run_is_skipped_or_an_error(accepted, kind):
    report = Report(package=".", not_run=(NotRun("RVD2", "texts", "none", accepted=accepted),))
    (case,) = suite_of(report)
    (result,) = case.result
    assert (case.name, type(result), result.message) == ("RVD2 on texts", kind, "none")
