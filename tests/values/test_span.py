import dataclasses

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from raisi_visit_dataset.values.span import Span, context

spans = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda t: Span(t[0], t[0] + t[1]))
texts = st.text("ab ’😀\u0301\r\n", min_size=18, max_size=24)


def _positions(span):
    return set(range(span.start, span.end))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 0), (3, 3), (4, 3), (-2, -1)])
def test_refuses_what_is_no_stretch(start, end):
    with pytest.raises(ValueError, match=f"found start {start}, end {end}; expected"):
        Span(start, end)


def test_the_smallest_span_is_one_character():
    assert Span(0, 1).slice("a") == "a"


def test_is_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Span(0, 1).start = 2


@given(spans, spans)
@example(Span(0, 4), Span(4, 9))
@example(Span(4, 9), Span(0, 4))
@example(Span(0, 4), Span(3, 9))
def test_contains_and_overlaps_are_those_of_sets(a, b):
    assert a.contains(b) == (_positions(a) >= _positions(b))
    assert a.overlaps(b) == bool(_positions(a) & _positions(b))


@given(spans, texts, st.integers(0, 30))
def test_context_and_slice_rebuild_the_text(span, text, size):
    prefix, suffix = context(text, span, size)
    assert text.find(prefix + span.slice(text) + suffix) >= 0
    assert len(prefix) == min(size, span.start)
    assert len(suffix) == min(size, len(text) - span.end)
    assert text[: span.start].endswith(prefix)
    assert text[span.end :].startswith(suffix)


def test_context_is_32_characters_wide_unless_told():
    prefix, suffix = context("a" * 40 + "b" + "c" * 40, Span(40, 41))
    assert (prefix, suffix) == ("a" * 32, "c" * 32)


def test_context_refuses_a_negative_width():
    with pytest.raises(ValueError, match="found size -1"):
        context("abc", Span(0, 1), -1)


@pytest.mark.parametrize("cut", [Span.slice, lambda span, text: context(text, span)])
def test_a_span_beyond_the_text_is_refused_not_shortened(cut):
    assert cut(Span(1, 3), "abc")
    with pytest.raises(ValueError, match="found end 4; expected at most 3"):
        cut(Span(1, 4), "abc")
