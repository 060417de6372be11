"""Records are valid by themselves, cover every column both ways, and shrink to little."""

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.schemas.cells import cells
from raisi_visit_dataset.testing import records, rows, tables

EACH_TABLE = pytest.mark.parametrize("table", BY_TABLE)
DRAWN = 40
SHORT = 12
FIRST = settings(database=None, derandomize=True, phases=[Phase.generate])
"""Give the example that hypothesis draws first, which is the simplest."""


@EACH_TABLE
def test_every_column_that_may_be_empty_is_drawn_both_empty_and_filled(table):
    seen = set()

    @settings(max_examples=DRAWN, derandomize=True, database=None, phases=[Phase.generate])
    @given(record=records(table))
    def look(record):
        assert type(record) is BY_TABLE[table]
        assert type(record).model_validate(record.model_dump()) == record
        seen.update((name, value is None) for name, value in record.model_dump().items())

    look()
    both = {(cell.name, empty) for cell in cells(BY_TABLE[table]) for empty in (True, False)}
    never = {(cell.name, True) for cell in cells(BY_TABLE[table]) if not cell.nullable}
    assert seen == both - never


@EACH_TABLE
def test_smallest_record_has_short_cells_and_none_that_may_be_empty(table):
    record = find(records(table), lambda _: True, settings=FIRST)
    for cell in cells(BY_TABLE[table]):
        value = getattr(record, cell.name)
        assert value is None or not cell.nullable
        listed = cell.column.scheme is not None or cell.name == "sha256"
        assert listed or len(str(value)) <= SHORT


@given(st.data(), st.sampled_from(sorted(BY_TABLE)))
def test_rows_repeat_neither_a_key_nor_what_must_be_unique(data, table):
    drawn = data.draw(rows(table))
    told = BY_TABLE[table].table
    for columns in (told.key, *told.unique):
        keys = [tuple(getattr(row, name) for name in columns) for row in drawn]
        filled = [key for key in keys if None not in key]
        assert len(set(filled)) == len(filled)


def test_rows_can_be_many_and_can_be_none():
    assert find(rows("topics"), lambda _: True, settings=FIRST) == []
    assert find(rows("topics"), lambda drawn: len(drawn) >= 3, settings=FIRST)


@given(drawn=tables("sources", "topics"))
def test_tables_are_what_a_package_is_composed_of(drawn):
    assert set(drawn) == {"sources", "topics"}
    assert all(type(row) is BY_TABLE[name] for name, listed in drawn.items() for row in listed)


def test_tables_without_names_are_the_core():
    core = find(tables(), lambda _: True, settings=FIRST)
    assert core == {"sources": [], "participants": [], "events": [], "statements": []}


@pytest.mark.parametrize("strategy", [records, rows, tables])
def test_table_that_is_none_of_ours_is_refused_with_what_may_be_meant(strategy):
    with pytest.raises(UsageError, match="did you mean 'events'"):
        strategy("event")
