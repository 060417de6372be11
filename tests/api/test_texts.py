from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.invented import CORPORA, package_files, without

import raisi_visit_dataset as rvd
from raisi_visit_dataset.api.texts import sentence_around, sentences_of
from raisi_visit_dataset.records import Segment
from raisi_visit_dataset.values.span import Span


def test_a_text_is_the_seed(pact):
    assert pact.text("first") == (CORPORA / "aldora/first.txt").read_bytes().decode()


def test_line_ends_of_a_text_stay_as_they_are(river):
    assert "\r\n" in river.text("observer-opening")


def test_an_unknown_source_is_answered_by_the_nearest(pact):
    with pytest.raises(rvd.UsageError, match="did you mean 'first'"):
        pact.text("frist")


def test_a_text_that_is_not_carried_cannot_be_read():
    dataset = rvd.open(without(package_files("aldora"), "seeds/first.txt"))
    with pytest.raises(rvd.UnreadableError, match=r"seeds/first\.txt"):
        dataset.text("first")
    assert dataset.text("second")


def test_bodies_are_divided_and_other_segments_are_not(pact):
    source = next(row for row in pact.load("sources") if row.source_id == "second")
    text = pact.text("second")
    found = [span.slice(text) for span in sentences_of(text, source, pact.load("segments"))]
    assert found[0] == "Wednesday 2 March 2022"
    assert "Lund on the pact" in found
    assert found[-1] == "He said: “We have waited long enough.”"


def test_sentences_do_not_overlap_and_leave_no_words_out(river):
    segments = river.load("segments")
    for source in river.load("sources"):
        text = river.text(source.source_id)
        spans = sentences_of(text, source, segments)
        assert list(spans) == sorted(spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
        left = "".join(
            text[a:b]
            for a, b in zip(
                [0, *(s.end for s in spans)], [*(s.start for s in spans), len(text)], strict=True
            )
        )
        assert left.strip() == ""


def test_a_segment_beyond_the_text_is_cut(pact):
    source = next(row for row in pact.load("sources") if row.source_id == "second")
    beyond = [
        Segment(source_id="second", ordinal=1, kind="headline", start_char=2, end_char=90),
        Segment(source_id="second", ordinal=2, kind="headline", start_char=90, end_char=99),
    ]
    assert sentences_of("12345", source, beyond) == (Span(2, 5),)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=8), st.data())
def test_the_stretch_around_words_holds_them_and_whole_sentences(lengths, data):
    ends = [sum(lengths[: count + 1]) for count in range(len(lengths))]
    sentences = [Span(end - length, end) for end, length in zip(ends, lengths, strict=True)]
    start = data.draw(st.integers(0, ends[-1] - 1))
    span = Span(start, data.draw(st.integers(start + 1, ends[-1])))
    around = sentence_around(span, sentences)
    touched = [each for each in sentences if each.overlaps(span)]
    assert around == Span(touched[0].start, touched[-1].end)


def test_words_in_no_sentence_stand_alone():
    assert sentence_around(Span(5, 7), [Span(0, 5), Span(7, 9)]) == Span(5, 7)
