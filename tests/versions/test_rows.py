"""Rows of two versions of a table: what holds of every pair of them."""

import json
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.versions.draft import Draft

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.versions.bump import demanded, demands
from raisi_visit_dataset.versions.compare import compare
from raisi_visit_dataset.versions.difference import Difference, RowChange

# Each example opens packages, which takes milliseconds.
FEWER = settings(max_examples=max(settings().max_examples // 8, 10))
COLUMNS = ["id", "part", "k0", "o0"]  # two of them are names that a join might make
CELLS = st.sampled_from(["", "a", "b", "é", "a,b", '"', "\u202e", "0", "00", " "])
KEYS = st.sampled_from(["a", "b", "c", "d", "ä", "e f"])


def keyed(*key):
    """Give tables whose rows differ in the columns of a key."""
    names = [KEYS if name in key else CELLS for name in COLUMNS]
    at = [COLUMNS.index(name) for name in key]
    return st.lists(st.tuples(*names), max_size=6, unique_by=lambda row: tuple(row[n] for n in at))


WHOLE = st.lists(
    st.tuples(st.sampled_from("ab"), st.sampled_from(["", "c"]), CELLS, CELLS), max_size=6
)


def package(rows, key=(), table="things"):
    draft = Draft({"datapackage.json": json.dumps({"name": "p", "resources": []}).encode()})
    schema = {"primaryKey": list(key)} if key else {}
    draft.add_table(table, COLUMNS, [list(row) for row in rows], **schema)
    return draft.packed()


def differing(old, new, key=()):
    return compare(open_package(package(old, key)), open_package(package(new, key)))


def table_of(difference):
    return difference.tables[0].changes if difference.tables else ()


def valued(rows):
    return [tuple(cell or None for cell in row) for row in rows]


def applied(rows, changes, key):
    """Make the new rows of the old ones by what the difference says, each as often as it says."""
    if not key:
        counts = Counter(valued(rows))
        for change in changes:
            assert change.fields == tuple(COLUMNS)
            if change.kind == "removed":
                counts[change.old] -= change.count
            else:
                counts[change.new] += change.count
        assert min(counts.values(), default=0) >= 0
        return +counts
    at = [COLUMNS.index(name) for name in key]
    by_key = {tuple(row[n] for n in at): row for row in valued(rows)}
    for change in changes:
        assert change.count == 1
        if change.kind == "removed":
            assert by_key.pop(change.key) == change.old
        elif change.kind == "added":
            assert change.key not in by_key
            by_key[change.key] = change.new
        else:
            row = dict(zip(COLUMNS, by_key[change.key], strict=True))
            assert tuple(row[name] for name in change.fields) == change.old
            row.update(zip(change.fields, change.new, strict=True))
            by_key[change.key] = tuple(row.values())
    return Counter(by_key.values())


TABLES = [
    pytest.param(keyed("id"), ("id",), id="one column"),
    pytest.param(keyed("part", "id"), ("part", "id"), id="two columns"),
    pytest.param(WHOLE, (), id="no key"),
]


@pytest.mark.parametrize(("tables", "key"), TABLES)
@FEWER
@given(st.data())
def test_what_differs_makes_the_new_rows_of_the_old(tables, key, data):
    old, new = data.draw(tables), data.draw(tables)
    difference = differing(old, new, key)
    assert applied(old, table_of(difference), key) == Counter(valued(new))
    for table in difference.tables:
        assert (table.old_rows, table.new_rows) == (len(old), len(new))
        assert table.matched_by == key


@pytest.mark.parametrize(("tables", "key"), TABLES)
@FEWER
@given(st.data())
def test_the_order_of_rows_does_not_matter(tables, key, data):
    old, new = data.draw(tables), data.draw(tables)
    difference = differing(old, new, key)
    assert (
        differing(data.draw(st.permutations(old)), data.draw(st.permutations(new)), key)
        == difference
    )
    assert differing(old, data.draw(st.permutations(old)), key).empty


def reversed_row(change):
    kinds = {"added": "removed", "removed": "added", "changed": "changed"}
    return replace(change, kind=kinds[change.kind], old=change.new, new=change.old)


@pytest.mark.parametrize(("tables", "key"), TABLES)
@FEWER
@given(st.data())
def test_the_other_way_round_added_and_removed_are_swapped(tables, key, data):
    old, new = data.draw(tables), data.draw(tables)
    there, back = (table_of(differing(*pair, key)) for pair in ((old, new), (new, old)))
    assert set(map(reversed_row, there)) == set(back)
    assert len(there) == len(back)


@pytest.mark.parametrize(("tables", "key"), TABLES)
@FEWER
@given(st.data())
def test_json_gives_back_what_was_written(tables, key, data):
    difference = differing(data.draw(tables), data.draw(tables), key)
    assert Difference.from_json(difference.to_json()) == difference


@pytest.mark.parametrize(("tables", "key"), TABLES)
@FEWER
@given(st.data())
def test_the_level_of_two_differences_together_is_the_higher_one(tables, key, data):
    one, other = (differing(data.draw(tables), data.draw(tables), key) for _ in range(2))
    both = replace(one, tables=one.tables + other.tables)
    assert demanded(both) is max(demanded(one), demanded(other))
    assert {each.rule for each in demands(both)} == {
        each.rule for part in (one, other) for each in demands(part)
    }


def test_changes_stand_in_order_of_kind_and_key():
    old = [("c", "1", "", ""), ("a", "1", "", ""), ("b", "x", "", ""), ("d", "x", "", "")]
    new = [("f", "1", "", ""), ("e", "1", "", ""), ("d", "y", "", ""), ("b", "y", "", "z")]
    assert table_of(differing(old, new, ("id",))) == (
        RowChange("removed", ("a",), tuple(COLUMNS), ("a", "1", None, None)),
        RowChange("removed", ("c",), tuple(COLUMNS), ("c", "1", None, None)),
        RowChange("added", ("e",), tuple(COLUMNS), (), ("e", "1", None, None)),
        RowChange("added", ("f",), tuple(COLUMNS), (), ("f", "1", None, None)),
        RowChange("changed", ("b",), ("part", "o0"), ("x", None), ("y", "z")),
        RowChange("changed", ("d",), ("part",), ("x",), ("y",)),
    )


@pytest.mark.parametrize(("old", "new"), [("x", None), (None, "x")], ids=["emptied", "filled"])
def test_a_cell_that_was_emptied_or_filled_is_a_change(old, new):
    rows = [[("a", "", "", cell or "")] for cell in (old, new)]
    (change,) = table_of(differing(*rows, ("id",)))
    assert (change.fields, change.old, change.new) == (("o0",), (old,), (new,))


def test_whole_rows_are_counted():
    row, other = ("a", "", "", ""), ("b", "", "", "")
    changes = table_of(differing([row] * 3 + [other], [row, other, other]))
    assert [(each.kind, each.old or each.new, each.count) for each in changes] == [
        ("removed", ("a", None, None, None), 2),
        ("added", ("b", None, None, None), 1),
    ]
    assert {each.key for each in changes} == {()}


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([("a", "", "", ""), ("a", "", "", "")], id="twice"),
        pytest.param([("", "", "", "")], id="empty"),
    ],
)
def test_a_key_that_does_not_hold_is_not_used(rows):
    good = [("b", "", "", "")]
    for pair in ((rows, good), (good, rows)):
        (table,) = differing(*pair, ("id",)).tables
        assert table.matched_by == ()
        assert table.count("removed") == len(pair[0])
        assert table.count("added") == len(pair[1])


def test_of_two_keys_the_one_that_holds_in_both_is_used():
    old, new = [("a", "1", "", "")], [("a", "2", "", "")]
    both = (open_package(package(old, ("id",))), open_package(package(new, ("id", "part"))))
    for pair in (both, both[::-1]):
        (table,) = compare(*pair).tables
        assert table.matched_by == ("id",)
        assert [each.kind for each in table.changes] == ["changed"]
