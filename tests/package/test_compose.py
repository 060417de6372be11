import hashlib
import json
from dataclasses import replace

import pytest
from tests.package.small import (
    CODING,
    DATA,
    EVENTS,
    FILES,
    METADATA,
    QUOTE,
    RECORDS,
    SEED,
    SOURCE,
    composed,
    written,
)

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.package import compose
from raisi_visit_dataset.package.canonical import table_bytes
from raisi_visit_dataset.package.second_opinion import check_descriptor
from raisi_visit_dataset.records import RECORDS as MODELS
from raisi_visit_dataset.records import Event


def descriptor(files):
    return json.loads(files["datapackage.json"])


def resources(files):
    return {each["name"]: each for each in descriptor(files)["resources"]}


def test_every_table_and_every_carried_file_is_there_and_the_descriptor_comes_last():
    tables = [f"data/{model.table.name}.csv" for model in MODELS]
    assert list(composed()) == [*tables, SEED, CODING, "datapackage.json"]
    assert {path: composed()[path] for path in FILES} == FILES
    assert composed()["data/events.csv"] == table_bytes(Event, EVENTS)


def test_every_file_is_declared_with_its_size_and_digest():
    files = composed()
    declared = {each["path"]: each for each in descriptor(files)["resources"]}
    assert {*declared} == {*files} - {"datapackage.json"}
    for path, each in declared.items():
        assert each["bytes"] == len(files[path])
        assert each["hash"] == f"sha256:{hashlib.sha256(files[path]).hexdigest()}"


def test_the_order_of_rows_tables_and_files_does_not_matter():
    shuffled = {table: rows[::-1] for table, rows in reversed(RECORDS.items())}
    again = compose(METADATA, shuffled, dict(reversed(FILES.items())))
    assert list(again.items()) == list(composed().items())


def test_the_codes_are_filled_in():
    assert composed()["data/codes.csv"].count(b"\n") > 100


def test_the_descriptor_says_what_the_metadata_say():
    told = descriptor(composed())
    assert told["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert (told["name"], told["id"], told["version"]) == ("small", METADATA.id, "1.2.3")
    assert told["created"] == "2026-11-23T00:00:00Z"
    assert told["licenses"] == [dict(each) for each in METADATA.licenses]
    assert told["contributors"] == [
        {"title": "Somebody", "roles": ["author"]},
        {"title": "Another"},
    ]
    assert told["sources"] == [{"title": "He said it", "path": "https://example.org/he-said-it"}]


def test_a_moment_of_creation_is_kept_and_nothing_empty_is_written():
    bare = replace(METADATA, created="2026-11-23T09:30:00Z", homepage="", keywords=())
    told = descriptor(compose(bare, {}, {}))
    assert told["created"] == "2026-11-23T09:30:00Z"
    assert not {"homepage", "keywords"} & {*told}


def test_a_table_is_declared_as_such():
    table = resources(composed())["statements"]
    assert (table["type"], table["format"], table["mediatype"]) == ("table", "csv", "text/csv")
    assert table["dialect"]["lineTerminator"] == "\n"
    assert table["schema"]["primaryKey"] == ["statement_id"]


def test_a_text_bears_the_rights_of_its_publisher_and_no_other():
    text = resources(composed())[SEED]
    assert text["licenses"][0]["name"] == "LicenseRef-third-party-news-text"
    assert "publisher" in text["licenses"][0]["title"]
    assert (text["title"], text["mediatype"], text["encoding"]) == (
        "He said it",
        "text/plain",
        "utf-8",
    )
    assert "licenses" not in resources(composed())[CODING]


def test_a_text_under_a_known_licence_bears_that_one():
    free = SOURCE.model_copy(update={"text_rights": "CC-BY-4.0", "title": None})
    text = resources(compose(METADATA, {"sources": [free]}, {SEED: DATA}))[SEED]
    assert text["licenses"] == [{"name": "CC-BY-4.0"}]
    assert text["title"] == "Text s000"


def test_the_name_of_a_carried_file_is_one_that_frictionless_takes():
    told = descriptor(compose(METADATA, {}, {"seeds/Notes.md": b""}))
    assert (told["resources"][-1]["name"], told["resources"][-1]["path"]) == (
        "seeds/notes.md",
        "seeds/Notes.md",
    )
    assert check_descriptor(told) == ()


def test_the_descriptor_is_readable_json():
    data = composed()["datapackage.json"]
    assert data.decode().startswith('{\n  "$schema"')
    assert data.endswith(b"}\n")
    assert json.dumps(json.loads(data), ensure_ascii=False, indent=2).encode() + b"\n" == data


@pytest.mark.parametrize(
    ("tables", "found"),
    [
        ({"tables": []}, "'tables'"),
        ({"events": [QUOTE]}, "a StatementQuote among the rows of events"),
    ],
    ids=["unknown table", "row of another table"],
)
def test_what_is_no_table_of_ours_is_refused(tables, found):
    with pytest.raises(UsageError, match=found):
        compose(METADATA, tables, {})


@pytest.mark.parametrize(
    "path",
    [
        "../a.txt",
        "/a.txt",
        "a b.txt",
        "é.txt",
        "a.exe",
        "a",
        ".hidden.txt",
        "data/events.csv",
        "Data/Events.csv",
        "datapackage.json",
    ],
)
def test_a_file_that_cannot_be_carried_is_refused(path):
    with pytest.raises(UsageError) as refused:
        compose(METADATA, {}, {path: b""})
    assert repr(path).lower() in str(refused.value).lower()


def test_two_files_that_some_system_takes_for_one_are_refused():
    with pytest.raises(UsageError, match="second file"):
        compose(METADATA, {}, {"a/x.txt": b"", "A/X.txt": b""})


def test_frictionless_accepts_the_descriptor():
    assert check_descriptor(descriptor(composed())) == ()


def test_frictionless_accepts_the_whole_package(tmp_path):
    from frictionless import validate

    report = validate(written(tmp_path) / "datapackage.json")
    assert report.valid, report.flatten(["name", "rowNumber", "note"])
    assert {task.name for task in report.tasks} == {*resources(composed())}


def test_frictionless_finds_a_fault_in_a_package_of_ours(tmp_path):
    from frictionless import validate

    orphan = EVENTS[0].model_copy(update={"parent_event_id": "nothing"})
    files = compose(METADATA, {**RECORDS, "events": [orphan]}, FILES)
    assert not validate(written(tmp_path, files) / "datapackage.json").valid
