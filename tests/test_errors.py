import inspect
import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset import errors
from raisi_visit_dataset.errors import (
    BusyError,
    CodingRefused,
    FindingsError,
    InternalError,
    PackageRefused,
    Place,
    Problem,
    RaisiVisitError,
    UnreadableError,
    UsageError,
    WriteRefused,
)

PLACE = Place("seeds/coding/s000.yaml", 3, 7)
PROBLEM = Problem(PLACE, "'2022-1-19'", "a date", "write 2022-01-19")

EXAMPLES = [
    UsageError("limit 'x'", "a known one", "see --help"),
    UnreadableError("a.txt", "no file", "a file", "No such file"),
    UnreadableError(PLACE, "byte 0xFF", "UTF-8"),
    CodingRefused((PROBLEM,)),
    PackageRefused((PROBLEM, Problem(None, "no table", "four", ""))),
    BusyError("out", "process 7"),
    WriteRefused("data/events.csv", "a link", "a file", "remove it"),
    InternalError("sorting", "None"),
    FindingsError("river", ("2 of severity error",), ("a.csv:2:1: RVD101 found x",), 1),
]

places = st.builds(Place, st.text(max_size=3), st.integers(1, 3), st.integers(1, 3))
problems = st.builds(
    Problem,
    st.none() | places,
    st.text(max_size=2),
    st.text(max_size=2),
    st.text(max_size=2),
)


def _name(error: Exception) -> str:
    return type(error).__name__


@pytest.mark.parametrize("error", EXAMPLES, ids=_name)
def test_survives_a_process_pool_with_all_its_parts(error):
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - made two words before
    assert type(copy) is type(error)
    assert vars(copy) == vars(error)
    assert str(copy) == str(error)


@pytest.mark.parametrize("error", EXAMPLES, ids=_name)
def test_belongs_to_the_family(error):
    assert isinstance(error, RaisiVisitError)
    assert type(error).__mro__[2] in (RaisiVisitError, Exception)


def test_the_tree_in_the_docstring_is_the_tree():
    drawn = set(re.findall(r"^\s*[├└]── (\w+)", errors.__doc__, re.MULTILINE))
    defined = {
        name
        for name, value in inspect.getmembers(errors, inspect.isclass)
        if issubclass(value, RaisiVisitError) and value is not RaisiVisitError
    }
    assert drawn == defined == {_name(example) for example in EXAMPLES}
    assert defined | {"Place", "Problem", "RaisiVisitError"} == set(errors.__all__)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (EXAMPLES[0], "found limit 'x'; expected a known one; see --help"),
        (PROBLEM, f"{PLACE}: found '2022-1-19'; expected a date; write 2022-01-19"),
        (EXAMPLES[1], "a.txt: found no file; expected a file; No such file"),
        (EXAMPLES[2], "seeds/coding/s000.yaml:3:7: found byte 0xFF; expected UTF-8"),
        (
            EXAMPLES[4],
            f"the package is refused: 2 problems\nfound no table; expected four\n{PROBLEM}",
        ),
        (EXAMPLES[5], "out: another build holds the lock (process 7); wait until it ends"),
        (EXAMPLES[6], "data/events.csv: found a link; expected a file; remove it"),
        (EXAMPLES[7], "a fault of ours while sorting: None; please report it"),
    ],
    ids=["usage", "problem", "whole file", "one place", "refused", "busy", "write", "internal"],
)
def test_says_where_found_expected_and_what_to_do(error, message):
    assert str(error) == message


def test_one_problem_is_not_called_problems():
    assert str(CodingRefused((PROBLEM,))).startswith("the coding is refused: 1 problem\n")


def test_an_unreadable_place_is_taken_apart():
    error = UnreadableError(PLACE, "x", "y")
    assert (error.path, error.line, error.column) == ("seeds/coding/s000.yaml", 3, 7)
    whole = UnreadableError("a.txt", "x", "y")
    assert (whole.path, whole.place, whole.line, whole.column) == ("a.txt", None, None, None)


@given(st.lists(places))
def test_places_sort_as_a_reader_goes_through_the_files(some):
    assert sorted(some) == sorted(some, key=lambda p: (p.file, p.line, p.column))


@given(problems, problems)
def test_problems_have_one_total_order(a, b):
    assert (a < b) + (a == b) + (a > b) == 1
    assert (a <= b) == (a < b or a == b)


@given(st.lists(problems))
def test_problems_without_a_place_come_first(some):
    placeless = [problem.place is None for problem in CodingRefused(tuple(some)).problems]
    assert placeless == sorted(placeless, reverse=True)


@given(st.lists(problems.filter(lambda problem: problem.place)))
def test_problems_with_a_place_come_in_its_order(some):
    found = [problem.place for problem in CodingRefused(tuple(some)).problems]
    assert found == sorted(found)


def test_a_problem_is_not_ordered_against_anything_else():
    with pytest.raises(TypeError):
        assert PROBLEM < PLACE
