"""The file of a table is not of its format.

## What it checks

A table in JSON is strict JSON, with a list of rows at its top or where `property` of the dialect
says. A table in Parquet opens, and each of its pages unpacks to the checksum that it carries.

## Why it matters

Nothing of the table, or nothing from there on, can be read.

## How to mend it

Take the file from its origin again, or write it anew.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD030",
    name="table-broken",
    severity="error",
    fault="table-broken",
    message="found {found}; expected {expected}",
    hint="take the file from its origin again, or write it anew",
    docs=__doc__,
    frictionless=("source-error",),
    failing=(
        Example(
            about="a table in JSON that breaks off",
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
                ("more.json", b"", b'[{"statement_id": "a",'),
            ),
            finds=(Finds("more"),),
        ),
        Example(
            about="a table in Parquet that is none",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": "more.parquet", '
                        b'"schema": {"fields": [{"name": "statement_id"}, {"name": '
                        b'"topic_id"}]}},\n'
                    ),
                ),
                ("more.parquet", b"", b"PAR1 and nothing more PAR1"),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a table in JSON",
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
                ("more.json", b"", b'[{"statement_id": "a", "topic_id": "b"}]'),
            ),
        ),
    ),
)
