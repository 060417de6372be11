import pytest
from frictionless import Schema
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.record_strategies import bad_cells

from raisi_visit_dataset.records import BY_TABLE, RECORDS
from raisi_visit_dataset.schemas.cells import cells
from raisi_visit_dataset.schemas.table_schema import table_schema
from raisi_visit_dataset.testing.strategies.records import mappings

every_table = pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.table.name)


@every_table
def test_fields_say_what_the_columns_say(model):
    schema = table_schema(model)
    for field, cell in zip(schema["fields"], cells(model), strict=True):
        stated = field.get("constraints", {})
        column = cell.column
        assert (field["name"], field["type"]) == (cell.name, cell.kind)
        assert field["description"].startswith(column.about)
        assert stated.get("required", False) is not cell.nullable
        assert stated.get("enum") == (column.scheme and list(column.scheme.codes))
        assert [stated.get(name) for name in ("pattern", "minimum", "maximum")] == [
            column.pattern,
            column.minimum,
            column.maximum,
        ]
        assert stated.get("unique", False) is (model.table.key == (cell.name,))


@every_table
def test_keys_are_those_of_the_record(model):
    schema = table_schema(model)
    assert schema["primaryKey"] == list(model.table.key)
    assert schema.get("uniqueKeys", []) == [list(names) for names in model.table.unique]
    for key, told in zip(model.table.foreign_keys, schema.get("foreignKeys", []), strict=True):
        assert (told["fields"], told["reference"]["fields"]) == ([*key.columns], [*key.reference])
        target = told["reference"].get("resource", model.table.name)
        assert target == key.table
        assert {*told["reference"]["fields"]} <= {*BY_TABLE[target].columns()}


@every_table
def test_a_table_names_itself_by_leaving_the_resource_out(model):
    for told in table_schema(model).get("foreignKeys", []):
        assert told["reference"].get("resource") not in ("", model.table.name)


@every_table
@settings(max_examples=5)
@given(data=st.data())
def test_frictionless_reads_the_cells_of_a_record(model, data):
    row = data.draw(mappings(model.table.name))
    schema = Schema.from_descriptor(table_schema(model))
    read, notes = schema.read_cells(["" if each is None else str(each) for each in row.values()])
    assert read == list(row.values())
    assert not any(notes)


CONSTRAINED = [
    (model, cell)
    for model in RECORDS
    for cell in cells(model)
    if not bad_cells(cell).is_empty and not cell.column.edtf
]


@pytest.mark.parametrize(
    ("model", "cell"), CONSTRAINED, ids=[f"{m.table.name}-{c.name}" for m, c in CONSTRAINED]
)
@settings(max_examples=2)
@given(data=st.data())
def test_frictionless_refuses_what_the_record_refuses(model, cell, data):
    # Python's `$` takes a line end after it, frictionless uses Python, and no rule can mend that.
    bad = data.draw(bad_cells(cell).filter(lambda value: not str(value).endswith("\n")))
    schema = Schema.from_descriptor(table_schema(model))
    field = schema.get_field(cell.name)
    text = "" if bad is None else str(bad)
    if text == "" and cell.nullable:
        return
    _, notes = field.create_cell_reader()(text)
    assert notes
