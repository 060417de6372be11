"""What is written is what is read: records, packages, zip files, and builds done again."""

import csv
import io
import json
import tempfile
from pathlib import Path, PurePosixPath

from hypothesis import example, given
from hypothesis import strategies as st
from tests.properties.whole import carried, metadata_of, tables_in
from tests.testing.strategies.amounts import one_in

from raisi_visit_dataset.files.names import name_fault
from raisi_visit_dataset.files.zip import EPOCH, read_zip, zip_bytes
from raisi_visit_dataset.package import Metadata, compose, open_package
from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.testing import build, corpora, packages, records, rows, tables

METADATA = Metadata(
    name="invented",
    id="invented",
    version="1.0.0",
    created="2030-01-31",
    title="Invented",
    description="Nothing is so.",
    homepage="",
    keywords=(),
    codebook_version="1.0",
    licenses=({"name": "CC0-1.0", "title": "Creative Commons Zero"},),
    contributors=({"title": "Nobody"},),
)
every_table = st.sampled_from(sorted(BY_TABLE))
names = st.text("abc./ é-字", min_size=1, max_size=8).filter(
    lambda name: name_fault(name, hidden=True) is None
)


def is_tree(files):
    """Tell whether files fit into folders whose system ignores case, none inside another file."""
    folded = {name.casefold() for name in files}
    return len(folded) == len(files) and not any(
        parent.as_posix() in folded for name in folded for parent in PurePosixPath(name).parents
    )


files_by_name = st.dictionaries(names, st.binary(max_size=40), max_size=4).filter(is_tree)


def in_order(listed):
    return sorted(listed, key=lambda record: record.key())


@one_in(4)
@given(drawn=st.lists(every_table, max_size=4, unique=True).flatmap(lambda some: tables(*some)))
def test_records_that_are_composed_are_read_back(drawn):
    read = tables_in(compose(METADATA, drawn, {}))
    assert {table: read[table] for table in drawn} == {
        table: in_order(listed) for table, listed in drawn.items()
    }
    assert [table for table in read if read[table] and table not in drawn] in ([], ["codes"])


@one_in(8)
@given(files=packages(), order=st.randoms(use_true_random=False))
def test_a_package_that_is_read_is_composed_again_to_the_byte(files, order):
    read = {table: order.sample(listed, len(listed)) for table, listed in tables_in(files).items()}
    assert compose(metadata_of(files), read, carried(files)) == dict(files)


@one_in(4)
@given(corpus=corpora())
def test_a_corpus_is_built_to_the_same_bytes_each_time(corpus):
    first = build(corpus)
    again = build(dict(reversed(corpus.items())))
    assert list(first.items()) == list(again.items())


@one_in(4)
@given(corpus=corpora(whole=True), order=st.randoms(use_true_random=False))
def test_the_texts_and_codings_of_a_package_build_it_again(corpus, order):
    files = build(corpus)
    seeds = {path.removeprefix("seeds/"): data for path, data in carried(files).items()}
    assert seeds == corpus
    assert build(dict(order.sample(list(seeds.items()), len(seeds)))) == files


@given(data=st.data(), table=every_table)
def test_a_record_survives_json(data, table):
    record = data.draw(records(table))
    assert BY_TABLE[table].model_validate_json(record.model_dump_json()) == record
    assert json.loads(record.model_dump_json()) == record.model_dump(mode="json")


@given(data=st.data(), table=every_table)
def test_the_standard_library_reads_from_a_table_what_was_written(data, table):
    listed = in_order(data.draw(rows(table)))
    written = compose(METADATA, {table: listed}, {})[f"data/{table}.csv"].decode()
    header, *cells = csv.reader(io.StringIO(written, newline=""), strict=True)
    wanted = [
        ["" if cell is None else str(cell) for cell in each.model_dump(mode="json").values()]
        for each in listed
    ]
    assert header == list(BY_TABLE[table].columns())
    assert cells == wanted


@given(files=files_by_name, moment=st.integers(0, 2**33))
@example(files={}, moment=EPOCH)
def test_files_that_are_packed_are_read_back(files, moment):
    packed = zip_bytes(files, timestamp=moment)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.zip"
        path.write_bytes(packed)
        assert list(read_zip(path).items()) == sorted(files.items())
    assert zip_bytes(dict(reversed(files.items())), timestamp=moment) == packed


@one_in(10)
@given(files=packages(whole=False))
def test_a_package_is_the_same_as_files_folder_and_zip(files):
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "whole"
        for path, data in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(data)
        (Path(folder) / "whole.zip").write_bytes(zip_bytes(files))
        opened = [open_package(each) for each in (files, root, root.with_suffix(".zip"))]
        assert [each.descriptor for each in opened] == [opened[0].descriptor] * 3
        assert all(each.data(path) == files[path] for each in opened for path in files)
