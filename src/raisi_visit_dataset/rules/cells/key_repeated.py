"""Two rows have the same primary key.

## What it checks

No two rows of a table have the same primary key; keys are compared code point by code point.
Each row after the first is reported.

## Why it matters

What refers to the key refers to both rows, and every join counts twice.

## How to mend it

Remove the row if it is a copy, else give it a key of its own.
"""

from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD121",
    name="key-repeated",
    severity="error",
    fault="key-repeated",
    message="found the key {found}; expected {expected}",
    hint="remove the copy, or give the row a key of its own",
    frictionless=("primary-key",),
    docs=__doc__,
    failing=(
        Example(
            about="a topic is listed twice",
            added={"topics": ({"topic_id": "ports", "label": "Ports", "definition": "Harbours."},)},
            finds=(Finds("topics", "ports", "topic_id"),),
        ),
        Example(
            about="a composite key is used twice",
            added={"statement_topics": ({"statement_id": "s900-road-map", "topic_id": "ports"},)},
            finds=(Finds("statement_topics", "s900-road-map/ports", "statement_id"),),
        ),
    ),
    passing=(
        Example(
            about="a part of a composite key is used twice",
            added={"statement_topics": ({"statement_id": "s901-road-map", "topic_id": "ports"},)},
        ),
    ),
)
