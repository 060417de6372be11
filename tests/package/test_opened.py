import json
import os
import zipfile

import pytest
from tests.package.small import DATA, SEED, TEXT, composed, written

from raisi_visit_dataset.errors import PackageRefused, UnreadableError
from raisi_visit_dataset.files.limits import Limits
from raisi_visit_dataset.files.zip import zip_bytes
from raisi_visit_dataset.package import open_package


def as_folder(tmp_path):
    return written(tmp_path / "small")


def as_descriptor(tmp_path):
    return as_folder(tmp_path) / "datapackage.json"


def as_zip(tmp_path):
    path = tmp_path / "small.zip"
    path.write_bytes(zip_bytes(composed()))
    return path


def as_mapping(_tmp_path):
    return composed()


def as_text(tmp_path):
    return str(as_folder(tmp_path))


every_way = pytest.mark.parametrize(
    "given", [as_folder, as_descriptor, as_zip, as_mapping, as_text], ids=lambda way: way.__name__
)


def refusals(where, **options):
    with pytest.raises(PackageRefused) as refused:
        open_package(where, **options)
    return [
        f"{each.place.line}:{each.place.column} {each.found}" for each in refused.value.problems
    ]


def package_of(**resource):
    whole = {"name": "a", "path": "a.csv", **resource}
    kept = {name: value for name, value in whole.items() if value is not ...}
    return {"datapackage.json": json.dumps({"resources": [kept]}).encode()}


@every_way
def test_one_package_opens_from_wherever_it_is(tmp_path, given):
    package = open_package(given(tmp_path))
    assert package.version == "1.2.3"
    assert package.descriptor["title"] == "Small"
    assert len(package.table_names) == 28
    assert package.data(SEED) == DATA
    assert package.text(SEED) == TEXT
    assert {each.path: package.data(each.path) for each in package.resources} == {
        path: data for path, data in composed().items() if path != "datapackage.json"
    }


@every_way
def test_a_resource_is_told_as_it_is_declared(tmp_path, given):
    package = open_package(given(tmp_path))
    table, text = package.resource("events"), package.resource(SEED)
    assert (table.kind, table.path, table.bytes) == (
        "table",
        "data/events.csv",
        len(package.data(table.path)),
    )
    assert table.schema["primaryKey"] == ["event_id"]
    assert (table.dialect.delimiter, table.dialect.line_terminator) == (",", "\n")
    assert (table.format, table.parts, table.readable) == ("csv", (table.path,), True)
    assert table.hash.startswith("sha256:")
    assert (text.kind, text.format, text.schema) == ("file", "file", None)
    assert package.resources[table.position] is table


def test_paths_are_printed_as_the_caller_named_the_package(tmp_path, monkeypatch):
    as_zip(tmp_path)
    as_folder(tmp_path)
    monkeypatch.chdir(tmp_path)
    printed = {
        where: open_package(where).printed("data/events.csv")
        for where in ("small", "small/datapackage.json", "small.zip")
    }
    assert printed == {
        "small": "small/data/events.csv",
        "small/datapackage.json": "small/data/events.csv",
        "small.zip": "small.zip/data/events.csv",
    }
    monkeypatch.chdir("small")
    assert open_package(".").printed("data/events.csv") == "data/events.csv"
    assert open_package("datapackage.json").label == "datapackage.json"
    assert open_package(composed()).printed("data/events.csv") == "data/events.csv"


def test_the_place_of_a_value_of_the_descriptor_is_known():
    package = open_package(composed())
    place = package.place(("resources", 0, "path"))
    line = composed()["datapackage.json"].decode().splitlines()[place.line - 1]
    assert line[place.column - 1 :].startswith('"data/sources.csv"')


@every_way
@pytest.mark.parametrize("path", ["../secret", "/etc/hostname", "data/none.csv", "a\\b", "seeds"])
def test_nothing_outside_and_nothing_that_is_no_file_is_read(tmp_path, given, path):
    (tmp_path / "secret").write_text("secret")
    package = open_package(given(tmp_path))
    with pytest.raises(UnreadableError):
        package.data(path)


@pytest.mark.parametrize("linked", ["data", "data/events.csv", "datapackage.json"])
def test_a_link_on_the_way_is_refused(tmp_path, linked):
    root = as_folder(tmp_path)
    (root / linked).rename(tmp_path / "elsewhere")
    (root / linked).symlink_to(tmp_path / "elsewhere")
    with pytest.raises((UnreadableError, PackageRefused), match="link"):
        open_package(root).data("data/events.csv")


def test_a_pipe_does_not_block(tmp_path):
    root = as_folder(tmp_path)
    (root / "data/events.csv").unlink()
    os.mkfifo(root / "data/events.csv")
    with pytest.raises(UnreadableError, match="pipe"):
        open_package(root).data("data/events.csv")


def test_a_file_is_read_once():
    files = composed()
    package = open_package(files)
    before = package.data(SEED)
    files[SEED] = b"changed"
    assert package.data(SEED) is before


@pytest.mark.parametrize("where", ["nothing", "nothing.zip", "nothing/datapackage.json", "."])
def test_where_nothing_can_be_opened_nothing_is_judged(tmp_path, monkeypatch, where):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnreadableError):
        open_package(where)


@pytest.mark.parametrize(
    ("descriptor", "told"),
    [
        (b"", "1:1 the end of the text"),
        (b"\xff", "1:1 byte 0xFF"),
        (b'{"a": 1,\n "a": 2}', "2:2 the key 'a' a second time"),
        (b"[]", "1:1 an empty list"),
        (b"{}", "1:1 no property 'resources'"),
        (b'{"resources": []}', "1:2 an empty list"),
        (b'{"resources": {}}', "1:2 an object"),
    ],
)
def test_a_descriptor_that_cannot_be_read_on_is_refused_with_its_place(descriptor, told):
    assert refusals({"datapackage.json": descriptor}) == [told]


@pytest.mark.parametrize("name", ["schema", "dialect"])
def test_what_stands_in_a_file_of_its_own_is_read_from_there(name):
    inside = b'{"fields": [], "delimiter": ";"}'
    files = {**package_of(**{name: "more.json"}), "more.json": inside}
    resource = open_package(files).resource("a")
    assert getattr(resource, f"{name}_file") == "more.json"
    assert resource.schema == ({"fields": [], "delimiter": ";"} if name == "schema" else None)
    assert resource.dialect.delimiter == ("," if name == "schema" else ";")


@pytest.mark.parametrize(
    ("resource", "kind"),
    [
        ({"type": "table"}, "table"),
        ({"schema": {"fields": []}}, "table"),
        ({"profile": "tabular-data-resource"}, "table"),
        (
            {"profile": "https://specs.frictionlessdata.io/schemas/tabular-data-resource.json"},
            "table",
        ),
        ({"profile": "data-resource"}, "file"),
        ({"type": "json"}, "file"),
        ({}, "file"),
    ],
    ids=str,
)
def test_a_table_is_what_says_so_or_has_a_schema(resource, kind):
    assert open_package(package_of(**resource)).resources[0].kind == kind


def test_an_unknown_resource_is_refused_with_a_place():
    with pytest.raises(PackageRefused, match=r"datapackage[.]json:.*'nothing'"):
        open_package(composed()).resource("nothing")


@pytest.mark.parametrize("version", [None, 3])
def test_a_version_that_is_no_text_is_none(version):
    descriptor = {**json.loads(package_of()["datapackage.json"]), "version": version}
    assert open_package({"datapackage.json": json.dumps(descriptor).encode()}).version is None


def test_limits_hold_for_descriptor_and_files():
    files = composed()
    size, text = len(files["datapackage.json"]), len(files[SEED])
    exact = Limits().changed({"descriptor_bytes": size, "held_bytes": text})
    assert open_package(files, limits=exact).data(SEED)
    less = Limits().changed({"descriptor_bytes": size - 1})
    assert "bytes" in refusals(files, limits=less)[0]
    package = open_package(files, limits=Limits().changed({"held_bytes": text - 1}))
    with pytest.raises(UnreadableError, match="held_bytes"):
        package.data(SEED)
    with pytest.raises(UnreadableError, match="held_bytes"):
        package.whole(SEED, lambda _: None)
    package = open_package(files, limits=Limits().changed({"file_bytes": text - 1}))
    with pytest.raises(UnreadableError, match="file_bytes"):
        list(package.blocks(SEED, 100))


def test_a_folder_is_limited_as_a_mapping_is(tmp_path):
    limits = Limits().changed({"descriptor_bytes": 10})
    assert "bytes" in refusals(as_folder(tmp_path), limits=limits)[0]


def test_a_damaged_zip_is_refused(tmp_path):
    path = as_zip(tmp_path)
    path.write_bytes(path.read_bytes()[:-10])
    assert refusals(path)


def test_a_zip_without_descriptor_at_its_top_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "deep.zip", "w") as archive:
        archive.writestr("deep/datapackage.json", "{}")
    assert "no such file" in refusals(tmp_path / "deep.zip")[0]
