import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from raisi_visit_dataset.files.names import name_fault
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.fault import DESCRIPTOR_FAULTS
from raisi_visit_dataset.package.unknown import near
from raisi_visit_dataset.rules.minimal import minimal_package

V2 = "https://datapackage.org/profiles/2.0/datapackage.json"
V1 = "https://datapackage.org/profiles/1.0/datapackage.json"
WHOLE = {
    "$schema": V2,
    "name": "whole",
    "id": "whole",
    "licenses": [{"name": "CC0-1.0"}],
    "resources": [{"name": "a", "path": "a.csv"}],
}
TABLE = {"name": "a", "path": "a.csv", "type": "table", "schema": {"fields": []}}


def opened(package=None, files=None, resources=None):
    whole = {**WHOLE, **(package or {})}
    if resources is not None:
        whole["resources"] = resources
    kept = {name: value for name, value in whole.items() if value is not ...}
    return open_package({"datapackage.json": json.dumps(kept).encode(), **(files or {})})


def faults(**options):
    """Return kind and path of every fault."""
    return [(each.kind, "/".join(map(str, each.at))) for each in opened(**options).faults]


def of_resource(properties, **options):
    whole = {**TABLE, **properties}
    kept = {name: value for name, value in whole.items() if value is not ...}
    return opened(resources=[kept], **options)


def told(properties, **options):
    return [
        (each.kind, "/".join(map(str, each.at[2:])))
        for each in of_resource(properties, **options).faults
    ]


def test_a_whole_descriptor_has_no_fault():
    assert faults() == []
    assert told({}) == []
    assert opened().unchecked == ()


def test_the_minimal_package_has_no_fault():
    assert open_package(minimal_package()).faults == ()


@pytest.mark.parametrize("name", ["$schema", "name", "id", "licenses"])
def test_what_is_recommended_and_not_there_is_told(name):
    package = opened({name: ...}, resources=[TABLE])
    assert [(each.kind, each.at) for each in package.faults] == [("property-recommended", (name,))]


def test_v1_has_no_schema_of_its_own_to_recommend():
    assert faults(package={"$schema": ...}) == []


STRINGS = ["$schema", "profile", "name", "id", "title", "description", "homepage", "version"]
STRINGS += ["created", "image"]


@pytest.mark.parametrize("name", STRINGS)
@pytest.mark.parametrize("value", [1, 1.5, True, None, [], {}], ids=repr)
def test_a_text_of_the_package_is_a_text(name, value):
    assert ("property-mistyped", name) in faults(package={name: value})


@pytest.mark.parametrize("name", ["keywords", "licenses", "contributors", "sources"])
@pytest.mark.parametrize("value", [1, "a", True, None, {}], ids=repr)
def test_a_list_of_the_package_is_a_list(name, value):
    assert faults(package={name: value}) == [("property-mistyped", name)]


@pytest.mark.parametrize("name", ["keywords", "licenses", "contributors"])
def test_a_list_that_is_there_is_filled(name):
    assert faults(package={name: []}) == [("property-unfit", name)]


def test_a_list_of_sources_may_be_empty():
    assert faults(package={"sources": []}) == []


FITTING = {
    "created": [
        "1985-04-12T23:20:50.52Z",
        "2022-01-19t10:30:00z",
        "2022-01-19T10:30:00+03:30",
        "2016-12-31T23:59:60Z",
    ],
    "homepage": ["https://example.org", "http://example.org/a b".replace(" ", "%20")],
    "image": ["https://example.org/a.png", "images/a.png", "ftp://example.org/a"],
    "keywords": [["a"]],
    "licenses": [
        [{"name": "CC-BY-4.0"}],
        [{"path": "https://example.org/by"}],
        [{"path": "LICENSE.txt", "title": "Ours"}],
    ],
    "contributors": [
        [{"title": "A", "email": "a@example.org", "roles": ["creator"]}],
        [{"givenName": "A", "familyName": "B", "organization": "C", "path": "https://example.org"}],
        [{"role": "author"}],
    ],
    "sources": [[{"title": "A", "version": "1", "path": "https://example.org"}]],
    "dc:temporal": [{"name": "anything"}],
}
UNFIT = {
    "created": [
        ("2022-01-19", ""),
        ("2022-01-19T10:30:00", ""),
        ("2022-01-19 10:30", ""),
        ("2022-02-30T00:00:00Z", ""),
        ("2022-01-19T24:00:00Z", ""),
        ("2022-01-19T10:30:61Z", ""),
        ("2022-01-19T10:30:00+24:00", ""),
        ("2022-01-19T10:30:00Z ", ""),
    ],
    "homepage": [("example.org", ""), ("", "")],
    "image": [
        ("/a.png", ""),
        ("../a.png", ""),
        ("file:///a.png", ""),
        ("file://host/a.png", ""),
        ("", ""),
    ],
    "licenses": [([{"name": "CC BY"}], "/0/name"), ([{"path": "../by", "name": "a"}], "/0/path")],
    "contributors": [
        ([{"email": "nobody"}], "/0/email"),
        ([{"title": "A", "roles": []}], "/0/roles"),
    ],
    "sources": [([{"email": "a b@c"}], "/0/email")],
}
MISTYPED = {
    "keywords": [(["a", 1], "/1")],
    "licenses": [
        (["CC0"], "/0"),
        ([{"name": 1}], "/0/name"),
        ([{"name": "a", "title": 1}], "/0/title"),
    ],
    "contributors": [([{"title": 1}], "/0/title"), ([{"roles": "a"}], "/0/roles")],
    "sources": [([{"version": 1}], "/0/version"), ([1], "/0")],
}
MISSING = {
    "licenses": [([{"title": "A"}], "/0"), ([{}], "/0")],
    "contributors": [([{}], "/0")],
    "sources": [([{"title": "a"}, {}], "/1")],
}


def cases(table):
    return [
        pytest.param(name, *(each if isinstance(each, tuple) else (each,)), id=f"{name}-{each}")
        for name, values in table.items()
        for each in values
    ]


@pytest.mark.parametrize(("name", "value"), cases(FITTING))
def test_what_the_standard_allows_is_let_pass(name, value):
    assert faults(package={name: value}) == []


@pytest.mark.parametrize(("name", "value", "at"), cases(UNFIT))
def test_a_value_that_means_nothing_is_told_where_it_stands(name, value, at):
    assert faults(package={name: value}) == [("property-unfit", name + at)]


@pytest.mark.parametrize(("name", "value", "at"), cases(MISTYPED))
def test_a_value_of_another_kind_is_told_where_it_stands(name, value, at):
    assert faults(package={name: value}) == [("property-mistyped", name + at)]


@pytest.mark.parametrize(("name", "value", "at"), cases(MISSING))
def test_an_item_without_what_it_needs_is_told(name, value, at):
    assert faults(package={name: value}) == [("property-missing", name + at)]


RESOURCES = [
    ({"name": ...}, [("property-missing", "name")], True),
    ({"name": ""}, [("property-unfit", "name")], True),
    ({"name": 1}, [("property-mistyped", "name")], True),
    ({"name": "A"}, [("name-unusual", "name")], True),
    ({"path": ...}, [("property-missing", "path")], False),
    ({"path": 1}, [("property-mistyped", "path")], False),
    ({"path": []}, [("property-unfit", "path")], False),
    ({"path": ["a.csv", 1]}, [("property-mistyped", "path/1")], False),
    ({"path": ["a.csv", "b.csv"]}, [], True),
    ({"path": "../a.csv"}, [("path-unsafe", "path")], False),
    ({"path": "/a.csv"}, [("path-unsafe", "path")], False),
    ({"path": ".a/b.csv"}, [("path-unsafe", "path")], False),
    ({"path": "a\\b.csv"}, [("path-unsafe", "path")], False),
    ({"path": "c:/a.csv"}, [("path-unsafe", "path")], False),
    ({"path": ["a.csv", "../b.csv"]}, [("path-unsafe", "path/1")], False),
    ({"path": "https://example.org/a.csv"}, [("path-remote", "path")], False),
    ({"path": "file:///a.csv"}, [("path-remote", "path")], False),
    ({"path": "s3://bucket/a.csv"}, [("path-remote", "path")], False),
    (
        {"path": ["http://x.org/a.csv", "http://x.org/b.csv"]},
        [("path-remote", "path/0"), ("path-remote", "path/1")],
        False,
    ),
    ({"path": ["a.csv", "http://x.org/b.csv"]}, [("paths-mixed", "path/1")], False),
    ({"path": ..., "url": "a.csv"}, [], True),
    ({"data": [["a"]]}, [("location-double", "data")], False),
    ({"data": [["a"]], "path": ...}, [], True),
    ({"data": "a,b", "path": ...}, [("property-unfit", "data")], False),
    ({"data": None, "path": ...}, [("property-unfit", "data")], False),
    ({"data": {"rows": []}, "path": ...}, [("property-unfit", "data")], False),
    ({"data": {"rows": []}, "path": ..., "dialect": {"property": "rows"}}, [], True),
    ({"type": "json"}, [("property-unfit", "type")], True),
    ({"type": 1}, [("property-mistyped", "type")], True),
    ({"format": 1}, [("property-mistyped", "format")], True),
    ({"format": "xlsx"}, [], False),
    ({"format": "json"}, [("format-contradicts", "format")], True),
    (
        {"format": "json", "mediatype": "text/csv"},
        [("format-contradicts", "mediatype")],
        True,
    ),
    ({"path": "a.txt"}, [], False),
    ({"path": "a.txt", "format": "csv"}, [], True),
    ({"path": "a.txt", "mediatype": "text/csv; charset=utf-8"}, [], True),
    ({"mediatype": "csv"}, [("property-unfit", "mediatype")], True),
    ({"mediatype": "application/json"}, [("format-contradicts", "mediatype")], True),
    ({"encoding": "UTF8"}, [], True),
    ({"encoding": "latin-1"}, [("encoding-unread", "encoding")], False),
    ({"encoding": "latin-1", "path": "a.parquet"}, [], True),
    ({"encoding": None}, [("property-mistyped", "encoding")], True),
    ({"bytes": -1}, [("property-unfit", "bytes")], True),
    ({"bytes": "12"}, [("property-mistyped", "bytes")], True),
    ({"bytes": True}, [("property-mistyped", "bytes")], True),
    ({"bytes": 12.0}, [], True),
    ({"bytes": 12.5}, [("property-mistyped", "bytes")], True),
    ({"hash": 1}, [("property-mistyped", "hash")], True),
    ({"hash": "d25c9c77f588f5dc32059d2da1136c02"}, [], True),
    ({"hash": "sha1:8843d7f92416211de9ebb963ff4ce28125932878"}, [], True),
    ({"hash": ""}, [], True),
    ({"hash": "crc32:00"}, [("hash-unknown", "hash")], True),
    ({"hash": "sha256:00"}, [("hash-unknown", "hash")], True),
    ({"hash": "z" * 32}, [("hash-unknown", "hash")], True),
    ({"schema": ["a"]}, [("property-mistyped", "schema")], False),
    ({"schema": ...}, [("property-recommended", "schema")], True),
    ({"schema": "http://x.org/s.json"}, [("path-remote", "schema")], False),
    ({"schema": "none.json"}, [("file-unreadable", "schema")], False),
    ({"schema": "../s.json"}, [("file-unreadable", "schema")], False),
    ({"dialect": 3}, [("property-mistyped", "dialect")], False),
    ({"dialect": {"delimiter": 1}}, [("property-mistyped", "dialect/delimiter")], False),
    ({"dialect": {"csvddfVersion": 1}}, [("property-outdated", "dialect/csvddfVersion")], True),
    ({"licenses": []}, [("property-unfit", "licenses")], True),
    ({"sources": []}, [], True),
    ({"sources": [{}]}, [("property-missing", "sources/0")], True),
    ({"mediaType": "text/csv"}, [("property-unknown", "mediaType")], True),
    ({"x-mediatype": "a", "_path": 1, "dc:title": 2, "compression": "gz"}, [], True),
]


@pytest.mark.parametrize(("properties", "expected", "readable"), RESOURCES, ids=str)
def test_a_resource_is_told_what_is_wrong_and_read_where_it_can_be(properties, expected, readable):
    package = of_resource(properties)
    assert told(properties) == expected
    assert package.resources[0].readable is readable
    assert {each.resource for each in package.faults} <= {0}


def test_every_kind_of_fault_is_met_here():
    met = {kind for _, expected, _ in RESOURCES for kind, _ in expected}
    met |= {"name-unfit", "name-repeated", "name-alike", "dialect-contradicts"}
    assert met == set(DESCRIPTOR_FAULTS)


def test_what_is_no_object_is_no_resource_and_the_others_are_read():
    package = opened(resources=[3, TABLE])
    assert [(each.kind, each.at) for each in package.faults] == [
        ("property-mistyped", ("resources", 0))
    ]
    assert [each.readable for each in package.resources] == [False, True]
    assert package.resources[0].name == "resource 1"


@pytest.mark.parametrize(
    ("name", "at"),
    [("schema", "s.json"), ("dialect", "s.json")],
)
@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"{", (1, 2)),
        (b'{"a": 1,\n "a": 2}', (2, 2)),
        (b"\xff", (1, 1)),
        (b"[]", (1, 1)),
    ],
    ids=["broken", "twice", "bytes", "list"],
)
def test_the_faults_of_a_file_referred_to_are_told_in_it(name, at, data, place):
    (fault,) = of_resource({name: at}, files={at: data}).faults
    assert (fault.kind, fault.file) == ("file-unreadable", at)
    assert (fault.line, fault.column) == place


def test_a_property_at_fault_in_a_dialect_of_its_own_is_told_in_its_file():
    (fault,) = of_resource({"dialect": "d.json"}, files={"d.json": b'{"header": 1}'}).faults
    assert (fault.kind, fault.file, fault.at) == ("property-mistyped", "d.json", ("header",))


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        ("a", "a", "name-repeated"),
        ("table", "TABLE", "name-alike"),
        ("stra\u00dfe", "strasse", "name-alike"),
        ("caf\u00e9", unicodedata.normalize("NFD", "caf\u00e9"), "name-alike"),
        ("a", "b", None),
    ],
    ids=["same", "case", "fold", "form", "other"],
)
def test_names_that_are_one_name_are_told_at_the_second(first, second, kind):
    package = opened(resources=[{**TABLE, "name": first}, {**TABLE, "name": second}])
    found = [(each.kind, each.at) for each in package.faults if each.kind != "name-unusual"]
    assert found == ([] if kind is None else [(kind, ("resources", 1, "name"))])
    assert package.resources[1].readable is (kind != "name-repeated")
    assert len({each.name for each in package.resources}) == 2


@pytest.mark.parametrize(
    ("profile", "version"),
    [(V2, 2), (V1, 1), (V2.replace("2.0", "2.1"), 2), ("https://example.org/p.json", 2)],
)
def test_the_version_is_that_of_the_profile(profile, version):
    assert opened({"$schema": profile}).standard == version


def test_without_profile_a_type_tells_v2_and_nothing_tells_v1():
    assert opened({"$schema": ...}, resources=[TABLE]).standard == 2
    assert opened({"$schema": ...}).standard == 1
    assert opened({"$schema": ..., "profile": "data-package"}).standard == 1


@pytest.mark.parametrize(("profile", "kind"), [(V1, "name-unfit"), (V2, "name-unusual")])
def test_letters_of_a_name_are_demanded_in_v1_and_recommended_in_v2(profile, kind):
    found = faults(package={"$schema": profile, "name": "A name"})
    assert found == [(kind, "name")]


def test_a_dialect_of_v1_is_none_of_v2():
    properties = {"dialect": {"caseSensitiveHeader": True}}
    assert told(properties) == [("property-outdated", "dialect/caseSensitiveHeader")]
    assert told(properties, package={"$schema": V1}) == []


def test_a_profile_that_cannot_be_followed_is_told_as_not_checked():
    fiscal = "https://fiscal.datapackage.org/profiles/1.0/fiscal.json"
    package = opened({"$schema": fiscal, "profile": "fiscal-data-package"})
    assert [each.at for each in package.unchecked] == [("$schema",), ("profile",)]
    assert all("fetched" in each.reason for each in package.unchecked)


def test_the_profile_of_a_resource_has_no_effect_but_in_v1():
    package = of_resource({"$schema": "https://example.org/resource.json"})
    assert package.unchecked == ()
    package = of_resource({"profile": "https://example.org/resource.json"})
    assert [each.at for each in package.unchecked] == [("resources", 0, "profile")]


def test_all_resources_of_a_tabular_package_are_tables():
    package = opened({"$schema": ..., "profile": "tabular-data-package"})
    assert package.resources[0].kind == "table"


@pytest.mark.parametrize(
    ("properties", "format_"),
    [
        ({}, "csv"),
        ({"path": "a.tsv"}, "csv"),
        ({"path": "a.JSON"}, "json"),
        ({"path": "a.parquet"}, "parquet"),
        ({"path": "a", "format": ".CSV"}, "csv"),
        ({"path": "a.csv", "format": "json", "mediatype": "text/csv"}, "json"),
        ({"path": "a.csv", "mediatype": "application/json"}, "json"),
        ({"path": ..., "data": []}, "inline"),
        ({"path": "a.ods"}, "file"),
    ],
    ids=str,
)
def test_the_format_follows_what_is_said_then_the_ending(properties, format_):
    assert of_resource(properties).resources[0].format == format_


def test_a_file_of_tabs_is_parted_by_tabs_unless_it_says_otherwise():
    assert of_resource({"path": "a.tsv"}).resources[0].dialect.delimiter == "\t"
    named = of_resource({"path": "a.tsv", "dialect": {"delimiter": ","}})
    assert named.resources[0].dialect.delimiter == ","


def test_inline_data_are_kept_whatever_they_are():
    assert opened(resources=[{"name": "a", "data": None}]).resources[0].data is None
    assert opened(resources=[{"name": "a", "data": {"b": 1}}]).resources[0].data == {"b": 1}


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("mediaType", "mediatype"),
        ("media-type", "mediatype"),
        ("licences", "licenses"),
        ("license", "licenses"),
        ("Title", "title"),
        ("descripton", "description"),
        ("tilte", "title"),
        ("paths", "path"),
        ("temporal", None),
        ("date", None),
        ("dc:title", None),
        ("o:mediatype", None),
        ("x-title", None),
        ("_title", None),
        ("id", None),
        ("createdAt", None),
    ],
)
def test_a_slip_of_the_pen_is_told_from_a_word_of_its_own(name, meant):
    standard = ["mediatype", "licenses", "title", "description", "path", "created", "data"]
    assert near(name, standard) == meant


def test_a_property_beside_the_one_it_looks_like_is_one_of_its_own():
    assert faults(package={"title": "a", "titles": ["a"]}) == []


@given(
    st.text(st.characters(codec="utf-8", exclude_characters=":"), max_size=12),
)
def test_no_path_is_read_that_the_names_of_files_refuse(path):
    package = of_resource({"path": path, "format": "csv"})
    assert package.resources[0].readable is (name_fault(path) is None)


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=6,
)
names = st.sampled_from([*TABLE, "data", "format", "encoding", "bytes", "hash", "dialect"]) | (
    st.sampled_from(["mediatype", "licenses", "sources", "profile", "$schema", "url", "homepage"])
)
packages = st.sampled_from(["$schema", "profile", "name", "licenses", "created", "contributors"])


@given(
    st.dictionaries(packages, values, max_size=3),
    st.lists(st.dictionaries(names, values, max_size=5) | values, min_size=1, max_size=3),
)
def test_whatever_stands_in_a_descriptor_is_read_without_an_accident(package, resources):
    descriptor = json.dumps({**package, "resources": resources}, allow_nan=True)
    if "Infinity" in descriptor:
        return
    found = open_package({"datapackage.json": descriptor.encode()})
    assert len(found.resources) == len(resources)
    assert {each.kind for each in found.faults} <= set(DESCRIPTOR_FAULTS)
    assert len({each.name for each in found.resources}) == len(resources)
