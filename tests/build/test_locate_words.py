"""What a coder is told of words that are not found, or found too often."""

from dataclasses import dataclass

import pytest

from raisi_visit_dataset.build.locate import Finder, Wanted, wanted
from raisi_visit_dataset.build.problems import Problems
from raisi_visit_dataset.errors import Place
from raisi_visit_dataset.values.span import Span

WHERE = Place("a.yaml", 3, 7)
TEXT = "Lund met Lunde. Lund left Malmö. Lunde stayed."
MEANT = "add before: or after: with what stands beside the one that is meant"
INSIDE = "they stand there, but in a word, the statement, a hidden part or another context"


def finder(text=TEXT):
    return Finder(text, "a.txt", Problems())


def told(each):
    (problem,) = each.problems.found
    return problem


def parts(each):
    problem = told(each)
    return problem.place, problem.found, problem.expected, problem.cure


def test_words_in_two_places_are_told_with_both():
    each = finder()
    assert each.one(Wanted("Lund", WHERE), each.whole) is None
    found = "'Lund' 2 times in the text: a.txt:1:1, a.txt:1:17"
    assert parts(each) == (WHERE, found, "one place", MEANT)


@pytest.mark.parametrize(
    ("within", "where"),
    [
        (Span(0, len(TEXT)), "the text"),
        (Span(16, len(TEXT)), "the text from a.txt:1:17"),
        (Span(16, 32), "the sentence at a.txt:1:17"),
    ],
)
def test_words_that_are_nowhere_are_told_with_where_they_were_sought(within, where):
    each = finder()
    assert each.one(Wanted("xyzzy", WHERE), within) is None
    found = f"'xyzzy', not in {where}"
    assert parts(each) == (WHERE, found, "words of the text", "nothing like it stands there")


@pytest.mark.parametrize(
    ("before", "after", "told_of"),
    [
        ("", "", ""),
        ("so ", "", " (after 'so ')"),
        ("", " ran", " (before ' ran')"),
        ("so ", " ran", " (after 'so ' and before ' ran')"),
    ],
)
def test_the_context_that_was_sought_is_told(before, after, told_of):
    each = finder()
    assert each.one(Wanted("Malmo", WHERE, before, after), each.whole) is None
    assert told(each).found == f"'Malmo'{told_of}, not in the text"
    assert told(each).cure == "the nearest is 'Malmö' at a.txt:1:27"


def test_words_in_another_context_are_said_to_be_there():
    each = finder()
    assert each.one(Wanted("Lund", WHERE, before="to "), each.whole) is None
    assert parts(each) == (
        WHERE,
        "'Lund' (after 'to '), not in the text",
        "words of the text",
        INSIDE,
    )


def test_a_word_is_found_only_where_it_is_whole_and_allowed():
    each, sought = finder(), Wanted("Lund", WHERE)
    assert each.word(sought, Span(0, 15)) == Span(0, 4)
    assert each.word(sought, each.whole, lambda span: span.start > 9) == Span(16, 20)
    assert each.word(sought, Span(5, 15)) is None
    assert told(each).cure == INSIDE


def test_a_separator_that_the_text_lost_ends_a_word():
    each = finder("LundMalmö Lunde")
    assert each.one(Wanted("Lund", WHERE), each.whole) is None
    each.lost = frozenset({4})
    assert each.one(Wanted("Lund", WHERE), each.whole) == Span(0, 4)
    assert each.bounded(Span(0, 4))


def test_words_are_sought_anywhere_but_in_what_is_hidden():
    each = finder()
    each.hidden = (Span(14, 18),)
    assert each.anywhere(Wanted("Lund", WHERE)) == Span(0, 4)
    assert each.anywhere(Wanted("und", WHERE)) is None
    assert "3 times in the text" in told(each).found
    bare = finder()
    assert bare.anywhere(Wanted("Malm", WHERE)) == Span(26, 30)
    assert bare.anywhere(Wanted("xyzzy", WHERE)) is None
    assert told(bare).place == WHERE


def test_words_that_only_follow_are_told_with_where_they_begin():
    each = finder()
    assert each.nearest_before(Wanted("Malmö", WHERE), 16) is None
    assert parts(each) == (
        WHERE,
        "'Malmö', not before",
        "an earlier place than a.txt:1:17",
        "first at a.txt:1:27",
    )


@pytest.mark.parametrize(
    ("words", "cure"), [("xyzzy", "nothing like it stands there"), ("und", INSIDE)]
)
def test_words_that_stand_nowhere_before_are_told_with_what_is_like_them(words, cure):
    each = finder()
    assert each.nearest_before(Wanted(words, WHERE), 0) is None
    assert told(each).cure == cure


def test_a_few_places_are_listed_whole():
    each = finder("a " * 6)
    assert each.one(Wanted("a", WHERE), each.whole) is None
    assert told(each).found.endswith("a.txt:1:9, a.txt:1:11")


@dataclass
class Said:
    """Stand in for what coders write."""

    words: str = "Lund"
    title: str = "Malmö"

    def at(self, field):
        return Place("a.yaml", 1, {"words": 2, "title": 3}[field])


@dataclass
class Beside(Said):
    before: str = "to "
    after: str = " left"


def test_words_are_taken_with_their_place_and_their_context():
    assert wanted(Said()) == Wanted("Lund", Place("a.yaml", 1, 2))
    assert wanted(Said(), "title") == Wanted("Malmö", Place("a.yaml", 1, 3))
    assert wanted(Beside()) == Wanted("Lund", Place("a.yaml", 1, 2), "to ", " left")
