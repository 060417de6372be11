import subprocess
import sys

import polars as pl
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from pandera.errors import SchemaErrors
from pydantic import ValidationError
from tests.record_strategies import bad_rows

from raisi_visit_dataset import frames
from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.records import RECORDS, Event
from raisi_visit_dataset.schemas.cells import cells, meaning
from raisi_visit_dataset.testing.strategies.records import mappings

TYPES = {"string": pl.String, "integer": pl.Int64, "date": pl.Date}
# Without shrinking: pandera is too slow to be asked a thousand times for the smallest row.
few = settings(max_examples=6, phases=[Phase.explicit, Phase.reuse, Phase.generate])
every_table = pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.table.name)


def frame_of(model, rows):
    return pl.DataFrame(rows, schema={cell.name: TYPES[cell.kind] for cell in cells(model)})


def failures(model, frame):
    try:
        frames.model_for(model.table.name).validate(frame, lazy=True)
    except SchemaErrors as error:
        return error.failure_cases.to_dicts()
    return []


def is_record(model, row):
    try:
        model(**row)
    except ValidationError:
        return False
    return True


@every_table
@few
@given(data=st.data())
def test_pandera_and_the_record_refuse_the_same_rows(model, data):
    rows = data.draw(st.lists(mappings(model.table.name) | bad_rows(model), min_size=1, max_size=6))
    found = {
        each["index"]
        for each in failures(model, frame_of(model, rows))
        # A record is one row: it cannot know that another has its key.
        if "unique" not in each["check"]
    }
    assert found == {number for number, row in enumerate(rows) if not is_record(model, row)}


@every_table
@settings(few, max_examples=3)
@given(data=st.data())
def test_a_key_is_taken_once(model, data):
    one, other = data.draw(mappings(model.table.name)), data.draw(mappings(model.table.name))
    twice = {**other, **{name: one[name] for name in model.table.key}}
    checks = {each["check"] for each in failures(model, frame_of(model, [one, twice]))}
    assert checks & {"field_uniqueness", "multiple_fields_uniqueness"}


ALTERNATES = [(model, names) for model in RECORDS for names in model.table.unique]


@pytest.mark.parametrize(
    ("model", "names"), ALTERNATES, ids=[f"{m.table.name}-{'-'.join(n)}" for m, n in ALTERNATES]
)
@settings(few, max_examples=3)
@given(data=st.data())
def test_other_unique_columns_are_taken_once_unless_null(model, names, data):
    keys = [name for name in model.table.key if name not in names]
    drawn = mappings(model.table.name)
    one = data.draw(drawn.filter(lambda row: None not in [row[name] for name in names]))
    other = data.draw(drawn.filter(lambda row: row[keys[0]] != one[keys[0]]))
    same = {**other, **{name: one[name] for name in names}}
    assert failures(model, frame_of(model, [one, same]))
    if nullable := [cell.name for cell in cells(model) if cell.name in names and cell.nullable]:
        empty = dict.fromkeys(nullable)
        assert not failures(model, frame_of(model, [{**one, **empty}, {**same, **empty}]))


@pytest.mark.parametrize("spoil", ["another", "missing", "order", "type"])
def test_columns_are_those_of_the_record(spoil):
    frame = frame_of(Event, [])
    last = frame.columns[-1]
    spoilt = {
        "another": frame.with_columns(pl.lit(None, pl.String).alias("another")),
        "missing": frame.drop(last),
        "order": frame.select(reversed(frame.columns)),
        "type": frame.with_columns(pl.col(last).cast(pl.Boolean)),
    }
    assert not failures(Event, frame)
    assert failures(Event, spoilt[spoil])


@every_table
def test_every_model_is_strict_and_says_what_the_columns_say(model):
    schema = frames.model_for(model.table.name).to_schema()
    assert (schema.strict, schema.ordered, schema.coerce) == (True, True, False)
    assert list(schema.columns) == list(model.columns())
    for cell in cells(model):
        column = schema.columns[cell.name]
        assert column.nullable == cell.nullable
        assert column.description == meaning(cell.column)
        assert {check.name: [*check.statistics.values()] for check in column.checks} == {
            name: told for name, told in stated(cell).items() if told != [None]
        }


def stated(cell):
    column = cell.column
    codes = column.scheme and tuple(column.scheme.codes)
    plain = cell.kind == "string" and not (codes or column.pattern or column.edtf)
    return {
        "isin": [codes],
        "str_matches": [column.pattern],
        "str_length": [1, None, None] if plain else [None],
        "greater_than_or_equal_to": [column.minimum],
        "less_than_or_equal_to": [column.maximum],
        "edtf": [] if column.edtf else [None],
    }


def test_every_table_has_its_model_and_no_other_is_listed():
    models = {frames.model_for(model.table.name).__name__ for model in RECORDS}
    assert {*frames.__all__} == {*models, "model_for"}
    assert frames.__all__ == sorted(frames.__all__)
    assert {*frames.__all__} <= {*dir(frames)}
    assert all(getattr(frames, name).__name__ == name for name in models)


def test_an_unknown_name_is_refused():
    with pytest.raises(UsageError, match="'nothing'"):
        frames.model_for("nothing")
    assert not hasattr(frames, "Nothing")


def test_importing_the_models_loads_no_library_until_one_is_named():
    code = (
        "import sys\n"
        "import raisi_visit_dataset.frames as frames\n"
        "heavy = {'polars', 'pandas', 'pyarrow', 'pandera', 'duckdb', 'frictionless'}\n"
        "assert not heavy & {*sys.modules}, heavy & {*sys.modules}\n"
        "assert frames.Statements.__name__ == 'Statements'\n"
        "assert 'pandera' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
