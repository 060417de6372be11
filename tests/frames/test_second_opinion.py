import polars as pl
import pytest

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.frames.second_opinion import check_tables

QUOTES = {
    "statement_id": ["s000-1", "s000-1"],
    "ordinal": [1, 2],
    "start_char": [0, 9],
    "end_char": [4, 12],
    "exact": ["good", "bad"],
}


def quotes(**changed):
    return pl.DataFrame({**QUOTES, **changed})


def test_good_tables_give_no_problem():
    assert check_tables({"statement_quotes": quotes()}) == ()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"ordinal": [1, 0]}, "'0' in statement_quotes.ordinal, row 2"),
        ({"exact": ["good", None]}, "None in statement_quotes.exact, row 2"),
        ({"statement_id": ["s000-1", "S"]}, "'S' in statement_quotes.statement_id, row 2"),
        ({"ordinal": ["1", "2"]}, "'String' in statement_quotes.ordinal"),
        ({"more": [1, 2]}, "'more' in statement_quotes"),
    ],
    ids=["minimum", "null", "pattern", "type", "column"],
)
def test_a_bad_cell_is_told_with_table_column_and_row(changed, told):
    problems = check_tables({"statement_quotes": quotes(**changed)})
    assert told in [problem.found for problem in problems]
    assert all(problem.expected for problem in problems)


def test_a_repeated_key_is_told_for_each_of_its_rows():
    problems = check_tables({"statement_quotes": quotes(ordinal=[1, 1])})
    assert [each.expected for each in problems] == ["multiple_fields_uniqueness"] * 2


def test_every_table_is_checked():
    bad = quotes(ordinal=[0, -1])
    codes = pl.DataFrame(
        {"scheme": ["Not A Slug"], "code": ["a"], "label": ["a"], "definition": ["a"]}
    )
    found = [each.found for each in check_tables({"statement_quotes": bad, "codes": codes})]
    assert [each.split(".")[0].split(" in ")[1] for each in found] == [
        "statement_quotes",
        "statement_quotes",
        "codes",
    ]


def test_an_unknown_table_is_refused():
    with pytest.raises(UsageError, match="'nothing'"):
        check_tables({"nothing": quotes()})
