"""What is told of a change, word for word: as a value, in every form, and in a refusal."""

import json
from dataclasses import asdict
from pathlib import Path

import pytest
from tests.versions.draft import Draft, small
from tests.versions.each_change import CASES

from raisi_visit_dataset.errors import PackageRefused, UnreadableError
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.versions.bump import demands, judged
from raisi_visit_dataset.versions.compare import compare
from raisi_visit_dataset.versions.difference import Difference
from raisi_visit_dataset.versions.formats import FORMATS

EXPECTED = Path(__file__).parent / "expected"


def differing(*changes):
    draft = Draft(small())
    for change in changes:
        change(draft)
    return compare(open_package(small()), open_package(draft.packed()))


def exact(difference):
    """Return what a difference holds, and what it demands, but for what is empty."""
    held = json.loads(difference.to_json())
    told = {name: held[name] for name in ("schema", "tables", "metadata", "files") if held[name]}
    return {**told, "demands": [[e.rule, e.subject, e.count] for e in demands(difference)]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_change_of_each_kind_is_told_to_the_last_word(case):
    expected = json.loads((EXPECTED / "changes.json").read_text(encoding="utf-8"))
    assert exact(differing(case.change)) == expected[case.name]


def much(draft):
    """Change something of every kind, so that each part of a form has something to tell."""
    draft.descriptor["version"] = "1.5.0"
    draft.descriptor["title"] = "Larger"
    draft.descriptor["keywords"] = ["visit"]
    draft.descriptor["licenses"] = [{"name": "ODC-BY-1.0"}, {"name": "CC0-1.0"}]
    draft.resource("topics")["licenses"] = [{"name": "CC-BY-4.0"}, {"name": "CC0-1.0"}]
    draft.resource("topics")["title"] = "What was said"
    draft.field("topics", "label")["title"] = "Words"
    draft.field("participants", "name")["constraints"] = {"maxLength": 30}
    draft.rename_column("participants", "country", "state")
    draft.schema("participants")["fields"].append({"name": "born", "type": "year"})
    for row, cell in zip(draft.rows("participants"), ["born", "1957", "", ""], strict=True):
        row.append(cell)
    draft.rows("participants")[1][2] = "Bo Lund\nthe Elder"
    draft.rows("participants")[2][2] = ""
    del draft.rows("participants")[3]
    draft.rows("participants").append(["abel", "person", "Abel | `b`", "", ""])
    del draft.rows("statement_topics")[1]
    draft.rows("statement_topics").append(["s3", "pact"])
    draft.rows("retired_ids").append(["participants", "post", "merged"])
    draft.rows("retired_ids").append(["participants", "post", "merged"])
    del draft.rows("codes")[1]
    draft.rows("codes").append(["kind", "state", ""])
    draft.rows("codes")[1][2] = "press"
    draft.add_table("places", ["place_id"], [["north"]], primaryKey=["place_id"])
    draft.files["seeds/first.txt"] = b"Another text.\n"


@pytest.mark.parametrize(
    ("form", "most"),
    [(form, most) for form in FORMATS for most in ((100,) if form == "json" else (100, 1, 0))],
)
def test_every_form_to_the_last_word(form, most):
    difference = differing(much)
    expected = (EXPECTED / f"much_{most}.{form}").read_text(encoding="utf-8")
    assert FORMATS[form](difference, judged(difference), most) == expected


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_of_nothing_to_the_last_word(form):
    difference = differing()
    expected = (EXPECTED / f"nothing.{form}").read_text(encoding="utf-8")
    assert FORMATS[form](difference, judged(difference), 100) == expected


def test_the_json_of_a_difference_is_indented_by_two_and_read_again():
    difference = differing(much)
    text = difference.to_json()
    assert text == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"
    assert Difference.from_json(text) == difference
    assert json.loads(text)["old"] == asdict(difference.old)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1", "the whole: Input should be an object"),
        ('{"old": {}, "new": {"name": 1}}', "new.name: Input should be a valid string"),
        ('{"old": {}}', "new: Field required"),
    ],
)
def test_json_of_something_else_is_told_with_its_place(text, found):
    with pytest.raises(UnreadableError) as refused:
        Difference.from_json(text)
    told = (refused.value.path, refused.value.found, refused.value.expected)
    assert told == ("difference", found, "the JSON of a difference")


def ragged(draft):
    draft.rows("topics").append(["war"])
    draft.rows("topics").append(["war", "War", "more"])


def many_ragged(draft):
    draft.rows("topics").extend([["war"]] * 21)


def all_ragged(draft):
    draft.rows("topics").extend([["war"]] * 20)


def twice(draft):
    draft.descriptor["resources"].append(dict(draft.resource("topics")))


def bad_constraint(draft):
    draft.field("topics", "label")["constraints"] = {"minLength": "three"}


def no_fields(draft):
    draft.schema("topics")["fields"] = []


def other_header(draft):
    draft.rows("topics")[0][1] = "name"


def not_utf8(draft):
    draft.files[draft.resource("topics")["path"]] = b"topic_id,label\npact,\xff\n"


def json_table(draft):
    resource = draft.resource("topics")
    resource["path"] = "data/topics.json"
    draft.files["data/topics.json"] = b'[{"topic_id": "a", "label": "b"},\n {"topic_id": "c"}, 7]'


REFUSED = (
    ragged, many_ragged, all_ragged, twice, bad_constraint, no_fields, other_header, not_utf8,
    json_table,
)  # fmt: skip


def refused(files):
    with pytest.raises(PackageRefused) as caught:
        compare(open_package(small()), open_package(files))
    return [
        [str(each.place) if each.place else None, each.found, each.expected, each.cure]
        for each in caught.value.problems
    ]


def spoilt():
    files = small()
    table = {**files, "data/topics.csv": files["data/topics.csv"] + b"war,War\n"}
    text = {**files, "seeds/first.txt": b"Another text.\n"}
    gone = {path: data for path, data in files.items() if path != "data/topics.csv"}
    lost = {path: data for path, data in files.items() if path != "seeds/first.txt"}
    packed = {}
    for change in REFUSED:
        draft = Draft(small())
        change(draft)
        packed[change.__name__] = draft.packed()
    return {**packed, "table of other bytes": table, "file of other bytes": text,
            "table gone": gone, "file gone": lost}  # fmt: skip


@pytest.mark.parametrize("name", spoilt())
def test_a_refusal_to_the_last_word(name):
    expected = json.loads((EXPECTED / "refusals.json").read_text(encoding="utf-8"))
    assert refused(spoilt()[name]) == expected[name]
