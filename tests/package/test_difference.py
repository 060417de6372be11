import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.package.small import CODING, EVENTS, FILES, METADATA, RECORDS, SEED, composed, written

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.package import compose
from raisi_visit_dataset.package.change import Change
from raisi_visit_dataset.package.difference import difference, files_on_disk
from raisi_visit_dataset.package.json_difference import json_changes
from raisi_visit_dataset.package.row_difference import row_changes

VISIT, TALK = EVENTS
EVENTS_CSV = "data/events.csv"


def with_events(*events):
    return compose(METADATA, {**RECORDS, "events": events}, FILES)


def row_differences(old, new):
    return [each for each in difference(old, new) if each.file == EVENTS_CSV]


def test_a_package_differs_from_itself_in_nothing():
    assert difference(composed(), composed()) == ()


@given(st.dictionaries(st.sampled_from("abc"), st.binary(max_size=2)), st.data())
def test_there_is_a_difference_exactly_when_bytes_or_paths_differ(old, data):
    new = data.draw(st.just(old) | st.dictionaries(st.sampled_from("abc"), st.binary(max_size=2)))
    assert bool(difference(old, new)) is (old != new)


@pytest.mark.parametrize(("old", "new", "kind"), [({}, FILES, "added"), (FILES, {}, "removed")])
def test_whole_files_come_and_go(old, new, kind):
    assert difference(old, new) == tuple(Change(path, "", "", kind) for path in sorted(FILES))


def test_a_cell_is_told_by_key_and_column():
    talked = TALK.model_copy(update={"status": "occurred", "note": None})
    assert row_differences(composed(), with_events(VISIT, talked)) == [
        Change(EVENTS_CSV, "talk", "note", "changed", "two\nlines", ""),
        Change(EVENTS_CSV, "talk", "status", "changed", "planned", "occurred"),
    ]


def test_rows_come_and_go_by_key():
    meeting = TALK.model_copy(update={"event_id": "meeting"})
    assert row_differences(composed(), with_events(VISIT, meeting)) == [
        Change(EVENTS_CSV, "meeting", "", "added"),
        Change(EVENTS_CSV, "talk", "", "removed"),
    ]


def test_a_changed_table_changes_its_size_and_digest_in_the_descriptor():
    changes = difference(composed(), with_events(VISIT))
    assert [each.where for each in changes if each.file == "datapackage.json"] == [
        "/resources/events/bytes",
        "/resources/events/hash",
    ]


def test_a_text_is_told_by_its_first_line_that_differs():
    changed = {**FILES, CODING: b"events: []\nmore: 1\nand: 2\n"}
    assert difference(FILES, changed) == (Change(CODING, "line 2", "", "changed", "", "more: 1"),)


@pytest.mark.parametrize(
    ("path", "spoil"),
    [
        (EVENTS_CSV, lambda data: data.replace(b"visit", b"visit\xff")),
        (EVENTS_CSV, lambda data: data + b"short\n"),
        (EVENTS_CSV, lambda data: data.replace(b"event_id", b"id")),
        (
            EVENTS_CSV,
            lambda data: b"\n".join([*data.splitlines()[:1], *data.splitlines()[:0:-1], b""]),
        ),
        (EVENTS_CSV, lambda data: data.replace(b"Talk", b'"Talk"')),
        ("datapackage.json", lambda data: data.replace(b"  ", b" ")),
        ("datapackage.json", lambda data: data[:-3]),
        (SEED, lambda data: data + b"\xff"),
    ],
    ids=["no text", "short row", "no key", "order", "quotes", "space", "no JSON", "bytes"],
)
def test_what_cannot_be_told_apart_finely_is_told_by_its_bytes(path, spoil):
    old = composed()
    new = {**old, path: spoil(old[path])}
    (change,) = difference(old, new)
    assert (change.file, change.kind) == (path, "changed")
    assert change.old == f"{len(old[path])} bytes"
    assert change.new == f"{len(new[path])} other bytes"


def test_a_descriptor_that_is_none_hides_no_key_of_the_other():
    old = composed()
    new = {**with_events(VISIT), "datapackage.json": b"[]"}
    assert Change(EVENTS_CSV, "talk", "", "removed") in difference(old, new)


ROWS = "id,n,label\na,1,x\nb,2,y\n"


def rows(old, new, key=("id",)):
    changes = row_changes("t", old, new, key)
    return changes and [(each.where, each.field, each.kind, each.old, each.new) for each in changes]


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (ROWS, []),
        ("id,n,label\nb,2,y\na,1,x\n", []),
        ("id,n\na,1\nb,2\n", [("columns", "label", "removed", "", "")]),
        ("id,n,label,z\na,1,x,\nb,2,y,\n", [("columns", "z", "added", "", "")]),
        ("id,label,n\na,x,1\nb,y,2\n", [("columns", "", "changed", "id,n,label", "id,label,n")]),
        (f"{ROWS}a,1,x\n", [("a", "", "added", "", "")]),
        (f"{ROWS}a,1,other\n", [("a", "", "added", "", "")]),
    ],
    ids=["same", "order", "column gone", "column new", "columns turned", "repeated", "key twice"],
)
def test_rows_are_compared_by_key_in_the_columns_both_have(new, told):
    assert rows(ROWS, new) == told


def test_parts_of_a_key_are_joined():
    changed = ROWS.replace("a,1,x", "a,1,z")
    assert rows(ROWS, changed, ("id", "n")) == [("a/1", "label", "changed", "x", "z")]


@pytest.mark.parametrize("key", [(), ("nothing",)])
def test_without_a_key_rows_cannot_be_told_apart(key):
    assert rows(ROWS, ROWS, key) is None


def values(old, new):
    return [
        (each.where, each.field, each.kind, each.old, each.new)
        for each in json_changes("d", old, new)
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": 1}, {"a": 2}, [("/a", "", "changed", "1", "2")]),
        ({"a": 1}, {"a": "1"}, [("/a", "", "changed", "1", "1")]),
        ({"a": 1}, {"a": True}, [("/a", "", "changed", "1", "true")]),
        ({"a": 1}, {}, [("/a", "", "removed", "1", "")]),
        ({}, {"a": [1]}, [("/a", "", "added", "", "[1]")]),
        ({"a": {}}, {"a": []}, [("/a", "", "changed", "{}", "[]")]),
        ([1, 2], [1], [("/1", "", "removed", "2", "")]),
        ([{"name": "x", "n": 1}], [{"name": "x", "n": 2}], [("/x/n", "", "changed", "1", "2")]),
        (
            [{"name": "x"}, {"name": "y"}],
            [{"name": "y"}, {"name": "x"}],
            [("", "order", "changed", "x, y", "y, x")],
        ),
        (
            [{"name": "x"}],
            [{"name": "w"}, {"name": "x"}],
            [("/w", "", "added", "", '{"name": "w"}')],
        ),
        ([{"name": "x"}] * 2, [{"name": "x"}], [("/1", "", "removed", '{"name": "x"}', "")]),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, [("", "order", "changed", "a, b", "b, a")]),
    ],
    ids=str,
)
def test_values_are_compared_by_path_and_named_items_by_name(old, new, told):
    assert values(old, new) == told


def test_a_longer_list_of_twins_is_no_list_by_name():
    (change,) = values([{"name": "x"}], [{"name": "x"}, {"name": "x"}])
    assert change[2] == "added"


def test_what_stands_on_disk_is_found_with_what_is_made_no_more(tmp_path):
    written(tmp_path)
    (tmp_path / "data/of_old.csv").write_bytes(b"old")
    (tmp_path / "unrelated.txt").write_bytes(b"mine")
    (tmp_path / SEED).unlink()
    found = files_on_disk(tmp_path, composed())
    wanted = {path: data for path, data in composed().items() if path != SEED}
    assert found == {**wanted, "data/of_old.csv": b"old"}
    assert [str(each) for each in difference(found, composed())] == [
        "data/of_old.csv: removed",
        f"{SEED}: added",
    ]


def test_an_empty_folder_holds_nothing(tmp_path):
    assert files_on_disk(tmp_path, composed()) == {}


@pytest.mark.parametrize("path", ["datapackage.json", "data/linked.csv"])
def test_a_link_on_disk_is_refused_even_a_broken_one(tmp_path, path):
    (tmp_path / "data").mkdir()
    (tmp_path / path).symlink_to(tmp_path / "nowhere")
    with pytest.raises(UnreadableError, match="link"):
        files_on_disk(tmp_path, ["datapackage.json"])


def test_the_descriptor_is_compared_whatever_else_it_holds():
    old = composed()
    told = json.loads(old["datapackage.json"])
    told["version"] = "1.2.4"
    new = {**old, "datapackage.json": json.dumps(told, indent=2, ensure_ascii=False).encode()}
    assert difference(old, new) == (
        Change("datapackage.json", "/version", "", "changed", "1.2.3", "1.2.4"),
    )
