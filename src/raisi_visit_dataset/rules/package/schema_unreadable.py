"""The schema of a table cannot be read.

## What it checks

The schema of each table that is not of this data model lists its fields, each with a name of
its own, and its keys name fields that are there.

## Why it matters

Without a schema nothing can be said about the cells of the table.

## How to mend it

Mend the schema in the descriptor as the message says.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD005",
    name="schema-unreadable",
    severity="error",
    fault="schema-unreadable",
    message="found {found} in the schema of {resource}; expected {expected}",
    hint="mend the schema in the descriptor",
    docs=__doc__,
    failing=(
        Example(
            about="a table of another model has a field without a name",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": "data/topics.csv", '
                        b'"schema": {"fields": [{}]}},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a table of another model has fields without types",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", '
                        b'"path": "data/statement_topics.csv", "schema": {"fields": '
                        b'[{"name": "statement_id"}, {"name": "topic_id"}]}},\n'
                    ),
                ),
            ),
        ),
    ),
)
