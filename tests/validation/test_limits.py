"""A limit lets pass what it names, and stops what is one more."""

import io
import json
import resource
import threading
import time

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import raisi_visit_dataset as rvd
from raisi_visit_dataset.errors import PackageRefused
from raisi_visit_dataset.files.limits import Limit
from raisi_visit_dataset.validation.deadline import Deadline, Interrupter
from raisi_visit_dataset.validation.engine import Engine
from raisi_visit_dataset.validation.parquet.memory import bounded_memory

ROWS = {
    "csv": b"key,word\n1,one\n2,three\n3,\n",
    "odd": b"key;word\n1;one\n2;three\n3;\n",
    "json": b'[{"key":1,"word":"one"},{"key":2,"word":"three"},{"key":3,"word":""}]',
}


def package(form="csv", count=1):
    fields = [{"name": "key", "type": "integer"}, {"name": "word", "type": "string"}]
    ending = "json" if form == "json" else "csv"
    each = {"type": "table", "schema": {"fields": fields}}
    if form == "odd":
        each["dialect"] = {"delimiter": ";", "commentChar": "#"}
    listed = [{"name": f"words{n}", "path": f"words{n}.{ending}", **each} for n in range(count)]
    descriptor = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "words",
        "id": "words",
        "licenses": [{"name": "CC0-1.0"}],
        "resources": listed,
    }
    files = {each["path"]: ROWS[form] for each in listed}
    return {"datapackage.json": json.dumps(descriptor).encode(), **files}


def told(files, **limits):
    report = rvd.validate(files, limit=limits)
    return [(each.code, each.row_number, each.field) for each in report.findings]


@pytest.mark.parametrize("form", ROWS)
@pytest.mark.parametrize(
    ("name", "most", "row", "field"),
    [("rows", 3, 3, None), ("cell_bytes", 5, 2, "word"), ("fields", 2, None, None)],
)
def test_one_beyond_a_limit_of_tables_is_found_at_its_place(form, name, most, row, field):
    files = package(form)
    assert told(files, **{name: most + 1}) == []
    assert told(files, **{name: most}) == []
    assert told(files, **{name: most - 1}) == [("RVD107", row, field)]


def test_what_lies_beyond_a_limit_is_listed_as_not_run():
    report = rvd.validate(package(), limit={"rows": 2})
    assert "words0" in [each.subject for each in report.not_run]
    assert [each.code for each in report.findings] == ["RVD107"]


def parquet(table, **options):
    out = io.BytesIO()
    pq.write_table(table, out, **options)
    files = package()
    descriptor = json.loads(files["datapackage.json"])
    descriptor["resources"][0] |= {"path": "words.parquet", "format": "parquet"}
    return {"datapackage.json": json.dumps(descriptor).encode(), "words.parquet": out.getvalue()}


def test_parquet_of_few_bytes_that_unpacks_to_many_is_stopped():
    rows = 20_000_000
    table = pa.table({"key": pa.repeat(1, rows), "word": pa.repeat("word", rows)})
    files = parquet(table, compression="zstd")
    assert len(files["words.parquet"]) < 200_000
    report = rvd.validate(files)
    assert [each.code for each in report.findings] == ["RVD107"]
    assert "limit parquet_ratio" in report.findings[0].message
    assert told(files, parquet_ratio=100_000) == []


@pytest.mark.parametrize("encoding", ["PLAIN", "DELTA_BYTE_ARRAY"])
def test_parquet_whose_rows_take_more_memory_than_the_limit_is_stopped(encoding):
    word = "word" * 25_000
    rows = 1_500
    table = pa.table({"key": pa.array(range(rows)), "word": pa.repeat(word, rows)})
    files = parquet(
        table,
        compression="zstd",
        use_dictionary=False,
        column_encoding={"word": encoding, "key": "PLAIN"},
    )
    report = rvd.validate(files, limit={"parquet_bytes": 50_000_000})
    assert [each.code for each in report.findings] == ["RVD107"]
    assert "limit parquet_bytes" in report.findings[0].message


def test_a_dictionary_counts_as_often_as_it_is_referred_to():
    words = pa.array(["word" * 100_000])
    column = pa.DictionaryArray.from_arrays(pa.repeat(0, 5_000).cast(pa.int32()), words)
    files = parquet(pa.table({"key": pa.array(range(5_000)), "word": column}))
    report = rvd.validate(files)
    assert [each.code for each in report.findings] == ["RVD107"]


def test_the_bound_of_memory_ends_with_the_block():
    before = resource.getrlimit(resource.RLIMIT_AS)
    with pytest.raises(MemoryError), bounded_memory(Limit("few", 1_000_000, "bytes")):
        bytearray(500_000_000)
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_a_package_has_no_more_resources_than_the_limit():
    assert told(package(count=3), resources=4) == told(package(count=3), resources=3) == []
    with pytest.raises(PackageRefused, match="3 resources; expected at most 2 resources"):
        rvd.validate(package(count=3), limit={"resources": 2})


@pytest.mark.parametrize("form", ["odd", "json"])
def test_what_is_held_whole_is_no_larger_than_the_limit(form):
    size = len(ROWS[form])
    assert told(package(form), held_bytes=size + 1) == told(package(form), held_bytes=size) == []
    assert told(package(form), held_bytes=size - 1) == [("RVD001", None, None)]


def test_what_is_read_in_blocks_need_not_be_held():
    assert told(package("csv"), held_bytes=1) == []


def test_when_the_time_is_over_the_package_is_refused():
    with pytest.raises(PackageRefused, match="no end in time; expected at most 0 seconds in all"):
        rvd.validate(package(), limit={"seconds": 0})


def test_a_query_that_runs_at_the_deadline_is_interrupted():
    start = time.monotonic()
    with (
        Engine(deadline=Deadline(Limit("seconds", 1, "seconds"))) as engine,
        pytest.raises(PackageRefused),
    ):
        engine.rows("SELECT sum(a.range * b.range) AS n FROM range(10000000) a, range(100000) b")
    assert time.monotonic() - start < 30
    assert "deadline" not in {each.name for each in threading.enumerate()}


class Running:
    def __init__(self):
        self.interrupted = threading.Event()

    def interrupt(self):
        self.interrupted.set()
        raise ValueError


def test_a_connection_that_is_closed_keeps_no_other_from_its_interruption():
    closed, running = Running(), Running()
    interrupter = Interrupter(Deadline(Limit("seconds", 0, "seconds")))
    interrupter.watch(closed, running)
    assert running.interrupted.wait(10)
    interrupter.stop()
