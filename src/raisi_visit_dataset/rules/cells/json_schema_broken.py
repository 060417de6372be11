"""A cell of JSON is not what the JSON Schema of its column allows.

## What it checks

Objects and arrays conform to `jsonSchema` of the field. Nothing is fetched for it.

## Why it matters

Whoever reads the cell relies on the keys and types that the schema promises.

## How to mend it

Correct the JSON in the cell, or the JSON Schema.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD118",
    name="json-schema-broken",
    severity="error",
    fault="json-schema-broken",
    message="found {found} in {field}; expected {expected}",
    hint="correct the JSON in the cell",
    frictionless=("constraint-error",),
    docs=__doc__,
    failing=(
        Example(
            about="a value of the wrong type in an object",
            sealed=other_table(
                (
                    {
                        "name": "note",
                        "type": "object",
                        "constraints": {
                            "jsonSchema": {"properties": {"depth": {"type": "integer"}}}
                        },
                    },
                ),
                (('{"depth": "low"}',),),
            ),
            finds=(Finds(OTHER, None, "note"),),
        ),
    ),
    passing=(
        Example(
            about="an object as the schema has it",
            sealed=other_table(
                (
                    {
                        "name": "note",
                        "type": "object",
                        "constraints": {
                            "jsonSchema": {"properties": {"depth": {"type": "integer"}}}
                        },
                    },
                ),
                (('{"depth": 7}',),),
            ),
        ),
    ),
)
