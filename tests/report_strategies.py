"""Reports with whatever a stranger may put into them."""

from collections import Counter

from hypothesis import strategies as st

from raisi_visit_dataset.rules.catalogue import RULES
from raisi_visit_dataset.validation.finding import SEVERITIES, Finding
from raisi_visit_dataset.validation.report import NotRun, Report, Waived

HOSTILE = (
    "</td><script>alert(1)</script>",
    "' onerror='x'",
    "a|b\n| c | d |",
    "::error file=x::y\r\n::set-output name=a::b",
    "##[error]x",
    "%0A%25",
    "[x](https://example.org) ![y](z) @name #1 https://example.org www.example.org",
    "`code` ``` **bold** _it_ ~~gone~~ <!-- --> &amp; &#64;",
    "]]></failure><testcase/>",
    "{{ 7 * 7 }}{% raw %}",
    "\u202eabc\u2066\u200f\ufeff\u0000\u001b[31m\x85\u2028\u2029",
    "\ufffe\uffff\ud800",
    "\u06a9\u200c\u0646\u062f \U0001f600",
    "\\| \\",
    "",
)

words = st.sampled_from(HOSTILE) | st.text(
    st.characters(exclude_categories=[], codec=None) | st.sampled_from("|<>&\"'`%:,\\\n\r@#\u202e"),
    max_size=12,
)
numbers = st.none() | st.integers(1, 10**6)
codes = st.sampled_from([rule.code for rule in RULES[:6]]) | words.filter(bool)
paths = st.sampled_from(("data/events.csv", "/abs/data/a b.csv", "c:/x.csv", "a:b%.csv")) | words

findings = st.builds(
    Finding,
    code=codes,
    severity=st.sampled_from(SEVERITIES),
    message=words,
    hint=words,
    resource=words,
    file=paths,
    line=numbers,
    column=numbers,
    row_number=numbers,
    key=st.none() | words,
    field=st.none() | words,
    value=st.none() | words,
    source_id=st.none() | words,
    start_char=numbers,
    end_char=numbers,
)
counts = st.lists(
    st.tuples(words, st.integers(0, 5000)), max_size=3, unique_by=lambda pair: pair[0]
)


@st.composite
def many(draw):
    """Give several findings of few kinds, so that limits of forms are met."""
    kinds = draw(st.lists(findings, min_size=1, max_size=4))
    return [each for each in kinds for _ in range(draw(st.integers(1, 45)))]


@st.composite
def reports(draw):
    """Give any report."""
    found = draw(st.lists(findings, max_size=4) | many())
    left_out = draw(
        st.lists(
            st.tuples(codes, st.sampled_from(SEVERITIES), st.integers(1, 5000)),
            max_size=3,
            unique_by=lambda each: each[0],
        )
    )
    return Report(
        package=draw(words),
        findings=tuple(sorted(found)),
        waived=tuple(draw(st.lists(st.builds(Waived, findings, words), max_size=3))),
        left_out=tuple(left_out),
        suppressed=tuple(draw(counts)),
        not_run=tuple(
            draw(st.lists(st.builds(NotRun, words, words, words, st.booleans()), max_size=8))
        ),
        checks=tuple(sorted(draw(st.sets(codes, max_size=4)))),
        figures=tuple(draw(counts)),
        rows=tuple(draw(counts)),
    )


def finding(**parts):
    """Make a finding, plain but for the parts given."""
    plain = {
        "code": "RVD301",
        "severity": "error",
        "message": "found '2022-1-19'; expected a date",
        "hint": "write the date in EDTF",
        "resource": "events",
        "file": "data/events.csv",
        "line": 3,
        "column": 7,
        "row_number": 2,
        "key": "visit",
        "field": "date",
        "value": "2022-1-19",
    }
    return Finding(**{**plain, **parts})


def totals(report):
    """Count findings by code, those left out included."""
    counted = Counter(each.code for each in report.findings)
    for code, _, count in report.left_out:
        counted[code] += count
    return counted
