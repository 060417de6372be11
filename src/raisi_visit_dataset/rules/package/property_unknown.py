"""A property looks like a misspelt one of the standard.

## What it checks

A property that the standard does not know, and that differs from a standard one which is not
there by a letter or two, by case or by a hyphen. Properties of one's own are allowed: those that
are like no standard one are let pass, and those with a namespace (`dc:temporal`), or that begin
with `_` or `x-`, whatever they are like.

## Why it matters

A misspelt property has no effect, and nobody is told.

## How to mend it

Write the property as the standard does, or give it a namespace.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD014",
    name="property-unknown",
    severity="warning",
    fault="property-unknown",
    message="found {found}; expected {expected}",
    hint="write it as the standard does, or give it a namespace",
    docs=__doc__,
    failing=(
        Example(
            about="a media type is spelt with a capital",
            sealed=(("datapackage.json", b'"mediatype": "text/csv"', b'"mediaType": "text/csv"'),),
            finds=(Finds("sources"),),
        ),
        Example(
            about="a dialect has a delimeter",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}, "dialect": '
                        b'{"delimeter": ","}},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="properties of one's own",
            sealed=(
                (
                    "datapackage.json",
                    b'"version": "1.0.0"',
                    (
                        b'"version": "1.0.0",\n  "temporal": "2022",\n  "x-licence": 1,\n  '
                        b'"ours:Title": 2'
                    ),
                ),
            ),
        ),
    ),
)
