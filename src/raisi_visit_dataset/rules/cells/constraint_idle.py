"""A constraint lists a value that no cell can have.

## What it checks

No value of `enum` is one of the missing values of its field: such a cell has no value, and is
allowed unless the field is required.

## Why it matters

The author may have meant that the word counts as a value, or that an empty cell is allowed.

## How to mend it

Take the value out of `enum`, or out of the missing values.
"""

from raisi_visit_dataset.rules.other_table import OTHER, other_table
from raisi_visit_dataset.validation.example import Example, Finds
from raisi_visit_dataset.validation.rule import Rule

RULE = Rule(
    code="RVD149",
    name="constraint-idle",
    severity="warning",
    fault="constraint-idle",
    message="found {found} in the schema of {resource}; expected {expected}",
    hint="take the value out of one of the two lists",
    frictionless=(),
    docs=__doc__,
    failing=(
        Example(
            about="the empty text is listed",
            sealed=other_table(
                ({"name": "note", "type": "string", "constraints": {"enum": ["", "a"]}},), (("a",),)
            ),
            finds=(Finds(OTHER),),
        ),
    ),
    passing=(
        Example(
            about="no text means a missing value",
            sealed=other_table(
                (
                    {
                        "name": "note",
                        "type": "string",
                        "missingValues": [],
                        "constraints": {"enum": ["", "a"]},
                    },
                ),
                (("a",),),
            ),
        ),
    ),
)
