"""Two engines that know nothing of each other find the same rows, in packages as they are drawn."""

import sqlite3
from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st
from tests.properties.many import OF_CONTENT, together
from tests.testing.strategies.amounts import one_in
from tests.validation.loaded import QUERIES, tables_and_rows
from tests.validation.test_sqlite_agreement import load_all, rows_on_sqlite

from raisi_visit_dataset.testing import corrupt, packages


def demand_agreement(files):
    """Demand that SQLite finds the rows that DuckDB finds, rule by rule; return the codes."""
    tables, wrong = tables_and_rows(QUERIES, files)
    with closing(sqlite3.connect(":memory:")) as connection:
        load_all(connection, tables)
        found = {rule.code: rows_on_sqlite(connection, rule.query) for rule in QUERIES}
    assert found == wrong
    return {code for code, rows in wrong.items() if rows}


def test_engines_agree_on_a_package_of_every_corruption():
    assert demand_agreement(together()) >= set(OF_CONTENT)


@one_in(40)
@given(files=packages(), code=st.sampled_from(OF_CONTENT))
def test_engines_agree_on_packages_that_are_drawn_and_broken(files, code):
    assert code in demand_agreement(corrupt(files, code).files)
