from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from raisi_visit_dataset.build.words import bounded, in_word, words_of
from raisi_visit_dataset.values.span import Span

TEXTS = st.text("aé1۳ثن्ी́\u0301 -'’.\n🙂\ufe0f中", max_size=20)


@given(TEXTS, st.sets(st.integers(0, 20)))
@example("e\u0301te", set())
@example("PressEurope", {5})
def test_words_are_the_longest_runs_that_no_lost_separator_cuts(text, lost):
    words = words_of(text, lost)

    covered = {offset for span in words for offset in range(span.start, span.end)}
    assert covered == {offset for offset, each in enumerate(text) if in_word(each)}
    for left, right in pairwise(words):
        assert left.end < right.start or (left.end == right.start and right.start in lost)
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
