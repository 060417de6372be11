"""A schema or dialect in a file of its own cannot be read.

## What it checks

A `schema` or `dialect` that is a path names a file of the package, which holds an object in
strict JSON: each key once, no NaN, UTF-8 without a byte order mark.

## Why it matters

Without its schema nothing can be said of a table; without its dialect it cannot be read.

## How to mend it

Put the file where the path says, or mend it where the message says.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD026",
    name="file-unreadable",
    severity="error",
    fault="file-unreadable",
    message="found {found}; expected {expected}",
    hint="put the file into the package, or mend it",
    docs=__doc__,
    frictionless=("schema-error", "dialect-error"),
    failing=(
        Example(
            about="a schema is declared, but not there",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": "more.json"},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
        Example(
            about="a schema is no JSON",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": "more.json"},\n'
                    ),
                ),
                ("more.json", b"", b'{"fields": [}'),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a schema in a file of its own",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": "more.json"},\n'
                    ),
                ),
                (
                    "more.json",
                    b"",
                    (b'{"fields": [{"name": "statement_id"}, {"name": "topic_id"}]}'),
                ),
            ),
        ),
    ),
)
