"""A property of a schema is not of the kind that the standard wants.

## What it checks

Missing values are texts, each once, plain or labelled; marks of numbers are no digits;
words for true are none for false; flags are true or false; properties stand only in fields of
the types they are for.

## Why it matters

What cannot be read is left out by one reader and refused by another.

## How to mend it

Write the property as the message says.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD147",
    name="property-malformed",
    severity="error",
    fault="property-malformed",
    message="found {found} in the schema of {resource}; expected {expected}",
    hint="write the property as the standard wants it",
    frictionless=("schema-error", "field-error"),
    docs=__doc__,
    failing=(
        Example(
            about="missing values that are no texts",
            sealed=other_table(
                ({"name": "note", "type": "string"},), (("a",),), missingValues=[-99]
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a digit as the mark of groups",
            sealed=other_table(({"name": "note", "type": "number", "groupChar": "0"},), (("1",),)),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a word for true and false",
            sealed=other_table(
                (
                    {
                        "name": "note",
                        "type": "boolean",
                        "trueValues": ["y"],
                        "falseValues": ["n", "y"],
                    },
                ),
                (("n",),),
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a mark of numbers in a field of texts",
            sealed=other_table(
                ({"name": "note", "type": "string", "decimalChar": ","},), (("a",),)
            ),
            finds=(Finds(OTHER),),
        ),
        Example(
            about="a way to match fields that there is not",
            sealed=other_table(
                ({"name": "note", "type": "string"},), (("a",),), fieldsMatch="exactly"
            ),
            finds=(Finds(OTHER),),
        ),
    ),
    passing=(
        Example(
            about="missing values with labels",
            sealed=other_table(
                ({"name": "note", "type": "integer"},),
                (("-99",),),
                missingValues=[
                    {"value": "", "label": "left out"},
                    {"value": "-99", "label": "refused"},
                ],
            ),
        ),
    ),
)
