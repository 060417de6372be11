"""A table is the same table in CSV of any dialect, in JSON, in Parquet, and as exported."""

import csv
import io
import json
import tempfile
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.testing.strategies.amounts import one_in

from raisi_visit_dataset.export.cells import typed_cells
from raisi_visit_dataset.export.parquet import export_parquet
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.typed import typed_frame
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.testing import packages, schemas, tables_of
from raisi_visit_dataset.validation.engine import Engine
from raisi_visit_dataset.validation.reading import read_package

DIALECTS = (
    {},
    {"delimiter": ";"},
    {"delimiter": "\t"},
    {"quoteChar": "'"},
    {"lineTerminator": "\n"},
    {"header": False},
    {"delimiter": "|", "quoteChar": "%", "doubleQuote": True},
)


@st.composite
def some_rows(draw):
    """Give a schema, and rows that it takes."""
    schema = draw(schemas())
    return schema, draw(tables_of(schema))


def as_csv(names, rows, dialect, quoting=csv.QUOTE_ALL):
    buffer = io.StringIO(newline="")
    writer = csv.writer(
        buffer,
        delimiter=dialect.get("delimiter", ","),
        quotechar=dialect.get("quoteChar", '"'),
        quoting=quoting,
        lineterminator=dialect.get("lineTerminator", "\r\n"),
    )
    writer.writerows(rows if dialect.get("header") is False else [names, *rows])
    return buffer.getvalue().encode()


def as_parquet(names, rows):
    buffer = io.BytesIO()
    columns = {name: [row[at] for row in rows] for at, name in enumerate(names)}
    pl.DataFrame(columns, schema=dict.fromkeys(names, pl.String)).write_parquet(buffer)
    return buffer.getvalue()


def package_of(schema, path, data, dialect=None):
    resource = {"name": "t", "path": path, "type": "table", "schema": schema}
    if dialect:
        resource["dialect"] = dialect
    declared = {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json"}
    declared |= {"name": "a", "resources": [resource]}
    return open_package({"datapackage.json": json.dumps(declared).encode(), path: data})


def read(package):
    """Return faults and cells of the one table of a package."""
    with Engine() as engine:
        reading = read_package(package, engine, every_column=True)
        (table,) = reading.tables.values()
        cells = typed_cells(table, engine).rows()
        told = [] if table.cell_faults is None else table.cell_faults.rows()
        return [fault.kind for fault in reading.faults], told, cells


@one_in(10)
@given(drawn=some_rows(), dialect=st.sampled_from(DIALECTS))
def test_text_cells_are_read_alike_in_every_format(drawn, dialect):
    schema, rows = drawn
    names = [field["name"] for field in schema["fields"]]
    keyed = [dict(zip(names, row, strict=True)) for row in rows]
    written = (
        package_of(schema, "t.csv", as_csv(names, rows, {})),
        package_of(schema, "t.csv", as_csv(names, rows, dialect), dialect),
        package_of(schema, "t.json", json.dumps([names, *rows]).encode()),
        package_of(schema, "t.json", json.dumps(keyed, ensure_ascii=False).encode()),
        package_of(schema, "t.parquet", as_parquet(names, rows)),
    )
    first, *others = map(read, written)
    assert first[1] == []
    assert len(first[2]) == len(rows)
    assert others == [first] * len(others)


@one_in(25)
@given(files=packages())
def test_an_export_read_by_other_libraries_has_the_typed_cells(files):
    package = open_package(files)
    with tempfile.TemporaryDirectory() as folder:
        export_parquet(package, Path(folder) / "out")
        for table in BY_TABLE:
            part = Path(folder) / "out" / table / "part-00000.parquet"
            wanted = typed_frame(package, table)
            numbered = [(at, *row) for at, row in enumerate(wanted.iter_rows(), start=1)]
            assert pl.read_parquet(part).rows() == numbered
            by_arrow = pq.read_table(part)
            assert by_arrow.column_names == ["row_number", *wanted.columns]
            assert [tuple(row.values()) for row in by_arrow.to_pylist()] == numbered
        texts = pq.read_table(Path(folder) / "out" / "texts").to_pylist()
    bodies = {each["source_id"]: each["body"].encode() for each in texts}
    paths = dict(typed_frame(package, "sources").select("source_id", "seed_path").iter_rows())
    assert bodies == {source_id: files[path] for source_id, path in paths.items()}


@one_in(40)
@given(files=packages())
def test_an_export_is_a_table_of_the_same_cells_for_our_reader(files):
    package = open_package(files)
    tables = {each.name: each for each in package.resources if each.kind == "table"}
    schemas_of = {
        each["name"]: each["schema"]
        for each in json.loads(files["datapackage.json"])["resources"]
        if each["name"] in tables
    }
    with tempfile.TemporaryDirectory() as folder:
        export_parquet(package, Path(folder) / "out")
        for name in tables:
            data = (Path(folder) / "out" / name / "part-00000.parquet").read_bytes()
            schema = {**schemas_of[name], "fieldsMatch": ["subset"]}
            schema.pop("foreignKeys", None)
            faults, told, cells = read(package_of(schema, "t.parquet", data))
            assert (faults, told) == ([], [])
            assert cells == typed_frame(package, name).rows()


@pytest.mark.parametrize("kind", ["string", "integer", "date", "number"])
def test_a_column_without_a_value_is_exported(kind, tmp_path):
    schema = {"fields": [{"name": "a", "type": "string"}, {"name": "b", "type": kind}]}
    package = package_of(schema, "t.csv", b"a,b\n1,\n")
    export_parquet(package, tmp_path / "out")
    assert pl.read_parquet(tmp_path / "out" / "t" / "part-00000.parquet").rows() == [(1, "1", None)]


@one_in(40)
@given(files=packages(whole=False))
def test_an_export_done_again_is_the_same_to_the_byte(files):
    with tempfile.TemporaryDirectory() as folder:
        for name in ("one", "two", "one"):
            export_parquet(open_package(files), Path(folder) / name)
        one, two = (
            {
                path.relative_to(root): path.read_bytes()
                for path in root.rglob("*")
                if path.is_file()
            }
            for root in (Path(folder) / "one", Path(folder) / "two")
        )
    assert one == two


@example(cells=["\ufeffa"])
@example(cells=[""])
@one_in(5)
@given(cells=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=4), max_size=4))
def test_a_column_of_any_text_is_read_as_it_was_written(cells):
    schema = {"fields": [{"name": "a", "type": "string"}], "missingValues": []}
    for data, path in (
        (as_csv(["a"], [[cell] for cell in cells], {}), "t.csv"),
        (as_csv(["a"], [[cell] for cell in cells], {}, csv.QUOTE_MINIMAL), "t.csv"),
        (json.dumps([["a"], *([cell] for cell in cells)]).encode(), "t.json"),
        (as_parquet(["a"], [[cell] for cell in cells]), "t.parquet"),
    ):
        assert read(package_of(schema, path, data)) == ([], [], [(cell,) for cell in cells])
