"""Every form of a difference: what it says, and what no hostile word does to it."""

import json
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt
from tests.versions.draft import Draft, small
from tests.versions.each_change import CASES

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.versions.bump import judged
from raisi_visit_dataset.versions.compare import compare
from raisi_visit_dataset.versions.difference import Difference
from raisi_visit_dataset.versions.formats import FORMATS

HOSTILE = (
    "<script>alert(1)</script>\u202e\x1b[31m|`*_[a](javascript:b)@who #1 &amp; www.evil.example"
)
ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "main", "h1", "ul", "li", "bdi", "div"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td", "p"),
}


def differing(*changes):
    draft = Draft(small())
    for change in changes:
        change(draft)
    return compare(open_package(small()), open_package(draft.packed()))


def hostile(draft):
    draft.descriptor["title"] = HOSTILE
    draft.descriptor["name"] = HOSTILE
    draft.descriptor["version"] = HOSTILE
    draft.rows("participants")[1][2] = HOSTILE
    draft.rows("participants").append([HOSTILE, "person", HOSTILE, ""])
    del draft.rows("participants")[2]
    draft.field("participants", "country")["title"] = HOSTILE
    draft.add_table(HOSTILE, ["a"], [])
    draft.schema("participants")["fields"].append({"name": HOSTILE, "type": "string"})
    for row in draft.rows("participants")[1:]:
        row.append("x")
    draft.rows("participants")[0].append(HOSTILE)
    draft.resource(HOSTILE)["path"] = "data/odd.csv"


def rendered(form, *changes, most=100):
    difference = differing(*changes)
    return FORMATS[form](difference, judged(difference), most)


class Page(HTMLParser):
    """Collect the elements of a page, and its words."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.words = set(), []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        assert not [name for name, _ in attrs if name.startswith("on") or name in ("href", "src")]

    def handle_data(self, data):
        self.words.append(data)


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "json"])
def test_no_raw_control_or_bidirectional_character(form):
    text = rendered(form, hostile)
    assert "alert(1)" in text.replace("\\", "")
    assert not [each for each in text if each != "\n" and not each.isprintable()]


def test_a_page_has_our_elements_alone_and_shows_hostile_words_as_words():
    page = Page(rendered("html", hostile))
    assert page.elements <= ELEMENTS
    assert any("<script>alert(1)</script>\\u202e" in each for each in page.words)


@pytest.mark.parametrize("form", ["markdown", "changelog"])
def test_markdown_takes_no_word_as_markup(form):
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(rendered(form, hostile))
    inner = [each for token in tokens for each in token.children or ()]
    assert {each.type for each in inner} <= {"text", "text_special", "softbreak", "html_inline"}
    html = {each.content for each in inner if each.type == "html_inline"}
    assert html <= {"<span>", "</span>"}
    assert "html_block" not in {each.type for each in tokens}


def test_a_hostile_word_keeps_a_table_of_markdown_whole():
    text = rendered("markdown", hostile)
    tables = [line for line in text.split("\n") if line.startswith("|")]
    for line in tables:
        cells = line.replace("\\|", "").count("|")
        assert cells in (5, 6, 7)


def test_json_holds_difference_and_verdict_whole():
    difference = differing(hostile)
    told = json.loads(FORMATS["json"](difference, judged(difference), 0))
    assert Difference.from_json(json.dumps(told["difference"])) == difference
    assert told["verdict"]["level"] == "major"
    assert told["verdict"]["ok"] is False
    assert {each["rule"] for each in told["verdict"]["demands"]} >= {"id-removed", "column-added"}
    assert HOSTILE in told["difference"]["new"]["name"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_form_tells_every_change(case):
    difference = differing(case.change)
    verdict = judged(difference)
    for form in ("text", "markdown", "html"):
        text = FORMATS[form](difference, verdict, 100).replace("\\", "")
        for demand in verdict.demands:
            assert demand.rule in text
            assert demand.reason in text
    draft = FORMATS["changelog"](difference, verdict, 100)
    assert ("### " in draft) is (case.rules != {"release-changed"})


def many(draft):
    for number in range(30):
        draft.rows("participants").append([f"p{number:02}", "person", "x", ""])


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
@pytest.mark.parametrize(("most", "left"), [(29, "1 of 30"), (0, "30 of 30"), (30, ""), (31, "")])
def test_what_is_left_out_is_counted(form, most, left):
    text = rendered(form, many, most=most)
    assert text.count("p0") == min(most, 10)
    assert (f"{left} rows are left out" in text) if left else ("30 rows are left out" not in text)


def test_text_says_what_is_wrong_and_what_would_do():
    def change(draft):
        draft.descriptor["version"] = "1.4.3"
        draft.rows("participants").append(["new", "person", "New", ""])

    text = rendered("text", change)
    assert text.startswith("small 1.4.2 → small 1.4.3\nthe difference demands: minor\n")
    assert "lowest version that does: 1.5.0" in text
    assert "wrong: the version 1.4.3 is too low" in text


def test_nothing_differs_is_said():
    for form in FORMATS:
        text = rendered(form)
        assert text.endswith("\n")
        assert form == "json" or "othing differs" in text


# --- the changelog ------------------------------------------------------------


def test_a_draft_of_the_changelog():
    def change(draft):
        draft.descriptor["version"] = "2.0.0"
        draft.rename_column("participants", "name", "full_name")
        del draft.rows("participants")[1]
        draft.rows("participants")[1][2] = "Corrected"
        draft.rows("topics").extend([["war", "War"], ["peace", "Peace"]])

    # The renamed column has another cell now, so that it cannot be known.
    assert (
        rendered("changelog", change)
        == """\
## [2.0.0] - 2026-01-31

### Added

- participants.full_name: a new column.
- topics: 2 rows added (peace, war).

### Removed

- participants.name: a column is gone.
- participants: 1 row removed (lund).
"""
    )


def test_corrections_are_fixed_and_the_rest_is_changed():
    def change(draft):
        draft.rows("participants")[1][2] = "Corrected"
        draft.descriptor["title"] = "Other"
        draft.field("participants", "name")["type"] = "any"
        del draft.field("participants", "name")["constraints"]["maxLength"]

    text = rendered("changelog", change)
    changed, fixed = text.split("### Fixed")
    assert "participants.name (type)" in changed
    assert "### Changed" in changed
    assert "participants: 1 row changed (lund)." in fixed


def test_keys_of_a_draft_are_counted_beyond_the_first():
    text = rendered("changelog", many, most=2)
    assert "participants: 30 rows added (p00, p01 and 28 more)." in text


def test_retired_ids_are_told_as_removed():
    def change(draft):
        del draft.rows("participants")[1]
        draft.rows("retired_ids").append(["participants", "lund", "a double"])

    removed = rendered("changelog", change).split("### Removed")[1]
    assert "participants: 1 row retired (lund)." in removed


def test_lost_and_retired_ids_are_listed_apart():
    def change(draft):
        del draft.rows("participants")[1:3]
        draft.rows("retired_ids").append(["participants", "lund", "a double"])

    text = rendered("changelog", change)
    assert "participants: 1 row retired (lund)." in text
    assert "participants: 1 row removed (torv)." in text


def test_without_a_version_the_draft_is_unreleased():
    def change(draft):
        del draft.descriptor["version"]

    assert rendered("changelog", change).startswith("## [Unreleased]\n")
