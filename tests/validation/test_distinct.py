"""What is called distinct while a table is read has no value twice, and nothing else is asked."""

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.validation import distinct
from raisi_visit_dataset.validation.column import Column, Shape
from raisi_visit_dataset.validation.distinct import DistinctKeys

CELLS = st.none() | st.sampled_from(["", "a", "b", "ab", "é", "e\u0301"])
ROWS = st.lists(st.tuples(CELLS, CELLS), max_size=8)


def shape(*unique):
    columns = tuple(Column(name=name, type="string") for name in ("one", "two"))
    return Shape(table="t", columns=columns, unique=unique)


def frame(rows):
    return pl.DataFrame(rows, schema={"c0": pl.String, "c1": pl.String}, orient="row")


def repeated(rows, positions):
    values = [tuple(row[at] for at in positions) for row in rows]
    whole = [value for value in values if None not in value]
    return len(whole) != len(set(whole))


@given(ROWS, st.integers(0, 8))
def test_proven_is_what_python_finds_distinct_however_the_rows_are_parted(rows, cut):
    keys = {("one",): (0,), ("two",): (1,), ("one", "two"): (0, 1)}
    told = DistinctKeys(shape(*keys))
    for part in (rows[:cut], rows[cut:]):
        told.take(frame(part))
    assert told.proven() == {key for key, at in keys.items() if not repeated(rows, at)}


@pytest.mark.parametrize(("most", "proven"), [(3, True), (2, False)])
def test_beyond_the_most_rows_nothing_is_proven(monkeypatch, most, proven):
    monkeypatch.setattr(distinct, "MOST_ROWS", most)
    told = DistinctKeys(shape(("one",)))
    told.take(frame([("a", None), ("b", None)]))
    told.take(frame([("c", None)]))
    assert bool(told.proven()) == proven
