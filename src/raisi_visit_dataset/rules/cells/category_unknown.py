"""A cell is none of the categories of its column.

## What it checks

The value is one of those that `categories` of the field lists, compared as values: `01` is
the integer 1.

## Why it matters

A category that is not listed has no label, and is dropped where the column is read as one of
categories.

## How to mend it

Use a listed category, or list the new one with its label.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD117",
    name="category-unknown",
    severity="error",
    fault="category-unknown",
    message="found {found} in {field}; expected {expected}",
    hint="use a category that the field lists",
    frictionless=("constraint-error",),
    docs=__doc__,
    failing=(
        Example(
            about="an integer that has no category",
            sealed=other_table(
                (
                    {
                        "name": "note",
                        "type": "integer",
                        "categories": [
                            {"value": 1, "label": "calm"},
                            {"value": 2, "label": "rough"},
                        ],
                    },
                ),
                (("3",),),
            ),
            finds=(Finds(OTHER, None, "note"),),
        ),
        Example(
            about="the label stands in place of the value",
            sealed=other_table(
                (
                    {
                        "name": "note",
                        "type": "string",
                        "categories": [{"value": "c", "label": "calm"}],
                    },
                ),
                (("calm",),),
            ),
            finds=(Finds(OTHER, None, "note"),),
        ),
    ),
    passing=(
        Example(
            about="a category written with a zero before it",
            sealed=other_table(
                ({"name": "note", "type": "integer", "categories": [1, 2]},), (("01",), ("2",))
            ),
        ),
    ),
)
