from types import SimpleNamespace

import pytest

from raisi_visit_dataset.build.problems import Problems
from raisi_visit_dataset.build.times import Time, Times
from raisi_visit_dataset.errors import Place
from raisi_visit_dataset.values.span import Span

WHERE = Place("a.yaml", 1, 1)
FIRST, SECOND, THIRD = Span(0, 20), Span(21, 40), Span(41, 60)


def named(listed, words, sentence, lost=()):
    found = tuple(
        Time(f"t-{number}", span, each, where, None)
        for number, (each, span, where) in enumerate(listed)
    )
    work = SimpleNamespace(problems=Problems())
    time = Times(found, frozenset(lost)).named(words, sentence, WHERE, work)
    return time and time.id, work.problems.found


LISTED = [
    ("Monday", Span(0, 6), FIRST),
    ("Monday", Span(21, 27), SECOND),
    ("Monday", Span(41, 47), THIRD),
    ("Friday", Span(48, 54), THIRD),
]


@pytest.mark.parametrize(
    ("words", "sentence", "expected"),
    [
        ("Monday", SECOND, "t-1"),
        ("Monday", Span(61, 70), "t-2"),
        ("Monday", Span(30, 40), "t-1"),
    ],
    ids=["of-this-sentence", "nearest-before", "never-a-later-one"],
)
def test_the_expression_meant_is_of_the_sentence_else_the_nearest_before(words, sentence, expected):
    assert named(LISTED, words, sentence) == (expected, [])


def test_two_of_one_sentence_leave_it_open():
    twice = [("Monday", Span(0, 6), FIRST), ("Monday", Span(9, 15), FIRST)]
    time, problems = named(twice, "Monday", FIRST)
    assert time is None
    assert "2 expressions of this sentence" in problems[0].found


def test_a_later_one_is_none_and_is_not_suggested():
    time, [problem] = named(LISTED, "Friday", FIRST)
    assert time is None
    assert problem.cure == "known are Monday"


def test_one_that_was_not_found_is_not_reported_twice():
    assert named(LISTED, "Sunday", FIRST, lost=["Sunday"]) == (None, [])
