"""Whole packages compared: what is paired, what is refused."""

import json

import pytest
from tests.invented import package_files, write
from tests.versions.draft import Draft, small

from raisi_visit_dataset.errors import PackageRefused, UnreadableError
from raisi_visit_dataset.files.zip import zip_bytes
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.versions.bump import demands, judged
from raisi_visit_dataset.versions.compare import compare
from raisi_visit_dataset.versions.difference import Difference, Side


def differing(change, first=None):
    """Compare a package, changed by ``first`` if given, with one changed by ``change``, too."""
    old, new = Draft(small()), Draft(small())
    for draft in (old, new):
        if first is not None:
            first(draft)
    change(new)
    return compare(open_package(old.packed()), open_package(new.packed()))


def test_a_package_does_not_differ_from_itself():
    difference = compare(*(open_package(package_files("aldora")) for _ in range(2)))
    assert difference.empty
    assert difference.old == difference.new == Side("pact", "1.0.0", "2026-01-31T00:00:00Z")


def test_folder_descriptor_zip_and_memory_are_the_same(tmp_path):
    folder = write(tmp_path / "folder", small())
    (tmp_path / "p.zip").write_bytes(zip_bytes(small()))
    for other in (folder, folder / "datapackage.json", tmp_path / "p.zip"):
        assert compare(open_package(small()), open_package(other)).empty


def test_the_same_cells_written_otherwise_do_not_differ():
    def change(draft):
        path = draft.resource("topics")["path"]
        draft.files[path] = b'"topic_id";"label"\r\n"pact";"Pact"\r\n'
        draft.resource("topics")["dialect"] = {"delimiter": ";", "lineTerminator": "\r\n"}

    difference = differing(change)
    assert difference.tables == ()
    assert [(each.aspect, each.part) for each in difference.schema] == [("place", "dialect")]


def test_a_table_in_json_is_compared_cell_by_cell():
    def change(draft):
        draft.files["t.json"] = json.dumps([{"topic_id": "pact", "label": "The pact"}]).encode()
        draft.resource("topics")["path"] = "t.json"

    (table,) = differing(change).tables
    (row,) = table.changes
    assert (row.key, row.fields, row.old, row.new) == (
        ("pact",),
        ("label",),
        ("Pact",),
        ("The pact",),
    )


def test_a_table_without_schema_is_compared_as_a_file():
    def bare(draft):
        draft.rows("topics")
        del draft.resource("topics")["schema"]

    def change(draft):
        draft.rows("topics").append(["war", "War"])

    difference = differing(change, bare)
    assert difference.tables == ()
    assert [(each.file, each.kind) for each in difference.files] == [("topics", "changed")]


def test_missing_values_are_those_that_the_schema_names():
    def missing(draft):
        draft.schema("participants")["missingValues"] = ["", "-"]

    def change(draft):
        draft.rows("participants")[2][3] = "-"

    assert differing(change, missing).empty
    (table,) = differing(change).tables
    assert (table.changes[0].old, table.changes[0].new) == ((None,), ("-",))


# --- renames -----------------------------------------------------------------


def renames(difference):
    return [
        (each.aspect, each.old, each.new) for each in difference.schema if each.kind == "renamed"
    ]


def test_a_column_is_known_again_beside_new_and_lost_rows():
    def change(draft):
        draft.rename_column("participants", "name", "full_name")
        draft.rows("participants").append(["new", "person", "New", ""])
        del draft.rows("participants")[1]

    difference = differing(change)
    assert renames(difference) == [("column", "name", "full_name")]
    assert [each.kind for each in difference.tables[0].changes] == ["removed", "added"]


def test_a_column_with_one_other_cell_is_another_column():
    def change(draft):
        draft.rename_column("participants", "name", "full_name")
        draft.rows("participants")[1][2] = "Another"

    difference = differing(change)
    assert renames(difference) == []
    assert {each.rule for each in demands(difference)} == {"column-removed", "column-added"}


def test_columns_with_the_same_cells_are_not_told_apart():
    def twins(draft):
        for row in draft.rows("participants"):
            row.append(row[2])
        draft.rows("participants")[0][-1] = "label"
        draft.schema("participants")["fields"].append({"name": "label", "type": "string"})

    def change(draft):
        draft.rename_column("participants", "name", "one")
        draft.rename_column("participants", "label", "other")

    assert renames(differing(change, twins)) == []


def test_an_empty_column_is_not_known_again():
    def empty(draft):
        for row in draft.rows("participants")[1:]:
            row[3] = ""

    def change(draft):
        draft.rename_column("participants", "country", "state")

    assert renames(differing(change, empty)) == []
    assert renames(differing(change)) == [("column", "country", "state")]


def test_a_column_of_a_table_without_key_is_known_by_whole_rows():
    def bare(draft):
        del draft.schema("participants")["primaryKey"]

    def change(draft):
        draft.rename_column("participants", "name", "full_name")
        draft.rows("participants")[1:] = draft.rows("participants")[:0:-1]

    def more(draft):
        change(draft)
        draft.rows("participants").append(["new", "person", "New", ""])

    assert renames(differing(change, bare)) == [("column", "name", "full_name")]
    assert differing(change, bare).tables == ()
    assert renames(differing(more, bare)) == []


def test_a_renamed_key_still_matches_the_rows():
    def change(draft):
        draft.rename_column("participants", "participant_id", "actor_id")
        draft.schema("participants")["primaryKey"] = ["actor_id"]
        draft.rows("participants")[1][2] = "Lund"

    difference = differing(change)
    assert renames(difference) == [("column", "participant_id", "actor_id")]
    (table,) = difference.tables
    assert table.matched_by == ("actor_id",)
    assert [(each.kind, each.fields) for each in table.changes] == [("changed", ("name",))]


def test_a_key_of_other_values_is_another_column():
    def change(draft):
        draft.rename_column("participants", "participant_id", "actor_id")
        draft.schema("participants")["primaryKey"] = ["actor_id"]
        for number, row in enumerate(draft.rows("participants")[1:]):
            row[0] = f"a{number}"

    assert renames(differing(change)) == []


def test_two_tables_of_the_same_rows_are_not_told_apart():
    def twins(draft):
        draft.add_table("themes", ["topic_id", "label"], [["pact", "Pact"]])

    def change(draft):
        draft.rename_table("topics", "one")
        draft.rename_table("themes", "other")

    assert renames(differing(change, twins)) == []


def test_an_empty_table_is_not_known_again():
    def change(draft):
        draft.rename_table("retired_ids", "gone_ids")

    assert renames(differing(change)) == []


def test_references_to_what_was_renamed_are_not_told_again():
    def change(draft):
        draft.rename_column("topics", "topic_id", "theme_id")
        draft.schema("topics")["primaryKey"] = ["theme_id"]
        reference = draft.schema("statement_topics")["foreignKeys"][0]["reference"]
        reference["fields"] = ["theme_id"]

    def table(draft):
        draft.rename_table("topics", "themes")
        draft.schema("statement_topics")["foreignKeys"][0]["reference"]["resource"] = "themes"

    for each in (change, table):
        assert [c.kind for c in differing(each).schema] == ["renamed"]


# --- ids ---------------------------------------------------------------------


def lose(draft):
    del draft.rows("participants")[1]


def retired(table, row_id):
    def change(draft):
        lose(draft)
        draft.rows("retired_ids").append([table, row_id, "a double"])

    return change


def test_an_id_that_is_gone_is_listed_with_its_table():
    difference = differing(lose)
    assert difference.unretired == (("participants", "lund"),)
    assert any("'lund' of participants" in each for each in judged(difference).problems)


@pytest.mark.parametrize(
    ("table", "row_id", "known"),
    [("participants", "lund", True), ("topics", "lund", False), ("participants", "torv", False)],
)
def test_only_a_row_for_that_id_retires_it(table, row_id, known):
    difference = differing(retired(table, row_id))
    assert (difference.unretired == ()) is known


def test_where_there_is_no_such_table_an_id_lost_is_no_problem_of_its_own():
    def bare(draft):
        draft.descriptor["resources"].remove(draft.resource("retired_ids"))

    difference = differing(lose, bare)
    assert difference.unretired == ()
    assert [each.rule for each in demands(difference)] == ["id-removed"]


def test_rows_of_composite_keys_have_no_id():
    def change(draft):
        del draft.rows("statement_topics")[1]

    difference = differing(change)
    assert difference.unretired == ()
    assert difference.tables[0].changes[0].retired is None


def test_the_vocabulary_is_the_table_of_codes():
    def change(draft):
        del draft.rows("codes")[1]
        draft.rows("participants")[1][2] = "x"

    difference = differing(change)
    assert [each.key for each in difference.vocabulary] == [("kind", "person")]
    assert difference.unretired == (("codes", "kind/person"),)


# --- what cannot be compared --------------------------------------------------


def broken(change):
    draft = Draft(small())
    change(draft)
    return draft.packed()


def ragged(draft):
    draft.rows("topics").append(["war"])


def twice(draft):
    draft.descriptor["resources"].append(dict(draft.resource("topics")))


def no_fields(draft):
    draft.schema("topics")["fields"] = []


def bad_constraint(draft):
    draft.field("topics", "label")["constraints"] = {"minLength": "three"}


def other_header(draft):
    draft.rows("topics")[0][1] = "name"


def field_twice(draft):
    draft.schema("topics")["fields"].append({"name": "label", "type": "string"})


def not_utf8(draft):
    draft.files[draft.resource("topics")["path"]] = b"topic_id,label\npact,\xff\n"


def test_a_row_at_fault_is_told_with_its_line_and_many_are_counted():
    def change(draft):
        draft.rows("topics").extend([["war"]] * 50)

    with pytest.raises(PackageRefused) as caught:
        compare(open_package(small()), open_package(broken(change)))
    counted, *placed = caught.value.problems
    assert [each.place.line for each in placed] == list(range(3, 23))
    assert (counted.place, counted.found) == (None, "30 problems more")


@pytest.mark.parametrize(
    "change",
    [ragged, twice, no_fields, bad_constraint, other_header, field_twice, not_utf8],
    ids=lambda change: change.__name__.replace("_", " "),
)
def test_what_cannot_be_read_as_declared_is_refused_with_its_place(change):
    files = broken(change)
    for pair in ((small(), files), (files, small())):
        with pytest.raises(PackageRefused) as caught:
            compare(*map(open_package, pair))
        assert all(each.place is not None and each.found for each in caught.value.problems)


@pytest.mark.parametrize("path", ["data/topics.csv", "seeds/first.txt"])
def test_bytes_that_are_not_those_declared_are_refused(path):
    files = small()
    with pytest.raises(PackageRefused, match="sha256"):
        compare(open_package(small()), open_package({**files, path: files[path][:-2] + b"!\n"}))


@pytest.mark.parametrize("path", ["data/topics.csv", "seeds/first.txt"])
def test_a_file_that_is_not_there_is_refused(path):
    files = small()
    del files[path]
    with pytest.raises(PackageRefused):
        compare(open_package(files), open_package(small()))


# --- JSON ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "spoil",
    [
        lambda told: told.pop("old"),
        lambda told: told.update(more=1),
        lambda told: told["tables"][0].update(old_rows="3"),
        lambda told: told["tables"][0]["changes"][0].update(kind="moved"),
        lambda told: told["schema"].append({}),
    ],
    ids=["part missing", "part too many", "text for a number", "unknown kind", "empty change"],
)
def test_other_json_is_refused(spoil):
    told = json.loads(differing(lose).to_json())
    spoil(told)
    with pytest.raises(UnreadableError, match="difference"):
        Difference.from_json(json.dumps(told))


def test_what_is_no_json_is_refused():
    with pytest.raises(UnreadableError):
        Difference.from_json("{")
