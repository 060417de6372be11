"""A key of a schema cannot be read.

## What it checks

Primary key, unique keys and foreign keys list fields of the schema, each once; a foreign key
has as many fields as it refers to, of a resource and fields that are there.

## Why it matters

A key that is not read is not checked: rows may repeat, and references lead nowhere.

## How to mend it

Name fields that are there, in the form of the standard.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD146",
    name="key-malformed",
    severity="error",
    fault="key-malformed",
    message="found {found} in the schema of {resource}; expected {expected}",
    hint="correct the key",
    frictionless=("schema-error",),
    docs=__doc__,
    failing=(
        Example(
            about="a primary key of a field that is not there",
            sealed=other_table(
                ({"name": "note", "type": "string"},), (("a",),), primaryKey=["notes"]
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a foreign key of unequal sides",
            sealed=other_table(
                ({"name": "note", "type": "string"},),
                (("a",),),
                foreignKeys=[
                    {
                        "fields": ["note"],
                        "reference": {"resource": "topics", "fields": ["topic_id", "label"]},
                    }
                ],
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="unique keys that are no lists",
            sealed=other_table(
                ({"name": "note", "type": "string"},), (("a",),), uniqueKeys=["note"]
            ),
            finds=(Finds(OTHER),),
        ),
    ),
    passing=(
        Example(
            about="a primary key of one field, as version 1 writes it",
            sealed=other_table(({"name": "note", "type": "string"},), (("a",),), primaryKey="note"),
        ),
    ),
)
