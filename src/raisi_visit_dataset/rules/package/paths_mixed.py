"""Some parts of a resource are files, and others behind URLs.

## What it checks

Where `path` lists the parts of a resource, all are paths inside the package.

## Why it matters

The standard forbids the mixture, and what is behind a URL is not read.

## How to mend it

Put all parts into the package.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD021",
    name="paths-mixed",
    severity="error",
    fault="paths-mixed",
    message="found {found}; expected {expected}",
    hint="put all parts into the package",
    docs=__doc__,
    frictionless=("resource-error",),
    failing=(
        Example(
            about="the second part is elsewhere",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'["data/statement_topics.csv", "https://example.org/more.csv"], '
                        b'"schema": {"fields": [{"name": "statement_id"}, {"name": '
                        b'"topic_id"}]}},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a text in two parts",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'["seeds/s900.txt", "seeds/s901.txt"]},\n'
                    ),
                ),
            ),
        ),
    ),
)
