"""What must hold of every case, whatever is in it: each check yields what is amiss."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final
from xml.etree import ElementTree as ET

from tests.hostile.case import Case
from tests.hostile.harness import Outcome

__all__ = ["MOST_BYTES", "MOST_SECONDS", "amiss"]

MOST_SECONDS: Final = 40
"""Of the processor: four times what is promised, since machines differ in their pace.

What has no bound takes minutes. What each case took, `tests.hostile.figures` prints.
"""

MOST_BYTES: Final = 1_000_000_000

_UNSHOWN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_LAYOUT: Final = frozenset("\n\u200c\u200d")
_ANNOTATION: Final = re.compile(
    r"::(error|warning|notice) (?:[a-z]+=[^,:\r\n]*,?)+::[^\r\n]*"
    r"|(valid|not valid)[:,][a-z0-9, :-]*"
)
_JUNIT: Final = frozenset(
    {"testsuites", "testsuite", "testcase", "properties", "property", "failure", "error", "skipped"}
    | {"system-out"}
)
_HTML: Final = frozenset(
    {"html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "nav"}
    | {
        "h1",
        "h2",
        "h3",
        "p",
        "span",
        "mark",
        "code",
        "pre",
        "a",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
    }
    | {"table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "strong", "em"}
    | {"div", "small", "time", "abbr", "figure", "figcaption", "blockquote", "br", "hr", "bdi"}
)


def amiss(case: Case, outcome: Outcome) -> list[str]:
    """Return everything that is wrong with the outcome of a case."""
    return [
        f"{case.name}: {each}"
        for each in (*_deeds(case, outcome), *_verdict(case, outcome), *_words(outcome))
    ]


def _deeds(case: Case, outcome: Outcome) -> Iterator[str]:
    if outcome.status != case.status:
        yield f"status {outcome.status}, not {case.status} {outcome.raised} {outcome.err[-300:]}"
    yield from outcome.seen
    if outcome.left:
        yield f"left {outcome.left} in the temporary folder"
    if outcome.cpu > MOST_SECONDS:
        yield f"took {outcome.cpu:.1f} s, {outcome.seconds:.1f} s by the clock"
    if outcome.peak > MOST_BYTES:
        yield f"took {outcome.peak} bytes"
    for name, text in (("error", outcome.err), ("output", outcome.out)):
        if "Traceback" in text or "a fault of ours" in text:
            yield f"a traceback in standard {name}"


def _verdict(case: Case, outcome: Outcome) -> Iterator[str]:
    if "json" not in outcome.reports:
        if case.code not in ("unopened", "coding") or not outcome.err.strip():
            yield f"no report: {outcome.err[-300:]}"
        return
    report = json.loads(outcome.reports["json"])
    found = {each["code"]: each for each in report["findings"]}
    if case.code.startswith("RVD") and case.code not in found:
        yield f"{case.code} is not among {sorted(found)}"
    if case.code == "refused" and list(found) != ["package-refused"]:
        yield f"not refused: {sorted(found)}"
    if case.code == "not_run" and all(each["accepted"] for each in report["not_run"]):
        yield "every check was run"
    if case.code == "good" and report["counts"]["error"] + report["counts"]["warning"]:
        yield f"called faulty: {sorted(found)}"
    if report["ok"] != (outcome.status == 0):
        yield "the report and the status do not agree"
    yield from _places(report["findings"])


def _places(findings: list[dict[str, object]]) -> Iterator[str]:
    """Each finding says what, where, and how to mend it; they stand in order."""
    for each in findings:
        if not (each["file"] and each["message"] and each["hint"]):
            yield f"a finding without file, message or hint: {each}"
        if each["line"] is None and str(each["file"]).endswith("datapackage.json"):
            yield f"a finding without a line: {each}"


def _words(outcome: Outcome) -> Iterator[str]:
    texts = {**outcome.reports, "output": outcome.out, "errors": outcome.err}
    for name, text in texts.items():
        odd = {
            each
            for each in set(text)
            if each not in _LAYOUT and unicodedata.category(each) in _UNSHOWN
        }
        if odd:
            yield f"raw characters in {name}: {sorted(map(ascii, odd))[:5]}"
    if "github" in texts:
        yield from (
            f"an annotation: {line[:200]}"
            for line in _lines(texts["github"])
            if not _ANNOTATION.fullmatch(line)
        )
        yield from _of_sarif(texts["sarif"])
        yield from _of_junit(texts["junit"])
        yield from _of_html(texts["html"])
        yield from _of_markdown(texts["markdown"])


def _lines(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n")


def _of_sarif(text: str) -> Iterator[str]:
    for run in json.loads(text)["runs"]:
        for result in run["results"]:
            message = result["message"]["text"]
            if re.search(r"(?<!\\)\]\(", message):
                yield f"a link in SARIF: {message[:200]}"


def _of_junit(text: str) -> Iterator[str]:
    if "<!DOCTYPE" in text:
        yield "a document type in JUnit"
    for element in ET.fromstring(text).iter():  # noqa: S314 - what we wrote
        if element.tag not in _JUNIT:
            yield f"an element in JUnit: {element.tag}"


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.amiss: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _HTML:
            self.amiss.append(f"an element in HTML: {tag}")
        for name, value in attrs:
            away = name in ("src", "href", "action") and not (value or "").startswith("#")
            if name.startswith("on") or away:
                self.amiss.append(f"an attribute in HTML: {name}={value}")


def _of_html(text: str) -> Iterator[str]:
    tags = _Tags()
    tags.feed(text)
    yield from tags.amiss
    if "Content-Security-Policy" not in text:
        yield "no policy in HTML"


_OUR_TAGS: Final = re.compile(r"<span>[@#]</span>|</?(?:details|summary)>")


def _of_markdown(text: str) -> Iterator[str]:
    plain = re.sub(r"\\.", "", _OUR_TAGS.sub("", text))
    for mark in ("<", "](", "`", "![", "@", "://"):
        if mark in plain:
            at = plain.index(mark)
            yield f"{mark} in Markdown: {plain[max(at - 80, 0) : at + 80]!r}"
    for line in _lines(plain):
        if line.startswith("#") and not line.startswith("## "):
            yield f"a heading in Markdown: {line[:80]}"
