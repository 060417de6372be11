"""A resource has both a path and inline data.

## What it checks

Each resource has `path` or `data`, and not both.

## Why it matters

Nobody could say which of the two is meant.

## How to mend it

Remove one of them.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD022",
    name="location-double",
    severity="error",
    fault="location-double",
    message="found {found}; expected {expected}",
    hint="remove one of them",
    docs=__doc__,
    frictionless=("resource-error",),
    failing=(
        Example(
            about="data beside a path",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}, "data": []},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="data alone",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    b'  "resources": [\n    {"name": "more", "data": {"a": 1}},\n',
                ),
            ),
        ),
    ),
)
