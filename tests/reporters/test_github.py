from collections import Counter

from hypothesis import given
from tests.report_strategies import finding, reports, totals

from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.github import MOST_ANNOTATIONS, as_github
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.report import NotRun, Report

COMMANDS = {"error": "error", "warning": "warning", "notice": "info"}
MISSED = "not run"


def undone(text, marks):
    for code, mark in marks:
        text = text.replace(code, mark)
    return text


def parsed(line):
    """Read a line as the runner does: command, properties, message."""
    assert line.startswith("::")
    head, message = line[2:].split("::", 1)
    command, told = head.split(" ", 1)
    marks = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
    properties = {}
    for each in told.split(","):
        name, value = each.split("=", 1)
        properties[name] = undone(value, (("%3A", ":"), ("%2C", ","), *marks))
    return command, properties, undone(message, marks)


def annotations(report):
    lines = as_github(report).splitlines()
    return [parsed(line) for line in lines[:-1]], lines[-1]


@given(reports())
def test_every_line_is_a_command_of_ours_and_the_last_is_plain(report):
    told, last = annotations(report)
    assert {command for command, _, _ in told} <= {*COMMANDS}
    assert "::" not in last
    assert "##[" not in last


@given(reports())
def test_github_gets_no_more_of_a_kind_than_it_shows(report):
    told, _ = annotations(report)
    assert max(Counter(command for command, _, _ in told).values(), default=0) <= MOST_ANNOTATIONS


@given(reports())
def test_what_goes_in_is_shown_or_counted(report):
    told, _ = annotations(report)
    for command, severity in COMMANDS.items():
        mine = [each for each in told if each[0] == command and each[1]["title"] != MISSED]
        shown = [each for each in mine if not each[1]["title"].startswith("further ")]
        rolled = [message for _, properties, message in mine if len(properties) == 1]
        further = [int(message.split(" ")[0]) for message in rolled]
        assert len(further) <= 1
        assert len(shown) + sum(further) == report.count(severity)


@given(reports())
def test_places_and_words_come_through_whole(report):
    told, _ = annotations(report)
    # What the runner would read must be just what stands in the report, colons and commas too.
    expected = {
        (each.file, str(each.line), str(each.column), each.code) for each in clean(report).findings
    }
    for _, properties, message in told:
        if "file" in properties:
            place = [properties.get(name, "None") for name in ("file", "line", "col", "title")]
            assert tuple(place) in expected
            assert "\n" not in message


def test_ten_fit_and_of_eleven_one_counts_the_rest():
    ten = Report(package=".", findings=tuple(finding(line=n) for n in range(1, 11)))
    eleven = Report(package=".", findings=tuple(finding(line=n) for n in range(1, 12)))
    assert all("file" in properties for _, properties, _ in annotations(ten)[0])
    told = annotations(eleven)[0]
    assert [properties.get("line") for _, properties, _ in told] == [*map(str, range(1, 10)), None]
    assert told[-1][2] == "2 further errors without an annotation: 2 of RVD301"


def test_ten_and_some_left_out_are_more_than_ten():
    ten = tuple(finding(line=n) for n in range(1, 11))
    told, _ = annotations(Report(package=".", findings=ten, left_out=(("RVD301", "error", 5),)))
    assert len(told) == MOST_ANNOTATIONS
    assert told[-1][2] == "6 further errors without an annotation: 6 of RVD301"


def test_one_of_each_code_comes_before_repeats():
    found = [finding(line=n, code="RVD301") for n in range(1, 30)]
    found += [finding(line=n, code="RVD231") for n in range(40, 60)]
    told, _ = annotations(Report(package=".", findings=tuple(sorted(found))))
    assert [properties.get("line") for _, properties, _ in told][:3] == ["1", "40", "2"]


def test_errors_come_before_warnings_wherever_they_stand():
    found = (finding(line=1, severity="warning"), finding(line=2, severity="error"))
    told, _ = annotations(Report(package=".", findings=found))
    assert [command for command, _, _ in told] == ["error", "warning"]


def test_an_annotation_names_the_rule_the_row_and_the_cure():
    text = as_github(Report(package=".", findings=(finding(file="a,b:c.csv"),)), rules=RULES)
    assert text.splitlines()[0] == (
        "::error file=a%2Cb%3Ac.csv,line=3,col=7,title=RVD301 date-invalid::events visit date: "
        "found '2022-1-19'; expected a date; write the date in EDTF"
    )


def test_a_check_not_run_without_leave_is_an_error_and_an_accepted_one_is_not():
    missed = tuple(NotRun(f"RVD{n}", "events", "no table", accepted=False) for n in range(7))
    accepted = NotRun("RVD9", "texts", "asked for", accepted=True)
    told, last = annotations(Report(package=".", not_run=(*missed, accepted)))
    assert [(command, properties) for command, properties, _ in told] == [
        ("error", {"title": "not run"})
    ]
    assert "7 checks were not run" in told[0][2]
    assert "and 2 more" in told[0][2]
    assert last.startswith("not valid: 0 errors")


@given(reports())
def test_rolled_up_counts_are_those_of_the_codes(report):
    told, _ = annotations(report)
    counts = totals(clean(report))
    for _, properties, message in told:
        if properties["title"].startswith("further ") and "file" not in properties:
            total = int(message.split(" ")[0])
            assert total <= sum(counts.values())
