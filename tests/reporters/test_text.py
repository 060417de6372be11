from tests.report_strategies import finding

from raisi_visit_dataset.reporters.text import as_text
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.report import NotRun, Report


def lines(file, numbers):
    assert file == "data/events.csv"
    return {number: f"visit,x,2022-1-19 in line {number}" for number in numbers if number < 9}


def test_findings_stand_by_file_with_their_line_and_a_mark():
    report = Report(package="river", findings=(finding(column=9), finding(file="z.csv", line=None)))
    told = as_text(report, lines=lines).splitlines()
    assert told[:6] == [
        "data/events.csv",
        "data/events.csv:3:9: RVD301 error found '2022-1-19'; expected a date",
        "    | visit,x,2022-1-19 in line 3",
        "    |         ^",
        "    events visit date: write the date in EDTF",
        "",
    ]
    assert told[6] == "z.csv"


def test_without_column_no_mark_and_without_line_no_excerpt():
    told = as_text(Report(package=".", findings=(finding(column=None),)), lines=lines)
    assert "| visit" in told
    assert "^" not in told
    assert "|" not in as_text(Report(package=".", findings=(finding(line=9),)), lines=lines)
    assert "|" not in as_text(Report(package=".", findings=(finding(),)))


def test_a_line_is_as_wide_as_asked():
    report = Report(package=".", findings=(finding(column=9),))
    told = as_text(report, lines=lambda *_: {3: "x" * 500}, width=40).splitlines()
    assert [len(each) for each in told[2:3]] == [40]


def test_the_worst_and_commonest_codes_are_to_be_explained_first():
    found = [
        *(finding(code="RVD402", severity="warning", line=line) for line in (1, 2, 3)),
        *(finding(code="RVD302", line=line) for line in (1, 2)),
        finding(code="RVD301"),
        finding(code="RVD401", severity="warning"),
        finding(code="unknown"),
    ]
    told = as_text(Report(package=".", findings=tuple(found)), rules=RULES).splitlines()
    assert told[-5:] == [
        "why, and how to mend it:",
        "  raisi-visit explain RVD302",
        "  raisi-visit explain RVD301",
        "  raisi-visit explain RVD402",
        "  and so on for 1 more codes",
    ]
    assert "explain" not in as_text(Report(package="."), rules=RULES)


def test_checks_not_run_for_one_reason_stand_together():
    missed = [NotRun(f"RVD30{n} name", "events", "faults", accepted=False) for n in (1, 2)]
    report = Report(package=".", not_run=(*missed, NotRun("RVD4 x", "events", "no", accepted=True)))
    assert as_text(report).splitlines()[1:3] == [
        "  RVD301, RVD302 on events: faults (so the package is not called valid)",
        "  RVD4 x on events: no",
    ]
