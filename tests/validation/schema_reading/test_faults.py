"""Every fault of a schema is told at its place, and what is at fault is left out."""

import pytest

from raisi_visit_dataset.records import BY_TABLE
from raisi_visit_dataset.schemas.table_schema import table_schema
from raisi_visit_dataset.validation.schema_reading import reference_faults
from raisi_visit_dataset.validation.shape import our_shape, read_shape

TWO = [{"name": "a", "type": "string"}, {"name": "b", "type": "integer"}]


def told(schema):
    _, faults = read_shape("t", schema)
    return [(fault.kind, fault.at) for fault in faults]


def told_of(field, **schema):
    return told({"fields": [{"name": "a", **field}], **schema})


FIELDS = [
    ({"type": "interger"}, "type-unknown", ("type",)),
    ({"type": 3}, "property-malformed", ("type",)),
    ({"type": "string", "format": "e-mail"}, "type-unknown", ("format",)),
    ({"type": "string", "format": 3}, "property-malformed", ("format",)),
    ({"type": "integer", "format": "hex"}, "type-unknown", ("format",)),
    ({"type": "date", "format": "YYYY"}, "type-unknown", ("format",)),
    ({"type": "date", "format": "%Q"}, "type-unknown", ("format",)),
    ({"type": "date", "format": "%Y%Y"}, "type-unknown", ("format",)),
    ({"type": "date", "format": "%"}, "type-unknown", ("format",)),
    ({"type": "date", "format": "%G"}, "type-unknown", ("format",)),
    ({"type": "date", "format": "%Y-%V"}, "type-unknown", ("format",)),
    ({"type": "list", "itemType": "object"}, "type-unknown", ("itemType",)),
    ({"type": "list", "delimiter": ""}, "property-malformed", ("delimiter",)),
    ({"titel": "x"}, "schema-key-unknown", ("titel",)),
    ({"title": 3}, "property-malformed", ("title",)),
    ({"description": []}, "property-malformed", ("description",)),
    ({"rdfType": "no uri"}, "property-malformed", ("rdfType",)),
    ({"type": "string", "bareNumber": False}, "property-malformed", ("bareNumber",)),
    ({"type": "number", "bareNumber": "no"}, "property-malformed", ("bareNumber",)),
    ({"type": "number", "decimalChar": ""}, "property-malformed", ("decimalChar",)),
    ({"type": "number", "decimalChar": "1"}, "property-malformed", ("decimalChar",)),
    ({"type": "integer", "groupChar": "-"}, "property-malformed", ("groupChar",)),
    ({"type": "number", "groupChar": "."}, "property-malformed", ("groupChar",)),
    ({"type": "boolean", "trueValues": "ja"}, "property-malformed", ("trueValues",)),
    ({"type": "boolean", "trueValues": []}, "property-malformed", ("trueValues",)),
    ({"type": "boolean", "trueValues": ["0"]}, "property-malformed", ("trueValues",)),
    ({"type": "boolean", "falseValues": [0]}, "property-malformed", ("falseValues",)),
    ({"missingValues": "-"}, "property-malformed", ("missingValues",)),
    ({"missingValues": [1]}, "property-malformed", ("missingValues",)),
    ({"missingValues": ["-", "-"]}, "property-malformed", ("missingValues", 1)),
    ({"missingValues": [{"label": "x"}]}, "property-malformed", ("missingValues", 0)),
    ({"missingValues": ["-", {"value": "x"}]}, "property-malformed", ("missingValues",)),
    (
        {"missingValues": [{"value": "-", "label": "x"}, {"value": "y", "label": "x"}]},
        "property-malformed",
        ("missingValues", 1, "label"),
    ),
    ({"type": "string", "categories": "a"}, "property-malformed", ("categories",)),
    ({"type": "string", "categories": []}, "property-malformed", ("categories",)),
    ({"type": "integer", "categories": ["a"]}, "property-malformed", ("categories", 0)),
    ({"type": "integer", "categories": [1, "01"]}, "property-malformed", ("categories", 1)),
    ({"type": "number", "categories": [1]}, "property-malformed", ("categories",)),
    (
        {"type": "string", "categories": [{"value": "a", "label": 1}]},
        "property-malformed",
        ("categories", 0, "label"),
    ),
    ({"type": "string", "categoriesOrdered": True}, "property-malformed", ("categoriesOrdered",)),
    (
        {"type": "string", "categories": ["a"], "categoriesOrdered": "yes"},
        "property-malformed",
        ("categoriesOrdered",),
    ),
    ({"constraints": []}, "property-malformed", ("constraints",)),
    (
        {"type": "integer", "categories": [1], "constraints": {"enum": ["01", 2]}},
        "constraint-unfit",
        ("constraints", "enum", 1),
    ),
]
CONSTRAINTS = [
    ("integer", {"minimum": "abc"}, "minimum"),
    ("integer", {"minimum": 1.5}, "minimum"),
    ("integer", {"minimum": True}, "minimum"),
    ("number", {"maximum": "NaN"}, "maximum"),
    ("date", {"minimum": "2022-02-30"}, "minimum"),
    ("date", {"minimum": 2022}, "minimum"),
    ("string", {"minimum": "a"}, "minimum"),
    ("boolean", {"maximum": True}, "maximum"),
    ("integer", {"minimum": 3, "maximum": 2}, "minimum"),
    ("integer", {"exclusiveMinimum": 2, "maximum": 2}, "exclusiveMinimum"),
    ("integer", {"minLength": 1}, "minLength"),
    ("string", {"minLength": -1}, "minLength"),
    ("string", {"maxLength": "3"}, "maxLength"),
    ("string", {"maxLength": True}, "maxLength"),
    ("string", {"minLength": 3, "maxLength": 2}, "minLength"),
    ("string", {"enum": []}, "enum"),
    ("string", {"enum": "a"}, "enum"),
    ("string", {"required": "true"}, "required"),
    ("string", {"unique": 1}, "unique"),
    ("string", {"min": 1}, "min"),
    ("string", {"pattern": 3}, "pattern"),
    ("integer", {"pattern": "a"}, "pattern"),
    ("string", {"jsonSchema": {}}, "jsonSchema"),
    ("object", {"jsonSchema": []}, "jsonSchema"),
    ("object", {"jsonSchema": {"type": "objekt"}}, "jsonSchema"),
    ("object", {"jsonSchema": {"$ref": "https://example.org/a.json"}}, "jsonSchema"),
    ("object", {"jsonSchema": {"$ref": "#/$defs/none"}}, "jsonSchema"),
    ("object", {"jsonSchema": {"pattern": "(?=a)"}}, "jsonSchema"),
]
KEYS = [
    ({"primaryKey": "c"}, ("primaryKey",)),
    ({"primaryKey": ["c"]}, ("primaryKey", 0)),
    ({"primaryKey": []}, ("primaryKey",)),
    ({"primaryKey": ["a", "a"]}, ("primaryKey", 1)),
    ({"primaryKey": [1]}, ("primaryKey",)),
    ({"uniqueKeys": "a"}, ("uniqueKeys",)),
    ({"uniqueKeys": []}, ("uniqueKeys",)),
    ({"uniqueKeys": ["a"]}, ("uniqueKeys", 0)),
    ({"uniqueKeys": [["a", "c"]]}, ("uniqueKeys", 0, 1)),
    ({"foreignKeys": {}}, ("foreignKeys",)),
    ({"foreignKeys": [{}]}, ("foreignKeys", 0)),
    ({"foreignKeys": [{"fields": "a", "reference": "b"}]}, ("foreignKeys", 0)),
    (
        {"foreignKeys": [{"fields": "c", "reference": {"resource": "u", "fields": "x"}}]},
        ("foreignKeys", 0, "fields"),
    ),
    (
        {"foreignKeys": [{"fields": "a", "reference": {"fields": "c"}}]},
        ("foreignKeys", 0, "reference", "fields"),
    ),
    (
        {"foreignKeys": [{"fields": "a", "reference": {"resource": 1, "fields": "c"}}]},
        ("foreignKeys", 0, "reference", "resource"),
    ),
    (
        {"foreignKeys": [{"fields": ["a"], "reference": {"resource": "u", "fields": ["x", "y"]}}]},
        ("foreignKeys", 0, "reference", "fields"),
    ),
]


@pytest.mark.parametrize(("field", "kind", "at"), FIELDS)
def test_a_fault_of_a_field(field, kind, at):
    assert told_of(field) == [(kind, ("fields", 0, *at))]


@pytest.mark.parametrize(("type_", "constraints", "name"), CONSTRAINTS)
def test_a_constraint_that_does_not_fit(type_, constraints, name):
    expected = [("constraint-unfit", ("fields", 0, "constraints", name))]
    assert told_of({"type": type_, "constraints": constraints}) == expected


@pytest.mark.parametrize(
    ("type_", "values"), [("integer", ["x"]), ("string", [1]), ("date", ["2022"])]
)
def test_a_listed_value_that_is_none_of_the_field(type_, values):
    expected = [("constraint-unfit", ("fields", 0, "constraints", "enum", 0))]
    assert told_of({"type": type_, "constraints": {"enum": values}}) == expected


@pytest.mark.parametrize("pattern", ["(?=a)", r"(a)\1", "[", "a*+", "(?i)a", "{", "(x{999}){999}"])
def test_a_pattern_that_is_refused(pattern):
    found = told_of({"type": "string", "constraints": {"pattern": pattern}})
    assert found == [("pattern-refused", ("fields", 0, "constraints", "pattern"))]


@pytest.mark.parametrize(("keys", "at"), KEYS)
def test_a_key_that_is_malformed(keys, at):
    assert told({"fields": TWO, **keys}) == [("key-malformed", at)]


@pytest.mark.parametrize(
    ("schema", "at"),
    [
        ({}, ("fields",)),
        ({"fields": {}}, ("fields",)),
        ({"fields": []}, ("fields",)),
        ({"fields": ["a"]}, ("fields", 0)),
        ({"fields": [{"name": "a"}, {}]}, ("fields", 1)),
        ({"fields": [{"name": 3}]}, ("fields", 0)),
    ],
)
def test_a_schema_that_cannot_be_read(schema, at):
    shape, faults = read_shape("t", schema)
    assert shape is None
    assert [(fault.kind, fault.at) for fault in faults] == [("schema-unreadable", at)]


@pytest.mark.parametrize(
    ("schema", "kind", "at"),
    [
        ({"fieldsMatch": "exactly"}, "property-malformed", ("fieldsMatch",)),
        ({"missingValues": None}, "property-malformed", ("missingValues",)),
        ({"$schema": 1}, "property-malformed", ("$schema",)),
        ({"primarykey": "a"}, "schema-key-unknown", ("primarykey",)),
    ],
)
def test_a_fault_of_the_whole_schema(schema, kind, at):
    assert told({"fields": TWO, **schema}) == [(kind, at)]


def test_a_name_twice_is_a_warning_and_columns_are_told_by_place():
    shape, faults = read_shape("t", {"fields": [{"name": "a"}, {"name": "a"}]})
    assert [fault.kind for fault in faults] == ["field-name-repeated"]
    assert shape.stored(shape.names) == ["c0", "c1"]


def test_a_listed_value_that_means_none_is_idle():
    field = {"type": "string", "constraints": {"enum": ["", "a"]}}
    assert told_of(field) == [("constraint-idle", ("fields", 0, "constraints", "enum", 0))]


def test_all_faults_are_told_at_once():
    fields = [{"name": "a", "type": "txt"}, {"name": "b", "type": "integer", "rdfType": ""}]
    kinds = [kind for kind, _ in told({"fields": fields, "primaryKey": "c"})]
    assert kinds == ["type-unknown", "property-malformed", "key-malformed"]


def test_the_nearest_word_is_suggested():
    _, faults = read_shape("t", {"fields": [{"name": "a", "type": "interger"}]})
    assert faults[0].found == "type 'interger'"
    assert faults[0].expected.endswith("did you mean 'integer'?")


def test_a_key_that_is_not_known_is_called_one():
    field = {"name": "a", "type": "string", "constraints": {"patern": "x"}}
    _, faults = read_shape("t", {"fields": [field]})
    assert faults[0].found == "the key 'patern'"


def test_properties_of_ones_own_are_left_alone():
    assert told_of({"type": "string", "unit": "m", "dc:source": "x"}, custom=1) == []


@pytest.mark.parametrize("table", BY_TABLE)
def test_our_own_schemas_are_without_fault(table):
    assert read_shape(table, table_schema(BY_TABLE[table]))[1] == []
    assert our_shape(table).ours


def test_what_a_schema_says_is_in_the_shape():
    shape, faults = read_shape(
        "t",
        {
            "fields": [
                {"name": "a", "type": "integer", "constraints": {"unique": True, "minimum": 1}},
                {"name": "b", "missingValues": [{"value": "-"}]},
            ],
            "missingValues": ["", "NA"],
            "primaryKey": "b",
            "uniqueKeys": [["a", "b"], ["b"]],
            "foreignKeys": [{"fields": ["a"], "reference": {"resource": "", "fields": ["b"]}}],
            "fieldsMatch": ["subset"],
        },
    )
    assert faults == []
    assert shape.key == ("b",)
    assert [column.required for column in shape.columns] == [False, True]
    assert shape.unique == (("a",), ("a", "b"))
    assert [(r.columns, r.table, r.targets) for r in shape.references] == [(("a",), "t", ("b",))]
    assert [shape.missing(column) for column in shape.columns] == [("", "NA"), ("-",)]
    assert shape.fields_match == "subset"


def test_references_must_lead_to_a_resource_and_its_fields():
    def shape(name, resource, target):
        key = {"fields": ["a"], "reference": {"resource": resource, "fields": [target]}}
        return read_shape(name, {"fields": TWO, "foreignKeys": [key]})[0]

    other = read_shape("u", {"fields": TWO})[0]
    for resource, target, at in [
        ("u", "b", None),
        ("u", "z", ("foreignKeys", 0, "reference", "fields")),
        ("v", "a", ("foreignKeys", 0, "reference", "resource")),
    ]:
        one = shape("t", resource, target)
        found = reference_faults(one, {"t": one, "u": other}, ["t", "u"]).found
        assert [fault.at for fault in found] == ([] if at is None else [at])
