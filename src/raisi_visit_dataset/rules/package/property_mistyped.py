"""A property of the descriptor has a value of another kind.

## What it checks

Each standard property of the package, of resources, dialects, licenses, contributors and
sources has a value of the kind of JSON that the standard gives it, and so has each item of a
list.

## Why it matters

Software that trusts the standard fails on such a value, or takes it for something else.

## How to mend it

Write the value as the message says.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD012",
    name="property-mistyped",
    severity="error",
    fault="property-mistyped",
    message="found {found}; expected {expected}",
    hint="write the value as the standard has it",
    docs=__doc__,
    frictionless=("package-error", "resource-error", "dialect-error"),
    failing=(
        Example(
            about="the version is a number",
            sealed=(("datapackage.json", b'"version": "1.0.0"', b'"version": 1.0'),),
            finds=(Finds("datapackage"),),
        ),
        Example(
            about="a delimiter is a number",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}, "dialect": '
                        b'{"delimiter": 1}},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a property of one's own may be of any kind",
            sealed=(
                (
                    "datapackage.json",
                    b'"version": "1.0.0"',
                    b'"version": "1.0.0",\n  "dc:extent": 12',
                ),
            ),
        ),
    ),
)
