import re

import pytest
from hypothesis import HealthCheck, given, settings
from markdown_it import MarkdownIt
from tests.report_strategies import HOSTILE, finding, reports

from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.markdown import MOST_ROWS, as_markdown
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.report import NotRun, Report, Waived

READER = MarkdownIt("commonmark").enable("table")
HEADERS = {
    "Findings": ["severity", "rule", "place", "row and field", "message"],
    "Findings by rule": ["rule", "findings"],
    "Follow from others": ["rule", "number"],
    "Waived": ["rule", "place", "message", "reason"],
    "Not run": ["check", "on", "reason", "accepted"],
    "Figures": ["figure", "number"],
}
OURS = {"<span>", "</span>"}


def words_of(inline):
    """Return what a reader sees of some inline text."""
    return "".join(each.content for each in inline.children if each.type == "text")


def read(text):
    """Read Markdown: its tables as rows of cells by title, and every token."""
    tokens = READER.parse(text)
    tables, rows = [], []
    for number, token in enumerate(tokens):
        if token.type == "table_open":
            rows = []
            tables.append(rows)
        if token.type == "tr_open":
            rows.append([])
        if token.type in ("th_open", "td_open"):
            rows[-1].append(words_of(tokens[number + 1]))
    titles = {tuple(header): title for title, header in HEADERS.items()}
    return {titles[tuple(rows[0])]: rows[1:] for rows in tables}, tokens


def as_read(words):
    """Return words as a cell shows them: white space at its ends is no part of it."""
    return words.strip()


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_what_goes_in_is_shown_or_counted(report):
    text = as_markdown(report, rules=RULES)
    tables, _ = read(text)
    total = sum(report.count(severity) for severity in ("error", "warning", "info"))
    left = re.search(r"^([0-9,]+) of [0-9,]+ findings are left out", text, re.MULTILINE)
    counted = int(left[1].replace(",", "")) if left else 0
    assert len(tables.get("Findings", [])) + counted == total
    by_rule = [int(row[1].replace(",", "")) for row in tables.get("Findings by rule", [])]
    assert sum(by_rule) == total
    assert len(tables.get("Follow from others", [])) == len(report.suppressed)
    assert len(tables.get("Waived", [])) == len(report.waived)
    assert len(tables.get("Not run", [])) == len(report.not_run)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_nothing_of_a_stranger_is_markup(report):
    _, tokens = read(as_markdown(report))
    inline = [child for token in tokens for child in token.children or ()]
    assert {each.type for each in inline} <= {"text", "html_inline"}
    assert {each.content for each in inline if each.type == "html_inline"} <= OURS
    blocks = [token.content for token in tokens if token.type == "html_block"]
    assert all(
        re.fullmatch(r"(<details><summary>[\w ]+: [\d,]+</summary>|</details>)\n?", each)
        for each in blocks
    )


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_cells_show_the_very_words(report):
    tables, _ = read(as_markdown(report))
    waived = [
        [each.finding.code, each.finding.place(), each.finding.message, each.reason]
        for each in clean(report).waived
    ]
    assert tables.get("Waived", []) == [[as_read(cell) for cell in row] for row in waived]


@pytest.mark.parametrize("mark", ["@", "#"])
def test_no_name_and_no_number_becomes_a_link_later(mark):
    text = as_markdown(Report(package=".", findings=(finding(message=f"{mark}1"),)))
    assert f"<span>{mark}</span>1" in text
    assert f"{mark}1" not in text


def test_no_address_becomes_a_link_later():
    report = Report(package=".", findings=tuple(finding(message=each) for each in HOSTILE))
    text = as_markdown(report)
    assert "https:" not in text
    assert "www." not in text


def test_the_worst_come_first_and_beyond_the_limit_they_are_counted():
    found = [finding(line=n, severity="warning") for n in range(1, MOST_ROWS + 1)]
    found.append(finding(line=MOST_ROWS + 1, severity="error"))
    report = Report(
        package=".", findings=tuple(found), left_out=(("RVD301", "warning", 9),), checks=("RVD301",)
    )
    text = as_markdown(report)
    tables, _ = read(text)
    assert len(tables["Findings"]) == MOST_ROWS
    assert tables["Findings"][0][0] == "error"
    assert "10 of 110 findings are left out of this table." in text
    one_more = as_markdown(Report(package=".", findings=tuple(found)))
    assert "1 of 101 findings are left out of this table." in one_more


def test_long_folded_tables_say_what_they_leave_out():
    missed = tuple(NotRun(f"RVD{n}", "x", "y", accepted=True) for n in range(MOST_ROWS + 3))
    text = as_markdown(Report(package=".", not_run=missed))
    assert len(read(text)[0]["Not run"]) == MOST_ROWS
    assert "3 of 103 rows are left out of this table." in text


@pytest.mark.parametrize(
    ("strict", "heading"),
    [(False, "is valid"), (True, "is not valid, as warnings count as errors")],
    ids=["lenient", "strict"],
)
def test_the_heading_is_the_verdict(strict, heading):
    report = Report(package="river", findings=(finding(severity="warning"),))
    assert as_markdown(report, strict=strict).splitlines()[0] == f"## river {heading}"


def test_a_good_package_has_no_table_of_findings():
    assert read(as_markdown(Report(package=".", checks=("RVD301",))))[0] == {}


def test_details_are_folded():
    report = Report(package=".", waived=(Waived(finding(), "wanted"),), figures=(("a_b", 1),))
    text = as_markdown(report)
    assert "<details><summary>Waived: 1</summary>\n\n|" in text
    assert read(text)[0]["Figures"] == [["a b", "1"]]
