"""A resource names two formats.

## What it checks

Where `format`, `mediatype` and the ending of the file each name a format that is known here (CSV,
JSON, Parquet), they name the same. `format` decides how the file is read.

## Why it matters

Another reader may go by the other one.

## How to mend it

Correct the one that is wrong.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD025",
    name="format-contradicts",
    severity="warning",
    fault="format-contradicts",
    message="found {found}; expected {expected}",
    hint="correct the one that is wrong",
    docs=__doc__,
    frictionless=("format-error",),
    failing=(
        Example(
            about="a media type of JSON on a CSV file",
            sealed=(
                (
                    "datapackage.json",
                    b'"mediatype": "text/csv"',
                    b'"mediatype": "application/json"',
                ),
            ),
            finds=(Finds("sources"),),
        ),
        Example(
            about="an ending of another format",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/topics.csv", "format": "json"},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a media type with a parameter",
            sealed=(
                (
                    "datapackage.json",
                    b'"mediatype": "text/csv"',
                    b'"mediatype": "text/csv; charset=utf-8"',
                ),
            ),
        ),
    ),
)
