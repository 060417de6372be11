"""A dialect has a property that the standard no longer has.

## What it checks

In a package that follows v2 of the standard, no dialect has `caseSensitiveHeader` or
`csvddfVersion`.

## Why it matters

They have no effect on readers of v2.

## How to mend it

Remove the property.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD028",
    name="property-outdated",
    severity="warning",
    fault="property-outdated",
    message="found {found}; expected {expected}",
    hint="remove the property",
    docs=__doc__,
    failing=(
        Example(
            about="a dialect of v1 in a package of v2",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}, "dialect": '
                        b'{"csvddfVersion": 1.2}},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a dialect of v1 in a package of v1",
            sealed=(
                ("datapackage.json", b"profiles/2.0/datapackage", b"profiles/1.0/datapackage"),
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}, "dialect": '
                        b'{"csvddfVersion": 1.2}},\n'
                    ),
                ),
            ),
        ),
    ),
)
