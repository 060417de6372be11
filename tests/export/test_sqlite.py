"""The SQLite file holds every cell, its keys are those of the schema, and its words are found."""

import asyncio
import json
import sqlite3
from contextlib import closing

import pandas as pd
import pytest
from tests.export.truth import HOSTILE, compared, rows_of, stranger_files, tables_of

import raisi_visit_dataset as rvd
from raisi_visit_dataset.errors import PackageRefused, UsageError
from raisi_visit_dataset.export.sql_views import VIEWS
from raisi_visit_dataset.export.sqlite import SEARCHES
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.rules.minimal import minimal_package


@pytest.fixture(scope="module")
def file(exported, package):
    return exported("sqlite", f"{package.descriptor['name']}.db")


@pytest.fixture
def base(file):
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        yield connection


def columns(base, table):
    return base.execute("SELECT * FROM pragma_table_info(?)", [table]).fetchall()


def test_sqlite_holds_every_cell(base, package, tell):
    def found(table):
        return base.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall()  # noqa: S608

    tell("sqlite3", compared(package, found))


def test_pandas_reads_every_cell(base, package, tell):
    def found(table):
        query = f'SELECT * FROM "{table}" ORDER BY rowid'  # noqa: S608
        whole = {row[1]: "Int64" for row in columns(base, table) if row[2] == "INTEGER"}
        frame = pd.read_sql_query(query, base, dtype=whole).astype(object)
        return frame.where(frame.notna(), None).to_numpy().tolist()

    tell("pandas of SQLite", compared(package, found))


@pytest.mark.parametrize("table", BY_TABLE)
def test_keys_references_and_types_are_those_of_the_model(base, table):
    model = BY_TABLE[table].table
    told = columns(base, table)
    key = [name for _, name, *_, place in sorted(told, key=lambda row: row[5]) if place]
    assert key == list(model.key)
    references = {}
    query = 'SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(?) ORDER BY id, seq'
    for number, target, own, other in base.execute(query, [table]):
        references.setdefault(number, (target, [], []))
        references[number][1].append(own)
        references[number][2].append(other)
    expected = [(key.table, list(key.columns), list(key.reference)) for key in model.foreign_keys]
    assert sorted(references.values()) == sorted(expected)
    schema = rvd.open(minimal_package()).package.resource(table).schema
    kinds = {"integer": "INTEGER"}
    assert [row[2] for row in told] == [kinds.get(f["type"], "TEXT") for f in schema["fields"]]


def test_the_file_is_sound(base):
    assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert base.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE statements SET kind = 'sung'",
        "UPDATE statements SET start_char = -1",
        "UPDATE statements SET start_char = 'one'",
        "UPDATE statements SET exact = NULL",
        "UPDATE sources SET published_earliest = 'soon'",
        "INSERT INTO statements SELECT * FROM statements",
        "DELETE FROM participants",
    ],
    ids=["code", "minimum", "type", "required", "day", "key", "reference"],
)
def test_the_file_refuses_what_the_schema_does(file, change):
    with closing(sqlite3.connect(":memory:")) as copy:
        with closing(sqlite3.connect(file)) as original:
            original.backup(copy)
        copy.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            copy.executescript(f"BEGIN; {change}; COMMIT;")


def test_who_said_what_is_what_the_library_says(base, folder, tell):
    names = [name for name, _ in VIEWS[0].columns]
    expected = [
        tuple(None if getattr(row, name) is None else str(getattr(row, name)) for name in names)
        for row in rvd.open(folder).who_said_what()
    ]
    found = base.execute(f"SELECT {', '.join(names)} FROM who_said_what").fetchall()  # noqa: S608
    assert found == expected
    tell("view who_said_what", len(found) * len(names))


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_views_have_the_columns_that_are_described(base, view):
    cursor = base.execute(f"SELECT * FROM {view.name}")  # noqa: S608
    assert [each[0] for each in cursor.description] == [name for name, _ in view.columns]


@pytest.mark.parametrize("table", [name for name, _ in SEARCHES])
def test_search_finds_the_row_of_a_word(base, table):
    column = dict(SEARCHES)[table][0]
    query = f"SELECT rowid, {column} FROM {table} WHERE {column} GLOB '*[a-z]*' LIMIT 3"  # noqa: S608
    rows = base.execute(query).fetchall()
    assert rows
    for number, text in rows:
        word = max((w for w in text.split() if w.isalpha()), key=len, default="")
        match = f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ?"  # noqa: S608
        if word:
            assert (number,) in base.execute(match, [f'{column} : "{word}"']).fetchall()


def test_texts_are_there(base, package):
    header, rows = rows_of(package, "sources")
    bodies = dict(base.execute("SELECT source_id, body FROM texts"))
    path = header.index("seed_path")
    assert bodies == {row[0]: package.text(row[path]) for row in rows}


def test_datasette_shows_every_cell_and_describes_every_column(file, exported, package, tell):
    app = pytest.importorskip("datasette.app", reason="datasette is not installed")
    metadata = json.loads(exported("datasette-metadata").read_text(encoding="utf-8"))
    name = package.descriptor["name"]
    described = metadata["databases"][name]["tables"]

    async def pages(client, path):
        rows = []
        while path:
            answer = (await client.get(path)).json()
            rows += answer["rows"]
            after = answer.get("next")
            path = f"{path.partition('&_next')[0]}&_next={after}" if after else None
        return rows

    async def read():
        settings = {"max_returned_rows": 1000, "num_sql_threads": 0}
        datasette = app.Datasette([str(file)], metadata=metadata, settings=settings)
        found = {}
        for table in tables_of(package):
            path = f"/{name}/{table}.json?_shape=arrays&_size=1000&_facet_size=0"
            found[table] = await pages(datasette.client, path)
        page = (await datasette.client.get(f"/{name}/statements?_search=meeting")).text
        front = (await datasette.client.get("/-/metadata.json")).json()
        return found, page, front

    found, page, front = asyncio.run(read())
    cells = 0
    for table in tables_of(package):
        header, rows = rows_of(package, table)
        got = [[None if cell is None else str(cell) for cell in row] for row in found[table]]
        # It orders by the primary key, as the CSV does.
        assert sorted(got, key=str) == sorted(rows, key=str), table
        assert set(described[table]["columns"]) == set(header)
        cells += len(header) * len(rows)
    assert front["title"] == metadata["title"]
    assert HOSTILE[6] not in page
    tell("Datasette", cells)


def test_every_table_and_view_of_the_file_is_described(base, exported):
    metadata = json.loads(exported("datasette-metadata").read_text(encoding="utf-8"))
    (described,) = [each["tables"] for each in metadata["databases"].values()]
    query = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
    names = {name for (name,) in base.execute(query)}
    shadows = {n for n in names if n.rpartition("_fts_")[0]}
    assert names - shadows == set(described)
    for name, told in described.items():
        if not told.get("hidden"):
            there = {row[1] for row in columns(base, name)}
            assert there == set(told["columns"]), name
            assert all(told["columns"].values())


def test_a_package_of_another_shape_keeps_its_cells(tmp_path):
    out = tmp_path / "strange.db"
    done = rvd.export(stranger_files(), "sqlite", out)
    assert dict(done.rows) == {"words": 2, "odd name; x": 13}
    with closing(sqlite3.connect(out)) as base:
        rows = base.execute('SELECT * FROM "odd name; x" ORDER BY "Select"').fetchall()
        assert [row[1] for row in rows] == [*HOSTILE[:12], None]
        assert rows[0] == (1, HOSTILE[0], "2022-01-19", 1.5, "true", 1)
        assert rows[-1] == (90, None, None, None, None, None)
        assert base.execute("SELECT * FROM words").fetchall() == [(1, "one"), (2, None)]


def test_rows_that_break_a_key_are_refused_and_nothing_is_left(tmp_path):
    files = stranger_files()
    files["w w.csv"] = b"order,word\n77,one\n"
    with pytest.raises(PackageRefused, match=r"FOREIGN KEY.*words"):
        rvd.export(files, "sqlite", tmp_path / "x.db")
    assert list(tmp_path.iterdir()) == []


def test_names_that_sql_takes_for_one_another_are_refused(tmp_path):
    files = stranger_files()
    files["datapackage.json"] = files["datapackage.json"].replace(b'"order"', b'"WORD"')
    files["w w.csv"] = b"WORD,word\n1,one\n"
    with pytest.raises(UsageError, match="column of words 'word'"):
        rvd.export(files, "sqlite", tmp_path / "x.db")


def test_cells_at_fault_are_counted(tmp_path):
    files = minimal_package()
    path = "data/segments.csv"
    files[path] = files[path].replace(b"paragraph", b"parargaph", 1)
    with pytest.raises(PackageRefused, match="CHECK"):
        rvd.export(files, "sqlite", tmp_path / "x.db")
    assert rvd.export(files, "jsonl", tmp_path / "x.jsonl").faults
    assert open_package(files).faults == ()


def test_more_columns_than_sqlite_holds_are_refused(tmp_path):
    names = [f"c{n}" for n in range(2001)]
    schema = {"fields": [{"name": name, "type": "string"} for name in names]}
    resource = {"name": "wide", "path": "w.csv", "type": "table", "schema": schema}
    files = {
        "datapackage.json": json.dumps({"resources": [resource]}).encode(),
        "w.csv": (",".join(names) + "\n").encode(),
    }
    with pytest.raises(UsageError, match="too many columns"):
        rvd.export(files, "sqlite", tmp_path / "x.db")
    assert list(tmp_path.iterdir()) == []
