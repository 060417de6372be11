"""Two properties of a dialect exclude each other.

## What it checks

`header: false` has no `headerRows`; `escapeChar` stands without `quoteChar`; the delimiter, the
line end and the quotation mark differ; no row is both header and comment; `itemKeys` belong to
items that are objects.

## Why it matters

Readers decide such a case each in its own way.

## How to mend it

Keep the one that is meant.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD027",
    name="dialect-contradicts",
    severity="warning",
    fault="dialect-contradicts",
    message="found {found}; expected {expected}",
    hint="keep the one that is meant",
    docs=__doc__,
    failing=(
        Example(
            about="an escape beside a quotation mark",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}, "dialect": '
                        b'{"quoteChar": "\\"", "escapeChar": "\\\\"}},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a quotation mark alone",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}, "dialect": '
                        b'{"quoteChar": "\\""}},\n'
                    ),
                ),
            ),
        ),
    ),
)
