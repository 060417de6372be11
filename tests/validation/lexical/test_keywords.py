"""The keywords of JSON Schema in words of ours: what they tell, and how far they go."""

import jsonschema
import pytest

from raisi_visit_dataset.validation.lexical import json_keywords
from raisi_visit_dataset.validation.lexical.json_keywords import keywords
from raisi_visit_dataset.validation.lexical.json_schema import breaker

KNOWN = jsonschema.Draft202012Validator


def errors(schema, document):
    own, begin = keywords(KNOWN)
    begin()
    validator = jsonschema.validators.extend(KNOWN, own)(schema)
    return [
        (error.message, list(error.path), list(error.schema_path))
        for error in validator.iter_errors(document)
    ]


@pytest.mark.parametrize(
    ("schema", "document", "told"),
    [
        ({"pattern": "^x"}, "y", ("no match of ^x", [], ["pattern"])),
        (
            {"additionalProperties": False},
            {"a": 1},
            ("no property a", [], ["additionalProperties"]),
        ),
        (
            {"additionalProperties": {"pattern": "^x"}},
            {"a": "y"},
            ("no match of ^x", ["a"], ["additionalProperties", "pattern"]),
        ),
        (
            {"patternProperties": {"^a": {"pattern": "^x"}}},
            {"ab": "y"},
            ("no match of ^x", ["ab"], ["patternProperties", "^a", "pattern"]),
        ),
    ],
)
def test_an_error_names_its_place(schema, document, told):
    assert errors(schema, document) == [told]


def test_every_further_property_is_looked_at():
    schema = {"properties": {"a": {}}, "patternProperties": {"^b": {}}}
    assert breaker({**schema, "additionalProperties": False})({"a": 1, "b": 1, "c": 1})
    assert not breaker({**schema, "additionalProperties": False})({"a": 1, "b": 1})


@pytest.mark.parametrize(
    "schema",
    [
        {"items": {"$ref": "#"}},
        {"items": {"$dynamicRef": "#"}},
        {
            "$schema": "https://json-schema.org/draft/2019-09/schema",
            "items": {"$recursiveRef": "#"},
        },
    ],
    ids=["$ref", "$dynamicRef", "$recursiveRef"],
)
def test_so_many_references_are_followed_and_no_more(monkeypatch, schema):
    monkeypatch.setattr(json_keywords, "_MOST_STEPS", 20)
    breaks = breaker(schema)
    assert [breaks([1] * size) for size in (20, 21, 20)] == [False, True, False]
