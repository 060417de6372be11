"""A row of a table in JSON is neither a list nor an object, or not as the others.

## What it checks

The rows of a table in JSON, or inline, are objects, or lists after one list of labels; all are
of one kind, that of `itemType` where the dialect gives it.

## Why it matters

Such a row has no cells that could be checked; it is left out.

## How to mend it

Write the row as the others are written.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD031",
    name="row-unfit",
    severity="error",
    fault="row-unfit",
    message="found {found}; expected {expected}",
    hint="write the row as the others",
    docs=__doc__,
    frictionless=("source-error",),
    failing=(
        Example(
            about="a row of text among objects",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": "more.json", '
                        b'"format": "json", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}},\n'
                    ),
                ),
                ("more.json", b"", b'[{"statement_id": "a", "topic_id": "b"}, "c"]'),
            ),
            finds=(Finds("more"),),
        ),
        Example(
            about="inline data with a number as row",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "schema": {"fields": '
                        b'[{"name": "statement_id"}, {"name": "topic_id"}]}, "data": '
                        b'[["statement_id", "topic_id"], ["a", "b"], 3]},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="inline data in lists",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "schema": {"fields": '
                        b'[{"name": "statement_id"}, {"name": "topic_id"}]}, "data": '
                        b'[["statement_id", "topic_id"], ["a", "b"]]},\n'
                    ),
                ),
            ),
        ),
    ),
)
