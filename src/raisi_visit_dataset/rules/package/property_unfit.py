"""A property of the descriptor has a value that it cannot have.

## What it checks

`created` is a moment by RFC 3339, `homepage` an address, `image` and the `path` of a license
a URL or a path inside the package, `email` an address of mail, `mediatype` a media type, `bytes`
not negative, `type` is `table`; marks of a dialect have the length that they may have; lists
that the standard wants filled have an item; inline data of a table are a list of rows.

## Why it matters

The value is of the right kind, but means nothing to software that reads it.

## How to mend it

Write the value as the message says, or leave the property out.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD013",
    name="property-unfit",
    severity="error",
    fault="property-unfit",
    message="found {found}; expected {expected}",
    hint="write a value of the form that is expected",
    docs=__doc__,
    frictionless=("package-error", "resource-error", "dialect-error"),
    failing=(
        Example(
            about="a day where a moment is wanted",
            sealed=(
                (
                    "datapackage.json",
                    b'"created": "2022-03-14T00:00:00Z"',
                    b'"created": "2022-03-14"',
                ),
            ),
            finds=(Finds("datapackage"),),
        ),
        Example(
            about="a moment that is in no calendar",
            sealed=(
                (
                    "datapackage.json",
                    b'"created": "2022-03-14T00:00:00Z"',
                    b'"created": "2022-02-30T00:00:00Z"',
                ),
            ),
            finds=(Finds("datapackage"),),
        ),
        Example(
            about="a quotation mark of two characters",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}, "dialect": '
                        b'{"quoteChar": "\'\'"}},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a moment with an offset from UTC",
            sealed=(
                (
                    "datapackage.json",
                    b'"created": "2022-03-14T00:00:00Z"',
                    b'"created": "2022-03-14T01:00:00.5+01:00"',
                ),
            ),
        ),
    ),
)
