import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from tests.report_strategies import finding, reports

from raisi_visit_dataset.reporters.clean import clean
from raisi_visit_dataset.reporters.html import as_html
from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.report import NotRun, Report, Waived

ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "main", "section", "div"),
    *("h1", "h2", "p", "ul", "li", "span", "bdi", "br", "details", "summary"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {
    *("lang", "charset", "http-equiv", "content", "name", "class", "id", "scope"),
    *("role", "aria-labelledby", "tabindex"),
}
EMPTY = {"meta", "br"}


class Page(HTMLParser):
    """Collect what a page is made of."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.attributes, self.open = [], [], []
        self.messages, self.words, self.ids, self.labels = [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append(tag)
        told = dict(attrs)
        self.attributes += told
        self.ids += [told["id"]] if "id" in told else []
        self.labels += [told["aria-labelledby"]] if "aria-labelledby" in told else []
        if tag not in EMPTY:
            self.open.append(tag)
        if told.get("class") == "message":
            self.messages.append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)
        if self.open[-1:] == ["bdi"] and self.messages:
            self.messages[-1] += data


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_only_our_elements_and_all_of_them_closed(report):
    page = Page(as_html(report, rules=RULES))
    assert {*page.elements} <= ELEMENTS
    assert {*page.attributes} <= ATTRIBUTES
    assert page.open == []
    assert len(page.ids) == len({*page.ids})
    assert {*page.labels} <= {*page.ids}


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_every_finding_is_shown_as_text_and_the_others_are_counted(report):
    text = as_html(report)
    words = "".join(Page(text).words)
    shown = clean(report)
    assert text.count('<bdi class="message">') == len(report.findings)
    for each in shown.findings:
        assert each.message in words
        assert each.place() in words
    for code, _, count in shown.left_out:
        assert re.search(rf"{count:,} \w+ of {re.escape(code)} left out of this page", words)


def test_the_page_has_language_title_and_a_policy_that_lets_its_style_alone_in():
    text = as_html(Report(package="river"))
    assert text.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<title>river is valid</title>" in text
    style = re.search("<style>(.*)</style>", text, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = re.search('Content-Security-Policy" content="([^"]*)"', text)[1]
    assert policy.replace("&#39;", "'").replace("&#43;", "+") == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "prefers-color-scheme: dark" in style
    assert not re.search(r"url\(|@import|https?:", text)


@pytest.mark.parametrize(
    ("strict", "told"), [(False, "is valid"), (True, "is not valid")], ids=["lenient", "strict"]
)
def test_the_heading_is_the_verdict(strict, told):
    report = Report(package="river", findings=(finding(severity="warning"),))
    text = as_html(report, strict=strict)
    assert f"<title>river {told}" in text
    assert ('class="good"' in text) is not strict


def test_a_rule_is_explained():
    text = as_html(Report(package=".", findings=(finding(),)), rules=RULES)
    assert "<summary>RVD301 date-invalid: 1 finding</summary>" in text
    assert "## How to mend it" in text
    assert "not documented here" in as_html(Report(package=".", findings=(finding(),)))


def test_the_worst_come_first():
    found = (
        finding(severity="info", message="first told"),
        finding(severity="error", message="second told"),
    )
    text = as_html(Report(package=".", findings=found))
    assert text.index("second told") < text.index("first told")


def test_waivers_checks_not_run_and_figures_are_listed():
    report = Report(
        package=".",
        waived=(Waived(finding(), "wanted <b>so</b>"),),
        not_run=(NotRun("RVD2", "texts", "none there", accepted=False),),
        figures=(("dates_found", 1234),),
    )
    text = as_html(report)
    assert "wanted &lt;b&gt;so&lt;/b&gt;" in text
    assert "none there" in text
    assert "no, so the package is not called valid" in text
    assert "<td>dates found</td><td>1,234</td>" in text
