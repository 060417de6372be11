"""Queries keep to what every engine has, and means the same by."""

import pytest
import sqlglot
from sqlglot import expressions as exp
from tests.validation.loaded import QUERIES

from raisi_visit_dataset.validation.date_tables import PAIRS
from raisi_visit_dataset.validation.derived import DERIVED

# Casts of texts are left out: engines disagree on which texts are numbers or dates. So are
# functions of dates, patterns, arrays, and comparisons that know no order of their own.
STRUCTURE = {
    *("Select", "From", "Join", "Where", "Group", "Having", "Union", "With", "CTE", "Subquery"),
    *("Table", "TableAlias", "Alias", "Column", "Identifier", "Literal", "Null", "Star"),
    *("Distinct", "Window", "Order", "Ordered", "Paren"),
}
OPERATORS = {
    *("And", "Or", "Not", "Is", "In", "Exists", "EQ", "NEQ", "LT", "LTE", "GT", "GTE"),
    *("Add", "Sub", "Mul", "DPipe", "Case", "If"),
}
FUNCTIONS = {
    *(
        "Coalesce",
        "Length",
        "Substring",
        "Replace",
        "Count",
        "Min",
        "Max",
        "Sum",
        "RowNumber",
        "Lag",
    ),
}
ALLOWED = STRUCTURE | OPERATORS | FUNCTIONS
# Where a derived table joins keys of any type, or has no words, it says of which type they are.
OF_DERIVED = {"ConcatWs", "Cast", "DataType"}


def kinds_in(query):
    (tree,) = sqlglot.parse(query, read="duckdb")
    return {type(node).__name__ for node in tree.walk()}


@pytest.mark.parametrize("rule", QUERIES, ids=lambda rule: rule.code)
def test_a_query_of_the_catalogue_is_in_the_portable_subset(rule):
    assert kinds_in(rule.query) - ALLOWED == set()


@pytest.mark.parametrize("part", [p for each in DERIVED for p in each.parts], ids=lambda p: p.query)
def test_a_derived_table_is_in_the_portable_subset(part):
    assert kinds_in(part.query) - ALLOWED - OF_DERIVED == set()


@pytest.mark.parametrize("part", PAIRS, ids=lambda part: "-".join(part.needs))
def test_the_pairs_of_dates_are_in_the_portable_subset(part):
    assert kinds_in(part.query) - ALLOWED == set()


@pytest.mark.parametrize("rule", QUERIES, ids=lambda rule: rule.code)
def test_a_subquery_speaks_of_the_query_just_around_it(rule):
    """Spark resolves no column of the query two levels up."""
    (tree,) = sqlglot.parse(rule.query, read="duckdb")
    for inner in tree.find_all(exp.Exists):
        around = inner.find_ancestor(exp.Select)
        known = names_in(inner.this) | names_in(around)
        own = [each for each in inner.this.find_all(exp.Column) if scope(each) is inner.this]
        assert {column.table for column in own} <= known


def scope(node):
    return node.find_ancestor(exp.Select)


def names_in(select):
    tables = [each for each in select.find_all(exp.Table, exp.Subquery) if scope(each) is select]
    return {each.alias_or_name for each in tables}


def test_every_name_that_is_allowed_is_used():
    queries = [
        *(rule.query for rule in QUERIES),
        *(part.query for each in DERIVED for part in each.parts),
    ]
    used = set().union(*map(kinds_in, queries))
    assert used | {"Mul", "Star"} >= ALLOWED | OF_DERIVED
