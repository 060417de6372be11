"""The header of a table is not that of its schema.

## What it checks

The first row has the names of the fields of the schema, in their order, spelt alike.

## Why it matters

Values would land in the wrong columns. No reader guesses by name here.

## How to mend it

Correct the header, or the order of the columns.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD102",
    name="header-differs",
    severity="error",
    fault="header-differs",
    message="found {found}; expected {expected}",
    hint="correct the header, or the order of the columns",
    frictionless=(
        "blank-header",
        "blank-label",
        "duplicate-label",
        "extra-label",
        "incorrect-label",
        "missing-label",
    ),
    docs=__doc__,
    failing=(
        Example(
            about="two columns change places in the header",
            files=(("data/topics.csv", b"topic_id,label", b"label,topic_id"),),
            finds=(Finds("topics"),),
        ),
        Example(
            about="the last column is missing from the header",
            files=(("data/topics.csv", b",definition\n", b"\n"),),
            finds=(Finds("topics"),),
        ),
    ),
    passing=(
        Example(
            about="a table of another model has columns of other names",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", '
                        b'"path": "data/statement_topics.csv", "schema": {"fields": '
                        b'[{"name": "statement_id"}, {"name": "topic_id"}]}},\n'
                    ),
                ),
            ),
        ),
    ),
)
