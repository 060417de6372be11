"""The data are not in the package, but behind a URL.

## What it checks

Each path, and each schema and dialect that stands in a file of its own, is in the package. A URL
is allowed by the standard, but nothing is ever fetched here, so nothing behind it is checked.

## Why it matters

What is fetched may be another thing tomorrow, and a package can make a reader call on any
address.

## How to mend it

Put the file into the package.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD020",
    name="path-remote",
    severity="error",
    fault="path-remote",
    message="found {found}; expected {expected}",
    hint="put the file into the package",
    docs=__doc__,
    frictionless=("scheme-error", "source-error"),
    failing=(
        Example(
            about="a table is elsewhere",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"https://example.org/more.csv", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
        Example(
            about="a schema is elsewhere",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": '
                        b'"https://example.org/schema.json"},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a license has its text elsewhere",
            sealed=(
                (
                    "datapackage.json",
                    b'"title": "Creative Commons Zero"',
                    b'"path": "https://example.org/cc0"',
                ),
            ),
        ),
    ),
)
