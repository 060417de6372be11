"""The script makes DuckDB hold every cell, with the types and keys of the schema."""

import sqlite3
from contextlib import closing

import duckdb
import pytest
from tests.export.truth import HOSTILE, compared, stranger_files
from tests.invented import write

import raisi_visit_dataset as rvd
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.export.sql_views import VIEWS
from raisi_visit_dataset.records import BY_TABLE


def run(script, folder):
    connection = duckdb.connect()
    place = str(folder).replace("'", "''")
    connection.execute(f"SET VARIABLE package_folder = '{place}'")
    connection.execute(script.read_text(encoding="utf-8"))
    return connection


@pytest.fixture(scope="module")
def base(exported, folder):
    with closing(run(exported("duckdb-sql"), folder)) as connection:
        yield connection


def test_duckdb_holds_every_cell(base, package, tell):
    def found(table):
        return base.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()  # noqa: S608

    tell("DuckDB", compared(package, found))


def test_it_runs_from_the_folder_of_the_package(exported, folder, monkeypatch):
    monkeypatch.chdir(folder)
    with closing(duckdb.connect()) as connection:
        connection.execute(exported("duckdb-sql").read_text(encoding="utf-8"))
        assert connection.execute("SELECT count(*) > 0 FROM statements").fetchall() == [(True,)]


@pytest.mark.parametrize("table", BY_TABLE)
def test_types_keys_and_words_are_those_of_the_model(base, package, table):
    model = BY_TABLE[table].table
    fields = package.resource(table).schema["fields"]
    kinds = {"integer": "BIGINT", "date": "DATE"}
    query = "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = ?"
    told = base.execute(f"{query} ORDER BY column_index", [table]).fetchall()
    assert told == [
        (each["name"], kinds.get(each["type"], "VARCHAR"), each["description"]) for each in fields
    ]
    query = (
        "SELECT constraint_column_names, referenced_table FROM duckdb_constraints() "
        "WHERE table_name = ? AND constraint_type = ?"
    )
    assert base.execute(query, [table, "PRIMARY KEY"]).fetchall()[0][0] == list(model.key)
    found = {(tuple(c), t) for c, t in base.execute(query, [table, "FOREIGN KEY"]).fetchall()}
    assert found == {(key.columns, key.table) for key in model.foreign_keys if key.table != table}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_views_say_what_those_of_sqlite_do(base, exported, view):
    def texts(rows):
        return [[None if cell is None else str(cell) for cell in row] for row in rows]

    with closing(sqlite3.connect(exported("sqlite"))) as other:
        expected = texts(other.execute(f"SELECT * FROM {view.name}"))  # noqa: S608
    assert texts(base.execute(f"FROM {view.name}").fetchall()) == expected


def test_a_package_of_another_shape_keeps_its_cells(tmp_path):
    folder = write(tmp_path / "it's here", stranger_files())
    script = tmp_path / "load.sql"
    rvd.export(folder, "duckdb-sql", script)
    with closing(run(script, folder)) as base:
        rows = base.execute('SELECT * FROM "odd name; x" ORDER BY "Select"').fetchall()
        assert [row[1] for row in rows] == [*HOSTILE[:12], None]
        assert [str(cell) for cell in rows[0]] == [
            "1",
            HOSTILE[0],
            "2022-01-19",
            "1.5",
            "True",
            "1",
        ]
        assert rows[-1] == (90, None, None, None, None, None)


def test_a_row_that_names_none_of_its_own_table_is_refused(tmp_path):
    files = stranger_files()
    files["o'd.csv"] = files["o'd.csv"].replace(b"true,1\n", b"true,55\n", 1)
    folder = write(tmp_path / "package", files)
    rvd.export(folder, "duckdb-sql", tmp_path / "load.sql")
    with pytest.raises(duckdb.Error, match="a row it names is not there"):
        run(tmp_path / "load.sql", folder)


def test_a_table_that_is_no_csv_file_is_refused(tmp_path):
    files = stranger_files()
    files["datapackage.json"] = files["datapackage.json"].replace(
        b'"path": "w w.csv"', b'"data": [{"order": 1, "word": "one"}]'
    )
    with pytest.raises(UsageError, match="one CSV file"):
        rvd.export(files, "duckdb-sql", tmp_path / "load.sql")
