"""A manifest is read as it was written, or refused."""

import json

import pytest

from raisi_visit_dataset.errors import UnreadableError
from raisi_visit_dataset.validation.column import Reference
from raisi_visit_dataset.validation.spark.manifest import Manifest, StoredTable

TABLE = StoredTable(
    file="data/events.csv",
    folder="events",
    rows=3,
    columns=(("event_id", "string"), ("ordinal", "integer")),
    key=("event_id",),
    unique=(("ordinal",),),
    references=(Reference(("parent",), "events", ("event_id",), 1),),
    blocked=True,
)
MANIFEST = Manifest(
    package="p",
    version="1.0.0",
    descriptor="0" * 64,
    ours=True,
    tables={"events": TABLE},
    faults={"wrong-type": 2},
)


def test_a_manifest_is_read_as_it_was_written():
    assert Manifest.from_json(MANIFEST.to_json(), "m") == MANIFEST


def test_the_shape_of_a_table_has_its_columns_and_keys():
    shape = TABLE.shape("events", "other_3", ours=False)
    assert shape.names == ("event_id", "ordinal")
    assert (shape.key, shape.unique, shape.references) == (
        TABLE.key,
        TABLE.unique,
        TABLE.references,
    )
    assert shape.stored(("ordinal",)) == ["c1"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 1}', '{"format": 1, "tables": [1]}'])
def test_another_document_is_refused(text):
    with pytest.raises(UnreadableError, match="another document"):
        Manifest.from_json(text, "m")


def test_another_format_is_refused():
    document = {**json.loads(MANIFEST.to_json()), "format": 2}
    with pytest.raises(UnreadableError, match="format 2"):
        Manifest.from_json(json.dumps(document), "m")
