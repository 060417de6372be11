"""Parquet holds what the package holds, typed, in the order of its rows."""

import json
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pytest

from raisi_visit_dataset.errors import WriteRefused
from raisi_visit_dataset.export import parquet
from raisi_visit_dataset.export.parquet import export_parquet
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.shipped import shipped_package
from raisi_visit_dataset.package.typed import typed_frame
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.rules.minimal import minimal_package
from raisi_visit_dataset.validation.spark.manifest import Manifest


@pytest.fixture(scope="module")
def shipped(tmp_path_factory):
    folder = tmp_path_factory.mktemp("export") / "shipped"
    export_parquet(shipped_package(), folder)
    return folder


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def rows_in(folder, table):
    return pl.concat(pl.read_parquet(path) for path in sorted((folder / table).glob("*.parquet")))


@pytest.mark.parametrize("table", BY_TABLE)
def test_a_table_has_its_rows_with_their_types_and_numbers(shipped, table):
    frame = typed_frame(shipped_package(), table)
    found = rows_in(shipped, table)
    assert found["row_number"].to_list() == list(range(1, frame.height + 1))
    assert found.drop("row_number").equals(frame)
    assert found["row_number"].dtype == pl.Int64


def test_texts_are_a_table(shipped):
    package = shipped_package()
    sources = typed_frame(package, "sources").select("source_id", "seed_path").iter_rows()
    bodies = {source: package.text(path) for source, path in sources}
    texts = rows_in(shipped, "texts")
    assert dict(texts.select("source_id", "body").iter_rows()) == bodies
    assert texts["note"].null_count() == texts.height


def test_the_manifest_tells_the_keys_and_the_rows(shipped):
    text = (shipped / "manifest.json").read_text(encoding="utf-8")
    manifest = Manifest.from_json(text, "manifest.json")
    assert manifest.to_json() == text
    assert manifest.ours
    assert manifest.version == shipped_package().version
    assert set(manifest.tables) == set(BY_TABLE)
    for name, table in manifest.tables.items():
        assert table.key == tuple(BY_TABLE[name].table.key)
        assert table.rows == rows_in(shipped, name).height
    assert manifest.faults == {}


def test_the_same_package_gives_the_same_bytes_anywhere(shipped, tmp_path):
    export_parquet(shipped_package(), tmp_path / "again")
    assert contents(tmp_path / "again") == contents(shipped)


def test_pages_have_checksums(shipped):
    path = shipped / "statements" / "part-00000.parquet"
    data = bytearray(path.read_bytes())
    column = pq.ParquetFile(path).metadata.row_group(0).column(1)
    at = column.data_page_offset + column.total_compressed_size // 2
    data[at] ^= 0xFF
    path.with_name("broken").write_bytes(data)
    with pytest.raises(OSError, match=r"CRC|[Cc]orrupt"):
        pq.read_table(path.with_name("broken"), page_checksum_verification=True)
    path.with_name("broken").unlink()


def test_large_tables_are_parted_and_numbered_through(tmp_path, monkeypatch):
    monkeypatch.setattr(parquet, "ROWS_A_PART", 10)
    export_parquet(shipped_package(), tmp_path)
    frame = typed_frame(shipped_package(), "events")
    assert len(list((tmp_path / "events").iterdir())) == -(-frame.height // 10)
    assert rows_in(tmp_path, "events").drop("row_number").equals(frame)


def test_an_earlier_export_is_replaced_whole(tmp_path, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(parquet, "ROWS_A_PART", 10)
        export_parquet(shipped_package(), tmp_path)
    export_parquet(open_package(minimal_package()), tmp_path)
    export_parquet(open_package(minimal_package()), tmp_path.with_name("alone"))
    assert contents(tmp_path) == contents(tmp_path.with_name("alone"))


def test_a_folder_of_other_things_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(WriteRefused, match=r"mine\.txt"):
        export_parquet(shipped_package(), tmp_path)
    assert contents(tmp_path) == {"mine.txt": b"mine"}


def test_tables_of_strangers_keep_every_cell_and_column(tmp_path):
    fields = [("Row_Number", "integer"), ("day", "date"), ("size", "number"), ("big", "integer")]
    schema = {"fields": [{"name": name, "type": kind} for name, kind in fields]}
    files = {
        "datapackage.json": json.dumps(
            {"resources": [{"name": "A b", "path": "a.csv", "type": "table", "schema": schema}]}
        ).encode(),
        "a.csv": b"Row_Number,day,size,big\n+7,2022-01-19,1.50,123456789012345678901\n,,,5\n",
    }
    exported = export_parquet(open_package(files), tmp_path)
    found = rows_in(tmp_path, "other_0")
    assert found.rows() == [
        (1, 7, pl.Series(["2022-01-19"]).str.to_date()[0], "1.5", "123456789012345678901"),
        (2, None, None, None, "5"),
    ]
    assert found.columns == ["row_number_", "Row_Number", "day", "size", "big"]
    assert exported.rows == (("A b", 2),)


def test_faults_are_counted_not_hidden(tmp_path):
    files = minimal_package()
    del files["seeds/s900.txt"]
    path = "data/segments.csv"
    files[path] = files[path].replace(b"s901,1,", b"s901,one,", 1)
    exported = export_parquet(open_package(files), tmp_path)
    faults = dict(exported.faults)
    assert faults["wrong-type"] == 1
    assert faults["text-missing"] == 1
    assert "file-missing" not in faults
    manifest = json.loads(Path(tmp_path, "manifest.json").read_text(encoding="utf-8"))
    assert manifest["tables"]["segments"]["blocked"]
    assert rows_in(tmp_path, "segments")["ordinal"].null_count() == 1
    assert rows_in(tmp_path, "texts").filter(source_id="s900")["body"].to_list() == [None]
