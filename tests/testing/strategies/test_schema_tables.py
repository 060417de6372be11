"""Descriptors are legal and their tables valid: by our reader, and by frictionless."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import Phase, find, given, settings
from tests.differential.compare import compare
from tests.differential.ours import ours
from tests.differential.theirs import theirs
from tests.testing.strategies.amounts import one_in
from tests.testing.strategies.drawn import drawn_packages

from raisi_visit_dataset.errors import UsageError
from raisi_visit_dataset.package import open_package
from raisi_visit_dataset.package.second_opinion import check_descriptor
from raisi_visit_dataset.rules.check import check
from raisi_visit_dataset.testing import descriptors, schemas, tables_of
from raisi_visit_dataset.validation.schema_reading.known import CONSTRAINTS, FORMATS, OWN_KEYS

QUIET = settings(database=None, derandomize=True, report_multiple_bugs=False)
FIRST = settings(QUIET, phases=[Phase.generate])
"""Give the example that hypothesis draws first, which is the simplest."""
_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
UNSUPPORTED = tuple(
    f'constraint "{name}" is not supported by type "{type_}"'
    for types, names in (
        (("array", "object"), ("jsonSchema",)),
        (("duration",), _BOUNDS),
        (("geojson",), ("minLength", "maxLength")),
        (("list",), ("enum",)),
    )
    for type_ in types
    for name in names
)
"""What Table Schema allows and frictionless 5 does not know."""
RECOMMENDED = "RVD029"
"""What the standard recommends, a legal descriptor may lack."""


@one_in(5)
@given(package=drawn_packages())
def test_our_reader_finds_nothing_in_what_is_drawn(package):
    report = check(open_package({**package.files, "datapackage.json": package.written}))
    assert [each for each in report.findings if each.code != RECOMMENDED] == []
    assert [each for each in report.not_run if not each.accepted] == []


@one_in(8)
@given(package=drawn_packages())
def test_frictionless_judges_as_we_do_but_for_what_is_listed(package):
    with tempfile.TemporaryDirectory() as folder:
        for path, data in package.files.items():
            (Path(folder) / path).write_bytes(data)
        outcomes = list(compare(package, ours(package), theirs(package, Path(folder))))
    assert [each for each in outcomes if each.result == "disagreed"] == []


@one_in(8)
@given(descriptor=descriptors(version=2))
def test_frictionless_accepts_the_descriptors_but_for_constraints_that_it_does_not_know(
    descriptor,
):
    told = [each.found for each in check_descriptor(descriptor)]
    assert [each for each in told if not each.endswith(UNSUPPORTED)] == []


@pytest.fixture(scope="module")
def fields():
    """Give the fields of many schemas."""
    seen = []

    @settings(QUIET, max_examples=500, phases=[Phase.generate])
    @given(schema=schemas())
    def look(schema):
        seen.extend(schema["fields"])

    look()
    return seen


def test_between_them_schemas_have_every_type_format_constraint_and_property(fields):
    types = {field["type"] for field in fields}
    formats = {(field["type"], field["format"]) for field in fields if "format" in field}
    constraints = {name for field in fields for name in field.get("constraints", ())}
    guessed = {(kind, "any") for kind in ("date", "time", "datetime")}
    known = {(kind, each) for kind, listed in FORMATS.items() for each in listed} - guessed
    assert types == set(FORMATS)
    assert known <= formats
    assert set(CONSTRAINTS) - {"unique"} <= constraints
    assert set(OWN_KEYS) - {"categoriesOrdered"} <= {name for field in fields for name in field}


@pytest.mark.parametrize(
    ("field", "smallest"),
    [
        pytest.param({"type": "integer", "constraints": {"minimum": 12}}, "12", id="least integer"),
        pytest.param(
            {"type": "integer", "constraints": {"exclusiveMaximum": -3, "minimum": -4}},
            "-4",
            id="only integer",
        ),
        pytest.param(
            {"type": "number", "constraints": {"minimum": 0.0001, "maximum": 0.0003}},
            "0.0002",
            id="number between close bounds",
        ),
        pytest.param(
            {"type": "date", "constraints": {"minimum": "2022-01-19"}}, "2022-01-19", id="day"
        ),
        pytest.param(
            {"type": "time", "constraints": {"minimum": "10:30:00"}}, "10:30:00", id="time"
        ),
        pytest.param(
            {"type": "duration", "constraints": {"exclusiveMinimum": "P1D"}},
            "P1DT1S",
            id="duration",
        ),
        pytest.param(
            {"type": "string", "constraints": {"pattern": "a{3,}", "maxLength": 3}},
            "aaa",
            id="pattern",
        ),
        pytest.param({"type": "string", "constraints": {"enum": ["two"]}}, "two", id="enum"),
        pytest.param(
            {"type": "object", "constraints": {"jsonSchema": {"required": ["a"]}}},
            '{"a": null}',
            id="jsonSchema",
        ),
    ],
)
def test_smallest_filled_cell_is_the_simplest_that_the_constraints_take(field, smallest):
    schema = {"fields": [{"name": "a", **field}]}
    rows = find(tables_of(schema), lambda rows: any(row != [""] for row in rows), settings=QUIET)
    assert rows == [[smallest]]


def test_keys_do_not_repeat_and_references_of_a_table_to_itself_hold():
    schema = {
        "fields": [{"name": "id", "type": "integer"}, {"name": "parent", "type": "integer"}],
        "primaryKey": "id",
        "foreignKeys": [{"fields": "parent", "reference": {"resource": "", "fields": "id"}}],
    }

    @settings(QUIET, max_examples=60)
    @given(rows=tables_of(schema))
    def look(rows):
        ids = [row[0] for row in rows]
        assert len(set(ids)) == len(ids)
        assert {row[1] for row in rows} <= {*ids, ""}

    look()


@pytest.mark.parametrize(
    "fields", [pytest.param(["other"], id="alone"), pytest.param(["id", "other"], id="beside")]
)
def test_references_to_another_table_are_empty_and_no_row_is_blank(fields):
    schema = {
        "fields": [{"name": name, "type": "string"} for name in fields],
        "foreignKeys": [{"fields": "other", "reference": {"resource": "b", "fields": "id"}}],
    }

    @settings(QUIET, max_examples=60)
    @given(rows=tables_of(schema))
    def look(rows):
        assert {row[-1] for row in rows} <= {""}
        assert all(any(row) for row in rows)

    look()


def test_smallest_descriptor_has_one_table_with_one_field():
    descriptor = find(descriptors(), lambda _: True, settings=FIRST)
    (resource,) = descriptor["resources"]
    assert len(resource["schema"]["fields"]) == 1


@pytest.mark.parametrize(
    ("field", "told"),
    [
        pytest.param({"type": "colour"}, "'colour'", id="unknown type"),
        pytest.param(
            {"type": "object", "constraints": {"jsonSchema": {"not": {}}}}, "'not'", id="jsonSchema"
        ),
    ],
)
def test_what_nothing_can_be_drawn_from_is_refused(field, told):
    with pytest.raises(UsageError, match=told):
        tables_of({"fields": [{"name": "a", **field}]})
