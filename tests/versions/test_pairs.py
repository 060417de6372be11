"""Rows of two frames: what is a key of them, and each change of them in full."""

from collections import Counter

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.versions.difference import RowChange
from raisi_visit_dataset.versions.rows import Pair, is_key, keyed_changes, whole_changes


def frame(names, *rows):
    return pl.DataFrame(
        [[*row] for row in rows], schema=dict.fromkeys(names, pl.String), orient="row"
    )


THINGS = frame("abc", "1xp", "1yp", ["2", "x", None])


@pytest.mark.parametrize(
    ("key", "holds"),
    [
        ("", False),
        ("a", False),
        ("ab", True),
        ("ba", True),
        ("ac", False),
        ("abc", False),
        ("d", False),
        ("abd", False),
    ],
)
def test_a_key_has_all_its_columns_a_value_in_each_and_no_two_rows_alike(key, holds):
    assert is_key(THINGS, [*key]) is holds


def test_without_rows_every_column_is_a_key_and_no_other_is():
    assert is_key(frame("ab"), ["a"]) is True
    assert is_key(frame("ab"), ["c"]) is False
    assert is_key(frame("ab"), []) is False


def test_a_row_without_any_value_in_its_key_is_none():
    assert is_key(frame("ab", [None, "x"]), ["a"]) is False
    assert is_key(frame("ab", ["x", None], [None, "x"]), ["a", "b"]) is False


def test_common_columns_stand_in_the_order_of_the_new_version():
    assert Pair(frame("abcd"), frame("dxca")).common == ["d", "c", "a"]
    assert Pair(frame("ab"), frame("cd")).common == []


def test_each_change_of_rows_with_a_key_is_told_in_full():
    old = frame("kxgy", "3agb", "1agb", "4agb", ["2", "a", "g", None])
    new = frame("nykx", "nb3a", ["n", None, "5", "c"], "nb2d", ["n", None, "4", None], "nb0c")
    assert list(keyed_changes(Pair(old, new), ["k"])) == [
        RowChange("removed", ("1",), ("k", "x", "g", "y"), ("1", "a", "g", "b"), (), 1, None),
        RowChange("added", ("0",), ("n", "y", "k", "x"), (), ("n", "b", "0", "c"), 1, None),
        RowChange("added", ("5",), ("n", "y", "k", "x"), (), ("n", None, "5", "c"), 1, None),
        RowChange("changed", ("2",), ("y", "x"), (None, "a"), ("b", "d"), 1, None),
        RowChange("changed", ("4",), ("y", "x"), ("b", "a"), (None, None), 1, None),
    ]


def test_rows_of_two_columns_of_key_stand_in_its_order():
    old = frame("abv", "21x", "12x", "11x", "22x")
    new = frame("abv", "21y", "12y", "33x", "13x", "31x")
    found = list(keyed_changes(Pair(old, new), ["b", "a"]))
    assert [(each.kind, each.key) for each in found] == [
        ("removed", ("1", "1")),
        ("removed", ("2", "2")),
        ("added", ("1", "3")),
        ("added", ("3", "1")),
        ("added", ("3", "3")),
        ("changed", ("1", "2")),
        ("changed", ("2", "1")),
    ]


def test_only_columns_of_both_can_change():
    old, new = frame("kx", "1a"), frame("ky", "1b", "2b")
    assert list(keyed_changes(Pair(old, new), ["k"])) == [
        RowChange("added", ("2",), ("k", "y"), new=("2", "b"))
    ]


def test_columns_with_the_names_of_a_join_are_told_by_their_own():
    old, new = frame(["n0", "k0", "o0"], "1ab"), frame(["n0", "k0", "o0"], "1ac")
    assert list(keyed_changes(Pair(old, new), ["n0"])) == [
        RowChange("changed", ("1",), ("o0",), ("b",), ("c",))
    ]


def test_each_change_of_whole_rows_is_told_in_full():
    old = frame("xay", "g1p", "h1p", "g2q", "g2q", "g2q", ["g", None, "p"], "g3r")
    new = frame("yaz", "p1n", "q2n", "r3n", "r3m", "r3o", ["s", None, "n"])
    names = ("y", "a")
    assert list(whole_changes(Pair(old, new))) == [
        RowChange("removed", (), names, ("p", None), (), 1, None),
        RowChange("removed", (), names, ("p", "1"), (), 1, None),
        RowChange("removed", (), names, ("q", "2"), (), 2, None),
        RowChange("added", (), names, (), ("r", "3"), 2, None),
        RowChange("added", (), names, (), ("s", None), 1, None),
    ]


def test_of_columns_that_only_one_has_nothing_can_be_told():
    assert list(whole_changes(Pair(frame("a", "1"), frame("b", "1", "2")))) == []


ROWS = st.lists(st.tuples(*[st.sampled_from(["p", "q", None])] * 2), max_size=8)


@given(ROWS, ROWS)
def test_whole_rows_are_told_as_often_as_they_came_or_went(old, new):
    told = list(whole_changes(Pair(frame("ab", *old), frame("ab", *new))))
    assert all(each.count > 0 for each in told)
    removed = Counter({each.old: each.count for each in told if each.kind == "removed"})
    added = Counter({each.new: each.count for each in told if each.kind == "added"})
    assert removed == Counter(old) - Counter(new)
    assert added == Counter(new) - Counter(old)
    assert [each.kind for each in told] == ["removed"] * len(removed) + ["added"] * len(added)


KEYED = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(["p", "q", None]), max_size=4)


@given(KEYED, KEYED)
def test_rows_with_a_key_are_told_by_it(old, new):
    pair = Pair(frame("kv", *old.items()), frame("kv", *new.items()))
    told = [(e.kind, e.key[0], e.old, e.new) for e in keyed_changes(pair, ["k"])]
    both = sorted(old.keys() & new.keys())
    assert told == [
        *(("removed", k, (k, old[k]), ()) for k in sorted(old.keys() - new.keys())),
        *(("added", k, (), (k, new[k])) for k in sorted(new.keys() - old.keys())),
        *(("changed", k, (old[k],), (new[k],)) for k in both if old[k] != new[k]),
    ]
