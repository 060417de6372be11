import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from tests.invented import package_files, write
from tests.report_strategies import finding, findings, reports

import raisi_visit_dataset as rvd
from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.sarif import as_sarif
from raisi_visit_dataset.reporters.sarif_result import fingerprint
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.report import NotRun, Report, Waived

SCHEMA = json.loads((Path(__file__).parents[1] / "data/sarif-2.1.0.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft7Validator(SCHEMA)


def run_of(report, **how):
    document = json.loads(as_sarif(report, **how))
    VALIDATOR.validate(document)
    return document["runs"][0]


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_it_is_sarif_and_holds_every_finding(report):
    run = run_of(report, rules=RULES)
    results = run["results"]
    told = [each for each in results if "suppressions" not in each]
    assert Counter(each["ruleId"] for each in told) == clean(report).by_code()
    assert len(results) - len(told) == len(report.waived)
    rules = [each["id"] for each in run["tool"]["driver"]["rules"]]
    assert all(rules[each["ruleIndex"]] == each["ruleId"] for each in results)
    notes = run["invocations"][0]["toolExecutionNotifications"]
    parts = (report.left_out, report.suppressed, report.not_run)
    assert len(notes) == sum(map(len, parts))


def test_the_schema_tells_a_wrong_report_apart():
    document = json.loads(as_sarif(Report(package=".", findings=(finding(),))))
    document["runs"][0]["results"][0]["level"] = "info"
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(document)


def test_a_result_says_where():
    result = run_of(Report(package=".", findings=(finding(file="data/a b#1.csv"),)))["results"][0]
    location = result["locations"][0]
    assert location["physicalLocation"] == {
        "artifactLocation": {"uri": "data/a%20b%231.csv", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 3, "startColumn": 7},
    }
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "events/visit/date"
    assert result["properties"]["value"] == "2022-1-19"


@pytest.mark.parametrize("file", ["/a b/x.csv", "c:/x y.csv", "a:b/x.csv", "ü/%41.csv", "//h/x"])
def test_a_path_survives_its_reference(file):
    result = run_of(Report(package=".", findings=(finding(file=file),)))["results"][0]
    artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]
    parts = urlsplit(artifact["uri"])
    absolute = file.startswith(("/", "c:/"))
    assert parts.scheme == ("file" if absolute else "")
    assert ("uriBaseId" in artifact) is not absolute
    assert parts.netloc == ""
    assert unquote(parts.path).removeprefix("/" if file[0] == "c" else "") == file


def test_columns_are_counted_in_code_points():
    assert run_of(Report(package="."))["columnKind"] == "unicodeCodePoints"


@given(findings, findings)
def test_a_fingerprint_stays_when_lines_move(one, other):
    place = {name: getattr(other, name) for name in ("line", "column", "row_number", "file")}
    place |= {name: getattr(other, name) for name in ("start_char", "end_char", "message")}
    assert fingerprint(replace(one, **place)) == fingerprint(one)


@pytest.mark.parametrize("part", ["code", "resource", "key", "field", "source_id", "value"])
def test_a_fingerprint_tells_findings_apart(part):
    assert fingerprint(replace(finding(), **{part: "other"})) != fingerprint(finding())


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_no_two_results_share_a_fingerprint(report):
    prints = [each["partialFingerprints"]["raisiVisit/v1"] for each in run_of(report)["results"]]
    assert len(prints) == len({*prints})


def test_fingerprints_stay_when_lines_are_added_above(tmp_path):
    files = dict(package_files("harbour"))
    files["data/events.csv"] = files["data/events.csv"].replace(b"2022-02-28", b"2022-02-30")
    prints = []
    for above in (b"", b"aaa,,,,,,,,,,,,,\n" * 3):
        header, _, rows = files["data/events.csv"].partition(b"\n")
        folder = tmp_path / str(len(above))
        write(folder, {**files, "data/events.csv": header + b"\n" + above + rows})
        report = rvd.validate(folder, select=["RVD301"])
        told = [each for each in run_of(report)["results"] if each["ruleId"] == "RVD301"]
        prints.append({each["partialFingerprints"]["raisiVisit/v1"] for each in told})
        lines = {each["locations"][0]["physicalLocation"]["region"]["startLine"] for each in told}
        assert lines == {2 + len(above.splitlines())}
    assert prints[0] == prints[1]
    assert prints[0]


def test_a_waived_finding_is_suppressed_with_its_reason():
    waived = Waived(finding(severity="warning"), "the text is loose")
    result = run_of(Report(package=".", waived=(waived,)))["results"][0]
    assert result["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "the text is loose"}
    ]


@pytest.mark.parametrize("accepted", [True, False], ids=["accepted", "not accepted"])
def test_a_check_not_run_is_told(accepted):
    report = Report(package=".", not_run=(NotRun("RVD2", "texts", "none", accepted=accepted),))
    invocation = run_of(report)["invocations"][0]
    assert invocation["executionSuccessful"] is accepted
    note = invocation["toolExecutionNotifications"][0]
    assert note["level"] == ("note" if accepted else "error")
    assert note["message"]["text"] == "RVD2 was not run on texts: none"


def test_a_rule_brings_its_help():
    report = Report(package=".", checks=("RVD301", "unknown"))
    told = run_of(report, rules=RULES, docs="https://example.org/rules/")
    known, unknown = told["tool"]["driver"]["rules"]
    assert known["name"] == "date-invalid"
    assert known["helpUri"] == "https://example.org/rules/RVD301"
    assert "## How to mend it" in known["help"]["markdown"]
    assert known["fullDescription"]["text"].startswith("Every uncertain date")
    assert "##" not in known["fullDescription"]["text"]
    assert known["defaultConfiguration"] == {"level": "error"}
    assert unknown == {"id": "unknown"}
