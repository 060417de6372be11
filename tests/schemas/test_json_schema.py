import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.record_strategies import bad_cells

from raisi_visit_dataset.coding.source import SourceFile
from raisi_visit_dataset.records import RECORDS
from raisi_visit_dataset.schemas.cells import cells
from raisi_visit_dataset.schemas.json_schema import (
    CODING_FILES,
    coding_schemas,
    json_bytes,
    record_schema,
)
from raisi_visit_dataset.testing.strategies.records import mappings
from raisi_visit_dataset.vocabulary import SCHEMES

every_table = pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.table.name)


def as_json(row):
    return json.loads(json.dumps(row, default=str))


@every_table
@settings(max_examples=5)
@given(data=st.data())
def test_a_row_of_the_record_is_a_row_of_the_schema(model, data):
    row = data.draw(mappings(model.table.name))
    validator = Draft202012Validator(record_schema(model))
    validator.check_schema(validator.schema)
    assert not [*validator.iter_errors(as_json(row))]
    assert [*validator.iter_errors({**as_json(row), "more": 1})]


@every_table
@settings(max_examples=5)
@given(data=st.data())
def test_a_bad_cell_is_refused_by_the_schema_too(model, data):
    row = data.draw(mappings(model.table.name))
    # A schema knows no calendar, and its patterns are read by Python here, with its own `$`.
    known = [each for each in cells(model) if not (each.column.edtf or bad_cells(each).is_empty)]
    cell = data.draw(st.sampled_from(known))
    bad = data.draw(bad_cells(cell).filter(lambda value: not str(value).endswith("\n")))
    validator = Draft202012Validator(record_schema(model))
    assert [*validator.iter_errors(as_json({**row, cell.name: bad}))]


@every_table
def test_the_schema_says_what_the_columns_say(model):
    schema = record_schema(model)
    assert schema["required"] == [cell.name for cell in cells(model) if not cell.nullable]
    for cell in cells(model):
        told = schema["properties"][cell.name]
        value = told["anyOf"][0] if cell.nullable else told
        column = cell.column
        assert told["description"] == column.about
        assert value.get("enum") == (column.scheme and list(column.scheme.codes))
        assert value.get("pattern") == column.pattern
        assert (value.get("minimum"), value.get("maximum")) == (column.minimum, column.maximum)


CODED = coding_schemas()


@pytest.mark.parametrize("name", CODED)
def test_a_coding_schema_shows_what_a_coder_writes_and_nothing_else(name):
    Draft202012Validator.check_schema(CODED[name])
    objects = [CODED[name], *CODED[name].get("$defs", {}).values()]
    assert len(objects) > 1
    for each in objects:
        assert each["additionalProperties"] is False
        assert not {"__places__", "marks", "places"} & {*each["properties"]} or name == "places"
        assert "__places__" not in each["properties"]


def test_every_coding_model_has_its_schema():
    assert {*CODED} == {*CODING_FILES}
    assert CODING_FILES["source"] is SourceFile


def test_a_vocabulary_is_offered_to_editors_code_by_code():
    enums = []

    def collect(value):
        if isinstance(value, dict):
            if "enum" in value:
                enums.append(value["enum"])
                assert value["type"] == "string"
            value = list(value.values())
        for each in value if isinstance(value, list) else ():
            collect(each)

    collect(CODED)
    assert {tuple(each) for each in enums} <= {tuple(scheme.codes) for scheme in SCHEMES}
    offered = {tuple(each) for each in enums}
    unused = {scheme.name for scheme in SCHEMES if tuple(scheme.codes) not in offered}
    # The builder computes the one, and lists of participants take the place of the other.
    assert unused == {"basis", "statement_role"}


TOPIC = {"id": "sanctions", "label": "Sanctions", "definition": "What belongs to it."}


@pytest.mark.parametrize(
    ("changed", "taken"),
    [({}, True), ({"label": 2022}, True), ({"id": 2022}, False), ({"id": "S P"}, False)],
    ids=["words", "a plain number", "a number as id", "no slug"],
)
def test_a_plain_number_is_words_to_a_coder(changed, taken):
    document = {"topics": [{**TOPIC, **changed}]}
    assert Draft202012Validator(CODED["topics"]).is_valid(document) is taken


def test_json_is_written_as_people_read_it():
    assert json_bytes({"a": ["é"]}) == '{\n  "a": [\n    "é"\n  ]\n}\n'.encode()
