"""A type or format is not one of Table Schema.

## What it checks

Types, formats and types of items are those that the standard lists; a pattern of dates and
times has the directives of strptime.

## Why it matters

Cells of an unknown type cannot be checked at all, and each reader guesses for itself.

## How to mend it

Use a type or format of the standard: the message names the nearest.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD143",
    name="type-unknown",
    severity="error",
    fault="type-unknown",
    message="found {found} in the schema of {resource}; expected {expected}",
    hint="use a type or format of the standard",
    frictionless=("field-error",),
    docs=__doc__,
    failing=(
        Example(
            about="a misspelt type",
            sealed=other_table(({"name": "note", "type": "interger"},), (("1",),)),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a format that the type has not",
            sealed=other_table(
                ({"name": "note", "type": "string", "format": "e-mail"},), (("a@example.org",),)
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a pattern of dates without directives",
            sealed=other_table(
                ({"name": "note", "type": "date", "format": "DD/MM/YYYY"},), (("19/01/2022",),)
            ),
            finds=(Finds(OTHER),),
        ),
    ),
    passing=(
        Example(
            about="a pattern of dates with directives",
            sealed=other_table(
                ({"name": "note", "type": "date", "format": "%d/%m/%Y"},), (("19/01/2022",),)
            ),
        ),
    ),
)
