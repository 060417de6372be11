"""Any bytes give a report or an exception of ours, and nothing else."""

import io
import json
import tempfile
from functools import cache
from pathlib import Path

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.testing.stranger import stranger
from tests.testing.strategies.amounts import one_in

from raisi_visit_dataset.coding.read import read_seeds
from raisi_visit_dataset.errors import InternalError, RaisiVisitError
from raisi_visit_dataset.files.zip import read_zip, zip_bytes
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.testing import build
from raisi_visit_dataset.validation.report import Report
from raisi_visit_dataset.validation.waiver_reading import read_waivers

HARBOUR = Path(__file__).parent.parent / "corpora" / "harbour"
STRUCTURE = ["RVD0", "RVD1"]
"""Rules of packages, tables and cells; they read every byte, the others what these have read."""

SHAPES = {
    ".json": [
        '{"resources":[{"name":"a","path":"a.csv"}]}',
        "[",
        '{"a":1e999}',
        "null",
        '"\\ud800"',
    ],
    ".csv": ["a,b\n1,2\n", '"', "\r", "\ufeffa\n", "a;b", '"a""b"\n,', "\0"],
    ".parquet": ["PAR1", "PAR1PAR1"],
    ".yaml": ["a: [", "&a [*a]", "a: 1\na: 2", "- \t", "!!python/object:os.system x", "? [a]: b"],
    ".toml": ["[[waiver]]", "a = 1979-05-27", 'a = """'],
    ".txt": ["\u2028", "\r\n", "“", "\u202e"],
}


def bytes_for(suffix):
    """Give bytes of every sort: any, of text, and of what the format is made of."""
    parts = st.sampled_from([each.encode("utf-8", "surrogatepass") for each in SHAPES[suffix]])
    return st.one_of(
        st.binary(max_size=60),
        st.text(max_size=30).map(lambda text: text.encode()),
        st.lists(parts | st.binary(max_size=4), max_size=4).map(b"".join),
    )


@st.composite
def spoiled(draw, data):
    """Give bytes changed here and there: flipped, cut, doubled, moved, or with others put in."""
    for _ in range(draw(st.integers(1, 3))):
        at, to = sorted((draw(st.integers(0, len(data))), draw(st.integers(0, len(data)))))
        to = min(to, at + 200)
        put = draw(
            st.sampled_from([b"", data[at:to] * 2, bytes(255 - byte for byte in data[at : at + 1])])
            | st.binary(min_size=1, max_size=3)
        )
        data = data[:at] + put + data[max(to, at + 1) :]
    return data


def told(read):
    """Say what came of a call: a value, or an exception of ours; any other is raised."""
    try:
        return read()
    except InternalError:
        raise
    except RaisiVisitError as error:
        return error


def reported(where):
    """Check whether a package gives a report that can be told, or is refused."""
    found = told(lambda: check(open_package(where), select=STRUCTURE))
    assert str(found)
    if isinstance(found, Report):
        assert Report.from_json(found.to_json()) == found


def with_file(path, data):
    return {**stranger(), path: data}


def spoilt_file(path):
    return spoiled(stranger()[path]).map(lambda data: with_file(path, data))


PATHS = ["ships.csv", "ports.json", "depths.parquet", "winds.csv"]


@one_in(4)
@example(data=b"")
@example(data=b"\xef\xbb\xbf{}")
@given(data=bytes_for(".json") | spoiled(stranger()["datapackage.json"]))
def test_a_descriptor_of_any_bytes(data):
    reported(with_file("datapackage.json", data))


@pytest.mark.parametrize("path", PATHS)
def test_a_table_of_any_bytes(path):
    @one_in(8)
    @given(files=bytes_for(Path(path).suffix).map(lambda data: with_file(path, data)))
    def look(files):
        reported(files)

    look()


@pytest.mark.parametrize("path", PATHS)
def test_a_spoilt_table(path):
    @one_in(5)
    @given(files=spoilt_file(path))
    def look(files):
        reported(files)

    look()


@pytest.mark.parametrize(
    ("data", "column"),
    [
        pytest.param(b'id,port,calls\xa6\n"b"c,1,2,3\n', 14, id="header"),
        pytest.param(b'id,port,calls,"first, seen"\na\xa6,1,2,\n"b"c,1,2,3\n', 2, id="row"),
        pytest.param(b'id,port,calls,"first, seen"\na\xa6,1,2,\nb"c,1,2,3\n', 2, id="mark"),
    ],
)
def test_a_bad_byte_before_a_misplaced_mark_is_told(data, column):
    report = check(open_package(with_file("ships.csv", data)), select=STRUCTURE)
    told = [(each.code, each.column) for each in report.findings if each.file == "ships.csv"]
    assert told == [("RVD004", column)]


@one_in(10)
@given(name=st.sampled_from(sorted(minimal_package())), data=st.data())
def test_a_spoilt_file_of_a_package_of_ours(name, data):
    files = minimal_package()
    reported({**files, name: data.draw(spoiled(files[name]))})


@one_in(40)
@given(name=st.sampled_from(sorted(minimal_package())), data=st.data())
def test_a_spoilt_file_before_every_rule(name, data):
    files = minimal_package()
    files |= {name: data.draw(spoiled(files[name]))}
    found = told(lambda: check(open_package(files)))
    assert isinstance(found, RaisiVisitError) or found.checks


@cache
def packed():
    return zip_bytes(stranger())


@given(data=st.binary(max_size=80) | st.deferred(lambda: spoiled(packed())))
def test_a_zip_file_of_any_bytes(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.zip"
        path.write_bytes(data)
        found = told(lambda: read_zip(path))
        assert isinstance(found, (RaisiVisitError, dict))
        assert str(told(lambda: open_package(path)))


@given(
    data=bytes_for(".toml") | spoiled(b'[[waiver]]\ncode = "RVD505"\ntable = "a"\nreason = "b"\n')
)
def test_a_file_of_waivers_of_any_bytes(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "waivers.toml"
        path.write_bytes(data)
        assert isinstance(told(lambda: read_waivers(path)), (RaisiVisitError, tuple))


def seeds():
    return {
        path.relative_to(HARBOUR).as_posix(): path.read_bytes()
        for path in sorted(HARBOUR.rglob("*"))
        if path.is_file()
    }


@one_in(2)
@given(name=st.sampled_from(sorted(seeds())), data=st.data())
def test_a_coding_or_text_of_any_bytes(name, data):
    new = data.draw(bytes_for(Path(name).suffix) | spoiled(seeds()[name]))
    found = told(lambda: build({**seeds(), name: new}))
    assert isinstance(found, (RaisiVisitError, dict))


@given(name=st.text(st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1, max_size=5))
def test_a_file_of_any_name_among_the_seeds(name):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "seeds"
        for path, data in seeds().items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        if name in (".", ".."):
            return
        (root / f"{name}.txt").write_bytes(b"x")
        assert told(lambda: read_seeds(root)) is not None


@one_in(8)
@given(
    cells=st.lists(
        st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1), st.floats(), st.booleans()),
        max_size=3,
    ),
    kind=st.sampled_from(["integer", "number", "boolean", "date", "string", "duration", "list"]),
)
def test_a_parquet_column_of_another_type(cells, kind):
    buffer = io.BytesIO()
    pl.DataFrame({"a": pl.Series(cells, strict=False)}).write_parquet(buffer)
    schema = {"fields": [{"name": "a", "type": kind}]}
    resource = {"name": "t", "path": "t.parquet", "type": "table", "schema": schema}
    declared = json.dumps({"name": "a", "resources": [resource]}).encode()
    reported({"datapackage.json": declared, "t.parquet": buffer.getvalue()})
