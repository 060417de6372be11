"""A table is in an encoding that is not read here.

## What it checks

The `encoding` of each table in CSV or JSON is UTF-8.

## Why it matters

UTF-8 is what the standard recommends; files in other encodings are a matter of luck, and their
places cannot be told in characters.

## How to mend it

Save the file as UTF-8 without a byte order mark, and say so.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD023",
    name="encoding-unread",
    severity="error",
    fault="encoding-unread",
    message="found {found}; expected {expected}",
    hint="save the file as UTF-8",
    docs=__doc__,
    frictionless=("encoding-error",),
    failing=(
        Example(
            about="a table in Latin-1",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}, "encoding": '
                        b'"iso-8859-1"},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a table in UTF-8, written in capitals",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}, "encoding": '
                        b'"UTF-8"},\n'
                    ),
                ),
            ),
        ),
    ),
)
