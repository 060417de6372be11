import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from raisi_visit_dataset.build.locate import Finder, Wanted, occurrences
from raisi_visit_dataset.build.problems import Problems
from raisi_visit_dataset.errors import Place
from raisi_visit_dataset.values.span import Span

WHERE = Place("a.yaml", 3, 7)
TEXTS = st.text("ab é\u0301🙂نهر\n", min_size=1, max_size=30)


def finder(text):
    return Finder(text, "a.txt", Problems())


@given(TEXTS, st.text("ab é", min_size=1, max_size=3))
@example("aaa", "aa")
def test_occurrences_are_every_place_even_where_they_overlap(text, words):
    found = occurrences(text, Wanted(words, WHERE), Span(0, len(text)))

    assert found == [
        Span(at, at + len(words))
        for at in range(len(text) - len(words) + 1)
        if text[at : at + len(words)] == words
    ]


@given(TEXTS, st.text("🙂نe\u0301 \r\n", max_size=10), st.data())
def test_text_that_grows_in_front_moves_every_span_by_its_code_points(text, front, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    sought = Wanted(text[start:end], WHERE, text[:start], text[end:])
    assume(text not in front)

    before = finder(text).one(sought, Span(0, len(text)))
    moved = finder(front + text).one(sought, Span(len(front), len(front + text)))

    assert before == Span(start, end)
    assert moved == Span(start + len(front), end + len(front))


def test_context_may_reach_out_of_the_sentence():
    text = "One came. One went."
    sought = Wanted("One", WHERE, before="came. ")

    assert finder(text).one(sought, Span(10, len(text))) == Span(10, 13)


@pytest.mark.parametrize(
    ("words", "span"),
    [("the", Span(6, 9)), ("he", Span(7, 9))],
    ids=["a-whole-word-wins", "part-of-a-word-if-nothing-else"],
)
def test_places_that_split_no_word_win(words, span):
    assert finder("bathe the").one(Wanted(words, WHERE), Span(6, 9)) == span
    if words == "the":
        assert finder("bathe the").one(Wanted(words, WHERE), Span(0, 9)) == span


def test_the_nearest_earlier_place_ends_at_or_before_the_limit():
    text = "Lund and Lund and Lunde"
    sought = Wanted("Lund", WHERE)

    assert finder(text).nearest_before(sought, len(text)) == Span(9, 13)
    assert finder(text).nearest_before(sought, 13) == Span(9, 13)
    assert finder(text).nearest_before(sought, 12) == Span(0, 4)
    nothing = finder(text)
    assert nothing.nearest_before(sought, 3) is None
    assert nothing.problems.found[0].place == WHERE


def test_what_is_hidden_is_no_place_of_evidence():
    text = "Lund\nLund"
    each = finder(text)
    each.hidden = (Span(0, 4),)

    assert each.anywhere(Wanted("Lund", WHERE)) == Span(5, 9)


def test_many_places_are_listed_with_how_many_more_there_are():
    each = finder("a " * 20)
    assert each.one(Wanted("a", WHERE), each.whole) is None
    assert "'a' 20 times" in each.problems.found[0].found
    assert "and 14 more" in each.problems.found[0].found
