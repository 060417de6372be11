from itertools import pairwise
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.build.locate import Finder
from raisi_visit_dataset.build.problems import Problems
from raisi_visit_dataset.build.segments import divide
from raisi_visit_dataset.coding.source import SegmentCoding
from raisi_visit_dataset.files.located import PLACES, load_yaml

TEXTS = st.text("ab \n\r\u2028é\u0301", min_size=1, max_size=30)


def divided(text, listed):
    codings = [_coding(kind, words) for kind, words in listed]
    problems = Problems()
    segments = divide(codings, Finder(text, "a.txt", problems))
    return SimpleNamespace(
        parts=[(kind, span.slice(text)) for kind, span in segments.parts],
        segments=segments,
        problems=problems.found,
    )


def _coding(kind, words):
    places = load_yaml("kind: x\nwords: y\n", "a.yaml")[PLACES]
    return SegmentCoding.model_validate({PLACES: places, "kind": kind, "words": words})


@given(TEXTS)
def test_segments_are_a_partition_of_lines_and_line_ends(text):
    parts = divided(text, []).parts

    assert "".join(words for _, words in parts) == text
    for kind, words in parts:
        assert (kind == "blank") == (set(words) <= set("\r\n"))
        assert kind == "blank" or not set(words) & set("\r\n")
    assert all(left != right for (left, _), (right, _) in pairwise(parts))


@given(TEXTS, st.data())
def test_a_listed_segment_stands_in_a_partition_too(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))]
    result = divided(text, [("boilerplate", words)])

    assert "".join(part for _, part in result.parts) == text
    if text.count(words) == 1 and not result.problems:
        assert ("boilerplate", words) in result.parts


@given(TEXTS, st.data())
def test_the_ordinal_of_a_character_is_that_of_the_segment_around_it(text, data):
    segments = divided(text, []).segments
    offset = data.draw(st.integers(0, len(text) - 1))
    span = segments.parts[segments.ordinal(offset) - 1][1]
    assert span.start <= offset < span.end


def test_spaces_on_a_line_belong_to_its_paragraph():
    assert divided(" a \n\n b", []).parts == [
        ("paragraph", " a "),
        ("blank", "\n\n"),
        ("paragraph", " b"),
    ]


def test_a_line_printed_twice_is_listed_twice_in_order():
    result = divided("Head\nHead\nbody", [("headline", "Head"), ("headline_repeat", "Head")])
    assert [kind for kind, _ in result.parts if kind != "blank"] == [
        "headline",
        "headline_repeat",
        "paragraph",
    ]
    assert result.problems == []


@pytest.mark.parametrize(
    ("text", "listed", "told"),
    [
        ("Head\nHead\nbody", [("headline", "Head")], "2 times in the text"),
        ("Head\nbody", [("headline", "Haed")], "'Head' at a.txt:1:1"),
        ("Head\nbody", [("paragraph", "body"), ("headline", "Head")], "not in"),
    ],
    ids=["listed-once", "misspelt", "out-of-order"],
)
def test_what_is_not_found_once_in_order_is_reported(text, listed, told):
    result = divided(text, listed)
    assert len(result.problems) == 1
    assert told in str(result.problems[0])
    assert not result.segments.whole
    assert "".join(part for _, part in result.parts) == text


@pytest.mark.parametrize(
    ("listed", "body"),
    [
        ([("headline", "Head")], "Sub\nbody"),
        ([("headline", "Head"), ("subheading", "Sub")], "Sub\nbody"),
        ([("headline", "Head"), ("boilerplate", "Sub"), ("boilerplate", "body")], None),
    ],
    ids=["paragraphs", "begins-with-a-subheading", "none"],
)
def test_the_body_goes_from_the_first_heading_or_paragraph_to_the_last_paragraph(listed, body):
    text = "Head\n\nSub\nbody\n"
    span = divided(text, listed).segments.body
    assert (span and span.slice(text)) == body
