import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.build.resembling import nearest_passage
from raisi_visit_dataset.values.span import Span

TEXT = 'He said: "We will sign, soon." Then “all” left.'


@pytest.mark.parametrize(
    ("words", "like"),
    [
        ("We shall sign", "We will sign"),
        ("“We will sign, soon.”", '"We will sign, soon."'),
        ("We wll sign,", "We will sign,"),
        ("Ten", "Then"),
        ('"all"', "“all”"),
    ],
)
def test_the_nearest_passage_has_whole_words_and_marks_as_the_words_have(words, like):
    span = nearest_passage(words, TEXT, Span(0, len(TEXT)))
    assert span is not None
    assert span.slice(TEXT) == like


def test_nothing_alike_gives_nothing():
    assert nearest_passage("xyzzyx", TEXT, Span(0, len(TEXT))) is None


@given(st.text(min_size=1, max_size=8), st.text(min_size=1, max_size=30), st.data())
def test_a_passage_lies_within_the_stretch_searched(words, text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    within = Span(start, data.draw(st.integers(start + 1, len(text))))
    span = nearest_passage(words, text, within)
    assert span is None or within.contains(span)
