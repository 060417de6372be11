"""Two packages of a few cells compared: everything that is told of them, and nothing else."""

import hashlib
import json

import pytest

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.change import Change
from raisi_visit_dataset.versions.compare import compare
from raisi_visit_dataset.versions.difference import (
    Difference,
    RowChange,
    SchemaChange,
    Side,
    TableDifference,
)
from raisi_visit_dataset.versions.narrowing import set_effects


def table(name, text, *key, **schema):
    """Give a table by its rows, one letter a cell, the names of its columns first."""
    header, *rows = text.split()
    fields = [{"name": each, "type": "string"} for each in header]
    lines = [",".join(cell.strip(".") for cell in row) for row in (header, *rows)]
    keyed = {"primaryKey": [*key]} if key else {}
    resource = {"name": name, "type": "table", "path": f"{name}.csv"}
    return {**resource, "schema": {"fields": fields, **keyed, **schema}}, "\n".join([*lines, ""])


def file(name, text):
    return {"name": name, "path": f"{name}.txt"}, text


def package(*resources, **head):
    listed = resources or (file("same", ""),)
    descriptor = {**head, "resources": [declared for declared, _ in listed]}
    files = {declared["path"]: text.encode() for declared, text in listed}
    return open_package({"datapackage.json": json.dumps(descriptor).encode(), **files})


def digest(text):
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def named(resource, column, kind, old="", new=""):
    aspect = "column" if column else "resource"
    return SchemaChange(resource, column, aspect, "name", kind, old, new)


NOTHING = Difference(Side(), Side())


def test_each_side_says_its_name_version_and_day_where_they_are_texts():
    one = package(name="p", version="1.0.0", created="2026-01-01")
    other = package(name=["q"], version=2, created=None)
    assert compare(one, other).old == Side("p", "1.0.0", "2026-01-01")
    assert compare(one, other).new == compare(other, one).old == Side()


def test_metadata_are_those_above_the_resources():
    one = package(file("a", "x"), title="A", name="p", note={"k": 1})
    other = package(file("a", "x"), file("b", "y"), title="B", name="p", note={"k": 2})
    difference = compare(one, other)
    assert difference.metadata == (
        Change("datapackage.json", "/title", "", "changed", "A", "B"),
        Change("datapackage.json", "/note/k", "", "changed", "1", "2"),
    )
    assert difference.schema == (named("b", "", "added", new="b"),)
    assert (difference.tables, difference.files) == ((), ())


def test_resources_that_came_went_and_bear_other_names_are_told_in_this_order():
    one = package(file("a", "1"), file("b", "2"), file("c", "3"), file("d", "4"), file("e", "5"))
    other = package(file("z", "9"), file("y", "4"), file("e", "6"), file("b", "2"), file("x", "1"))
    difference = compare(one, other)
    names = [each for each in difference.schema if each.part == "name"]
    assert names == [
        named("x", "", "renamed", "a", "x"),
        named("y", "", "renamed", "d", "y"),
        named("c", "", "removed", old="c"),
        named("z", "", "added", new="z"),
    ]
    places = [(each.resource, each.part, each.old, each.new) for each in difference.schema[4:]]
    assert places == [("y", "path", '"d.txt"', '"y.txt"'), ("x", "path", '"a.txt"', '"x.txt"')]
    assert difference.files == (Change("e", "", "", "changed", digest("5"), digest("6")),)


def test_what_was_a_table_and_is_a_file_is_another_file():
    one, other = package(table("t", "ab 1x", "a")), package(file("t", "1x"))
    for pair, told in (
        ((one, other), ("a table", digest("1x"))),
        ((other, one), (digest("1x"), "a table")),
    ):
        difference = compare(*pair)
        assert difference.files == (Change("t", "", "", "changed", *told),)
        assert difference.tables == ()
        assert {each.part for each in difference.schema} == {"path", "type"}


def test_tables_are_told_in_the_order_of_the_new_package_if_a_row_differs():
    one = package(table("a", "iv 1x", "i"), table("b", "iv 1x", "i"), table("c", "iv 1x", "i"))
    other = package(table("c", "iv 1y 2y", "i"), table("b", "iv 1x", "i"), table("a", "iv 2x", "i"))
    assert compare(one, other) == Difference(
        Side(),
        Side(),
        tables=(
            TableDifference(
                "c",
                ("i",),
                1,
                2,
                (
                    RowChange("added", ("2",), ("i", "v"), new=("2", "y")),
                    RowChange("changed", ("1",), ("v",), ("x",), ("y",)),
                ),
            ),
            TableDifference(
                "a",
                ("i",),
                1,
                1,
                (
                    RowChange("removed", ("1",), ("i", "v"), old=("1", "x")),
                    RowChange("added", ("2",), ("i", "v"), new=("2", "x")),
                ),
            ),
        ),
    )


def test_a_table_and_its_columns_under_new_names_are_the_same_table():
    one = package(table("t", "ivw 1xp 2yq", "i"), table("u", "iv 1x", "i"))
    other = package(table("t", "kwz 1px 3ra", "k"), table("n", "iv 1x", "i"))
    difference = compare(one, other)
    assert [each for each in difference.schema if each.kind != "changed"] == [
        named("n", "", "renamed", "u", "n"),
        named("t", "i", "removed", old="i"),
        named("t", "v", "removed", old="v"),
        named("t", "k", "added", new="k"),
        named("t", "z", "added", new="z"),
    ]
    nearer = package(table("t", "kwz 1px", "k"), table("n", "iv 1x", "i"))
    difference = compare(one, nearer)
    assert [each for each in difference.schema if each.kind == "renamed"] == [
        named("n", "", "renamed", "u", "n"),
        named("t", "k", "renamed", "i", "k"),
        named("t", "z", "renamed", "v", "z"),
    ]
    # The columns of a row that is gone are told by the names that they have now.
    assert difference.tables == (
        TableDifference(
            "t",
            ("k",),
            2,
            1,
            (RowChange("removed", ("2",), ("k", "z", "w"), old=("2", "y", "q")),),
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        (("a",), ("a",), ("a",)),
        (("a",), ("b",), ("a",)),
        (("b",), ("a",), ("a",)),
        (("a", "b"), ("b",), ("b",)),
        (("c",), ("a", "b"), ("c",)),
        (("b", "a"), ("d",), ("b", "a")),
        (("d",), (), ()),
        ((), ("b",), ("b",)),
        ((), (), ()),
    ],
)
def test_rows_are_matched_by_the_shorter_key_that_holds_in_both(old, new, key):
    one, other = table("t", "abcd 1pfx 2qgx", *old), table("t", "abcd 1pfx 2qhx", *new)
    (found,) = compare(package(one), package(other)).tables
    assert found.matched_by == key
    kinds = ["changed"] if key and "c" not in key else ["removed", "added"]
    assert [each.kind for each in found.changes] == kinds


def test_the_old_key_is_taken_by_the_name_that_it_has_now():
    one, other = table("t", "ivw 1xp 2yq", "i"), table("t", "kvw 1xp 2yq 3zr", "v")
    (found,) = compare(package(one), package(other)).tables
    assert found.matched_by == ("k",)


IDS = "tr a1 b9"  # what stands in retired_ids, by table and id


def retired_ids(text, names=("target_table", "retired_id")):
    declared, cells = table("retired_ids", text)
    for field, name in zip(declared["schema"]["fields"], names, strict=True):
        field["name"] = name
    return declared, "\n".join([",".join(names), *cells.split("\n")[1:]])


@pytest.mark.parametrize(
    ("retired", "told"),
    [
        ((), (None, None)),
        ((retired_ids(IDS),), (True, False)),
        ((retired_ids("tr"),), (False, False)),
        ((retired_ids(IDS, ("target_table", "id")),), (None, None)),
        ((retired_ids(IDS, ("table", "retired_id")),), (None, None)),
        ((file("retired_ids", "a,1"),), (None, None)),
    ],
    ids=["none", "one of two", "empty", "no id", "no table", "a file"],
)
def test_only_removed_rows_are_told_as_retired_or_not(retired, told):
    one = package(table("a", "iv 1x 2x 3x", "i"))
    other = package(table("a", "iv 3y 4x", "i"), *retired)
    (found,) = compare(one, other).tables
    assert [(each.kind, each.key, each.retired) for each in found.changes] == [
        ("removed", ("1",), told[0]),
        ("removed", ("2",), told[1]),
        ("added", ("4",), None),
        ("changed", ("3",), None),
    ]


def test_the_ids_of_codes_have_two_parts_and_those_of_links_are_none():
    text, less = "ijv b9x c8x", "ijv"
    ids = retired_ids("tr ab")
    one = package(table("codes", text, "i", "j"), table("links", text, "i", "j"))
    other = package(table("codes", less, "i", "j"), table("links", less, "i", "j"), ids)
    found = {each.name: each.changes for each in compare(one, other).tables}
    assert [each.retired for each in found["codes"]] == [False, False]
    assert [each.retired for each in found["links"]] == [None, None]
    ids = ids[0], "target_table,retired_id\ncodes,c/8\n"
    other = package(table("codes", less, "i", "j"), ids)
    (codes,) = compare(one, other).tables
    assert [each.retired for each in codes.changes] == [False, True]


def test_whole_rows_have_no_id():
    one, other = table("a", "iv 1x 1x"), table("a", "iv 1x")
    (found,) = compare(package(one), package(other, retired_ids(IDS))).tables
    assert found.changes == (RowChange("removed", (), ("i", "v"), old=("1", "x")),)
    assert found.matched_by == ()


def test_packages_that_are_the_same_differ_in_nothing():
    assert compare(package(), package()) == NOTHING
    same = package(table("a", "iv 1x", "i"), file("b", "x"))
    assert compare(same, package(table("a", "iv 1x", "i"), file("b", "x"))) == NOTHING


def test_values_of_a_closed_set_are_the_same_whatever_the_order_of_their_keys():
    one, other = {"a": 1, "b": 2}, {"b": 2, "a": 1}
    assert set_effects([one], [other]) == ()
    assert set_effects([one, 1], [other, 2]) == ("narrower", "wider")
    assert set_effects([1], [1, "1"]) == ("wider",)
