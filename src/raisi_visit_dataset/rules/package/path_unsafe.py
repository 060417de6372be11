"""A path leads out of the package, or means something else elsewhere.

## What it checks

Each path is relative, with `/` between its parts, without `..`, hidden parts, escapes, control
characters, and names that some system reserves, and is in NFC. Such a file is not read.

## Why it matters

A path that leads out of the package makes software read what it should not, and show it.

## How to mend it

Put the file into the folder of the descriptor, or below, and write its path from there.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD019",
    name="path-unsafe",
    severity="error",
    fault="path-unsafe",
    message="found {found}; expected {expected}",
    hint="give the file a plain name, and write its path from the folder of the descriptor",
    docs=__doc__,
    frictionless=("resource-error",),
    failing=(
        Example(
            about="a path goes up",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": "../more.csv", '
                        b'"schema": {"fields": [{"name": "statement_id"}, {"name": '
                        b'"topic_id"}]}},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
        Example(
            about="a part of a table is hidden",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'["data/statement_topics.csv", ".more.csv"], "schema": '
                        b'{"fields": [{"name": "statement_id"}, {"name": '
                        b'"topic_id"}]}},\n'
                    ),
                ),
            ),
            finds=(Finds("more"),),
        ),
    ),
    passing=(
        Example(
            about="a path goes down",
            sealed=(
                (
                    "datapackage.json",
                    b'  "resources": [\n',
                    (
                        b'  "resources": [\n    {"name": "more", "path": '
                        b'"data/statement_topics.csv", "schema": {"fields": [{"name": '
                        b'"statement_id"}, {"name": "topic_id"}]}},\n'
                    ),
                ),
            ),
        ),
    ),
)
