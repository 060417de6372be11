"""Cells against JSON Schemas, without a fetch, a long match or an endless walk."""

import time

import pytest

from raisi_visit_dataset.validation.lexical.json_schema import JsonSchemaError, breaker

DRAFT_4 = "http://json-schema.org/draft-04/schema#"
LOOP = {"$ref": "#/$defs/a", "$defs": {"a": {"$ref": "#/$defs/a"}}}
LAUGHS = {
    "$ref": "#/$defs/a0",
    "$defs": {
        **{f"a{n}": {"allOf": [{"$ref": f"#/$defs/a{n + 1}"}] * 2} for n in range(30)},
        "a30": {},
    },
}


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        ({"type": "object"}, {}, []),
        ({"required": ["a"]}, {"a": 1}, {}),
        ({"properties": {"a": {"pattern": "^x+$"}}}, {"a": "xx"}, {"a": "y"}),
        ({"patternProperties": {"^x": {"type": "integer"}}}, {"x1": 1, "y": "a"}, {"x1": "a"}),
        (
            {
                "patternProperties": {"^x": {}},
                "properties": {"a": {}},
                "additionalProperties": False,
            },
            {"x1": 1, "a": 2},
            {"b": 1},
        ),
        ({"additionalProperties": {"type": "null"}}, {"a": None}, {"a": 1}),
        ({"$ref": "#/$defs/n", "$defs": {"n": {"maxProperties": 0}}}, {}, {"a": 1}),
        ({"definitions": {"a/b": {"minItems": 1}}, "$ref": "#/definitions/a~1b"}, [1], []),
        ({"$schema": "http://json-schema.org/draft-07/schema#", "minItems": 1}, [1], []),
        ({"items": {"$ref": "#"}, "type": "array"}, [[[]]], [[1]]),
        ({"pattern": r"^\p{Lu}$"}, "Ж", "ж"),
        ({"patternProperties": {r"^\p{Lu}$": {"type": "null"}}}, {"Ж": None, "ж": 1}, {"Ж": 1}),
        ({"$schema": DRAFT_4, "pattern": r"^(?<year>\d+)\z"}, "2022", "2022 г."),
        ({"const": {"pattern": "(?=a)"}}, {"pattern": "(?=a)"}, {"pattern": "a"}),
        ({"enum": [{"pattern": "(", "$ref": "b.json"}]}, {"pattern": "(", "$ref": "b.json"}, {}),
        ({"default": {"pattern": "("}, "type": "object"}, {}, []),
        ({"examples": [{"patternProperties": {"(": 1}}], "type": "object"}, {}, []),
        ({"properties": {"const": {"pattern": "^x"}}}, {"const": "x"}, {"const": "y"}),
        ({"allOf": [{"$ref": "#/x/const"}], "x": {"const": {"minItems": 1}}}, [1], []),
    ],
)
def test_a_document_breaks_a_schema_or_not(schema, good, bad):
    breaks = breaker(schema)
    assert not breaks(good)
    assert breaks(bad)


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "https://example.org/schema.json"},
        {"properties": {"a": {"$ref": "other.json"}}},
        {"$ref": "#/$defs/none"},
        {"type": "objekt"},
        {"pattern": "(?=a)"},
        {"patternProperties": {"(a)\\1": {}}},
        {"patternProperties": {"a": {}}, "unevaluatedProperties": False},
        {"patternProperties": {}, "unevaluatedProperties": False},
        {"minItems": "1"},
        {"properties": {"const": {"pattern": "("}}},
        {"properties": {"enum": {"$ref": "b.json"}}},
        {"dependencies": {"default": {"pattern": "("}}},
        {"$ref": "#/const", "const": {"pattern": "("}},
        {"$ref": "#/enum/0", "enum": [{"$ref": "b.json"}]},
        {"$ref": "#/default", "default": {"pattern": 7}},
        {"$ref": "#/x/a", "x": {"a": {"minItems": "1"}}},
        {"$ref": "#/title", "title": "a"},
    ],
)
def test_a_schema_is_refused(schema):
    with pytest.raises(JsonSchemaError):
        breaker(schema)


@pytest.mark.parametrize("schema", [LOOP, LAUGHS], ids=["a loop", "many references"])
def test_an_endless_walk_ends(schema):
    before = time.perf_counter()
    assert breaker(schema)({})
    assert time.perf_counter() - before < 10
