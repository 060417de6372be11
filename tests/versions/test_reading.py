"""A package read so that it can be compared: its cells, its digests, and what is refused."""

import hashlib
import io
import json

import numpy as np
import polars as pl
import pytest

from raisi_visit_dataset.errors import PackageRefused, Place, Problem, UsageError
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.validation.fault import Fault
from raisi_visit_dataset.validation.tables import Places, Portion
from raisi_visit_dataset.validation.watch import Watch
from raisi_visit_dataset.versions.comparable import comparable
from raisi_visit_dataset.versions.version import parse_version

CURE = "raisi-visit validate tells all that is wrong"


def read(*resources, **files):
    data = {path.replace("_", "."): data for path, data in files.items()}
    descriptor = json.dumps({"resources": [*resources]})
    return comparable(open_package({"datapackage.json": descriptor.encode(), **data}))


def table(name="t", path="t.csv", fields="ab", **schema):
    listed = [each if isinstance(each, dict) else {"name": each} for each in fields]
    return {
        "name": name,
        "type": "table",
        "path": path,
        "schema": {"fields": [{"type": "string", **each} for each in listed], **schema},
    }


def sha256(data):
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_every_resource_is_a_table_or_a_file():
    found = read(
        table(),
        {"name": "f", "path": "f.txt"},
        {"name": "bare", "type": "table", "path": "bare.csv"},
        t_csv=b"a,b\n1,2\n",
        f_txt=b"text",
        bare_csv=b"x\n",
    )
    assert list(found.resources) == ["t", "f", "bare"]
    assert [each.position for each in found.resources.values()] == [0, 1, 2]
    assert found.files == {"f": sha256(b"text"), "bare": sha256(b"x\n")}
    assert list(found.tables) == ["t"]
    assert found.tables["t"].resource is found.resources["t"]
    assert found.tables["t"].shape.names == ("a", "b")
    assert found.package.descriptor["resources"][0]["name"] == "t"


def test_cells_are_texts_under_the_names_of_the_schema():
    names = ["c1", "C1", "c0"]
    data = 'c1,C1,c0\né,01, \n"a,b",,x\n'.encode()
    cells = read(table(fields=names), t_csv=data).tables["t"].cells
    assert cells.schema == dict.fromkeys(names, pl.String)
    assert cells.rows() == [("é", "01", " "), ("a,b", None, "x")]


def test_the_parts_of_a_table_are_one_after_the_other():
    found = read(table(path=["t.csv", "u.csv"]), t_csv=b"a,b\n1,2\n", u_csv=b"3,4\n")
    assert found.tables["t"].cells.rows() == [("1", "2"), ("3", "4")]


def test_a_table_without_rows_has_its_columns():
    cells = read(table(), t_csv=b"a,b\n").tables["t"].cells
    assert (cells.height, cells.schema) == (0, {"a": pl.String, "b": pl.String})


def test_missing_values_of_a_column_come_before_those_of_its_table():
    fields = ["a", {"name": "b", "missingValues": ["", "x"]}]
    cells = read(table(fields=fields, missingValues=["-", "?"]), t_csv=b"a,b\n-,-\nx,x\n?,y\n")
    assert cells.tables["t"].cells.rows() == [(None, "-"), ("x", None), (None, "y")]


def test_the_digest_of_a_file_is_that_of_all_its_parts_in_their_order():
    found = read({"name": "f", "path": ["b.txt", "a.txt"]}, a_txt=b"first", b_txt=b"second")
    assert found.files == {"f": sha256(b"secondfirst")}


@pytest.mark.parametrize("data", [{"b": "é", "a": [1]}, [], 0, "x", None], ids=repr)
def test_the_digest_of_data_is_that_of_its_json_in_order(data):
    found = read({"name": "f", "data": data})
    text = json.dumps(data, sort_keys=True)
    assert found.files == {"f": sha256(text.encode())}


# --- what is refused ----------------------------------------------------------


def refused(*resources, **files):
    with pytest.raises(PackageRefused) as caught:
        read(*resources, **files)
    return [
        (
            each.place and (each.place.file, each.place.column > 1),
            each.found,
            each.expected,
            each.cure,
        )
        for each in caught.value.problems
    ]


IN_DESCRIPTOR = ("datapackage.json", True)


def test_a_name_that_stands_twice_is_refused():
    file = {"name": "f\n", "path": "f.txt"}
    assert refused(file, file, f_txt=b"") == [
        (
            IN_DESCRIPTOR,
            "the resource 'f\\n (resource 2)', of which another resource has its name",
            "each resource once, and readable",
            "",
        )
    ]


def test_a_resource_that_cannot_be_read_is_refused_with_the_reason():
    ((place, found, expected, cure),) = refused({"name": "f", "path": "../f.txt"})
    assert found.startswith("the resource 'f', of which ")
    assert "None" not in found
    assert (place, expected, cure) == (IN_DESCRIPTOR, "each resource once, and readable", "")


def test_a_place_of_a_refusal_is_that_of_its_resource():
    files = {"a_txt": b"a", "b_txt": b"b"}
    one, other = {"name": "a", "path": "a.txt"}, {"name": "b", "path": "b.txt"}
    with pytest.raises(PackageRefused) as caught:
        read(one, {**other, "bytes": 9}, **files)
    (problem,) = caught.value.problems
    begin = json.dumps({"resources": [one, {**other, "bytes": 9}]})
    assert (problem.place.line, problem.cure) == (1, CURE)
    assert problem.place.column == begin.index("9}") + 1


@pytest.mark.parametrize("wrong", [{"bytes": 1}, {"hash": "sha256:" + "0" * 64}])
def test_bytes_other_than_declared_are_refused_whatever_they_hold(wrong):
    for resource in ({"name": "f", "path": "t.csv"}, table()):
        ((place, _, _, cure),) = refused({**resource, **wrong}, t_csv=b"a,b\n1,2\n")
        assert (place, cure) == (IN_DESCRIPTOR, CURE)


def test_a_file_that_is_not_there_is_refused_in_the_descriptor():
    for resource in ({"name": "f", "path": "f.csv"}, table(path="f.csv")):
        ((place, found, expected, cure),) = refused(resource)
        assert place == IN_DESCRIPTOR
        assert found
        assert expected
        assert cure == ""


def test_faults_of_a_schema_are_refused_but_for_those_that_take_nothing_from_it():
    bad = {"name": "b", "constraints": {"minLength": "x", "maxLength": -1}}
    found = refused(table(fields=["a", bad]), t_csv=b"")
    assert [(place, cure) for place, _, _, cure in found] == [(IN_DESCRIPTOR, "")] * 2
    odd = {"name": "b", "constraint": {}, "constraints": {"enum": ["", "x"]}}
    assert read(table(fields=["a", odd], more=1), t_csv=b"a,b\n").tables.keys() == {"t"}


def test_a_column_of_another_type_is_refused_in_its_file():
    out = io.BytesIO()
    pl.DataFrame({"a": ["x"], "b": [b"y"]}).write_parquet(out)
    with pytest.raises(PackageRefused) as caught:
        read(table(path="t.parquet"), t_parquet=out.getvalue())
    (problem,) = caught.value.problems
    assert problem.place == Place("t.parquet", 1, 1)
    assert problem.cure == CURE


class Stub:
    """Give no row, and the faults that it is told to have."""

    def __init__(self, *faults, whole=True, broken=()):
        self.faults, self.whole, self.broken = list(faults), whole, broken

    def portions(self):
        yield Portion(1, pl.DataFrame({"c0": ["1"], "c1": ["2"]}), 0, broken=self.broken)

    def places(self, rows, positions):
        # A cell stands in the line of its row, and ten columns after the one before.
        return Places(rows * 1, positions * 10 + 3 * (rows > 0), np.zeros_like(rows))


def cell(**place):
    return Fault(kind="row-unfit", resource="t", path="t.csv", found="x", expected="y", **place)


def stubbed(monkeypatch, reader):
    def reader_of(_package, resource, _shape):
        return reader, Watch(resource)

    monkeypatch.setattr("raisi_visit_dataset.versions.comparable.reader_of", reader_of)
    with pytest.raises(PackageRefused) as caught:
        read(table(), t_csv=b"a,b\n")
    return caught.value.problems


@pytest.mark.parametrize(
    ("fault", "place"),
    [
        (cell(row_number=4, field="b", position=0), ("t.csv", 4, 13)),
        (cell(row_number=4, field="a", position=1), ("t.csv", 4, 3)),
        (cell(row_number=4, field="c", position=1), ("t.csv", 4, 13)),
        (cell(row_number=4, position=1), ("t.csv", 4, 13)),
        (cell(row_number=4), ("t.csv", 4, 3)),
        (cell(row_number=0, position=0), ("t.csv", 1, 1)),
        (cell(row_number=4, line=8, column=9), ("t.csv", 8, 9)),
        (cell(line=8), ("t.csv", 8, 1)),
        (cell(), ("t.csv", 1, 1)),
        (cell(row_number=4, at=("resources", 0, "name")), ("datapackage.json", 1, 25)),
        (cell(at=("resources", 0, "name")), ("datapackage.json", 1, 25)),
    ],
)
def test_a_fault_is_placed_by_what_it_knows_of_its_place(monkeypatch, fault, place):
    assert stubbed(monkeypatch, Stub(fault)) == (Problem(Place(*place), "x", "y", CURE),)


@pytest.mark.parametrize("number", [19, 20, 21, 1044])
def test_of_many_faults_twenty_are_told_and_the_rest_counted(monkeypatch, number):
    faults = [cell(line=line) for line in range(1, number + 1)]
    problems = stubbed(monkeypatch, Stub(*faults))
    placed = [each for each in problems if each.place is not None]
    assert [each.place.line for each in placed] == list(range(1, min(number, 20) + 1))
    more = [Problem(None, f"{number - 20} problems more", "", CURE)] if number > 20 else []
    assert [each for each in problems if each.place is None] == more


@pytest.mark.parametrize("reader", [Stub(whole=False), Stub(broken=(1,))], ids=["part", "broken"])
def test_what_was_not_read_whole_is_refused(monkeypatch, reader):
    assert stubbed(monkeypatch, reader) == ()


def test_a_text_that_is_no_version_is_told_with_what_is_one():
    with pytest.raises(UsageError) as caught:
        parse_version("1.2\n")
    told = (caught.value.found, caught.value.expected, caught.value.cure)
    assert told == (
        "the version '1.2\\n'",
        "one by Semantic Versioning 2.0.0, as 1.2.3",
        "see https://semver.org",
    )
