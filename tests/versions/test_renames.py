"""What counts as another name: the same cells in all rows, and nothing less."""

import json

import pytest
from tests.versions.draft import Draft

from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.validation.column import Column
from raisi_visit_dataset.versions.compare import compare
from raisi_visit_dataset.versions.narrowing import constraint_effects

ROWS = [["1", "x"], ["2", "y"]]


def package(*tables, texts=()):
    empty = {"name": "p", "resources": []}
    draft = Draft({"datapackage.json": json.dumps(empty).encode()})
    for name, fields, rows, key in tables:
        draft.add_table(name, list(fields), rows, **({"primaryKey": [key]} if key else {}))
    for path in texts:
        draft.files[path] = b"A text.\n"
        draft.descriptor["resources"].append({"name": path, "path": path})
    return open_package(draft.packed())


def told(old, new):
    found = compare(old, new).schema
    return [(e.aspect, e.kind, e.old, e.new) for e in found if e.part == "name"]


def renamed_column(old, new, key=None):
    one, other = (package(("t", names, rows, key)) for names, rows in (old, new))
    return [each for each in told(one, other) if each[0] == "column"]


RENAMED = [("column", "renamed", "b", "c")]
REPLACED = [("column", "removed", "b", ""), ("column", "added", "", "c")]


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        (ROWS, ROWS, RENAMED),
        (ROWS, ROWS[::-1], RENAMED),
        (ROWS, [["1", "x"], ["3", "y"]], REPLACED),
        (ROWS, [["1", "x"], ["2", "z"]], REPLACED),
        (ROWS, ROWS[:1], REPLACED),
        ([["1", "x"], ["1", "y"]], [["1", "x"], ["1", "y"]], REPLACED),
        ([["1", ""], ["2", ""]], [["1", ""], ["2", ""]], REPLACED),
        ([["1", "x"], ["2", ""]], [["1", "x"], ["2", ""]], RENAMED),
    ],
    ids=["same", "order", "row", "cell", "row gone", "rows alike", "no value", "one value"],
)
def test_a_column_without_a_key_is_known_by_all_its_cells(old, new, changes):
    assert renamed_column(("ab", old), ("ac", new)) == changes


def test_a_column_beside_a_key_is_known_by_the_rows_of_both():
    assert renamed_column(("ab", ROWS), ("ac", [*ROWS, ["3", "z"]]), key="a") == RENAMED
    assert renamed_column(("ab", ROWS), ("ac", [["1", "x"], ["2", "z"]]), key="a") == REPLACED


@pytest.mark.parametrize(
    "rows", [[*ROWS, ["3", "z"]], ROWS[:1], ROWS], ids=["more", "less", "same"]
)
def test_a_column_of_the_key_is_known_by_values_that_include_the_others(rows):
    one, other = package(("t", "ab", ROWS, "a")), package(("t", "cb", rows, "c"))
    assert told(one, other) == [("column", "renamed", "a", "c")]


def test_a_column_of_the_key_with_other_values_is_another():
    one, other = package(("t", "ab", ROWS, "a")), package(("t", "cb", [["3", "x"]], "c"))
    assert told(one, other) == [("column", "removed", "a", ""), ("column", "added", "", "c")]


@pytest.mark.parametrize(
    ("fields", "rows", "renamed"),
    [
        ("ab", ROWS, True),
        ("ba", [["x", "1"], ["y", "2"]], True),
        ("ab", [["1", "x"], ["2", "z"]], False),
        ("ab", [*ROWS, ["3", "z"]], False),
        ("abc", [["1", "x", ""], ["2", "y", ""]], False),
        ("ac", ROWS, False),
        ("a", [["1"], ["2"]], False),
    ],
    ids=["same", "order", "cell", "row", "column more", "other column", "column less"],
)
def test_a_table_is_known_by_all_its_columns_and_rows(fields, rows, renamed):
    found = told(package(("old", "ab", ROWS, None)), package(("new", fields, rows, None)))
    replaced = [("resource", "removed", "old", ""), ("resource", "added", "", "new")]
    assert found == ([("resource", "renamed", "old", "new")] if renamed else replaced)


def test_a_text_is_not_the_new_name_of_a_table_nor_a_table_that_of_a_text():
    table, text = package(("t", "ab", ROWS, None)), package(texts=["t.txt"])
    for one, other, names in ((table, text, ("t", "t.txt")), (text, table, ("t.txt", "t"))):
        assert told(one, other) == [
            ("resource", "removed", names[0], ""),
            ("resource", "added", "", names[1]),
        ]


def test_tables_without_rows_are_not_known():
    one, other = package(("old", "ab", [], None)), package(("new", "ab", [], None))
    assert [kind for _, kind, *_ in told(one, other)] == ["removed", "added"]


@pytest.mark.parametrize("kind", [("date", "any"), ("string",)], ids=["any date", "text"])
def test_bounds_of_what_has_no_order_are_the_same_or_cannot_be_compared(kind):
    one, other = (Column("a", *kind, minimum=each) for each in ("2021", "2022"))
    assert list(constraint_effects(one, one)) == []
    assert list(constraint_effects(one, other)) == [("minimum", "changed", "2021", "2022")]


def test_bounds_that_the_field_cannot_hold_are_the_same_or_cannot_be_compared():
    one, other = (Column("a", "integer", minimum=each) for each in ("x", 1))
    assert list(constraint_effects(one, other)) == [("minimum", "changed", "x", 1)]
    assert list(constraint_effects(other, one)) == [("minimum", "changed", 1, "x")]
    assert list(constraint_effects(one, one)) == []


def test_lengths_that_are_no_numbers_cannot_be_compared():
    one, other = (Column("a", "string", min_length=each) for each in ("x", 1))
    assert list(constraint_effects(one, other)) == [("minLength", "changed", "x", 1)]


def test_tables_without_a_column_in_common_have_no_rows_to_compare():
    difference = compare(
        package(("t", "ab", ROWS, None)), package(("t", "cd", [["5", "6"]] * 2, None))
    )
    assert difference.tables == ()
    assert [e.kind for e in difference.schema] == ["removed", "removed", "added", "added"]


def held(data):
    descriptor = {"name": "p", "resources": [{"name": "d", "data": data}]}
    return open_package({"datapackage.json": json.dumps(descriptor).encode()})


def test_data_in_the_descriptor_are_compared_as_a_file():
    assert compare(held({"a": 1, "b": 2}), held({"b": 2, "a": 1})).empty
    assert [each.file for each in compare(held([1]), held([2])).files] == ["d"]


def licensed(*names):
    tables = {"name": "t", "path": "t.txt", "licenses": [{"name": name} for name in names]}
    descriptor = {"name": "p", "resources": [tables]}
    return open_package({"datapackage.json": json.dumps(descriptor).encode(), "t.txt": b"t"})


def test_the_licence_of_a_resource_goes_and_comes():
    found = compare(licensed("A", "B"), licensed("B", "C")).schema
    assert [(e.resource, e.column, e.aspect, e.part, e.kind, e.old, e.new) for e in found] == [
        ("t", "", "licence", "licenses", "removed", '{"name": "A"}', ""),
        ("t", "", "licence", "licenses", "added", "", '{"name": "C"}'),
    ]
