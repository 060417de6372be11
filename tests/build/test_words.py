from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from raisi_visit_dataset.build.words import bounded, in_word, words_of
from raisi_visit_dataset.validation.scans.words import splits_word
from raisi_visit_dataset.values.span import Span

TEXTS = st.text("aé1½۳ثن्ी́\u0301 -'’.\n🙂\ufe0f中", max_size=20)
WITH_JOINERS = st.text("aé1½۳ثن\u0301\u200c\u200d -'’.\n🙂\ufe0f中", max_size=20)
UNSPACED = "中"


@given(TEXTS, st.sets(st.integers(0, 20)))
@example("e\u0301te", set())
@example("PressEurope", {5})
def test_words_are_the_longest_runs_that_no_lost_separator_cuts(text, lost):
    words = words_of(text, lost)

    covered = {offset for span in words for offset in range(span.start, span.end)}
    assert covered == {offset for offset, each in enumerate(text) if in_word(each)}
    for left, right in pairwise(words):
        parted = right.start in lost or text[right.start] in UNSPACED
        assert left.end < right.start or (left.end == right.start and parted)
    assert all(offset not in lost for each in words for offset in range(each.start + 1, each.end))


@given(TEXTS)
def test_each_word_is_bounded_unless_a_mark_is_torn_from_what_it_marks(text):
    for span in words_of(text):
        torn = not text[span.start].isalnum()
        assert bounded(text, span) or torn


@given(TEXTS.filter(lambda text: len(text) > 1), st.data())
def test_a_span_that_ends_inside_a_word_is_not_bounded(text, data):
    words = [span for span in words_of(text) if span.end - span.start > 1]
    if not words:
        return
    word = data.draw(st.sampled_from(words))
    cut = data.draw(st.integers(word.start + 1, word.end - 1))
    assert not bounded(text, Span(word.start, cut))
    assert not bounded(text, Span(cut, word.end))
    assert bounded(text, Span(word.start, cut), {cut}) == bounded(text, word, {cut})


def test_marks_belong_to_what_stands_before_them():
    assert not bounded("cafe\u0301", Span(0, 4))
    assert not bounded("🙂\ufe0f!", Span(0, 1))
    assert bounded("🙂🙂", Span(0, 1))


@pytest.mark.parametrize(
    ("text", "end", "whole"),
    [
        ("می\u200cشود", 2, False),
        ("Ilvane\u200c را", 6, False),
        ("10²", 2, False),
        ("Ⅳ½", 1, False),
        ("王毅访问", 2, True),
        ("王毅a", 2, False),
        ("ไทยลาว", 3, True),
    ],
    ids=[
        "inside a compound",
        "before a joiner",
        "before a raised number",
        "between numbers",
        "in a script without spaces",
        "before a letter of a script with spaces",
        "in Thai",
    ],
)
def test_words_of_every_script_end_where_the_scan_of_the_validator_ends_them(text, end, whole):
    assert bounded(text, Span(0, end)) is whole
    assert splits_word(text, end) is not whole


@given(WITH_JOINERS.filter(lambda text: len(text) > 1), st.data())
def test_a_boundary_is_one_for_builder_and_validator(text, data):
    at = data.draw(st.integers(1, len(text) - 1))
    assert bounded(text, Span(0, at)) is not splits_word(text, at)
